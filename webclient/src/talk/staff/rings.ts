import type { CalledBefore, Ring } from '../../protocol/staff.js';
import { callsOf } from './board.js';
import type { StaffView } from './staff-view.js';

/** Rings that are no call on this desk yet, the oldest first. */
export function untaken(view: StaffView, done: ReadonlySet<string>, own?: string): Ring[] {
  const calls = new Set(callsOf(view.board, view.member?.id ?? '').map(p => p.conversation));
  return view.rings.filter(
    r =>
      r.state !== 'ended' &&
      r.conversation !== own &&
      !calls.has(r.conversation) &&
      !done.has(r.conversation),
  );
}

/** What is known of the number that a call came from. */
export const beforeOf = (view: StaffView, conversation: string): CalledBefore | undefined =>
  view.rings.find(r => r.conversation === conversation)?.before;

/** How to say when something was: at a time of today, yesterday, on a day of this week, or on a date. */
export type Last = 'lastToday' | 'lastYesterday' | 'lastWeekday' | 'lastDay';

const DAYS_WITH_NAMES = 6;
const DAY_MILLIS = 86_400_000;

export function lastAs(instant: string, now: number): Last {
  const midnight = (at: Date): number => Date.UTC(at.getFullYear(), at.getMonth(), at.getDate());
  const days = Math.round((midnight(new Date(now)) - midnight(new Date(instant))) / DAY_MILLIS);
  if (days <= 0) return 'lastToday';
  if (days === 1) return 'lastYesterday';
  return days <= DAYS_WITH_NAMES ? 'lastWeekday' : 'lastDay';
}
