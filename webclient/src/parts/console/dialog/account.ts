import { html, nothing, type TemplateResult } from 'lit';
import type { Role } from '../../../protocol/staff.js';
import { isProblem, type Account, type AccountChange } from '../../../talk/staff/session.js';
import { queueName, type Desk } from '../desk/desk.js';
import { sentence } from '../sign-in/sign-in.js';
import { languageName } from '../waiting/waiting.js';
import { boxes, sheetForm, text, texts } from './parts.js';
import { WORK_LANGUAGES } from './supervisor.js';

const ROLES: readonly Role[] = ['worker', 'call-handler', 'supervisor', 'author', 'admin'];
/** Shortest password that the service takes; it has the last word. */
const SHORTEST_PASSWORD = 12;

/** An account, new or as it is. A password or a secret that was made is told once, here. */
export function account(desk: Desk, before: Account | undefined): TemplateResult {
  const { t, give, view } = desk;
  const id = before ? { id: before.id } : {};
  const keep = (change: AccountChange): void => {
    give({ do: 'keep-account', change, ...id });
  };
  return html`
    ${told(desk)}
    ${sheetForm(
      desk,
      form => {
        keep({
          ...(before ? {} : { signIn: text(form, 'signIn') }),
          name: text(form, 'name'),
          title: text(form, 'title'),
          roles: ROLES.filter(r => texts(form, 'roles').includes(r)),
          queues: texts(form, 'queues'),
          languages: WORK_LANGUAGES.filter(l => texts(form, 'languages').includes(l)),
        });
      },
      t('save'),
      html`
        ${before ? html`<p>${before.signIn}</p>` : field(t('signInName'), 'signIn', '')}
        ${field(t('nameShown'), 'name', before?.name ?? '')}
        ${field(t('titleShown'), 'title', before?.title ?? '')}
        ${boxes(t('roles'), 'roles', ROLES.map(r => [r, t(`role-${r}`), before?.roles.includes(r)] as const).map(tick))}
        ${boxes(
          t('queues'),
          'queues',
          Object.keys(view.workplace?.queues ?? {})
            .map(q => [q, queueName(desk, q), before?.queues.includes(q)] as const)
            .map(tick),
        )}
        ${boxes(
          t('languages'),
          'languages',
          WORK_LANGUAGES.map(l => [l, languageName(l), before?.languages.includes(l)] as const).map(tick),
        )}
      `,
    )}
    ${before ? acts(desk, before, keep) : nothing}
  `;
}

const tick = ([value, label, on]: readonly [string, string, boolean | undefined]) =>
  [value, label, on === true] as const;

const field = (label: string, name: string, value: string): TemplateResult =>
  html`<label>${label}<input name=${name} required autocomplete="off" .defaultValue=${value} /></label>`;

const acts = (desk: Desk, before: Account, keep: (change: AccountChange) => void): TemplateResult => {
  const { t } = desk;
  return html`
    <div class="account-acts">
      <button class="button" @click=${() => keep({ password: true })}>${t('newPassword')}</button>
      <button class="button" @click=${() => keep({ code: true })}>${t('newCode')}</button>
      ${before.code ? html`<button class="button" @click=${() => keep({ code: false })}>${t('noCode')}</button>` : nothing}
      ${
        before.lockedUntil
          ? html`<button class="button" @click=${() => keep({ unlock: true })}>${t('unlock')}</button>`
          : nothing
      }
      <button
        class="button ${before.disabled ? '' : 'alarm'}"
        @click=${() => keep({ disabled: !before.disabled })}
      >
        ${t(before.disabled ? 'enable' : 'disable')}
      </button>
    </div>
  `;
};

/** What came of it. The region is always there, so that a screen reader hears it fill. */
export const told = (desk: Desk): TemplateResult => {
  const { t, doorTold } = desk;
  return html`<div role="status" class="told">
    ${
      doorTold === undefined
        ? nothing
        : doorTold === 'done'
          ? html`<p>${t('saved')}</p>`
          : isProblem(doorTold)
            ? html`<p class="trouble">${sentence(t, doorTold)}</p>`
            : html`<p>${t('saved')}</p>
                ${doorTold.password ? html`<p>${t('passwordOnce')} <code>${doorTold.password}</code></p>` : nothing}
                ${doorTold.secret ? html`<p>${t('secretOnce')} <code>${doorTold.secret}</code></p>` : nothing}`
    }
  </div>`;
};

/** Another password of one's own. */
export const password = (desk: Desk): TemplateResult => html`
  ${told(desk)}
  ${sheetForm(
    desk,
    form => {
      desk.give({
        do: 'password',
        old: String(form.get('old') ?? ''),
        wanted: String(form.get('new') ?? ''),
      });
    },
    desk.t('save'),
    html`<label
        >${desk.t('passwordOld')}<input name="old" type="password" autocomplete="current-password" required
      /></label>
      <label
        >${desk.t('passwordNew')}<input
          name="new"
          type="password"
          autocomplete="new-password"
          required
          minlength=${SHORTEST_PASSWORD}
      /></label>`,
  )}
`;
