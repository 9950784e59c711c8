import { html, type TemplateResult } from 'lit';
import { OWN_NAME } from '../../../protocol/index.js';
import type { Place } from '../../../protocol/staff.js';
import { secondsSince } from '../../../talk/staff/board.js';
import { clock } from '../../../talk/staff/call.js';
import { dayTime, none, topicOf, when, type Desk } from '../desk/desk.js';
import { icon } from '../icon/icon.js';
import { languageName, urgency } from '../waiting/waiting.js';
import { CALL_LANGUAGES } from './act.js';
import { takeOnPart } from './carry.js';
import { outcomeName } from './summary.js';

/** Before a call: one button, its language, and what was done today. */
export function beginPart(desk: Desk): TemplateResult {
  const { t, give, call } = desk;
  return html`
    <div class="begin-call">
      <h1 id="call-title" tabindex="-1">${t('callDesk')}</h1>
      <div class="begin-box">
        <p>${t('startWhy')}</p>
        <div class="tongues" role="group" aria-label=${t('callLanguage')}>
          ${CALL_LANGUAGES.map(
            (l, at) =>
              html`<button
                class="mode"
                lang=${l}
                aria-pressed=${call.language === l}
                aria-keyshortcuts=${at + 1}
                @click=${() => give({ do: 'call', act: { do: 'language', language: l } })}
              >
                <kbd>${at + 1}</kbd>${OWN_NAME[l]}
              </button>`,
          )}
        </div>
        <button
          class="button strong start-call"
          id="start-call"
          aria-keyshortcuts="n"
          ?disabled=${!desk.live}
          @click=${() => give({ do: 'call', act: { do: 'start' } })}
        >
          ${icon('phone')}${t(call.starting === undefined ? 'startCall' : 'starting')} <kbd>n</kbd>
        </button>
      </div>
      ${takeOnPart(desk)}
      <section class="today">
        <div class="call-log-head">
          <h2 id="today-title" tabindex="-1">
            ${call.day === 0 ? t('todaysCalls') : t('callsOfDay', { day: dayName(desk) })}
          </h2>
          <button class="button" @click=${() => give({ do: 'call', act: { do: 'day', by: -1 } })}>
            ${t('earlierDay')}
          </button>
          <button
            class="button"
            ?disabled=${call.day === 0}
            @click=${() => give({ do: 'call', act: { do: 'day', by: 1 } })}
          >
            ${t('laterDay')}
          </button>
          <button
            class="button"
            id="log-call"
            aria-keyshortcuts="a"
            ?disabled=${!desk.live}
            @click=${() => give({ do: 'dialog', dialog: { kind: 'log-call' } })}
          >
            ${icon('note')}${t('logCall')} <kbd>a</kbd>
          </button>
        </div>
        ${today(desk)}
      </section>
    </div>
  `;
}

const dayAt = (desk: Pick<Desk, 'now'>, by: number): Date => {
  const day = new Date(desk.now);
  day.setDate(day.getDate() + by);
  return day;
};

const dayName = (desk: Desk): string =>
  dayAt(desk, desk.call.day).toLocaleDateString(`${desk.language}-FI`, { dateStyle: 'short' });

/** The member's own calls of this day, or of one so many days from it, the newest first. */
export function callsToday(desk: Pick<Desk, 'view' | 'now'>, by = 0): Place[] {
  const day = dayAt(desk, by).toDateString();
  return (desk.view.past?.places ?? [])
    .filter(p => p.kind === 'call' && p.owner?.id === desk.view.member?.id)
    .filter(p => new Date(p.since).toDateString() === day)
    .sort((a, b) => Date.parse(b.since) - Date.parse(a.since));
}

function today(desk: Desk): TemplateResult {
  const { t } = desk;
  const all = callsToday(desk, desk.call.day);
  if (desk.view.past === undefined) return html`<p role="status" class="none">${t('loading')}</p>`;
  if (all.length === 0) return none(t(desk.call.day === 0 ? 'noCallsToday' : 'noCallsThen'));
  return html`<div class="scroller" tabindex="0" role="region" aria-labelledby="today-title">
    <table>
      <thead>
        <tr>
          <th scope="col">${t('callBegan')}</th>
          <th scope="col">${t('topic')}</th>
          <th scope="col">${t('language')}</th>
          <th scope="col">${t('lengthOfCall')}</th>
          <th scope="col">${t('afterLasts')}</th>
          <th scope="col">${t('outcome')}</th>
        </tr>
      </thead>
      <tbody>
        ${all.map(
          p =>
            html`<tr>
              <td>
                <time datetime=${p.since}>${dayTime(desk, p.since)}</time>
                ${when(p.call?.afterwards, () => html`<span class="small">${t('afterwards')}</span>`)}
              </td>
              <th scope="row">${topicOf(desk, p)} ${urgency(desk, p)}</th>
              <td>${languageName(p.language)}</td>
              <td>${between(p.since, p.call?.hungUp)}</td>
              <td>${p.call?.afterwards ? '–' : between(p.call?.hungUp, p.call?.finished)}</td>
              <td>${p.outcome === undefined ? t('noOutcome') : outcomeName(desk, p.outcome)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** A length of time as a clock shows it. */
const between = (from: string | undefined, to: string | undefined): string =>
  from === undefined || to === undefined ? '–' : clock(secondsSince(from, Date.parse(to)));
