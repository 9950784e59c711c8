import type { CallBack, Place } from '../../protocol/staff.js';
import type { BoardView } from './board.js';

/** Where the promises are made and the calls too, wherever the console stands. */
export const ZONE = 'Europe/Helsinki';

/** Times for the next try are offered so far apart. */
const STEP_MILLIS = 30 * 60_000;

/** Mirrors `conversation.CallBack.Due`: how it stands with the promise. */
export type Due = 'later' | 'soon' | 'breached';

export type Span = CallBack['safe'][number];

export interface ToCall {
  place: Place;
  back: CallBack;
}

/** Whether somebody still waits to be called. */
export const isOpen = (back: CallBack): boolean => back.state === 'waiting' || back.state === 'tried';

/** Those to whom the promise holds, and what `me` has not closed yet: who is in danger first, then who was to be called first. */
export const worklist = (board: BoardView, now: number, me?: string): ToCall[] =>
  [...board.places.values()]
    .filter(p => p.kind === 'call-back' && p.stage !== 'past')
    .flatMap(place => (place.callBack ? [{ place, back: place.callBack }] : []))
    .filter(({ place, back }) => isOpen(back) || place.owner?.id === me)
    .sort(
      (a, b) =>
        Number(b.place.priority === 'danger') - Number(a.place.priority === 'danger') ||
        Number(due(b.back, now) === 'breached') - Number(due(a.back, now) === 'breached') ||
        Date.parse(a.back.answerBy) - Date.parse(b.back.answerBy) ||
        Date.parse(a.back.asked) - Date.parse(b.back.asked) ||
        (a.place.conversation < b.place.conversation ? -1 : 1),
    );

/** It is soon due when only one day more is left on which somebody may call. */
export function due(back: CallBack, now: number): Due {
  const by = Date.parse(back.answerBy);
  if (now >= by) return 'breached';
  return ahead(back, now).filter(span => Date.parse(span.from) < by).length > 1 ? 'later' : 'soon';
}

/** The safe times that are not over, in order. */
export const ahead = (back: CallBack, now: number): Span[] =>
  back.safe.filter(span => Date.parse(span.to) > now);

/** The safe time that it is now; nothing when nobody may call now. */
export const safeNow = (back: CallBack, now: number): Span | undefined =>
  ahead(back, now).find(span => Date.parse(span.from) <= now);

/** Days from today to the last day of the promise; below zero when it was not kept. */
export const daysLeft = (back: CallBack, now: number): number =>
  // A promise ends with its day, at the midnight after it.
  dayNumber(Date.parse(back.answerBy) - 1) - dayNumber(now);

/** The times of a span at which the next try can be planned. */
export function times(span: Span, now: number): string[] {
  const all: string[] = [];
  for (let at = Date.parse(span.from); at < Date.parse(span.to); at += STEP_MILLIS)
    if (at > now) all.push(new Date(at).toISOString());
  return all;
}

/** The safe times that still have a time to plan. */
export const plannable = (back: CallBack, now: number): Span[] =>
  ahead(back, now).filter(span => times(span, now).length > 0);

const DAY_MILLIS = 86_400_000;
const DAY = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE, dateStyle: 'short' });

/** The day in Finland, counted from whenever. */
const dayNumber = (at: number): number => Math.round(Date.parse(`${DAY.format(at)}T00:00:00Z`) / DAY_MILLIS);

/** The row that many places from the one with the focus; from the first when none has it. */
export function moved(all: readonly ToCall[], from: string | undefined, by: number): string | undefined {
  const at = all.findIndex(one => one.place.conversation === from);
  const to = at < 0 ? 0 : Math.min(Math.max(at + by, 0), all.length - 1);
  return all[to]?.place.conversation;
}

/** Whether one may stop calling: tried in vain, by nobody just now, and in nobody else's hand. */
export const mayGiveUp = (place: Place, back: CallBack, me: string | undefined): boolean =>
  isOpen(back) &&
  back.tries.length > 0 &&
  !back.trying &&
  (place.owner === undefined || place.owner.id === me);
