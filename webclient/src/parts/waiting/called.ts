import { html, type TemplateResult } from 'lit/html.js';
import { locale, type Language, type Standing } from '../../protocol/index.js';
import type { Texts } from '../../texts/texts.js';

/** Where the calls are made. */
const timeZone = 'Europe/Helsinki';

type Status = NonNullable<Standing['callBack']>;

/** How it stands with the call that the resident asked for; nothing when none was. */
export const called = (t: Texts, standing: Standing | undefined, now: number): TemplateResult | undefined =>
  standing?.callBack &&
  html`<p class="called" role="status">${words(t, standing.callBack, standing.language, now)}</p>`;

function words(t: Texts, back: Status, language: Language, now: number): string {
  if (back.state === 'done') return t('calledDone');
  if (back.state === 'given-up') return t('calledGivenUp');
  if (back.next) return t('calledAgain', moment(language, Date.parse(back.next)));
  if (back.state === 'tried') return t('calledTried');
  // A promise ends with its day, at the midnight after it.
  const by = Date.parse(back.answerBy);
  return t(now < by ? 'calledBy' : 'calledLate', moment(language, by - 1));
}

/** A day and a time in parts: sentences put them together, each in the way of its language. */
function moment(language: Language, at: number): Record<'weekday' | 'date' | 'time', string> {
  const part = (how: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(locale(language), { timeZone, ...how }).format(at);
  return {
    weekday: part({ weekday: 'long' }),
    date: part({ day: 'numeric', month: 'long' }),
    time: part({ hour: 'numeric', minute: '2-digit' }),
  };
}
