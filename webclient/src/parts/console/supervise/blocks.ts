import { html, type TemplateResult } from 'lit';
import type { Held } from '../../../protocol/staff.js';
import { dayTime, none, type Desk } from '../desk/desk.js';

/** Those who are kept out of the queues for a while, and the way to let them in again. */
export function blocks(desk: Desk): TemplateResult {
  const { t, view } = desk;
  const all = view.blocked ?? [];
  return html`
    <h2 id="blocks-title">${t('blocksTitle')}</h2>
    ${
      all.length === 0
        ? none(t('blocksNone'))
        : html`<div class="scroller" tabindex="0" role="region" aria-labelledby="blocks-title">
            <table>
              <thead>
                <tr>
                  <th scope="col">${t('blockUntil')}</th>
                  <th scope="col">${t('blockReason')}</th>
                  <th scope="col">${t('blockBy')}</th>
                  <th scope="col">${t('blockReach')}</th>
                  <th scope="col"><span class="unseen">${t('acts')}</span></th>
                </tr>
              </thead>
              <tbody>
                ${all.map(held => row(desk, held))}
              </tbody>
            </table>
          </div>`
    }
  `;
}

function row(desk: Desk, held: Held): TemplateResult {
  const { t, give } = desk;
  const lift = () => {
    give({ do: 'order', order: { type: 'unblock', block: held.block } });
    // Handled in order: what comes is what is left.
    give({ do: 'order', order: { type: 'blocks' } });
  };
  return html`<tr>
    <th scope="row"><time datetime=${held.until}>${dayTime(desk, held.until)}</time></th>
    <td>${held.reason}</td>
    <td>${held.by} <span class="small">${dayTime(desk, held.since)}</span></td>
    <td>${t(held.everywhere ? 'blockNetwork' : 'blockOne')}</td>
    <td>
      <button class="button" @click=${lift}>
        ${t('blockLift')}<span class="unseen">: ${held.reason}</span>
      </button>
    </td>
  </tr>`;
}
