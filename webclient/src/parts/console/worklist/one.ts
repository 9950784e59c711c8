import { html, nothing, type TemplateResult } from 'lit';
import type { CallBack, Place } from '../../../protocol/staff.js';
import {
  ahead,
  due,
  isOpen,
  mayGiveUp,
  plannable,
  safeNow,
  times,
  type Span,
  type ToCall,
} from '../../../talk/staff/call-backs.js';
import { RESULTS } from '../../../talk/staff/worklist-keys.js';
import { labelOf, topicOf, when, type Desk } from '../desk/desk.js';
import { icon } from '../icon/icon.js';
import { urgency } from '../waiting/waiting.js';
import { EMPTY_DRAFT, type TryDraft, type WorklistAct } from './act.js';
import { day, facts, hour, left, LEVEL, moment, promised, resultOf, span, whether } from './words.js';

/** Safe times that are told; more would not be read. */
const SPANS_TOLD = 4;

/** Who is to be called: what to mind, and while one calls the number, what came of it and when next. */
export function one(desk: Desk, { place, back }: ToCall): TemplateResult {
  const { t } = desk;
  const level = LEVEL[due(back, desk.now)];
  return html`
    <section class="to-call-one" aria-labelledby="one-title">
      <h2 id="one-title" tabindex="-1">${topicOf(desk, place)}</h2>
      ${urgency(desk, place)}
      <p class="facts">${facts(desk, place)}</p>
      ${
        isOpen(back)
          ? html`<p class="promise level-${level}">
              ${icon(level)}<b>${left(desk, back)}</b> ${promised(desk, back)}
            </p>`
          : nothing
      }
      ${acts(desk, place, back)}
      <h3>${t('toMind')}</h3>
      <dl class="mind">
        <dt>${t('safeTimes')}</dt>
        <dd>
          ${ahead(back, desk.now)
            .slice(0, SPANS_TOLD)
            .map(safe => html`<span class="time">${span(desk, safe)}</span> `)}
        </dd>
        <dt>${t('voicemail')}</dt>
        <dd>${t(back.voicemail ? 'voicemailYes' : 'voicemailNo')}</dd>
        ${when(
          place.summary['if-other'],
          () =>
            html`<dt>${t('ifOther')}</dt>
              <dd>${labelOf(desk, 'if-other', place.summary['if-other'] ?? '')}</dd>`,
        )}
        ${when(
          place.summary['code-word'],
          () =>
            html`<dt>${t('codeWord')}</dt>
              <dd>${place.summary['code-word']}</dd>`,
        )}
      </dl>
      ${when(back.tries.length, () => tries(desk, back))}
      <p>
        <button class="button" @click=${() => act(desk, { do: 'read', conversation: place.conversation })}>
          ${t('readAll')} <kbd>r</kbd>
        </button>
      </p>
    </section>
  `;
}

const act = (desk: Desk, what: WorklistAct): void => {
  desk.give({ do: 'worklist', act: what });
};

function acts(desk: Desk, place: Place, back: CallBack): TemplateResult {
  const { t, view } = desk;
  const conversation = place.conversation;
  const me = view.member?.id;
  if (back.trying?.worker.id === me && me !== undefined) return calling(desk, place, back);
  if (back.trying) return html`<p class="told">${t('somebodyCalls', { who: back.trying.worker.name })}</p>`;
  const mine = place.owner?.id === me;
  if (place.owner && !mine) return html`<p class="told">${t('somebodyHas', { who: place.owner.name })}</p>`;
  const safe = safeNow(back, desk.now);
  return html`
    ${when(isOpen(back), () => html`<p class="safe ${safe ? 'now' : ''}">${icon(safe ? 'phone' : 'lock')}<b>${whether(desk, back)}</b></p>`)}
    ${when(isOpen(back) && back.next, () => html`<p>${t('nextTry', { time: moment(desk, back.next ?? '') })}</p>`)}
    <p class="acts">
      ${when(
        isOpen(back),
        () =>
          html`<button
            class="button strong"
            id="begin-try"
            ?disabled=${!desk.live || !safe}
            @click=${() => {
              act(desk, { do: 'begin', conversation });
            }}
          >
            ${icon('phone')}${t('callBackBegin')} <kbd>n</kbd>
          </button>`,
      )}
      ${when(
        mine,
        () =>
          html`<button
            class="button ${isOpen(back) ? '' : 'strong'}"
            ?disabled=${!desk.live}
            @click=${() => {
              act(desk, { do: 'finish', conversation });
            }}
          >
            ${t('wrapUpNow')} <kbd>e</kbd>
          </button>`,
      )}
      ${when(
        mayGiveUp(place, back, me),
        () =>
          html`<button
            class="button"
            id="give-up"
            ?disabled=${!desk.live}
            @click=${() => {
              act(desk, { do: 'give-up', conversation });
            }}
          >
            ${t('giveUp')} <kbd>x</kbd>
          </button>`,
      )}
    </p>
  `;
}

