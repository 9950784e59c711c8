import type { Answer } from '../../protocol/index.js';
import type { Call, CallSlot, Place, StaffLine } from '../../protocol/staff.js';
import { secondsSince } from './board.js';
import { lock, type Lock, type Room } from './room.js';
import { onItsWay, type StaffView } from './staff-view.js';

/** What stands in the centre of the call desk. Made of the lines that are there; a value. */
export interface Script {
  /** What to say aloud, and services to read out, oldest first. */
  lines: readonly StaffLine[];
  /** What the caller said or answered last. */
  caller: StaffLine | undefined;
  /** What was understood from it in passing. */
  understood: readonly Answer[];
  /** What does not count any more since the last answer. */
  dropped: readonly Answer[];
  danger: boolean;
}

const ALOUD: readonly StaffLine['line']['kind'][] = ['text', 'question', 'danger', 'cards'];
const isAloud = (l: StaffLine): boolean => !l.inside && l.line.by === 'guide' && ALOUD.includes(l.line.kind);

/** The guide's newest lines; while a question is waited at, its words are among them, however long ago they came. */
export function script(room: Room): Script {
  const all = room.lines.filter(l => !l.inside);
  const spoke = all.findLastIndex(l => l.line.by === 'resident');
  const since = all.slice(spoke + 1);
  const answers = (kind: 'understood' | 'dropped'): Answer[] =>
    since.filter(l => l.line.kind === kind).flatMap(l => l.line.answers);
  const lines = fromDanger(aloud(room, all, spoke), dangerAt(room));
  return {
    lines,
    caller: spoke < 0 ? undefined : all[spoke],
    understood: answers('understood'),
    dropped: answers('dropped'),
    danger: lines.some(l => l.line.kind === 'danger') || dangerAt(room),
  };
}

/** How the steps of the danger script begin. */
const DANGER = 'danger/';

/** Whether the flow is at a step of the danger script. */
export const dangerAt = (room: Room): boolean => room.standing?.at?.startsWith(DANGER) === true;

function aloud(room: Room, all: readonly StaffLine[], spoke: number): StaffLine[] {
  const fresh = askedOnce(all.slice(spoke + 1).filter(isAloud));
  const step = room.standing?.call?.question?.step;
  if (step === undefined || fresh.some(l => l.line.step === step))
    return fresh.length > 0 ? fresh : last(all);
  const asked = all.findLast(l => isAloud(l) && l.line.kind === 'question' && l.line.step === step);
  if (asked) return [...fresh, asked].sort((a, b) => all.indexOf(a) - all.indexOf(b));
  return fresh.length > 0 ? fresh : last(all);
}

/** What the chat had asked already is asked once more by phone: its newest words count. */
const askedOnce = (lines: StaffLine[]): StaffLine[] =>
  lines.filter(
    ({ line }, at) =>
      line.kind !== 'question' ||
      !lines.slice(at + 1).some(l => l.line.kind === 'question' && l.line.step === line.step),
  );

/** Nothing new to say: what was said last stands. */
function last(all: readonly StaffLine[]): StaffLine[] {
  const to = all.findLastIndex(isAloud);
  const from = all.slice(0, to + 1).findLastIndex(l => l.line.by === 'resident');
  return all.slice(from + 1, to + 1).filter(isAloud);
}

/** Danger stands above whatever was being said, also when the handler raised it by hand and the guide only asks. */
function fromDanger(lines: StaffLine[], inScript: boolean): StaffLine[] {
  const told = lines.findLastIndex(l => l.line.kind === 'danger');
  const at = told < 0 && inScript ? lines.findIndex(l => l.line.step?.startsWith(DANGER) === true) : told;
  if (at < 0) return lines;
  const begun = parseInt(lines[at]?.line.key ?? '', 10);
  return lines.filter(l => parseInt(l.line.key, 10) >= begun);
}

/** Why the script is where it is. */
export interface Skipped {
  /** Before the question that is asked: known without having been asked. */
  passed: readonly CallSlot[];
  /** After it: told already, so that it will not be asked. */
  ahead: readonly CallSlot[];
}

export function skipped(call: Call): Skipped {
  const known = (s: CallSlot): boolean => s.value !== undefined;
  const at = call.slots.findIndex(s => s.slot === call.question?.slot);
  if (at < 0) return { passed: call.slots.filter(s => known(s) && s.inPassing), ahead: [] };
  return {
    passed: call.slots.slice(0, at).filter(s => known(s) && s.inPassing),
    ahead: call.slots.slice(at + 1).filter(s => known(s) && s.inPassing),
  };
}

/**
 * Why the caller's side cannot be written down just now; nothing when it can. As in the chat nobody answers blind, and an answer
 * waits until the one before it stands: a second press would answer a question that was not read yet.
 */
export function callLock(
  view: StaffView,
  room: Room,
  place: Place | undefined,
  line: boolean,
): Lock | 'on-its-way' | undefined {
  if (room.standing?.call?.hungUp !== undefined) return 'ended';
  const closed = lock(room, place, line);
  if (closed !== undefined) return closed;
  const waits = onItsWay(view, room.conversation).some(
    c => c.type === 'caller' || c.type === 'fill' || c.type === 'raise',
  );
  return waits ? 'on-its-way' : undefined;
}

/** How long a call has lasted, on hold, and after it; whole seconds. */
export interface CallTimes {
  call: number;
  /** Of the hold that goes on now. */
  hold: number | undefined;
  held: number;
  after: number | undefined;
}

export function callTimes(call: Call, now: number): CallTimes {
  const end = call.hungUp === undefined ? now : Date.parse(call.hungUp);
  const hold = call.heldSince === undefined ? undefined : secondsSince(call.heldSince, end);
  return {
    call: secondsSince(call.since, end),
    hold: call.hungUp === undefined ? hold : undefined,
    held: call.heldSeconds + (hold ?? 0),
    after: call.hungUp === undefined ? undefined : secondsSince(call.hungUp, now),
  };
}

const MINUTE = 60;
const HOUR = 3_600;
const two = (n: number): string => String(n).padStart(2, '0');

/** As a clock shows it: `0:07`, `12:30`, `1:02:03`. */
export const clock = (seconds: number): string =>
  seconds < HOUR
    ? `${String(Math.floor(seconds / MINUTE))}:${two(seconds % MINUTE)}`
    : `${String(Math.floor(seconds / HOUR))}:${two(Math.floor((seconds % HOUR) / MINUTE))}:${two(seconds % MINUTE)}`;

/** Services that were told in the call: id and name, each once. */
export const servicesTold = (room: Room): (readonly [id: string, name: string])[] => [
  ...new Map(room.lines.flatMap(l => l.line.cards).map(c => [c.service, c.name] as const)),
];
