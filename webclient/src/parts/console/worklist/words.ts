import type { CallBack, Place } from '../../../protocol/staff.js';
import { ahead, daysLeft, due, safeNow, ZONE, type Span } from '../../../talk/staff/call-backs.js';
import type { Level } from '../../../talk/staff/board.js';
import { staffKey } from '../../../texts/staff/texts.js';
import { labelOf, queueName, type Desk } from '../desk/desk.js';
import { languageName } from '../waiting/waiting.js';

const format = (desk: Desk, how: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(`${desk.language}-FI`, { timeZone: ZONE, ...how });

const DAY = { weekday: 'short', day: 'numeric', month: 'numeric' } as const;
const HOUR = { hour: 'numeric', minute: '2-digit' } as const;

/** A day and a time: `ti 24.11. klo 8.00`. */
export const moment = (desk: Desk, instant: string): string =>
  desk.t('dayAt', { day: day(desk, instant), time: hour(desk, instant) });

export function day(desk: Desk, instant: string): string {
  const said = format(desk, DAY);
  const words = said.format(Date.parse(instant));
  return words === said.format(desk.now) ? desk.t('today') : words;
}

export const hour = (desk: Desk, instant: string): string => format(desk, HOUR).format(Date.parse(instant));

/** `ti 24.11. 8.00–11.00`. */
export const span = (desk: Desk, safe: Span): string =>
  `${day(desk, safe.from)} ${hour(desk, safe.from)}–${hour(desk, safe.to)}`;

export const LEVEL = { later: 'good', soon: 'warn', breached: 'breach' } as const satisfies Record<
  ReturnType<typeof due>,
  Level
>;

/** A promise ends with its day: the last minute of it tells people which. */
export const promiseDay = (desk: Desk, back: CallBack): string =>
  day(desk, new Date(Date.parse(back.answerBy) - 1).toISOString());

/** Until when a call was promised. */
export const promised = (desk: Desk, back: CallBack): string =>
  desk.t('promisedBy', { day: promiseDay(desk, back) });

/** How many days are left of the promise. */
export function left(desk: Desk, back: CallBack): string {
  const n = daysLeft(back, desk.now);
  if (n < 0) return desk.t(n === -1 ? 'lateOne' : 'lateDays', { n: -n });
  return n === 0 ? desk.t('dueToday') : n === 1 ? desk.t('dueTomorrow') : desk.t('daysLeft', { n });
}

/** Whether it is safe to call now, and if not, when next. */
export function whether(desk: Desk, back: CallBack): string {
  const now = safeNow(back, desk.now);
  if (now) return desk.t('safeUntil', { time: hour(desk, now.to) });
  const next = ahead(back, desk.now)[0];
  return next ? desk.t('safeNext', { time: span(desk, next) }) : desk.t('safeUnknown');
}

export const resultOf = (desk: Desk, result: string): string =>
  desk.t(staffKey(`try-${result}`) ?? 'callBack');

/** How often it was tried, and what came of it last. */
export function tried(desk: Desk, back: CallBack): string {
  const last = back.tries.at(-1);
  if (!last) return desk.t('notTried');
  return desk.t(back.tries.length === 1 ? 'triedOnce' : 'triedTimes', {
    n: back.tries.length,
    result: resultOf(desk, last.result),
    time: moment(desk, last.at),
  });
}

/** Where it was asked for, and what of it helps to choose who calls. */
export const facts = (desk: Desk, place: Place): string =>
  [
    desk.t(place.channel === 'phone' ? 'fromPhone' : 'fromChat'),
    languageName(place.language),
    place.summary['municipality'] ? labelOf(desk, 'municipality', place.summary['municipality']) : '',
    queueName(desk, place.queue),
  ]
    .filter(Boolean)
    .join(' · ');
