import { html, nothing, type TemplateResult } from 'lit';
import { secondsSince } from '../../../talk/staff/board.js';
import { isTyping, presence, type Room } from '../../../talk/staff/room.js';
import { may } from '../../../talk/staff/staff-view.js';
import { staffKey } from '../../../texts/staff/texts.js';
import type { RoomDialog } from '../act.js';
import { callBack } from '../call-back/call-back.js';
import { liveCall } from '../call/live.js';
import { composer } from '../composer/composer.js';
import { duration, placeOf, queueName, roomOf, topicOf, when, type Desk } from '../desk/desk.js';
import { icon, type StaffIcon } from '../icon/icon.js';
import { staffLog } from '../log/log.js';
import { side } from '../side/side.js';
import { languageName, urgency } from '../waiting/waiting.js';

/** The open conversation: who is there, what was said, what can be done. */
export function room(desk: Desk): TemplateResult {
  const { t } = desk;
  const open = roomOf(desk);
  if (!open)
    return html`<section class="room empty" aria-label=${t('conversation')}>
      <p>${t('pickOne')}</p>
      <p class="small">${t('pickKeys')}</p>
    </section>`;
  if (open.shut !== undefined) return shut(desk, open, open.shut);
  return html`
    <section class="room" aria-labelledby="room-title">
      ${head(desk, open)} ${liveCall(desk, open)} ${staffLog(desk, open)} ${there(desk, open)}
      ${composer(desk, open)}
    </section>
    ${side(desk, open)}
  `;
}

/** Why it is not shown any more, and what to do next. */
function shut(desk: Desk, open: Room, why: string): TemplateResult {
  const { t, give } = desk;
  const key = staffKey(`shut-${why}`) ?? staffKey(`refused-${why}`) ?? 'shut-no-right';
  return html`<section class="room empty" aria-label=${t('conversation')}>
    <p role="status">${t(key, { who: open.taker ?? t('colleague') })}</p>
    <button class="button" @click=${() => give({ do: 'shut', conversation: open.conversation })}>
      ${t('close')}
    </button>
  </section>`;
}

function head(desk: Desk, open: Room): TemplateResult {
  const { t, give } = desk;
  const place = placeOf(desk, open.conversation);
  const standing = open.standing;
  return html`
    <header class="room-head">
      <div class="room-name">
        <h2 id="room-title" tabindex="-1">${topicOf(desk, place)}</h2>
        <p class="facts">
          ${[
            languageName(standing?.language ?? place?.language ?? ''),
            place ? queueName(desk, place.queue) : '',
          ]
            .filter(Boolean)
            .join(' · ')}
          ${when(
            place?.unanswered && standing?.phase !== 'ended',
            () =>
              html`<b class="unanswered"
                >${t('waitsForYou', { time: duration(desk, secondsSince(place?.unanswered ?? '', desk.now)) })}</b
              >`,
          )}
        </p>
        ${place ? urgency(desk, place) : nothing} ${state(desk, open)} ${callBack(desk, place)}
      </div>
      <div class="acts">
        ${acts(desk, open)}
        <button
          class="button fold"
          aria-expanded=${!desk.folded}
          aria-controls="side"
          @click=${() => give({ do: 'fold' })}
        >
          ${t(desk.folded ? 'showSide' : 'hideSide')}
        </button>
      </div>
    </header>
  `;
}

/** What holds for this conversation just now, and that a member must not overlook. */
function state(desk: Desk, open: Room): TemplateResult {
  const { t, give } = desk;
  const place = placeOf(desk, open.conversation);
  const transfer = place?.transfer;
  const to = transfer?.colleague?.name ?? (transfer?.queue ? queueName(desk, transfer.queue) : '');
  const own = open.standing?.mine === 'own';
  return html`
    ${when(open.purpose === 'listen', () => html`<p class="state">${icon('ear')}${t('listenTrace')}</p>`)}
    ${when(open.purpose === 'history', () => html`<p class="state">${icon('note')}${t('pastTrace')}</p>`)}
    ${when(
      transfer && own,
      () =>
        html`<p class="state">
          ${icon('out')}${t('transferWaits', { to })}
          <button
            class="plain"
            @click=${() =>
              give({ do: 'order', order: { type: 'end-transfer', conversation: open.conversation } })}
          >
            ${t('withdraw')}
          </button>
        </p>`,
    )}
    ${when(
      own && place?.consulted.length,
      () =>
        html`<p class="state">
          ${icon('whisper')}${t('consulting', { who: place?.consulted.map(w => w.name).join(', ') ?? '' })}
        </p>`,
    )}
    ${when(open.standing?.form, () => html`<p class="state">${icon('note')}${t('formGiven')}</p>`)}
    ${when(
      open.standing?.blocked,
      () =>
        html`<p class="state">
          ${icon('lock')}${t('blockedUntil', { time: open.standing?.blocked ?? '' })}
        </p>`,
    )}
  `;
}

