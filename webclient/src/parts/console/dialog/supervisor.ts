import { html, type TemplateResult } from 'lit';
import type { Language } from '../../../protocol/index.js';
import type { Mode } from '../../../protocol/staff.js';
import { queueName, type Desk } from '../desk/desk.js';
import { languageName } from '../waiting/waiting.js';
import { area, boxes, sheetForm, text, texts } from './parts.js';

const MODES: readonly Mode[] = ['by-hours', 'open', 'closed'];
/** Languages that somebody may work in. */
export const WORK_LANGUAGES: readonly Language[] = ['fi', 'sv', 'en', 'et', 'ru', 'ar', 'so', 'uk'];
const LONGEST_MESSAGE = 500;

/** Open or close a queue; residents are told why it is closed. */
export function queueSheet(desk: Desk, queue: string): TemplateResult {
  const { t, give, view } = desk;
  const now = view.board.queues.find(q => q.queue === queue);
  return sheetForm(
    desk,
    form => {
      const mode = MODES.find(m => m === text(form, 'mode')) ?? 'by-hours';
      give({ do: 'order', order: { type: 'set-queue', queue, mode, message: text(form, 'message') } });
    },
    t('save'),
    html`<p>${queueName(desk, queue)}</p>
      ${boxes(
        t('state'),
        'mode',
        MODES.map(m => [m, t(`mode-${m}`), m === (now?.mode.mode ?? 'by-hours')] as const),
        'radio',
        true,
      )}
      ${area(t('queueMessage'), 'message', false, LONGEST_MESSAGE, now?.mode.message ?? '')}`,
  );
}

/** What a worker takes, changed at once. */
export function shiftSheet(desk: Desk, staff: string): TemplateResult {
  const { t, give, view } = desk;
  const shift = view.board.shifts.find(s => s.worker.id === staff);
  if (!shift) return html`<p>${t('notAtWork')}</p>`;
  return sheetForm(
    desk,
    form => {
      const languages = WORK_LANGUAGES.filter(l => texts(form, 'languages').includes(l));
      give({ do: 'order', order: { type: 'change-shift', staff, queues: texts(form, 'queues'), languages } });
    },
    t('save'),
    html`<p>${shift.worker.name}. ${t('shiftWhy')}</p>
      ${boxes(
        t('queues'),
        'queues',
        Object.keys(view.workplace?.queues ?? {}).map(
          q => [q, queueName(desk, q), shift.queues.includes(q)] as const,
        ),
      )}
      ${boxes(
        t('languages'),
        'languages',
        WORK_LANGUAGES.map(l => [l, languageName(l), shift.languages.includes(l)] as const),
      )}`,
  );
}