function calling(desk: Desk, place: Place, back: CallBack): TemplateResult {
  const { t } = desk;
  const conversation = place.conversation;
  const draft = desk.worklist.drafts[conversation] ?? EMPTY_DRAFT;
  return html`
    <div class="calling">
      <p role="status"><b>${t('youCall')}</b></p>
      ${number(desk, conversation, back)} ${plan(desk, conversation, back, draft)}
      <fieldset class="results">
        <legend>${t('whatCame')}</legend>
        ${RESULTS.map(
          (result, at) =>
            html`<button
              class="button ${result === 'reached' ? 'strong' : ''}"
              ?disabled=${!desk.live || (result === 'voicemail-left' && !back.voicemail)}
              @click=${() => {
                act(desk, { do: 'result', conversation, result });
              }}
            >
              <kbd>${at + 1}</kbd> ${resultOf(desk, result)}
            </button>`,
        )}
      </fieldset>
    </div>
  `;
}

/** Read only while one calls; that it was read leaves a trace. */
function number(desk: Desk, conversation: string, back: CallBack): TemplateResult {
  const { t, view } = desk;
  const told = view.number?.conversation === conversation ? view.number : undefined;
  if (told) return html`<p class="number" role="status">${told.number ?? t('callBackDeleted')}</p>`;
  return html`<p>
    <button
      class="button strong"
      id="read-number"
      ?disabled=${!desk.live || back.number === undefined}
      @click=${() => {
        act(desk, { do: 'number', conversation });
      }}
    >
      ${t('callBackNumber')} <kbd>v</kbd>
    </button>
  </p>`;
}

/** A note for colleagues, and when to try again if nobody is reached: only what is safe can be chosen. */
function plan(desk: Desk, conversation: string, back: CallBack, draft: TryDraft): TemplateResult {
  const { t } = desk;
  const spans = plannable(back, desk.now);
  const at = Date.parse(draft.next);
  const chosen = spans.find(s => Date.parse(s.from) <= at && at < Date.parse(s.to));
  const set = (change: Partial<TryDraft>): void => {
    act(desk, { do: 'plan', conversation, draft: change });
  };
  return html`
    <label
      >${t('tryNote')} <kbd>m</kbd>
      <textarea
        id="try-note"
        rows="2"
        maxlength=${desk.view.workplace?.longestText ?? nothing}
        .value=${draft.note}
        @input=${(e: Event) => {
          set({ note: (e.target as HTMLTextAreaElement).value });
        }}
      ></textarea>
    </label>
    <div class="plan">
      <label
        >${t('tryDay')} <kbd>y</kbd>
        <select
          id="try-day"
          @change=${(e: Event) => {
            const span = spans[Number((e.target as HTMLSelectElement).value)];
            set({ next: span ? (times(span, desk.now)[0] ?? '') : '' });
          }}
        >
          <option value="" .selected=${chosen === undefined}>${t('tryAny')}</option>
          ${spans.map((s, nth) => html`<option value=${nth} .selected=${s === chosen}>${day(desk, s.from)}</option>`)}
        </select>
      </label>
      ${when(chosen, () => hours(desk, chosen, draft, set))}
    </div>
  `;
}

const hours = (
  desk: Desk,
  chosen: Span | undefined,
  draft: TryDraft,
  set: (change: Partial<TryDraft>) => void,
): TemplateResult => html`
  <label
    >${desk.t('tryTime')}
    <select
      id="try-time"
      @change=${(e: Event) => {
        set({ next: (e.target as HTMLSelectElement).value });
      }}
    >
      ${(chosen ? times(chosen, desk.now) : []).map(
        at => html`<option value=${at} .selected=${at === draft.next}>${hour(desk, at)}</option>`,
      )}
    </select>
  </label>
`;

const tries = (desk: Desk, back: CallBack): TemplateResult => html`
  <h3>${desk.t('tries')}</h3>
  <ol class="tries-told">
    ${back.tries.map(
      done =>
        html`<li>
          ${moment(desk, done.at)}: ${resultOf(desk, done.result)}
          <span class="small">${done.worker.name}</span>
        </li>`,
    )}
  </ol>
`;