function acts(desk: Desk, open: Room): TemplateResult | typeof nothing {
  const { t, give, view } = desk;
  const conversation = open.conversation;
  const mine = open.standing?.mine;
  const ended = open.standing?.phase === 'ended';
  const ask = (kind: RoomDialog) => () => give({ do: 'dialog', dialog: { kind, conversation } });
  if (mine === 'own' && !isCall(desk, open))
    return html`
      ${ended ? nothing : owner(desk, ask)}
      <button class="button strong" id="finish" @click=${ask('finish')}>
        ${t(ended ? 'wrapUp' : 'finish')}
      </button>
    `;
  const waits = open.standing?.phase === 'queued' || placeOf(desk, conversation)?.stage === 'waiting';
  return html`
    ${when(
      waits && may(view, 'converse'),
      () =>
        html`<button
          class="button strong"
          ?disabled=${!desk.live}
          @click=${() => give({ do: 'claim', conversation })}
        >
          ${t('claim')}
        </button>`,
    )}
    ${when(
      may(view, 'supervise') && !ended && !isCall(desk, open),
      () =>
        html`<button class="button" @click=${ask('assign')}>${t('assign')}</button>
          <button class="button" @click=${ask('block')}>${t('block')}</button>`,
    )}
    ${when(
      open.purpose !== 'work' || !waits,
      () =>
        html`<button class="button" @click=${() => give({ do: 'shut', conversation })}>
          ${t('close')}
        </button>`,
    )}
  `;
}

const OWNER: readonly (readonly [RoomDialog, StaffIcon])[] = [
  ['transfer', 'out'],
  ['consult', 'whisper'],
  ['hand-back', 'robot'],
  ['form', 'note'],
  ['release', 'back'],
];

function owner(desk: Desk, ask: (kind: RoomDialog) => () => void): TemplateResult {
  const { t, view } = desk;
  const more = [...OWNER.map(([kind]) => kind), ...(may(view, 'supervise') ? (['block'] as const) : [])];
  const pick = (event: CustomEvent<{ item: { value: string } }>): void => {
    const kind = more.find(k => k === event.detail.item.value);
    if (kind) ask(kind)();
  };
  return html`
    <button class="button" id="act-transfer" @click=${ask('transfer')}>${t('transfer')}</button>
    <wa-dropdown placement="bottom-end" @wa-select=${pick} id="more">
      <button slot="trigger" class="button" id="more-button">${t('more')}${icon('down')}</button>
      ${more
        .slice(1)
        .map(kind => html`<wa-dropdown-item value=${kind}>${t(`act-${kind}`)}</wa-dropdown-item>`)}
    </wa-dropdown>
  `;
}

/** A call has its own desk; others read along. */
const isCall = (desk: Desk, open: Room): boolean => placeOf(desk, open.conversation)?.kind === 'call';

/** Where the resident is, in words. */
function there(desk: Desk, open: Room): TemplateResult {
  const { t } = desk;
  if (isCall(desk, open))
    return html`<p class="there">
      ${icon('phone')}${t(open.standing?.call?.hungUp === undefined ? 'callGoes' : 'callOver')}
    </p>`;
  const ended = open.standing?.ended ?? (open.standing?.phase === 'ended' ? 'ended' : undefined);
  const at = presence(open);
  if (ended === 'left-quickly')
    return html`<p class="there gone">
      ${icon('leave')}<span><b>${t('leftQuickly')}.</b> ${t('leftQuicklyWhy')}</span>
    </p>`;
  const words = ended
    ? t(ended === 'idle' ? 'wentIdle' : ended === 'closed' ? 'wasClosed' : 'hasLeft')
    : isTyping(open, desk.clock)
      ? t('residentTypes')
      : at === 'here'
        ? t('residentHere')
        : at === 'away'
          ? t('residentAway')
          : '';
  return html`<p class="there ${ended ? 'gone' : at}">
    ${words ? html`<i class="lamp" aria-hidden="true"></i>${words}` : nothing}
  </p>`;
}
