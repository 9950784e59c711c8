import { html, type TemplateResult } from 'lit';
import { OWN_NAME } from '../../../protocol/index.js';
import type { Place } from '../../../protocol/staff.js';
import { dayTime, none, topicOf, type Desk } from '../desk/desk.js';
import { icon } from '../icon/icon.js';
import { languageName, urgency } from '../waiting/waiting.js';
import { CALL_LANGUAGES } from './act.js';
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
      <section class="today">
        <h2 id="today-title">${t('todaysCalls')}</h2>
        ${today(desk)}
      </section>
    </div>
  `;
}

/** The member's own calls of this day, the newest first. */
export function callsToday(desk: Pick<Desk, 'view' | 'now'>): Place[] {
  const day = new Date(desk.now).toDateString();
  return (desk.view.past?.places ?? [])
    .filter(p => p.kind === 'call' && p.owner?.id === desk.view.member?.id)
    .filter(p => new Date(p.since).toDateString() === day)
    .sort((a, b) => Date.parse(b.since) - Date.parse(a.since));
}

function today(desk: Desk): TemplateResult {
  const { t } = desk;
  const all = callsToday(desk);
  if (desk.view.past === undefined) return html`<p role="status" class="none">${t('loading')}</p>`;
  if (all.length === 0) return none(t('noCallsToday'));
  return html`<div class="scroller" tabindex="0" role="region" aria-labelledby="today-title">
    <table>
      <thead>
        <tr>
          <th scope="col">${t('callLasts')}</th>
          <th scope="col">${t('topic')}</th>
          <th scope="col">${t('language')}</th>
          <th scope="col">${t('outcome')}</th>
        </tr>
      </thead>
      <tbody>
        ${all.map(
          p =>
            html`<tr>
              <td><time datetime=${p.since}>${dayTime(desk, p.since)}</time></td>
              <th scope="row">${topicOf(desk, p)} ${urgency(desk, p)}</th>
              <td>${languageName(p.language)}</td>
              <td>${p.outcome === undefined ? t('noOutcome') : outcomeName(desk, p.outcome)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
