import type { Place, Purpose, Sign, StaffLine, StaffNews, StaffStanding } from '../../protocol/staff.js';

/** A conversation as this console holds it. A value, never changed in place. */
export interface Room {
  conversation: string;
  purpose: Purpose;
  reason: string;
  /** Of the command that opened it: sent again with it, the trace of listening in is left once. */
  id: string;
  /** The newest commit whose lines are here. */
  number: number;
  /** Lines up to here were there when it was opened: they are shown and not announced. */
  history: number;
  /** Up to here the worker has looked at it. */
  read: number;
  lines: readonly StaffLine[];
  standing?: StaffStanding;
  /** Whether the service has told of it since the last welcome. */
  live: boolean;
  /** Whether frames are missing, so that it must be opened again. */
  gap: boolean;
  /** Why the service does not show it any more. */
  shut?: string;
  /** Who has it instead. */
  taker?: string;
  signs: Signs;
}

export interface Signs {
  /** Whether the resident's page is open; the service says so when it changes, also when it falls silent. */
  here?: boolean;
  /** When the resident was last seen to write; milliseconds of the page's clock. */
  typing?: number;
}

/** A resident who writes says so every few seconds. */
export const TYPING_MILLIS = 6_000;

export const newRoom = (conversation: string, id: string, purpose: Purpose, reason: string): Room => ({
  conversation,
  purpose,
  reason,
  id,
  number: 0,
  history: 0,
  read: 0,
  lines: [],
  live: false,
  gap: false,
  signs: {},
});

const numberOf = (line: StaffLine): number => parseInt(line.line.key, 10);

/** Doubles change nothing; a gap is marked, and the frame that shows it is not taken. */
export function roomAfter(room: Room, frame: StaffNews): Room {
  if (frame.since > room.number) return { ...room, gap: true };
  const open: Room = { ...room, gap: false, live: true };
  delete open.shut;
  delete open.taker;
  if (frame.number < room.number) return open;
  const fresh = frame.lines.filter(l => numberOf(l) > room.number);
  const spoke = fresh.some(l => l.line.by === 'resident');
  return {
    ...open,
    number: frame.number,
    history: room.history === 0 ? frame.number : room.history,
    lines: fresh.length > 0 ? [...room.lines, ...fresh] : room.lines,
    standing: frame.standing,
    signs: spoke ? settled(room.signs) : room.signs,
  };
}

/** Not shown any more, and who has it where that is why. */
export const shut = (room: Room, why: string, who?: string): Room => ({
  ...room,
  live: false,
  shut: why,
  ...(who === undefined ? {} : { taker: who }),
});

const settled = (signs: Signs): Signs => (signs.here === undefined ? {} : { here: signs.here });

export function signed(room: Room, frame: Sign, now: number): Room {
  if (frame.by !== 'resident' || (frame.what !== 'here' && frame.what !== 'typing')) return room;
  const signs: Signs = { ...room.signs };
  if (frame.what === 'here') signs.here = frame.on;
  if (frame.what === 'typing' && frame.on) {
    signs.typing = now;
    // Whoever writes is there.
    signs.here = true;
  } else delete signs.typing;
  return { ...room, signs };
}

export const isTyping = (room: Room, now: number): boolean =>
  now - (room.signs.typing ?? -Infinity) < TYPING_MILLIS;

/** Whether the resident's page is open: nothing is claimed until it has said something of itself. */
export const presence = (room: Room): 'here' | 'away' | 'unknown' =>
  room.signs.here === undefined ? 'unknown' : room.signs.here ? 'here' : 'away';

/** Lines that the worker has not looked at yet. */
export const unread = (room: Room): number =>
  room.lines.filter(l => numberOf(l) > room.read && (l.line.by === 'resident' || l.what === 'whisper'))
    .length;

/** Whether the newest word of danger is one that the worker has not looked at. */
export const newDanger = (room: Room): boolean =>
  room.lines.some(l => numberOf(l) > Math.max(room.read, room.history) && l.what === 'danger');

/** The last thing that anybody said, for the list. */
export const lastSaid = (room: Room): StaffLine | undefined =>
  room.lines.findLast(l => !l.inside && l.line.kind !== 'notice' && l.line.text !== '');

export type Lock =
  'reconnecting' | 'loading' | 'behind' | 'left' | 'left-quickly' | 'ended' | 'not-yours' | 'waiting';

/**
 * Why nothing can be said to the resident just now; nothing when it can. Nobody answers blind: without a live line, or as long as
 * the board knows of a number that is not on this screen, the composer is closed.
 */
export function lock(room: Room, place: Place | undefined, line: boolean): Lock | undefined {
  const ended = room.standing?.ended;
  if (ended === 'left-quickly') return 'left-quickly';
  if (ended === 'left') return 'left';
  if (ended !== undefined || room.standing?.phase === 'ended') return 'ended';
  if (!line) return 'reconnecting';
  if (!room.live || room.gap || !room.standing) return 'loading';
  if (place && place.number > room.number) return 'behind';
  if (room.standing.mine === 'own') return undefined;
  return room.standing.phase === 'queued' ? 'waiting' : 'not-yours';
}
