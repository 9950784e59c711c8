import { html, nothing, type TemplateResult } from 'lit';
import { logCall } from '../call/log.js';
import { giveUp } from '../worklist/give-up.js';
import { dropClock } from '../clock/drop.js';
import { markClock } from '../clock/mark.js';
import type { Dialog } from '../act.js';
import { carrySheet } from '../call/carry.js';
import { handOverSheet } from '../call/hand-over.js';
import { placeOf, roomOf, type Desk } from '../desk/desk.js';
import { account, password } from './account.js';
import { finish } from './finish.js';
import { keysSheet, settingsSheet } from './own.js';
import { record } from './record.js';
import { assign, block, consult, form, handBack, reason, release, transfer } from './room-dialogs.js';
import { queueSheet, shiftSheet } from './supervisor.js';

/**
 * While one is closing no other is shown: what the library does at the end of closing would take the next one's keys away,
 * and until then it hears no Escape.
 */
let closing = false;

/** What lies over the console, one at a time. The library keeps the focus in it, and gives it back. */
export function dialog(desk: Desk): TemplateResult {
  const { give } = desk;
  const open = desk.dialog;
  const title = open ? titleOf(desk, open) : '';
  return html`
    <wa-dialog
      without-header
      label=${title}
      .open=${open !== undefined && !closing}
      @wa-hide=${(e: Event) => {
        if (e.target !== e.currentTarget) return;
        closing = true;
        if (desk.dialog) give({ do: 'dialog' });
      }}
      @wa-after-hide=${(e: Event) => {
        if (e.target !== e.currentTarget) return;
        closing = false;
        // Asked for meanwhile.
        if (desk.dialog) give({ do: 'dialog', dialog: desk.dialog });
      }}
    >
      ${
        open && !closing
          ? html`<div class="sheet">
              <h2 id="dialog-title" tabindex="-1" autofocus>${title}</h2>
              ${body(desk, open)}
            </div>`
          : nothing
      }
    </wa-dialog>
  `;
}

/** A call-back is no chat: what is closed there is the promise to call. */
function titleOf(desk: Desk, open: Dialog): string {
  const ofCallBack = open.kind === 'finish' && placeOf(desk, open.conversation)?.kind === 'call-back';
  return desk.t(ofCallBack ? 'dialog-finish-call-back' : `dialog-${open.kind}`);
}

function body(desk: Desk, open: Dialog): TemplateResult | typeof nothing {
  const conversation = 'conversation' in open ? open.conversation : '';
  const room = roomOf(desk, conversation);
  switch (open.kind) {
    case 'keys':
      return keysSheet(desk);
    case 'settings':
      return settingsSheet(desk);
    case 'password':
      return password(desk);
    case 'carry':
      return carrySheet(desk);
    case 'hand-over':
      return handOverSheet(desk);
    case 'transfer':
      return transfer(desk, conversation);
    case 'consult':
      return consult(desk, conversation);
    case 'hand-back':
      return handBack(desk, conversation);
    case 'form':
      return room ? form(desk, room) : nothing;
    case 'finish':
      return room ? finish(desk, room) : nothing;
    case 'release':
      return release(desk, conversation);
    case 'block':
      return block(desk, conversation);
    case 'assign':
      return assign(desk, conversation);
    case 'reason':
      return reason(desk, conversation);
    case 'mark-clock':
      return markClock(desk, conversation, open.mark);
    case 'drop-clock':
      return dropClock(desk, conversation);
    case 'give-up':
      return giveUp(desk, conversation);
    case 'log-call':
      return logCall(desk);
    case 'queue':
      return queueSheet(desk, open.queue);
    case 'shift':
      return shiftSheet(desk, open.staff);
    case 'account':
      return account(desk, open.account);
    case 'record':
      return record(desk, open.id);
  }
}
