import { html, type TemplateResult } from 'lit';
import { staffKey } from '../../../texts/staff/texts.js';
import { none, when, type Desk } from '../desk/desk.js';
import { recordActs } from '../dialog/record.js';

/** So much of an id tells two conversations apart on a screen; characters. */
const SHORT = 8;

/** What the staff did and cannot deny later; nobody can change it here or anywhere. */
export function audit(desk: Desk): TemplateResult {
  const { t, give } = desk;
  const lines = desk.audit;
  const ask = (id?: string): void => {
    give({ do: 'dialog', dialog: { kind: 'record', ...(id === undefined ? {} : { id }) } });
  };
  return html`
    <main class="audit">
      <div class="paper">
        <h1 id="audit-title" tabindex="-1">${t('page-audit')}</h1>
        <p class="small">${t('auditWhy')}</p>
        ${when(
          recordActs(desk).length,
          () => html`<button class="button" id="record" @click=${() => ask()}>${t('dialog-record')}</button>`,
        )}
        ${
          lines === undefined
            ? html`<p role="status">${t('loading')}</p>`
            : lines.length === 0
              ? none(t('noAudit'))
              : html`<div class="scroller" tabindex="0" role="region" aria-labelledby="audit-title">
                  <table>
                    <thead>
                      <tr>
                        <th scope="col">${t('number')}</th>
                        <th scope="col">${t('when')}</th>
                        <th scope="col">${t('whoDid')}</th>
                        <th scope="col">${t('whatDid')}</th>
                        <th scope="col">${t('aboutWhat')}</th>
                        <th scope="col">${t('reason')}</th>
                      </tr>
                    </thead>
                    <tbody>
                      ${lines.map(l => {
                        const key = staffKey(`audit-${l.what}`);
                        return html`<tr>
                          <td>${l.number}</td>
                          <td>
                            <time datetime=${l.at}
                              >${new Date(l.at).toLocaleString(`${desk.language}-FI`, {
                                dateStyle: 'short',
                                timeStyle: 'medium',
                              })}</time
                            >
                          </td>
                          <th scope="row">${l.name || '–'}</th>
                          <td>${key ? t(key) : l.what}</td>
                          <td class="narrow">
                            ${l.about}
                            ${when(
                              l.conversation,
                              () =>
                                html`<button class="plain" @click=${() => ask(l.conversation)}>
                                  ${l.conversation?.slice(0, SHORT)}
                                </button>`,
                            )}
                          </td>
                          <td>${l.reason ?? ''}</td>
                        </tr>`;
                      })}
                    </tbody>
                  </table>
                </div>`
        }
      </div>
    </main>
  `;
}
