import { html, nothing, type TemplateResult } from 'lit';
import type { FlowStep, Shift } from '../../../protocol/staff.js';
import { ownedBy } from '../../../talk/staff/board.js';
import type { Room } from '../../../talk/staff/room.js';
import { inWords, labelOf, placeOf, queueName, roomOf, type Desk } from '../desk/desk.js';
import { reasonKey } from '../top/top.js';
import { languageName } from '../waiting/waiting.js';
import { area, boxes, sheetForm, text } from './parts.js';

/** Minutes for which a misuser can be kept out. */
const BLOCK_MINUTES = [15, 60, 240, 1_440, 10_080] as const;
const HOUR = 60;
const DAY = 1_440;
/** Longest reason that the audit takes; characters. */
const LONGEST_REASON = 500;

const colleagues = (desk: Desk): Shift[] =>
  desk.view.board.shifts.filter(s => s.worker.id !== desk.view.member?.id);

/** A colleague, with what one has to know before asking: how they are at work, and how much they have. */
function described(desk: Desk, shift: Shift): string {
  const { t } = desk;
  const load = ownedBy(desk.view.board, shift.worker.id).length;
  return [
    `${shift.worker.name}${shift.worker.title ? `, ${shift.worker.title}` : ''}`,
    t(reasonKey(shift.status, shift.reason)),
    desk.view.rights.includes('supervise') ? t('ofCapacity', { n: load, most: shift.capacity }) : '',
    shift.languages.map(languageName).join(', '),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** To a queue or to a colleague at work; the sender keeps it until somebody takes it. */
export function transfer(desk: Desk, conversation: string): TemplateResult {
  const { t, give, view } = desk;
  const own = placeOf(desk, conversation)?.queue;
  const queues = Object.keys(view.workplace?.queues ?? {}).filter(q => q !== own);
  const options = [
    ...colleagues(desk).map(s => [`staff/${s.worker.id}`, described(desk, s)] as const),
    ...queues.map(q => [`queue/${q}`, `${t('queue')}: ${queueName(desk, q)}`] as const),
  ];
  if (options.length === 0) return nobody(desk);
  return sheetForm(
    desk,
    form => {
      const to = text(form, 'to');
      const name = to.slice(to.indexOf('/') + 1);
      const whom = to.startsWith('queue/') ? { queue: name } : { staff: name };
      give({ do: 'order', order: { type: 'transfer', conversation, ...whom, note: text(form, 'note') } });
    },
    t('transferSend'),
    html`<p>${t('transferWhy')}</p>
      ${boxes(t('to'), 'to', options, 'radio', true)} ${area(t('transferNote'), 'note')}`,
  );
}

const nobody = (desk: Desk): TemplateResult => html`
  <p>${desk.t('nobodyElse')}</p>
  <div class="sheet-acts">
    <button class="button" @click=${() => desk.give({ do: 'dialog' })}>${desk.t('close')}</button>
  </div>
`;

/** A colleague may read and whisper; the resident sees nothing of it. */
export function consult(desk: Desk, conversation: string): TemplateResult {
  const { t, give } = desk;
  const already = placeOf(desk, conversation)?.consulted ?? [];
  const free = colleagues(desk).filter(s => !already.some(w => w.id === s.worker.id));
  const ended = already.map(
    w =>
      html`<li>
        ${w.name}
        <button
          class="button"
          type="button"
          @click=${() =>
            give({ do: 'order', order: { type: 'consult', conversation, staff: w.id, on: false } })}
        >
          ${t('consultEnd')}
        </button>
      </li>`,
  );
  const now =
    ended.length > 0
      ? html`<ul class="consulted">
          ${ended}
        </ul>`
      : nothing;
  if (free.length === 0) return html`${now} ${nobody(desk)}`;
  return html`${now}
  ${sheetForm(
    desk,
    form =>
      give({ do: 'order', order: { type: 'consult', conversation, staff: text(form, 'staff'), on: true } }),
    t('consultSend'),
    html`<p>${t('consultWhy')}</p>
      ${boxes(
        t('whom'),
        'staff',
        free.map(s => [s.worker.id, described(desk, s)] as const),
        'radio',
        true,
      )}`,
  )}`;
}

/** Steps of the guide, each once, by their flows. */
function steps(desk: Desk, all: readonly FlowStep[]): TemplateResult[] {
  const once = [...new Map(all.map(s => [s.address, s] as const)).values()];
  const flows = [...new Set(once.map(s => flowOf(s)))];
  return flows.map(
    flow =>
      html`<optgroup label=${labelOf(desk, 'flows', flow)}>
        ${once.filter(s => flowOf(s) === flow).map(s => html`<option value=${s.address}>${inWords(desk, s.text)}</option>`)}
      </optgroup>`,
  );
}

const flowOf = (step: FlowStep): string => step.address.split('/')[0] ?? '';

/** The guide goes on from where it stood, or from a step that the worker chooses. */
export function handBack(desk: Desk, conversation: string): TemplateResult {
  const { t, give, view } = desk;
  // The guide goes on in the flow that it began with.
  const flow = roomOf(desk, conversation)?.standing?.flow;
  const own = (view.workplace?.steps ?? []).filter(s => flowOf(s) === flow);
  return sheetForm(
    desk,
    form => {
      const step = text(form, 'step');
      give({ do: 'order', order: { type: 'hand-back', conversation, ...(step ? { step } : {}) } });
    },
    t('handBackSend'),
    html`<p>${t('handBackWhy')}</p>
      <label
        >${t('fromStep')}
        <select name="step">
          <option value="">${t('whereItStood')}</option>
          ${steps(desk, own)}
        </select>
      </label>`,
  );
}

/** A question of the guide that the resident fills in with its buttons. */
export function form(desk: Desk, room: Room): TemplateResult {
  const { t, give, view } = desk;
  const questions = view.workplace?.steps.filter(s => s.form) ?? [];
  return sheetForm(
    desk,
    filled =>
      give({
        do: 'order',
        order: {
          type: 'form',
          conversation: room.conversation,
          seen: room.number,
          step: text(filled, 'step'),
        },
      }),
    t('formSend'),
    html`<p>${t('formWhy')}</p>
      <label
        >${t('question')}
        <select name="step" required>
          ${steps(desk, questions)}
        </select>
      </label>`,
  );
}

export const release = (desk: Desk, conversation: string): TemplateResult =>
  sheetForm(
    desk,
    () => desk.give({ do: 'order', order: { type: 'release', conversation } }),
    desk.t('releaseSend'),
    html`<p>${desk.t('releaseWhy')}</p>`,
  );

/** A supervisor gives it to somebody; themselves among them. */
export function assign(desk: Desk, conversation: string): TemplateResult {
  const { t, give, view } = desk;
  const owner = placeOf(desk, conversation)?.owner?.id;
  const me = view.member;
  const options = [
    ...(me && me.id !== owner ? [[me.id, t('myself', { name: me.name })] as const] : []),
    ...colleagues(desk)
      .filter(s => s.worker.id !== owner)
      .map(s => [s.worker.id, described(desk, s)] as const),
  ];
  if (options.length === 0) return nobody(desk);
  return sheetForm(
    desk,
    chosen => give({ do: 'order', order: { type: 'assign', conversation, staff: text(chosen, 'staff') } }),
    t('assignSend'),
    html`<p>${t('assignWhy')}</p>
      ${boxes(t('to'), 'staff', options, 'radio', true)}`,
  );
}

/** Keeps a misuser out for a while; it ends the conversation and leaves a trace. */
export function block(desk: Desk, conversation: string): TemplateResult {
  const { t, give } = desk;
  const length = (minutes: number): string =>
    minutes >= DAY
      ? t('days', { n: minutes / DAY })
      : minutes >= HOUR
        ? t('fullHours', { n: minutes / HOUR })
        : t('minutes', { n: minutes });
  return sheetForm(
    desk,
    form =>
      give({
        do: 'order',
        order: {
          type: 'block',
          conversation,
          minutes: Number(text(form, 'minutes')),
          reason: text(form, 'reason'),
        },
      }),
    t('blockSend'),
    html`<p>${t('blockWhy')}</p>
      <label
        >${t('blockFor')}
        <select name="minutes">
          ${BLOCK_MINUTES.map(m => html`<option value=${m}>${length(m)}</option>`)}
        </select>
      </label>
      ${area(t('reason'), 'reason', true, LONGEST_REASON)}`,
    'alarm',
  );
}

/** Why a past conversation is to be read; it stands in the audit. */
export const reason = (desk: Desk, conversation: string): TemplateResult =>
  sheetForm(
    desk,
    form => desk.give({ do: 'look', conversation, purpose: 'history', reason: text(form, 'reason') }),
    desk.t('readIt'),
    html`<p>${desk.t('reasonWhy')}</p>
      ${area(desk.t('reason'), 'reason', true, LONGEST_REASON)}`,
  );
