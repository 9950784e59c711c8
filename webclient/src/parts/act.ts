import type { Choice, Spoken, Wish } from '../protocol/index.js';

/** The sheets that may lie over the conversation, one at a time. */
export type Sheet = 'menu' | 'language' | 'answers' | 'feedback' | 'erase' | 'carry' | 'come';

/** All that a resident can do with the widget. Parts give these; the page carries them out. */
export type Act =
  | { do: 'say'; text: string }
  | { do: 'draft'; text: string }
  | { do: 'choose'; step: string; choice: Choice }
  /** Answers an earlier question anew; without a choice, it is to be asked again. */
  | { do: 'change'; step: string; choice?: Choice }
  /** Opens the choices of an earlier question in place; `place` names the answer on the screen. Without one, closes. */
  | { do: 'edit'; place?: string }
  | { do: 'wish'; pattern: Wish }
  | { do: 'speak'; language: Spoken }
  | { do: 'sheet'; sheet?: Sheet }
  | { do: 'rate'; helped: boolean; words: string }
  /** What to do with a draft that holds a personal identity code. */
  | { do: 'edit-draft' | 'without-identity' }
  | { do: 'open' | 'minimise' | 'quick' | 'stop-waiting' | 'end' | 'erase' }
  /** Another conversation: a new one, or the one that the token is of. */
  | { do: 'another'; token?: string }
  /** Something that the service is asked beside the socket; the screen is drawn anew when it is done. */
  | { do: 'ask'; run(server: string, token: string): Promise<void> }
  | { do: 'save' | 'export' | 'print' | 'larger' | 'retry' | 'newest' | 'scrolled' };

export type Give = (act: Act) => void;
