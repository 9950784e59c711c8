import { html, nothing, type TemplateResult } from 'lit';
import type { Place, QueueStanding, Shift } from '../../../protocol/staff.js';
import { byUrgency, inTime, longestWait, ownedBy, secondsSince } from '../../../talk/staff/board.js';
import { clocks } from '../clock/clocks.js';
import { duration, none, queueName, topicOf, type Desk } from '../desk/desk.js';
import { icon } from '../icon/icon.js';
import { room } from '../room/room.js';
import { reasonKey } from '../top/top.js';
import { languageName, urgency } from '../waiting/waiting.js';
import { blocks } from './blocks.js';
import { promises } from './promises.js';

/** The supervisor's live view: queues, workers, and every conversation that somebody has. */
export function supervise(desk: Desk): TemplateResult {
  const { t, view } = desk;
  const open = desk.selected !== undefined && view.rooms.has(desk.selected);
  return html`
    <main class="supervise ${open ? 'with-room' : ''}">
      <div class="paper">
        <h1 id="supervise-title" tabindex="-1">${t('page-supervise')}</h1>
        <section>
          <h2 id="queues-title">${t('queues')}</h2>
          ${view.board.queues.length > 0 ? queues(desk) : none(t('loading'))}
        </section>
        <section>${promises(desk)}</section>
        <section>
          <h2 id="workers-title">${t('workers')}</h2>
          ${view.board.shifts.length > 0 ? workers(desk) : none(t('nobodyAtWork'))}
        </section>
        <section>
          <h2 id="going-title">${t('going')}</h2>
          ${going(desk)}
        </section>
        ${clocks(desk)}
        <section>${blocks(desk)}</section>
      </div>
      ${open ? room(desk) : nothing}
    </main>
  `;
}

const scroller = (title: string, table: TemplateResult): TemplateResult =>
  html`<div class="scroller" tabindex="0" role="region" aria-labelledby=${title}>${table}</div>`;

const heads = (desk: Desk, ...names: readonly string[]): TemplateResult => html`
  <thead>
    <tr>
      ${names.map(n => html`<th scope="col">${n}</th>`)}
      <th scope="col"><span class="unseen">${desk.t('acts')}</span></th>
    </tr>
  </thead>
`;

function queues(desk: Desk): TemplateResult {
  const { t } = desk;
  return scroller(
    'queues-title',
    html`<table>
      ${heads(desk, t('queue'), t('state'), t('waiting'), t('longest'), t('workers'), t('estimate'), t('serviceLevel'))}
      <tbody>
        ${desk.view.board.queues.map(q => queue(desk, q))}
      </tbody>
    </table>`,
  );
}

function queue(desk: Desk, q: QueueStanding): TemplateResult {
  const { t, give } = desk;
  const level = inTime(q);
  const longest = longestWait(desk.view.board, q.queue, desk.now);
  return html`<tr>
    <th scope="row">${queueName(desk, q.queue)}</th>
    <td>
      <span class="found ${q.open ? 'good' : 'breach'}"
        >${icon(q.open ? 'good' : 'close')}${t(q.open ? 'isOpen' : 'isClosed')}</span
      >
      <span class="small">${t(`mode-${q.mode.mode}`)}${q.mode.by ? ` (${q.mode.by})` : ''}</span>
    </td>
    <td>${q.waiting}</td>
    <td>${q.waiting > 0 ? duration(desk, longest) : '–'}</td>
    <td>${q.workers}</td>
    <td>${q.estimateSeconds === undefined ? '–' : duration(desk, q.estimateSeconds)}</td>
    <td>
      ${level === undefined ? '–' : `${String(level)} %`}
      <span class="small">${t('answeredToday', { n: q.answeredToday })}</span>
    </td>
    <td>
      <button
        class="button"
        @click=${() => give({ do: 'dialog', dialog: { kind: 'queue', queue: q.queue } })}
      >
        ${t('openClose')}<span class="unseen">: ${queueName(desk, q.queue)}</span>
      </button>
    </td>
  </tr>`;
}

