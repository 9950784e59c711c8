import { html, nothing, type TemplateResult } from 'lit';
import { htmlLang } from '../../../protocol/index.js';
import type { Call } from '../../../protocol/staff.js';
import { callTimes, clock, script } from '../../../talk/staff/call.js';
import type { Room } from '../../../talk/staff/room.js';
import { placeOf, when, type Desk } from '../desk/desk.js';
import { icon } from '../icon/icon.js';
import { slotName, slotValue } from './own.js';

/**
 * A call as those see it who have not got it: a supervisor while it goes on, a worker to whom its caller was handed over. Read-only,
 * and as the service has it: what the handler is still typing is not there yet.
 */
export function liveCall(desk: Desk, room: Room): TemplateResult | typeof nothing {
  const call = room.standing?.call;
  if (!call || call.handler.id === desk.view.member?.id) return nothing;
  const { t } = desk;
  const own = placeOf(desk, room.conversation)?.kind === 'call';
  return html`<section class="live-call" aria-label=${t('liveCall', { who: call.handler.name })}>
    ${own && call.finished === undefined ? state(desk, call) : nothing}
    ${own && call.hungUp === undefined ? now(desk, room) : nothing} ${known(desk, call)}
    <h3>${t('liveNotes', { who: call.handler.name })}</h3>
    ${call.notes === '' ? html`<p class="none">${t('liveNoNotes')}</p>` : html`<p class="live-notes">${call.notes}</p>`}
  </section>`;
}

function state(desk: Desk, call: Call): TemplateResult {
  const { t } = desk;
  const { call: lasts, hold, held, after } = callTimes(call, desk.now);
  return html`<p class="clocks" role="timer">
    <span class="clock">${icon('phone')}${t('callLasts')} ${clock(lasts)}</span>
    ${when(after !== undefined, () => html`<span class="clock">${icon('note')}${t('afterLasts')} ${clock(after ?? 0)}</span>`)}
    ${when(hold !== undefined, () => html`<b class="clock on-hold">${icon('lock')}${t('onHold', { time: clock(hold ?? 0) })}</b>`)}
    ${when(hold === undefined && held > 0, () => html`<span class="small">${t('heldAll', { time: clock(held) })}</span>`)}
  </p>`;
}

/** Where the script is: what the handler has before their eyes. */
function now(desk: Desk, room: Room): TemplateResult {
  const { t } = desk;
  const { lines, danger } = script(room);
  return html`<h3>${t('liveScript')}</h3>
    <div class="live-script ${danger ? 'danger' : ''}">
      ${lines.map(({ line }) => html`<p lang=${htmlLang(line.language)}>${line.text}</p>`)}
      ${when(lines.length === 0, () => html`<p class="none">${t('scriptComes')}</p>`)}
    </div>`;
}

function known(desk: Desk, call: Call): TemplateResult | typeof nothing {
  const told = call.slots.filter(s => s.value !== undefined);
  if (told.length === 0) return nothing;
  return html`<h3>${desk.t('slots')}</h3>
    <dl class="live-slots">
      ${told.map(
        s =>
          html`<div>
            <dt>${slotName(desk, s)}</dt>
            <dd>${slotValue(desk, s)}</dd>
          </div>`,
      )}
    </dl>`;
}
