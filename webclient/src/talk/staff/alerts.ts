import type { Place, Status } from '../../protocol/staff.js';

export type Sound = 'danger' | 'waiting' | 'message';

/** Danger calls again after so long, until somebody has it. */
export const DANGER_AGAIN_MILLIS = 8_000;
/** Anybody else who waits, the same. */
export const WAITING_AGAIN_MILLIS = 30_000;

/** What there is to be heard of now. */
export interface Heard {
  /** Waiting rows and offers that this member could take. */
  takeable: readonly Place[];
  /** Own conversations with unread words, to the number of those. */
  unread: ReadonlyMap<string, number>;
  /** Own conversations in which danger was heard that the worker has not looked at. */
  danger: readonly string[];
  status: Status;
}

/** What has been called out: conversation to when, and to how many unread words. */
export interface Told {
  called: ReadonlyMap<string, number>;
  unread: ReadonlyMap<string, number>;
}

export const NOTHING_TOLD: Told = { called: new Map(), unread: new Map() };

export interface Call {
  sound: Sound;
  conversation: string;
  /** Whether it is called out for the first time: only then a notification is shown beside the sound. */
  first: boolean;
}

/**
 * What to call out now. Everything that waits is called out again and again until it is taken; danger sooner, and also to who is
 * busy. Who is away is left in peace, but for danger in a conversation of their own.
 */
export function calls(told: Told, heard: Heard, now: number): { told: Told; calls: Call[] } {
  const out: Call[] = [];
  const called = new Map<string, number>();
  const call = (conversation: string, sound: Sound, every: number): void => {
    const before = told.called.get(conversation);
    const due = before === undefined || now - before >= every;
    if (due) out.push({ sound, conversation, first: before === undefined });
    called.set(conversation, due ? now : before);
  };
  for (const conversation of heard.danger) call(conversation, 'danger', DANGER_AGAIN_MILLIS);
  for (const place of heard.takeable) {
    const danger = place.priority === 'danger';
    if (called.has(place.conversation) || heard.status === 'away' || (heard.status === 'busy' && !danger))
      continue;
    call(
      place.conversation,
      danger ? 'danger' : 'waiting',
      danger ? DANGER_AGAIN_MILLIS : WAITING_AGAIN_MILLIS,
    );
  }
  for (const [conversation, count] of heard.unread) {
    if (count > (told.unread.get(conversation) ?? 0) && !called.has(conversation))
      out.push({ sound: 'message', conversation, first: true });
  }
  return { told: { called, unread: heard.unread }, calls: out };
}

const LOUDNESS: Readonly<Record<Sound, number>> = { message: 0, waiting: 1, danger: 2 };

/** Of several at once the most urgent is heard, for together they are only noise. */
export const loudest = (all: readonly Call[]): Sound | undefined =>
  all.map(c => c.sound).sort((a, b) => LOUDNESS[b] - LOUDNESS[a])[0];

/** The page's title with what waits for this member. */
export const titled = (title: string, count: number): string =>
  count > 0 ? `(${String(count)}) ${title}` : title;
