import type { Spoken } from '../../../protocol/index.js';
import type { StaffOrder, WrapUp } from '../../../protocol/staff.js';
import type { CallPhase } from '../../../talk/staff/call-keys.js';
import type { NotesState } from '../../../talk/staff/notes.js';
import type { SlotOption } from '../../../talk/staff/slot-finder.js';

/** How a caller goes on with a worker. */
export type Way = 'call-back' | 'chat';

/** Languages that a call is begun in, in the order of their keys. */
export const CALL_LANGUAGES = ['fi', 'sv', 'en'] as const satisfies readonly Spoken[];
export type CallLanguage = (typeof CALL_LANGUAGES)[number];

/** All that one can do at the call desk. */
export type CallAct =
  | {
      do:
        | 'start'
        | 'say'
        | 'back'
        | 'danger'
        | 'hold'
        | 'notes-now'
        | 'end'
        | 'copy'
        | 'leave-field'
        | 'take-ring';
    }
  | { do: 'language'; language: CallLanguage }
  | { do: 'answer'; at: number }
  | { do: 'words'; text: string }
  | { do: 'notes'; text: string }
  /** Looks for a slot, or at one alone; without either one looks no more. */
  | { do: 'find'; words?: string; slot?: string }
  | { do: 'move'; by: number }
  | { do: 'pick'; option: SlotOption }
  /** A caller comes from the chat with words; words are made for one who goes on there. */
  | { do: 'take-on'; words: string }
  | { do: 'carry' | 'hand-over' }
  | { do: 'way'; way: Way }
  /** A worker goes on with the caller; with details they are called back. */
  | { do: 'pass-on'; queue: string; message: string; details?: Record<string, string> }
  | { do: 'make-code'; person: boolean }
  | { do: 'copy-link'; link: string }
  | { do: 'wrap'; wrapUp: WrapUp }
  /** A call that is over. */
  | { do: 'log'; order: Extract<StaffOrder, { type: 'log-call' }> }
  /** Another day of the log of calls. */
  | { do: 'day'; by: number };

/** What the page itself knows of the call that goes on. */
export interface CallState {
  /** The call that was begun here; before the board knows of it. */
  conversation: string | undefined;
  /** Calls that are done, though the board may lag behind. */
  done: ReadonlySet<string>;
  /** The command that begins one, on its way. */
  starting: string | undefined;
  language: CallLanguage;
  /** The caller's words that are being written. */
  words: string;
  /** While one looks for a slot. */
  find: { words: string; slot?: string; at: number } | undefined;
  notes: string;
  notesState: NotesState;
  /** As filled in so far; before that, what is known. */
  wrapUp: WrapUp | undefined;
  /** Whether the end was asked for while something was missing. */
  tried: boolean;
  copied: 'no' | 'yes' | 'failed';
  /** The day of the log of calls that is looked at: 0 today, -1 yesterday. */
  day: number;
  /** The words of a caller who comes from the chat, as typed last. */
  carried: string;
  /** How the caller is to be handed over, as chosen last. */
  way: Way;
  /** The command that hands them over, on its way. */
  passing: string | undefined;
  /** Words for a caller who goes on in the chat, asked for or here. */
  code: { id: string; words?: string; until?: number; copied?: 'yes' | 'failed' } | undefined;
}

export const freshCall = (language: CallLanguage, done: ReadonlySet<string> = new Set()): CallState => ({
  conversation: undefined,
  done,
  starting: undefined,
  language,
  words: '',
  find: undefined,
  notes: '',
  notesState: 'saved',
  wrapUp: undefined,
  tried: false,
  copied: 'no',
  day: 0,
  carried: '',
  way: 'call-back',
  passing: undefined,
  code: undefined,
});

export type { CallPhase };
