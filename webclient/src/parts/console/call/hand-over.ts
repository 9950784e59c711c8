import { html, nothing, type TemplateResult } from 'lit';
import type { Call, QueueStanding } from '../../../protocol/staff.js';
import type { Room } from '../../../talk/staff/room.js';
import type { Trouble } from '../../../talk/staff/staff-view.js';
import { labelOf, queueName, valueOf, when, type Desk } from '../desk/desk.js';
import { area, boxes, sheetForm, text } from '../dialog/parts.js';
import { icon } from '../icon/icon.js';
import { promised } from '../worklist/words.js';
import type { Way } from './act.js';
import { callRoom } from './own.js';

/** Longest number, and longest word that is agreed; characters. */
const LONGEST = 60;

/** Queues that take those who go on so. */
export const takers = (desk: Pick<Desk, 'view'>, way: Way): QueueStanding[] =>
  desk.view.board.queues.filter(q => (way === 'chat' ? q.chat : q.callsBack));

/** What was told of a slot in this call, or in the chat before it. */
const told = (room: Room, slot: string): string | undefined =>
  room.standing?.answers.find(a => a.slot === slot)?.value;

/** What a worker would ask first: what it is about, and of whom. */
const matter = (desk: Desk, room: Room): string =>
  ['topic', 'child-age', 'municipality']
    .flatMap(slot => room.standing?.answers.filter(a => a.slot === slot) ?? [])
    .map(a => valueOf(desk, a.slot, a.value, a.label))
    .join(', ');

/** What holds of the queue now: nobody is promised who is not there. */
function standingOf(desk: Desk, queue: QueueStanding, way: Way): string {
  const { t } = desk;
  const name = queueName(desk, queue.queue);
  if (way === 'call-back')
    return `${name} · ${queue.workers > 0 ? t('atWork', { n: queue.workers }) : t('nobodyAtWork')}`;
  return `${name} · ${queue.open ? t('openNow', { n: queue.workers }) : t('closedNow')}`;
}

/** To a worker: how, to which queue, and all that whoever calls has to know. */
export function handOverSheet(desk: Desk): TemplateResult | typeof nothing {
  const { t, give } = desk;
  const room = callRoom(desk);
  if (!room) return nothing;
  const way = desk.call.way;
  const queues = takers(desk, way);
  const nobody = queues.length === 0;
  return sheetForm(
    desk,
    form => {
      if (nobody) return;
      give({
        do: 'call',
        act: {
          do: 'pass-on',
          queue: text(form, 'queue'),
          message: text(form, 'message'),
          ...(way === 'call-back' ? { details: details(form) } : {}),
        },
      });
    },
    t(way === 'chat' ? 'passToChat' : 'passToCallBack'),
    html`
      <div
        class="ways"
        @change=${(e: Event) => {
          const chosen = (e.target as HTMLInputElement).value;
          give({ do: 'call', act: { do: 'way', way: chosen === 'chat' ? 'chat' : 'call-back' } });
        }}
      >
        ${boxes(
          t('passHow'),
          'way',
          (['call-back', 'chat'] as const).map(w => [w, t(`way-${w}`), w === way] as const),
          'radio',
          true,
        )}
      </div>
      <p class="small">${t(way === 'chat' ? 'passChatWhy' : 'passCallBackWhy')}</p>
      ${
        nobody
          ? html`<p class="trouble">${icon('breach')}${t(way === 'chat' ? 'noChats' : 'noCallBacks')}</p>`
          : boxes(
              t('queue'),
              'queue',
              queues.map((q, at) => [q.queue, standingOf(desk, q, way), at === 0] as const),
              'radio',
              true,
            )
      }
      ${when(way === 'chat' && !nobody && !queues.some(q => q.open), () => html`<p class="trouble">${icon('warn')}${t('passClosed')}</p>`)}
      ${way === 'call-back' && !nobody ? safety(desk, room) : nothing}
      ${area(t('passMessage'), 'message', false, desk.view.workplace?.longestText ?? 2_000, matter(desk, room))}
    `,
  );
}

