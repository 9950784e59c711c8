import { html, type TemplateResult } from 'lit';
import type { Desk } from '../desk/desk.js';
import { area, sheetForm, text } from '../dialog/parts.js';

/** Longest reason; characters. */
const LONGEST_REASON = 500;

/** Ends a time limit before all is done: why, is kept with it. */
export const dropClock = (desk: Desk, conversation: string): TemplateResult =>
  sheetForm(
    desk,
    form => {
      desk.give({ do: 'order', order: { type: 'drop-clock', conversation, reason: text(form, 'reason') } });
    },
    desk.t('clockDrop'),
    html`<p>${desk.t('clockDropWhy')}</p>
      ${area(desk.t('clockDropReason'), 'reason', true, LONGEST_REASON)}`,
    'alarm',
  );
