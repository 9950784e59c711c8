import { html, nothing, type TemplateResult } from 'lit';
import type { Room } from '../../../talk/staff/room.js';
import type { Side } from '../act.js';
import { dayTime, inWords, labelOf, placeOf, queueName, valueOf, when, type Desk } from '../desk/desk.js';
import { icon } from '../icon/icon.js';
import { happened } from '../log/log.js';
import { services } from './services.js';

const SIDES: readonly Side[] = ['summary', 'services', 'events'];

/** What stands beside the open conversation: what is known, what can be offered, what happened. */
export function side(desk: Desk, room: Room): TemplateResult {
  const { t, give } = desk;
  const shown = (event: CustomEvent<{ name: string }>): void => {
    const to = SIDES.find(s => s === event.detail.name);
    if (to && to !== desk.side) give({ do: 'side', side: to });
  };
  return html`
    <aside class="side ${desk.folded ? 'folded' : ''}" id="side" aria-label=${t('side')}>
      <wa-tab-group active=${desk.side} without-scroll-controls @wa-tab-show=${shown}>
        ${SIDES.map(s => html`<wa-tab panel=${s} id="side-${s}">${t(`side-${s}`)}</wa-tab>`)}
        <wa-tab-panel name="summary">${desk.side === 'summary' ? summary(desk, room) : nothing}</wa-tab-panel>
        <wa-tab-panel name="services"
          >${desk.side === 'services' ? services(desk, room) : nothing}</wa-tab-panel
        >
        <wa-tab-panel name="events">${desk.side === 'events' ? events(desk, room) : nothing}</wa-tab-panel>
      </wa-tab-group>
    </aside>
  `;
}

/** What the resident has answered, what was heard, and where the guide is. */
function summary(desk: Desk, room: Room): TemplateResult {
  const { t } = desk;
  const standing = room.standing;
  const place = placeOf(desk, room.conversation);
  const answered = new Set(standing?.answers.map(a => a.slot));
  const told = Object.entries(place?.summary ?? {}).filter(([slot]) => !answered.has(slot));
  const step = desk.view.workplace?.steps.find(s => s.address === standing?.at);
  return html`
    ${when(
      standing?.signals.length,
      () =>
        html`<div class="heard">
          <h3>${icon('danger')}${t('signals')}</h3>
          <ul>
            ${standing?.signals.map(s => html`<li>${labelOf(desk, 'signals', s)}</li>`)}
          </ul>
        </div>`,
    )}
    <h3>${t('answers')}</h3>
    ${
      standing && standing.answers.length + told.length > 0
        ? html`<dl class="pairs">
            ${standing.answers.map(
              a =>
                html`<div>
                  <dt>${labelOf(desk, 'slots', a.slot)}</dt>
                  <dd>
                    ${valueOf(desk, a.slot, a.value, a.label)}${a.inPassing ? html` <span class="small">(${t('inPassing')})</span>` : nothing}
                  </dd>
                </div>`,
            )}
            ${told.map(
              ([slot, value]) =>
                html`<div>
                  <dt>${labelOf(desk, 'slots', slot)}</dt>
                  <dd>${valueOf(desk, slot, value)}</dd>
                </div>`,
            )}
          </dl>`
        : html`<p class="none">${t('noAnswers')}</p>`
    }
    <h3>${t('where')}</h3>
    <dl class="pairs">
      ${pair(t('flowAt'), step ? inWords(desk, step.text) : flowAt(desk, standing?.at))}
      ${place?.queue ? pair(t('queue'), queueName(desk, place.queue)) : nothing}
      ${place ? pair(t('waitedSince'), dayTime(desk, place.since)) : nothing}
      ${place?.ownedSince ? pair(t('takenAt'), dayTime(desk, place.ownedSince)) : nothing}
      ${place?.owner ? pair(t('owner'), `${place.owner.name}${place.owner.title ? `, ${place.owner.title}` : ''}`) : nothing}
      ${
        standing
          ? pair(
              t('deleted'),
              new Date(standing.deletion).toLocaleDateString(`${desk.language}-FI`, { dateStyle: 'medium' }),
            )
          : nothing
      }
    </dl>
  `;
}

/** A step that is no entrance has no words of its own here: the title of its flow tells enough. */
const flowAt = (desk: Desk, at: string | undefined): string =>
  at === undefined ? desk.t('notKnown') : labelOf(desk, 'flows', at.split('/')[0] ?? at);

const pair = (name: string, value: string): TemplateResult =>
  html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;

/** What happened to the conversation, without its words: each line of the trace that it carries itself. */
function events(desk: Desk, room: Room): TemplateResult {
  const { t } = desk;
  const trace = room.lines.filter(l => l.what !== '' && l.what !== 'note' && l.what !== 'whisper');
  return html`
    <h3>${t('trace')}</h3>
    ${
      trace.length === 0
        ? html`<p class="none">${t('noTrace')}</p>`
        : html`<ol class="trace">
            ${trace.map(
              l =>
                html`<li>
                  <time datetime=${l.line.at}>${dayTime(desk, l.line.at)}</time> ${happened(desk, l)}
                </li>`,
            )}
          </ol>`
    }
    <p class="small">${t('numberHere', { n: room.number })}</p>
    <p class="small">${t('idHere')} <code>${room.conversation}</code></p>
  `;
}