/** A call-back that was refused: of all that is filled in, only the number can be none. The dialog says so, not the page below. */
export const isNoNumber = (trouble: Trouble): boolean =>
  trouble.type === 'hand-over' && trouble.reason === 'no-such-answer';

function details(form: FormData): Record<string, string> {
  const slots = ['safe-number', 'number-safe', 'call-when', 'call-day', 'voicemail', 'if-other', 'code-word'];
  const all = slots.map(slot => [slot, text(form, slot)] as const);
  return Object.fromEntries(all.filter(([, value]) => value !== ''));
}

/** What is asked before anybody calls: the same as the guide asks, with the answers that it has there. */
function safety(desk: Desk, room: Room): TemplateResult {
  const { t } = desk;
  // What would be wrong to guess has no usual answer: it is asked.
  const pick = (name: string, label: string, usual?: string): TemplateResult | typeof nothing => {
    const values = Object.keys(desk.view.workplace?.labels[name] ?? {});
    if (values.length === 0) return nothing;
    const chosen = told(room, name) ?? usual;
    return html`<label
      >${label}
      <select name=${name} required>
        ${when(chosen === undefined, () => html`<option value="" selected>${t('passAsk')}</option>`)}
        ${values.map(v => html`<option value=${v} ?selected=${v === chosen}>${labelOf(desk, name, v)}</option>`)}
      </select>
    </label>`;
  };
  const line = (name: string, label: string, known: string, required: boolean, kind: 'tel' | 'text') =>
    html`<label
      >${label}
      <input
        name=${name}
        type=${kind}
        autocomplete="off"
        maxlength=${LONGEST}
        ?required=${required}
        .defaultValue=${known}
      />
    </label>`;
  return html`
    ${line('safe-number', t('passNumber'), told(room, 'safe-number') ?? told(room, 'phone') ?? '', true, 'tel')}
    ${when(desk.view.troubles.some(isNoNumber), () => html`<p class="trouble" role="alert">${icon('breach')}${t('passNoNumber')}</p>`)}
    <label class="check-line"
      ><input
        type="checkbox"
        name="number-safe"
        value="yes"
        required
        ?checked=${told(room, 'number-safe') === 'yes'}
      />${t('passSafe')}</label
    >
    <div class="pair-fields">
      ${pick('call-when', t('passWhen'))} ${pick('call-day', t('passDay'))}
      ${pick('voicemail', t('passVoicemail'), 'no')} ${pick('if-other', t('ifOther'), 'say-nothing')}
    </div>
    ${line('code-word', t('passWord'), told(room, 'code-word') ?? '', false, 'text')}
  `;
}

/** What was settled, so that the handler can say it: to whom, and until when a call was promised. */
export function settled(desk: Desk, room: Room, call: Call): TemplateResult | typeof nothing {
  const { t } = desk;
  const over = call.handedOver;
  if (!over) return nothing;
  const queue = queueName(desk, over.queue);
  const back = room.standing?.place?.callBack ?? desk.view.board.places.get(room.conversation)?.callBack;
  return html`<p class="passed" role="status">
    ${icon(over.callBack ? 'phone' : 'out')}<span
      >${t(over.callBack ? 'passedToCallBack' : 'passedToChat', { queue })}${over.callBack && back ? html`, <b>${promised(desk, back)}</b>` : nothing}</span
    >
  </p>`;
}

/** What the wrap-up says of it before anything is filled in. */
export function followUp(desk: Desk, room: Room): string {
  const over = room.standing?.call?.handedOver;
  if (!over) return '';
  return desk.t(over.callBack ? 'passedToCallBack' : 'passedToChat', { queue: queueName(desk, over.queue) });
}

/** Outcomes of the shipped settings that say so; an operator who has others chooses by hand. */
const OUTCOMES: Readonly<Record<Way, string>> = { 'call-back': 'contact-agreed', chat: 'handed-over' };

export function outcome(desk: Desk, room: Room): string {
  const over = room.standing?.call?.handedOver;
  if (!over) return '';
  const meant = OUTCOMES[over.callBack ? 'call-back' : 'chat'];
  return desk.view.workplace?.wrapUp.outcomes.some(o => o.id === meant) === true ? meant : '';
}
