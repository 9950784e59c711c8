import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { OWN_NAME, isSpoken } from '../../../protocol/index.js';
import type { Place } from '../../../protocol/staff.js';
import { level, offeredTo, secondsSince, waiting } from '../../../talk/staff/board.js';
import { duration, labelOf, none, queueName, topicOf, when, type Desk } from '../desk/desk.js';
import { icon } from '../icon/icon.js';

/** Who waits, by danger, priority and age; and what colleagues offer. */
export function waitingList(desk: Desk): TemplateResult {
  const { t, view } = desk;
  const member = view.member;
  const offers = member ? offeredTo(view.board, member.id, member.queues) : [];
  const all = waiting(view.board);
  const rows = all.filter(p => p.kind === 'chat');
  const calls = all.filter(p => p.kind === 'call-back');
  return html`
    <section class="waiting" aria-labelledby="waiting-title">
      <h2 id="waiting-title" tabindex="-1">${t('waiting')} <span class="count">${rows.length}</span></h2>
      ${when(
        offers.length,
        () =>
          html`<h3>${t('offered')}</h3>
            <ul class="rows">
              ${repeat(
                offers,
                p => p.conversation,
                p => html`<li>${offer(desk, p)}</li>`,
              )}
            </ul>`,
      )}
      ${
        rows.length > 0
          ? html`<ol class="rows">
              ${repeat(
                rows,
                p => p.conversation,
                p => html`<li>${row(desk, p)}</li>`,
              )}
            </ol>`
          : none(t(view.board.known ? 'nobodyWaits' : 'loading'))
      }
      ${when(
        calls.length,
        () =>
          html`<h3>${t('callBacks')} <span class="count">${calls.length}</span></h3>
            <ol class="rows">
              ${repeat(
                calls,
                p => p.conversation,
                p => html`<li>${row(desk, p)}</li>`,
              )}
            </ol>`,
      )}
    </section>
  `;
}

function row(desk: Desk, place: Place): TemplateResult {
  const { t, give, view } = desk;
  const promised = view.workplace ? level(place, view.workplace.levels, desk.now) : 'good';
  const on = desk.selected === place.conversation;
  return html`
    <article class="row ${place.priority} level-${promised} ${on ? 'on' : ''}">
      <button
        class="look"
        aria-current=${on ? 'true' : nothing}
        @click=${() => give({ do: 'look', conversation: place.conversation })}
      >
        ${urgency(desk, place)}
        <b class="topic">${topicOf(desk, place)}</b>
        <span class="facts">${facts(desk, place)}</span>
        ${summary(desk, place)}
      </button>
      <p class="wait level-${promised}">
        ${place.kind === 'call-back' ? icon('phone') : icon(promised)}<b
          >${duration(desk, secondsSince(place.since, desk.now))}</b
        >
        <span>${place.kind === 'call-back' ? t('callBack') : t(`level-${promised}`)}</span>
      </p>
      <button
        class="button claim ${place.priority === 'danger' ? 'alarm' : 'strong'}"
        ?disabled=${!desk.live || onTheWay(desk, place)}
        @click=${() => give({ do: 'claim', conversation: place.conversation })}
      >
        ${t(onTheWay(desk, place) ? 'claiming' : 'claim')}<span class="unseen"
          >: ${topicOf(desk, place)}</span
        >
      </button>
    </article>
  `;
}

const onTheWay = (desk: Desk, place: Place): boolean =>
  desk.view.outbox.some(p => p.command.type === 'claim' && p.command.conversation === place.conversation);

/** Danger and urgency with a picture and a word. */
export function urgency(desk: Desk, place: Place): TemplateResult | typeof nothing {
  const { t } = desk;
  const signals = place.signals.map(s => labelOf(desk, 'signals', s)).join(', ');
  return place.priority === 'normal' && !place.returned && place.signals.length === 0
    ? nothing
    : html`<span class="marks">
        ${when(
          place.priority === 'danger' || place.signals.length,
          () =>
            html`<span class="mark alarm"
              >${icon('danger')}${t('danger')}${signals ? `: ${signals}` : ''}</span
            >`,
        )}
        ${when(place.priority === 'high', () => html`<span class="mark high">${icon('high')}${t('high')}</span>`)}
        ${when(place.returned, () => html`<span class="mark back">${icon('back')}${t('returned')}</span>`)}
      </span>`;
}

/** Languages that staff may work in beside those of the guide, by the names that their speakers know them by. */
const FURTHER: Readonly<Record<string, string>> = {
  et: 'Eesti',
  ru: 'Русский',
  ar: 'العربية',
  so: 'Soomaali',
  uk: 'Українська',
};

export const languageName = (tag: string): string => (isSpoken(tag) ? OWN_NAME[tag] : (FURTHER[tag] ?? tag));

const facts = (desk: Desk, place: Place): string =>
  [
    languageName(place.language),
    place.summary['municipality'] ? labelOf(desk, 'municipality', place.summary['municipality']) : '',
    queueName(desk, place.queue),
    place.channel === 'phone' ? desk.t('byPhone') : '',
  ]
    .filter(Boolean)
    .join(' · ');

/** Told beside it; and what means nothing without its question, which whoever calls reads on the worklist. */
const ELSEWHERE = [
  'topic',
  'municipality',
  'safe-number',
  'number-safe',
  'call-when',
  'call-day',
  'voicemail',
  'if-other',
  'word-wished',
  'code-word',
];

function summary(desk: Desk, place: Place): TemplateResult | typeof nothing {
  const told = Object.entries(place.summary).filter(([slot]) => !ELSEWHERE.includes(slot));
  return told.length === 0
    ? nothing
    : html`<span class="gist">${told.map(([slot, value]) => labelOf(desk, slot, value)).join(' · ')}</span>`;
}

/** A conversation that its owner keeps until somebody takes it. */
function offer(desk: Desk, place: Place): TemplateResult {
  const { t, give } = desk;
  const conversation = place.conversation;
  const named = place.transfer?.colleague?.id === desk.view.member?.id;
  return html`
    <article class="row offer">
      <button class="look" @click=${() => give({ do: 'look', conversation })}>
        ${urgency(desk, place)}
        <b class="topic">${topicOf(desk, place)}</b>
        <span class="facts"
          >${t('offeredBy', { who: place.owner?.name ?? '' })} · ${languageName(place.language)}</span
        >
        ${when(place.transfer?.note, () => html`<span class="gist">”${place.transfer?.note}”</span>`)}
      </button>
      <p class="wait">
        ${icon('warn')}<b>${duration(desk, secondsSince(place.transfer?.since ?? place.since, desk.now))}</b>
      </p>
      <p class="claims">
        <button
          class="button strong claim"
          ?disabled=${!desk.live}
          @click=${() => give({ do: 'claim', conversation })}
        >
          ${t('accept')}
        </button>
        ${when(
          named,
          () =>
            html`<button
              class="button claim"
              ?disabled=${!desk.live}
              @click=${() => give({ do: 'order', order: { type: 'end-transfer', conversation } })}
            >
              ${t('decline')}
            </button>`,
        )}
      </p>
    </article>
  `;
}
