import { html, type TemplateResult } from 'lit';
import { none, queueName, type Desk } from '../desk/desk.js';
import { languageName } from '../waiting/waiting.js';

/** Who may sign in with a password; those who come by the county's sign-in are kept there. */
export function accounts(desk: Desk): TemplateResult {
  const { t, give } = desk;
  const all = desk.accounts;
  return html`
    <main class="accounts">
      <div class="paper">
        <h1 id="accounts-title" tabindex="-1">${t('page-accounts')}</h1>
        <p class="small">${t('accountsWhy')}</p>
        <button class="button strong" @click=${() => give({ do: 'dialog', dialog: { kind: 'account' } })}>
          ${t('addAccount')}
        </button>
        ${
          all === undefined
            ? html`<p role="status">${t('loading')}</p>`
            : all.length === 0
              ? none(t('noAccounts'))
              : html`<div class="scroller" tabindex="0" role="region" aria-labelledby="accounts-title">
                  <table>
                    <thead>
                      <tr>
                        <th scope="col">${t('name')}</th>
                        <th scope="col">${t('signInName')}</th>
                        <th scope="col">${t('roles')}</th>
                        <th scope="col">${t('queues')}</th>
                        <th scope="col">${t('languages')}</th>
                        <th scope="col">${t('state')}</th>
                        <th scope="col"><span class="unseen">${t('acts')}</span></th>
                      </tr>
                    </thead>
                    <tbody>
                      ${all.map(
                        a =>
                          html`<tr>
                            <th scope="row">${a.name} <span class="small">${a.title}</span></th>
                            <td>${a.signIn}</td>
                            <td>${a.roles.map(r => t(`role-${r}`)).join(', ')}</td>
                            <td>${a.queues.map(q => queueName(desk, q)).join(', ')}</td>
                            <td>${a.languages.map(languageName).join(', ')}</td>
                            <td>${t(a.disabled ? 'disabled' : 'enabled')}</td>
                            <td>
                              <button
                                class="button"
                                @click=${() => give({ do: 'dialog', dialog: { kind: 'account', account: a } })}
                              >
                                ${t('edit')}<span class="unseen">: ${a.name}</span>
                              </button>
                            </td>
                          </tr>`,
                      )}
                    </tbody>
                  </table>
                </div>`
        }
      </div>
    </main>
  `;
}
