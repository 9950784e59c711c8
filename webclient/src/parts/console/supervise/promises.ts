import { html, nothing, type TemplateResult } from 'lit';
import { due, isOpen, worklist, type ToCall } from '../../../talk/staff/call-backs.js';
import { queueName, topicOf, when, type Desk } from '../desk/desk.js';
import { icon } from '../icon/icon.js';
import { urgency } from '../waiting/waiting.js';
import { left, LEVEL, moment, promised, tried, whether } from '../worklist/words.js';

/** Promises to call that were not kept, or soon will not be; how many wait beside them is a number. */
export function promises(desk: Desk): TemplateResult {
  const { t } = desk;
  const all = worklist(desk.view.board, desk.now).filter(({ back }) => isOpen(back));
  const of = (level: ReturnType<typeof due>): ToCall[] => all.filter(c => due(c.back, desk.now) === level);
  const late = of('breached');
  const soon = of('soon');
  return html`
    <h2 id="promises-title">${t('callBacks')}</h2>
    <p class="promises-count ${late.length > 0 ? 'late' : ''}">
      ${icon(late.length > 0 ? 'breach' : 'good')}${all.length === 0 ? t('nobodyToCall') : t('callBacksCount', { n: all.length, soon: soon.length, late: late.length })}
    </p>
    ${when(late.length + soon.length, () => table(desk, [...late, ...soon]))}
  `;
}

const table = (desk: Desk, calls: readonly ToCall[]): TemplateResult => {
  const { t } = desk;
  return html`<div class="scroller" tabindex="0" role="region" aria-labelledby="promises-title">
    <table>
      <thead>
        <tr>
          ${[t('topic'), t('promise'), t('safety'), t('tries'), t('owner'), t('queue')].map(n => html`<th scope="col">${n}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${calls.map(c => row(desk, c))}
      </tbody>
    </table>
  </div>`;
};

const row = (desk: Desk, { place, back }: ToCall): TemplateResult => {
  const level = LEVEL[due(back, desk.now)];
  return html`<tr>
    <th scope="row">${topicOf(desk, place)} ${urgency(desk, place)}</th>
    <td class="promise level-${level}">
      ${icon(level)}<b>${left(desk, back)}</b> <span class="small">${promised(desk, back)}</span>
    </td>
    <td>${whether(desk, back)}</td>
    <td>
      ${tried(desk, back)}
      ${back.next ? html`<span class="small">${desk.t('nextTry', { time: moment(desk, back.next) })}</span>` : nothing}
    </td>
    <td>${place.owner?.name ?? '–'}</td>
    <td>${queueName(desk, place.queue)}</td>
  </tr>`;
};