function workers(desk: Desk): TemplateResult {
  const { t } = desk;
  return scroller(
    'workers-title',
    html`<table>
      ${heads(desk, t('name'), t('state'), t('load'), t('queues'), t('languages'))}
      <tbody>
        ${desk.view.board.shifts.map(s => worker(desk, s))}
      </tbody>
    </table>`,
  );
}

function worker(desk: Desk, shift: Shift): TemplateResult {
  const { t, give, view } = desk;
  const load = ownedBy(view.board, shift.worker.id).length;
  return html`<tr>
    <th scope="row">${shift.worker.name} <span class="small">${shift.worker.title}</span></th>
    <td class="status-${shift.status}">
      <i class="lamp" aria-hidden="true"></i>${t(reasonKey(shift.status, shift.reason))}
    </td>
    <td>${t('ofCapacity', { n: load, most: shift.capacity })}</td>
    <td>${shift.queues.map(q => queueName(desk, q)).join(', ') || '–'}</td>
    <td>${shift.languages.map(languageName).join(', ') || '–'}</td>
    <td>
      <button
        class="button"
        @click=${() => give({ do: 'dialog', dialog: { kind: 'shift', staff: shift.worker.id } })}
      >
        ${t('changeShift')}<span class="unseen">: ${shift.worker.name}</span>
      </button>
    </td>
  </tr>`;
}

function going(desk: Desk): TemplateResult {
  const { t } = desk;
  const all = [...desk.view.board.places.values()].filter(p => p.stage !== 'past').sort(byUrgency);
  return all.length === 0
    ? none(t('nothingGoing'))
    : scroller(
        'going-title',
        html`<table>
          ${heads(desk, t('topic'), t('state'), t('owner'), t('queue'), t('language'))}
          <tbody>
            ${all.map(p => one(desk, p))}
          </tbody>
        </table>`,
      );
}

/** A call is its handler's alone: it can be read along, and neither given nor taken. */
const CALL_STAGE = {
  waiting: 'callGoes',
  attended: 'callGoes',
  'wrap-up': 'callOver',
  past: 'callOver',
} as const;

function one(desk: Desk, place: Place): TemplateResult {
  const { t, give, view } = desk;
  const conversation = place.conversation;
  const me = view.member?.id ?? '';
  const own = place.owner?.id === me;
  return html`<tr class=${desk.selected === conversation ? 'on' : ''}>
    <th scope="row">
      ${place.kind === 'call' ? html`${icon('phone')} ${t('callLasts')}: ` : nothing}${topicOf(desk, place)}
      ${urgency(desk, place)}
    </th>
    <td>
      ${t(place.kind === 'call' ? CALL_STAGE[place.stage] : `stage-${place.stage}`)}
      <span class="small">
        ${
          place.stage === 'waiting'
            ? duration(desk, secondsSince(place.since, desk.now))
            : place.kind === 'call'
              ? duration(desk, secondsSince(place.since, desk.now))
              : place.unanswered
                ? t('unansweredFor', { time: duration(desk, secondsSince(place.unanswered, desk.now)) })
                : nothing
        }
      </span>
    </td>
    <td>${place.owner?.name ?? '–'}</td>
    <td>${queueName(desk, place.queue) || '–'}</td>
    <td>${languageName(place.language)}</td>
    <td class="acts">
      <button
        class="button"
        @click=${() => give({ do: 'look', conversation, purpose: own ? 'work' : 'listen' })}
      >
        ${own ? t('openOwn') : html`${icon('ear')}${t('listenIn')}`}<span class="unseen"
          >: ${topicOf(desk, place)}</span
        >
      </button>
      ${
        place.kind === 'call'
          ? nothing
          : html`<button
              class="button"
              @click=${() => give({ do: 'dialog', dialog: { kind: 'assign', conversation } })}
            >
              ${t('assign')}<span class="unseen">: ${topicOf(desk, place)}</span>
            </button>`
      }
      ${
        own || place.kind === 'call'
          ? nothing
          : html`<button
              class="button"
              @click=${() => give({ do: 'order', order: { type: 'assign', conversation, staff: me } })}
            >
              ${t('takeOver')}<span class="unseen">: ${topicOf(desk, place)}</span>
            </button>`
      }
    </td>
  </tr>`;
}
