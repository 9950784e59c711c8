import { html, type TemplateResult } from 'lit';
import type { Desk } from '../desk/desk.js';
import { area, sheetForm, text } from '../dialog/parts.js';

/** Longest reason; characters. */
const LONGEST_REASON = 500;

/** Nobody calls any more who was never reached; why, stands in the conversation. */
export const giveUp = (desk: Desk, conversation: string): TemplateResult =>
  sheetForm(
    desk,
    form =>
      desk.give({ do: 'order', order: { type: 'give-up', conversation, reason: text(form, 'reason') } }),
    desk.t('giveUpSend'),
    html`<p>${desk.t('giveUpWhy')}</p>
      ${area(desk.t('reason'), 'reason', true, LONGEST_REASON)}`,
    'alarm',
  );
