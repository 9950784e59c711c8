import { html, nothing, type TemplateResult } from 'lit';
import { OWN_NAME } from '../../../protocol/index.js';
import type { Call } from '../../../protocol/staff.js';
import { callTimes, clock } from '../../../talk/staff/call.js';
import type { Room } from '../../../talk/staff/room.js';
import { labelOf, when, type Desk } from '../desk/desk.js';
import { icon } from '../icon/icon.js';
import { CALL_LANGUAGES, type CallAct } from './act.js';
import { settled } from './hand-over.js';
import { hints } from './ring.js';

/** The clock, the language, and what can be done with the call itself. */
export function callHead(desk: Desk, room: Room, call: Call): TemplateResult {
  const { t } = desk;
  const over = call.hungUp !== undefined;
  const signals = room.standing?.signals ?? [];
  return html`
    <header class="call-head ${call.heldSince !== undefined && !over ? 'held' : ''}">
      <h1 id="call-title" tabindex="-1">${t(over ? 'callOver' : 'callGoes')}</h1>
      ${times(desk, call)} ${over ? nothing : talking(desk, room, call)}
      ${when(
        signals.length,
        () =>
          html`<p class="heard">
            ${icon('danger')}${t('dangerHeard', { what: signals.map(s => labelOf(desk, 'signals', s)).join(', ') })}
          </p>`,
      )}
      ${settled(desk, room, call)} ${hints(desk, room.conversation)}
    </header>
  `;
}

function times(desk: Desk, call: Call): TemplateResult {
  const { t } = desk;
  const { call: lasts, hold, held, after } = callTimes(call, desk.now);
  return html`<p class="clocks" role="timer">
    <span class="clock">${icon('phone')}<span class="unseen">${t('callLasts')} </span>${clock(lasts)}</span>
    ${when(after !== undefined, () => html`<span class="clock">${icon('note')}${t('afterLasts')} ${clock(after ?? 0)}</span>`)}
    ${when(hold !== undefined, () => html`<b class="clock on-hold">${icon('lock')}${t('onHold', { time: clock(hold ?? 0) })}</b>`)}
    ${when(hold === undefined && held > 0, () => html`<span class="small">${t('heldAll', { time: clock(held) })}</span>`)}
  </p>`;
}

function talking(desk: Desk, room: Room, call: Call): TemplateResult {
  const { t, give } = desk;
  const act = (what: CallAct) => () => give({ do: 'call', act: what });
  const held = call.heldSince !== undefined;
  const language = room.standing?.language;
  return html`
    <div class="tongues" role="group" aria-label=${t('callLanguage')}>
      ${CALL_LANGUAGES.map(
        l =>
          html`<button
            class="mode"
            lang=${l}
            aria-pressed=${language === l}
            @click=${act({ do: 'language', language: l })}
          >
            ${OWN_NAME[l]}
          </button>`,
      )}
    </div>
    <div class="call-acts">
      <button class="button" aria-pressed=${held} aria-keyshortcuts="h" @click=${act({ do: 'hold' })}>
        <kbd>h</kbd>${t(held ? 'unhold' : 'hold')}
      </button>
      <button class="button" aria-keyshortcuts="k" @click=${act({ do: 'carry' })}>
        <kbd>k</kbd>${t('carryToChat')}
      </button>
      <button class="button" aria-keyshortcuts="o" @click=${act({ do: 'hand-over' })}>
        <kbd>o</kbd>${t('handOver')}
      </button>
      <button class="button alarm" aria-keyshortcuts="F2" @click=${act({ do: 'danger' })}>
        <kbd>F2</kbd>${t('raiseDanger')}
      </button>
      <button
        class="button strong"
        id="hang-up"
        aria-keyshortcuts="Control+Enter"
        @click=${act({ do: 'end' })}
      >
        <kbd>Ctrl + Enter</kbd>${t('hangUp')}
      </button>
    </div>
  `;
}
