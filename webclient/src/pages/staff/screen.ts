import { html, nothing, type TemplateResult } from 'lit';
import { accounts } from '../../parts/console/accounts/accounts.js';
import { audit } from '../../parts/console/audit/audit.js';
import { before } from '../../parts/console/before/before.js';
import type { Desk } from '../../parts/console/desk/desk.js';
import { isNoNumber } from '../../parts/console/call/hand-over.js';
import { callDesk } from '../../parts/console/call/call.js';
import { dialog } from '../../parts/console/dialog/dialog.js';
import { icon } from '../../parts/console/icon/icon.js';
import { mine } from '../../parts/console/mine/mine.js';
import { past } from '../../parts/console/past/past.js';
import { ringPart } from '../../parts/console/call/ring.js';
import { room } from '../../parts/console/room/room.js';
import { signIn } from '../../parts/console/sign-in/sign-in.js';
import { supervise } from '../../parts/console/supervise/supervise.js';
import { top } from '../../parts/console/top/top.js';
import { waitingList } from '../../parts/console/waiting/waiting.js';
import { worklist } from '../../parts/console/worklist/worklist.js';
import { FAILURES_BEFORE_FALLBACK } from '../../talk/connection.js';
import { staffKey } from '../../texts/staff/texts.js';
import type { PerhelinjaConsole } from './console.js';

/** Most at once when the service has not said yet. */
const MOST_AT_ONCE = 5;

/** The whole page, from top to bottom. What speaks to screen readers is there from the beginning. */
export const screen = (page: PerhelinjaConsole): TemplateResult => html`
  ${body(page)}
  <div class="unseen" aria-live="polite" id="news"></div>
  <div class="unseen" aria-live="polite" id="calls"></div>
  <div class="unseen" role="alert" id="alarm"></div>
`;

function body(page: PerhelinjaConsole): TemplateResult | typeof nothing {
  const { state, t, give, talk } = page;
  switch (state.phase) {
    case 'asking':
      return html`<main class="door"><p role="status">${t('loading')}</p></main>`;
    case 'door':
      return signIn(t, give, { ...state, reached: state.session !== undefined });
    case 'before':
      return before(t, give, {
        name: state.session?.member?.name ?? '',
        sound: state.sound,
        network: { ...state.network, live: talk.live },
        notify: page.notices.permission,
        settings: state.settings,
        most: talk.view.workplace?.mostAtOnce ?? MOST_AT_ONCE,
        takes: page.shift.takes(),
      });
    case 'desk':
      return html`${desktop(page.desk)}`;
  }
}

const desktop = (desk: Desk): TemplateResult => html`
  ${top(desk)} ${lost(desk)} ${ringPart(desk)} ${troubles(desk)} ${content(desk)} ${dialog(desk)}
`;

function content(desk: Desk): TemplateResult {
  switch (desk.page) {
    case 'work':
      return html`<main class="work ${desk.selected === undefined ? '' : 'with-room'}">
        <h1 class="unseen">${desk.t('page-work')}</h1>
        <div class="lists">${mine(desk)} ${waitingList(desk)}</div>
        ${room(desk)}
      </main>`;
    case 'worklist':
      return worklist(desk);
    case 'calls':
      return callDesk(desk);
    case 'supervise':
      return supervise(desk);
    case 'past':
      return past(desk);
    case 'audit':
      return audit(desk);
    case 'accounts':
      return accounts(desk);
  }
}

/** A line that broke once comes back before anybody would have read of it. */
const lost = (desk: Desk): TemplateResult => html`
  <div class="lost" role="status">
    ${desk.live || desk.failures < FAILURES_BEFORE_FALLBACK ? nothing : html`<p>${icon('net')}${desk.t('lostLine')}</p>`}
  </div>
`;

/** What was not done, and why; it stands until it is put away. */
const troubles = (desk: Desk): TemplateResult => html`
  <div class="troubles" role="alert">
    ${desk.view.troubles
      .filter(trouble => !isNoNumber(trouble))
      .map(
        trouble =>
          html`<p>
            ${icon('breach')}${desk.t(staffKey(`refused-${trouble.reason}`) ?? 'refused-broken', {
              who: trouble.who ?? desk.t('colleague'),
            })}
            <button class="button" @click=${() => desk.give({ do: 'settled', id: trouble.id })}>
              ${desk.t('close')}
            </button>
          </p>`,
      )}
  </div>
`;
