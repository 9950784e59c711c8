import { html, type TemplateResult } from 'lit';
import type { Desk } from '../desk/desk.js';
import { afterPart } from './after.js';
import { answersPart } from './answers.js';
import { beginPart } from './begin.js';
import { beforeCall, consent } from './carry.js';
import { callHead } from './head.js';
import { notesPart } from './notes.js';
import { callRoom, ownCall } from './own.js';
import { scriptPart } from './script.js';
import { slotsPart } from './slots.js';

/** The call desk: hands on the keyboard, eyes on the caller's words. */
export function callDesk(desk: Desk): TemplateResult {
  const { t } = desk;
  const room = callRoom(desk);
  const call = room?.standing?.call;
  if (ownCall(desk) === undefined) return html`<main class="call-desk ready">${beginPart(desk)}</main>`;
  if (!room || !call)
    return html`<main class="call-desk ready">
      <h1 id="call-title" tabindex="-1">${t('callGoes')}</h1>
      <p role="status">${t('loading')}</p>
    </main>`;
  const over = call.hungUp !== undefined;
  return html`<main class="call-desk ${over ? 'over' : 'talking'}">
    ${callHead(desk, room, call)}
    <div class="centre">
      ${
        over
          ? afterPart(desk, room, call)
          : html`${consent(desk, room)} ${scriptPart(desk, room, call)} ${answersPart(desk, room, call)}
            ${beforeCall(desk, room)}`
      }
    </div>
    <div class="call-side">${slotsPart(desk, room, call)} ${notesPart(desk)}</div>
  </main>`;
}
