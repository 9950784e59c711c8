import type { Clock, ClockStage, Place } from '../../protocol/staff.js';
import type { BoardView } from './board.js';

const ZONE = 'Europe/Helsinki';

/** The day in Finland, as the service writes days: `2026-11-23`. */
export const dayOf = (instant: number | string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short' }).format(new Date(instant));

const STAGES: readonly ClockStage[] = ['urgency', 'decision', 'assessment'];

/** What is to be done next; nothing when none is. */
export const nextStage = (clock: Clock): ClockStage | undefined =>
  clock.dropped ? undefined : STAGES.find(stage => !clock.marks.some(m => m.stage === stage));

/** The last day on which a stage is done in time. */
export const lastDay = (clock: Clock, stage: ClockStage): string =>
  stage === 'urgency'
    ? clock.received
    : stage === 'decision'
      ? (clock.decisionDays.at(-1) ?? clock.received)
      : clock.finishBy;

const DAY_MILLIS = 86_400_000;

/** Whole days from one day to another of the calendar; below zero when it is past. */
const daysTo = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MILLIS);

/** How a clock stands now. */
export interface ClockNow {
  stage: ClockStage;
  /** The last day. */
  by: string;
  /** Days left after today: working days to a decision, else of the calendar. */
  left: number;
  /** Days of the calendar since the last day, when that is past. */
  late: number;
  level: 'good' | 'warn' | 'breach';
}

/** With so many days left or fewer a row warns. */
const WARN_DAYS: Readonly<Record<ClockStage, number>> = { urgency: 0, decision: 2, assessment: 14 };

export function clockNow(clock: Clock, now: number): ClockNow | undefined {
  const stage = nextStage(clock);
  if (!stage) return undefined;
  const today = dayOf(now);
  const by = lastDay(clock, stage);
  const late = Math.max(0, -daysTo(today, by));
  const left =
    stage === 'decision'
      ? clock.decisionDays.filter(day => day > today).length
      : Math.max(0, daysTo(today, by));
  const level = late > 0 ? 'breach' : left <= WARN_DAYS[stage] ? 'warn' : 'good';
  return { stage, by, left, late, level };
}

/** Clocks that run, what is due first before the others. */
export const runningClocks = (board: BoardView): (Place & { clock: Clock })[] =>
  [...board.places.values()]
    .filter((p): p is Place & { clock: Clock } => p.clock !== undefined && nextStage(p.clock) !== undefined)
    .sort((a, b) => {
      const [first, second] = [due(a.clock), due(b.clock)];
      return first < second ? -1 : first > second ? 1 : a.conversation < b.conversation ? -1 : 1;
    });

const due = (clock: Clock): string => lastDay(clock, nextStage(clock) ?? 'assessment');
