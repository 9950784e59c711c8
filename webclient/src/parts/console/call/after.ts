import { html, nothing, type TemplateResult } from 'lit';
import type { Call, RequiredField, WrapUp } from '../../../protocol/staff.js';
import { servicesTold } from '../../../talk/staff/call.js';
import type { Room } from '../../../talk/staff/room.js';
import { inWords, labelOf, when, type Desk } from '../desk/desk.js';
import { area, boxes, text, texts } from '../dialog/parts.js';
import { icon } from '../icon/icon.js';
import { followUp, outcome } from './hand-over.js';
import { callSummary } from './summary.js';

/** What is known of how the call went, before anything is filled in: the topic, the services told, the notes. */
export function knownWrapUp(desk: Desk, room: Room): WrapUp {
  const topic = room.standing?.call?.slots.find(s => s.slot === 'topic')?.value;
  return {
    outcome: outcome(desk, room),
    topics: topic === undefined ? [] : [topic],
    referrals: servicesTold(room).map(([id]) => id),
    followUp: followUp(desk, room),
    note: desk.call.notes,
  };
}

/** As filled in so far. */
export const wrapUpNow = (desk: Desk, room: Room): WrapUp => desk.call.wrapUp ?? knownWrapUp(desk, room);

const FIELD: Readonly<Record<RequiredField, (w: WrapUp) => boolean>> = {
  topics: w => w.topics.length > 0,
  referrals: w => w.referrals.length > 0,
  'follow-up': w => w.followUp !== '',
  note: w => w.note !== '',
};

/** What has to be filled in first. */
export function missing(desk: Desk, wrapUp: WrapUp): ('outcome' | RequiredField)[] {
  const required = desk.view.workplace?.wrapUp.required ?? [];
  return [
    ...(wrapUp.outcome === '' ? (['outcome'] as const) : []),
    ...required.filter(field => !FIELD[field](wrapUp)),
  ];
}

const NAME = {
  outcome: 'outcome',
  topics: 'reasonsOfCall',
  referrals: 'referredTo',
  'follow-up': 'followUp',
  note: 'noteForColleagues',
} as const;

/** After the caller has gone: how it went, and the summary for the client record. */
export function afterPart(desk: Desk, room: Room, call: Call): TemplateResult {
  const { t, give } = desk;
  const wrapUp = wrapUpNow(desk, room);
  const lacking = missing(desk, wrapUp);
  return html`
    <form
      class="after"
      aria-labelledby="call-title"
      @input=${(e: Event) => give({ do: 'call', act: { do: 'wrap', wrapUp: filledIn(new FormData(e.currentTarget as HTMLFormElement)) } })}
      @submit=${(e: Event) => {
        e.preventDefault();
        give({ do: 'call', act: { do: 'end' } });
      }}
    >
      ${wrapUpFields(desk, knownWrapUp(desk, room), servicesTold(room))}
      ${when(
        desk.call.tried && lacking.length > 0,
        () =>
          html`<p class="trouble" role="alert">
            ${t('fillFirst', { what: lacking.map(f => t(NAME[f])).join(', ') })}
          </p>`,
      )}
      <div class="sheet-acts">
        <button
          class="button strong"
          id="finish-call"
          aria-keyshortcuts="Control+Enter"
          ?disabled=${!desk.live}
        >
          <kbd>Ctrl + Enter</kbd>${t('finishCall')}
        </button>
      </div>
    </form>
    ${summaryPart(desk, room, call, wrapUp)}
  `;
}

export function filledIn(data: FormData): WrapUp {
  const unmet = text(data, 'unmet');
  return {
    outcome: text(data, 'outcome'),
    topics: texts(data, 'topics').filter(Boolean),
    referrals: texts(data, 'referrals'),
    followUp: text(data, 'follow-up'),
    note: text(data, 'note'),
    ...(unmet ? { unmet } : {}),
  };
}

/** How a call went, also one that is written down afterwards: in a dialog, where single keys do nothing. */
export function wrapUpFields(
  desk: Desk,
  known: WrapUp,
  told: readonly (readonly [id: string, name: string])[],
  keys = true,
): TemplateResult {
  const { t, view } = desk;
  const need = (field: RequiredField): boolean => view.workplace?.wrapUp.required.includes(field) === true;
  const mark = (label: string, field: RequiredField): string =>
    need(field) ? `${label} (${t('required')})` : label;
  return html`
    <fieldset class="outcomes">
      <legend>${t('outcome')} (${t('required')})</legend>
      ${(view.workplace?.wrapUp.outcomes ?? []).map(
        (o, at) =>
          html`<label class="check-line"
            ><input
              type="radio"
              name="outcome"
              value=${o.id}
              ?checked=${o.id === known.outcome}
            />${keys && at < 9 ? html`<kbd aria-hidden="true">${at + 1}</kbd>` : nothing}
            <span
              >${inWords(desk, o.name)}
              ${when(o.clock, () => html`<span class="small">${t('clockStarts')}</span>`)}</span
            ></label
          >`,
      )}
    </fieldset>
    ${topic(desk, mark(t('reasonsOfCall'), 'topics'), known.topics[0])}
    ${topic(desk, t('anotherTopic'), undefined)}
    ${when(told.length, () =>
      boxes(
        mark(t('referredTo'), 'referrals'),
        'referrals',
        told.map(([id, name]) => [id, name, true] as const),
      ),
    )}
    ${area(t('unmet'), 'unmet')}
    ${area(mark(t('followUp'), 'follow-up'), 'follow-up', false, undefined, known.followUp)}
    ${area(mark(t('noteForColleagues'), 'note'), 'note', false, LONGEST_NOTE, known.note)}
  `;
}

/** Of the note, which begins as the notes; characters. */
const LONGEST_NOTE = 8_000;

function topic(desk: Desk, name: string, chosen: string | undefined): TemplateResult {
  const all = Object.keys(desk.view.workplace?.labels['topics'] ?? {});
  return html`<label
    >${name}
    <select name="topics">
      <option value="" ?selected=${chosen === undefined}>–</option>
      ${all.map(v => html`<option value=${v} ?selected=${v === chosen}>${labelOf(desk, 'topics', v)}</option>`)}
    </select>
  </label>`;
}

function summaryPart(desk: Desk, room: Room, call: Call, wrapUp: WrapUp): TemplateResult {
  const { t, give } = desk;
  return html`
    <section class="summary" aria-labelledby="summary-title">
      <h2 id="summary-title">${t('callSummary')}</h2>
      <p class="small">${t('summaryWhy')}</p>
      <pre
        id="call-summary"
        tabindex="0"
        role="group"
        aria-labelledby="summary-title"
        .textContent=${callSummary(desk, room, call, wrapUp)}
      ></pre>
      <p class="copy-line">
        <button
          class="button"
          aria-keyshortcuts="y"
          @click=${() => give({ do: 'call', act: { do: 'copy' } })}
        >
          <kbd>y</kbd>${t('copySummary')}
        </button>
        <span role="status" class="small">
          ${
            desk.call.copied === 'no'
              ? nothing
              : html`${icon(desk.call.copied === 'yes' ? 'good' : 'breach')}${t(desk.call.copied === 'yes' ? 'copied' : 'notCopied')}`
          }
        </span>
      </p>
    </section>
  `;
}
