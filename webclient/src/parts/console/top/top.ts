import { html, nothing, type TemplateResult } from 'lit';
import type { Status } from '../../../protocol/staff.js';
import { ownedBy, waiting, offeredTo } from '../../../talk/staff/board.js';
import { may } from '../../../talk/staff/staff-view.js';
import type { StaffKey } from '../../../texts/staff/texts.js';
import type { Page } from '../act.js';
import type { Desk } from '../desk/desk.js';
import { icon } from '../icon/icon.js';

/** Reasons for being away, and for being busy; the words are in the texts. */
export const REASONS: Readonly<Record<Exclude<Status, 'available'>, readonly string[]>> = {
  busy: ['', 'notes', 'phone'],
  away: ['', 'break', 'meeting'],
};

/** The name, the pages, the state of the line, how one is at work, and the way out. */
export function top(desk: Desk): TemplateResult {
  const { t, give, view } = desk;
  return html`
    <header class="top">
      <p class="brand">${t('product')} <span>${t('console')}</span></p>
      <nav aria-label=${t('pages')}>
        <ul>
          ${pages(desk).map(
            page =>
              html`<li>
                <button
                  class="tab"
                  id="page-${page}"
                  aria-current=${page === desk.page ? 'page' : nothing}
                  @click=${() => give({ do: 'page', page })}
                >
                  ${t(`page-${page}`)}${page === 'work' ? count(desk) : nothing}
                </button>
              </li>`,
          )}
        </ul>
      </nav>
      ${line(desk)} ${view.member ? menus(desk) : nothing}
    </header>
  `;
}

export function pages(desk: Pick<Desk, 'view'>): Page[] {
  const { view } = desk;
  return [
    ...(may(view, 'converse') ? (['work'] as const) : []),
    ...(may(view, 'take-calls') ? (['calls'] as const) : []),
    ...(may(view, 'converse') || may(view, 'take-calls') ? (['worklist'] as const) : []),
    ...(may(view, 'supervise') ? (['supervise'] as const) : []),
    ...(may(view, 'history') && (may(view, 'converse') || !may(view, 'take-calls'))
      ? (['past'] as const)
      : []),
    ...(may(view, 'audit') ? (['audit'] as const) : []),
    ...(may(view, 'accounts') ? (['accounts'] as const) : []),
  ];
}

/** What waits for this member, as in the title of the tab. */
export function waitingForMe(desk: Pick<Desk, 'view'>): number {
  const { board, member } = desk.view;
  return waiting(board).length + (member ? offeredTo(board, member.id, member.queues).length : 0);
}

const count = (desk: Desk): TemplateResult | typeof nothing => {
  const n = waitingForMe(desk);
  return n > 0 ? html`<span class="count" aria-label=${desk.t('waitingCount', { n })}>${n}</span>` : nothing;
};

/** Words too, for a colour alone tells nothing; a screen reader hears it change. */
const line = (desk: Desk): TemplateResult => html`
  <p class="line-state ${desk.live ? 'good' : 'breach'}" role="status">
    ${icon('net')}${desk.t(desk.live ? 'live' : 'notLive')}
    ${
      desk.live || desk.failures < 2
        ? nothing
        : html`<button class="plain" @click=${() => desk.give({ do: 'retry' })}>${desk.t('retry')}</button>`
    }
  </p>
`;

const menus = (desk: Desk): TemplateResult => html`
  <div class="menus">${presence(desk)} ${personal(desk)}</div>
`;

export const reasonKey = (status: Status, reason: string): StaffKey =>
  reason === '' ? (`status-${status}` as StaffKey) : (`reason-${reason}` as StaffKey);

function presence(desk: Desk): TemplateResult | typeof nothing {
  const { t, give, view } = desk;
  if (!may(view, 'converse') && !may(view, 'take-calls')) return nothing;
  const shift = view.board.shifts.find(s => s.worker.id === view.member?.id);
  const status = shift?.status ?? 'available';
  const options: [Status, string][] = [
    ['available', ''],
    ...REASONS.busy.map(r => ['busy', r] as [Status, string]),
    ...REASONS.away.map(r => ['away', r] as [Status, string]),
  ];
  const pick = (event: CustomEvent<{ item: { value: string } }>): void => {
    const [to = 'available', reason = ''] = event.detail.item.value.split('/');
    give({ do: 'presence', status: to as Status, reason });
  };
  return html`
    <wa-dropdown placement="bottom-end" @wa-select=${pick} id="presence">
      <button slot="trigger" class="button status-${status}" id="presence-button">
        <i class="lamp" aria-hidden="true"></i
        ><span class="unseen">${t('presence')}: </span
        >${t(reasonKey(status, shift?.reason ?? ''))}${icon('down')}
      </button>
      ${options.map(
        ([to, reason]) =>
          html`<wa-dropdown-item value="${to}/${reason}"
            ><i slot="icon" class="lamp status-${to}" aria-hidden="true"></i
            >${t(reasonKey(to, reason))}</wa-dropdown-item
          >`,
      )}
    </wa-dropdown>
  `;
}

function personal(desk: Desk): TemplateResult {
  const { t, give, view } = desk;
  const mine = view.member ? ownedBy(view.board, view.member.id).length : 0;
  const pick = (event: CustomEvent<{ item: { value: string } }>): void => {
    const to = event.detail.item.value;
    if (to === 'sign-out') give({ do: 'sign-out' });
    else if (to === 'keys' || to === 'settings') give({ do: 'dialog', dialog: { kind: to } });
    else if (to === 'fi' || to === 'sv' || to === 'en') give({ do: 'speak', language: to });
  };
  return html`
    <wa-dropdown placement="bottom-end" @wa-select=${pick} id="personal">
      <button slot="trigger" class="button" id="personal-button">
        ${icon('person')}<span class="name">${view.member?.name}</span>${icon('down')}
      </button>
      <wa-dropdown-item value="settings">${t('settings')}</wa-dropdown-item>
      <wa-dropdown-item value="keys">${t('keys')}<span slot="details">?</span></wa-dropdown-item>
      <wa-dropdown-item value="fi" lang="fi">Suomeksi</wa-dropdown-item>
      <wa-dropdown-item value="sv" lang="sv">På svenska</wa-dropdown-item>
      <wa-dropdown-item value="en" lang="en">In English</wa-dropdown-item>
      <wa-dropdown-item value="sign-out"
        >${t(mine > 0 ? 'signOutReturns' : 'signOut', { n: mine })}</wa-dropdown-item
      >
    </wa-dropdown>
  `;
}
