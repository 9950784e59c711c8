import { html, nothing, type TemplateResult } from 'lit';
import type { CallBack, Place, TryResult } from '../../../protocol/staff.js';
import { ahead } from '../../../talk/staff/call-backs.js';
import { staffKey } from '../../../texts/staff/texts.js';
import { labelOf, when, type Desk } from '../desk/desk.js';
import { icon } from '../icon/icon.js';
import { promiseDay, span } from '../worklist/words.js';

const RESULTS: readonly TryResult[] = [
  'reached',
  'no-answer',
  'voicemail-left',
  'somebody-else',
  'wrong-number',
];

/** Who waits to be called: until when, when it is safe, and while one calls the number and what came of it. */
export function callBack(desk: Desk, place: Place | undefined): TemplateResult | typeof nothing {
  const back = place?.kind === 'call-back' ? place.callBack : undefined;
  if (!place || !back || back.state === 'done' || back.state === 'given-up') return nothing;
  const { t, give } = desk;
  const conversation = place.conversation;
  const mine = back.trying?.worker.id === desk.view.member?.id;
  return html`<section class="call-back" aria-label=${t('callBack')}>
    <p class="state">${icon('phone')}${t('callBackBy', { time: promiseDay(desk, back) })}</p>
    <p class="state">${t('callBackSafe', { times: safe(desk, back) })}</p>
    ${when(place.summary['code-word'], () => html`<p class="state">${t('callBackWord', { word: place.summary['code-word'] ?? '' })}</p>`)}
    ${when(place.summary['if-other'], () => html`<p class="state">${t('callBackOther', { what: labelOf(desk, 'if-other', place.summary['if-other'] ?? '') })}</p>`)}
    ${
      mine
        ? calling(desk, conversation, back)
        : html`<button
            class="button strong"
            ?disabled=${!desk.live}
            @click=${() => give({ do: 'order', order: { type: 'begin-try', conversation } })}
          >
            ${t('callBackBegin')}
          </button>`
    }
  </section>`;
}

function calling(desk: Desk, conversation: string, back: CallBack): TemplateResult {
  const { t, give, view } = desk;
  const shown = back.number ?? '';
  const told = view.number?.conversation === conversation ? view.number : undefined;
  const end = (result: TryResult) =>
    html`<button
      class="button"
      ?disabled=${!desk.live || (result === 'voicemail-left' && !back.voicemail)}
      @click=${() => give({ do: 'order', order: { type: 'end-try', conversation, result, note: '' } })}
    >
      ${t(staffKey(`try-${result}`) ?? 'callBack')}
    </button>`;
  return html`<p class="state" role="status">
      ${
        told
          ? html`<b>${told.number ?? t('callBackDeleted')}</b>`
          : html`<button
              class="button strong"
              ?disabled=${!desk.live || shown === ''}
              @click=${() => give({ do: 'order', order: { type: 'number', conversation, shown } })}
            >
              ${t('callBackNumber')}
            </button>`
      }
    </p>
    <div class="acts">${RESULTS.map(end)}</div>`;
}

/** As the worklist says it. */
const safe = (desk: Desk, back: CallBack): string =>
  ahead(back, desk.now)
    .slice(0, 3)
    .map(times => span(desk, times))
    .join(' · ');
