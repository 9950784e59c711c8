import type { Board, Place, QueueStanding, ServiceLevels, Shift } from '../../protocol/staff.js';

/** The waiting list and who is at work, as this member may see it. */
export interface BoardView {
  /** Whether a full one has come since the last welcome; before that, what is here may be old. */
  known: boolean;
  places: ReadonlyMap<string, Place>;
  shifts: readonly Shift[];
  queues: readonly QueueStanding[];
}

export const NO_BOARD: BoardView = { known: false, places: new Map(), shifts: [], queues: [] };

/** The board after a frame. A row that is older than the one that is here changes nothing. */
export function boardAfter(before: BoardView, frame: Board): BoardView {
  const places = new Map(frame.full ? [] : before.places);
  for (const place of frame.places) {
    if (place.number >= (places.get(place.conversation)?.number ?? 0)) places.set(place.conversation, place);
  }
  for (const gone of frame.gone) places.delete(gone);
  return {
    known: before.known || frame.full,
    places,
    shifts: frame.shifts ?? before.shifts,
    queues: frame.queues ?? before.queues,
  };
}

const URGENCY: Readonly<Record<Place['priority'], number>> = { danger: 0, high: 1, normal: 2 };

/** Danger first, then who came back from a worker, then who has waited longest. The same order as everywhere. */
export const byUrgency = (a: Place, b: Place): number =>
  URGENCY[a.priority] - URGENCY[b.priority] ||
  Number(b.returned) - Number(a.returned) ||
  Date.parse(a.since) - Date.parse(b.since) ||
  (a.conversation < b.conversation ? -1 : 1);

export const waiting = (board: BoardView): Place[] =>
  [...board.places.values()].filter(p => p.stage === 'waiting').sort(byUrgency);

/** Conversations that `id` has, in the order in which they were taken, so that none jumps while one reaches for it. */
export const ownedBy = (board: BoardView, id: string): Place[] =>
  [...board.places.values()]
    .filter(p => p.owner?.id === id && p.stage !== 'past' && p.kind !== 'call')
    .sort((a, b) => Date.parse(a.ownedSince ?? a.since) - Date.parse(b.ownedSince ?? b.since));

/** The calls that `id` has and has not finished, also where the caller waits for somebody else by now; the newest first. */
export const callsOf = (board: BoardView, id: string): Place[] =>
  [...board.places.values()]
    .filter(p => (p.kind === 'call' ? p.owner?.id === id && p.stage !== 'past' : p.call?.due?.id === id))
    .sort((a, b) => Date.parse(b.since) - Date.parse(a.since));

/** Conversations in which `id` was asked for advice. */
export const consulted = (board: BoardView, id: string): Place[] =>
  [...board.places.values()].filter(p => p.stage === 'attended' && p.consulted.some(w => w.id === id));

/** Conversations that are offered to `id`, by name or by one of the queues. */
export const offeredTo = (board: BoardView, id: string, queues: readonly string[]): Place[] =>
  [...board.places.values()]
    .filter(p => p.transfer && p.owner?.id !== id)
    .filter(p => p.transfer?.colleague?.id === id || queues.some(q => q === p.transfer?.queue))
    .sort(byUrgency);

export type Level = 'good' | 'warn' | 'breach';

/** Whole seconds from an instant to now; never below zero, whatever the clocks say. */
export const secondsSince = (instant: string, now: number): number =>
  Math.max(0, Math.floor((now - Date.parse(instant)) / 1000));

/** How a wait stands against what was promised. A call-back has its own promises and no colour. */
export function level(place: Place, levels: ServiceLevels, now: number): Level {
  if (place.kind === 'call-back') return 'good';
  const danger = place.priority === 'danger';
  const seconds = secondsSince(place.since, now);
  if (seconds >= (danger ? levels.dangerBreach : levels.breach)) return 'breach';
  return seconds >= (danger ? levels.dangerWarn : levels.warn) ? 'warn' : 'good';
}

/** How much of the conversations taken today were taken in time; nothing when none was. */
export const inTime = (queue: QueueStanding): number | undefined =>
  queue.answeredToday === 0 ? undefined : Math.round((100 * queue.inTimeToday) / queue.answeredToday);

export const longestWait = (board: BoardView, queue: string, now: number): number =>
  waiting(board)
    .filter(p => p.queue === queue && p.kind === 'chat')
    .reduce((most, p) => Math.max(most, secondsSince(p.since, now)), 0);
