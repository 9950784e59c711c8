import { html, type TemplateResult } from 'lit';
import { may } from '../../../talk/staff/staff-view.js';
import type { RecordAct } from '../act.js';
import type { Desk } from '../desk/desk.js';
import { told } from './account.js';
import { area, boxes, sheetForm, text } from './parts.js';

/** Longest reason that the audit takes; characters. */
const LONGEST_REASON = 500;

/** What the member may do with a conversation that a resident asks about. */
export const recordActs = (desk: Pick<Desk, 'view'>): RecordAct[] => [
  ...(may(desk.view, 'export') ? (['export'] as const) : []),
  ...(may(desk.view, 'erase') ? (['erase'] as const) : []),
];

/** All that is stored of a conversation, as a file or gone for ever; the reason stands in the audit. */
export function record(desk: Desk, id = ''): TemplateResult {
  const { t, give } = desk;
  const all = recordActs(desk);
  return html`
    ${told(desk)}
    ${sheetForm(
      desk,
      form => {
        const what = all.find(a => a === text(form, 'what'));
        if (what) give({ do: 'record', what, id: text(form, 'id'), reason: text(form, 'reason') });
      },
      t('recordSend'),
      html`
        <p>${t('recordWhy')}</p>
        <label>${t('recordId')}<input name="id" required autocomplete="off" .defaultValue=${id} /></label>
        ${boxes(
          t('recordWhat'),
          'what',
          all.map(a => [a, t(`record-${a}`)] as const),
          'radio',
          true,
        )}
        ${area(t('reason'), 'reason', true, LONGEST_REASON)}
      `,
    )}
  `;
}
