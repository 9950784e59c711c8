import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Line } from '../../protocol/index.js';
import type { Texts } from '../../texts/texts.js';
import {
  changeable,
  guided,
  ofDanger,
  openQuestion,
  questionLine,
  superseded,
  type Pending,
  type View,
} from '../../talk/view.js';
import type { Give } from '../act.js';
import { line } from '../line/line.js';

export interface Log {
  view: View;
  live: boolean;
  editing: string | undefined;
  /** Whether new lines came while the reader was further up. */
  below: boolean;
}

interface Row {
  line: Line;
  pending?: Pending;
}

/**
 * The conversation. It does not announce itself: a screen reader would read it all again after every reconnect. New lines
 * are announced once, by the page. The role stands on a wrapper, for a list that is a log is no list any more.
 */
export function log(t: Texts, give: Give, data: Log): TemplateResult {
  const { view } = data;
  const question = openQuestion(view);
  const asking = question && questionLine(view, question.step)?.key;
  const all = rows(view);
  return html`
    <div
      class="log"
      id="log"
      role="log"
      aria-live="off"
      aria-label=${t('log')}
      tabindex="0"
      @scroll=${() => give({ do: 'scrolled' })}
    >
      <ol>
        ${all.map(
          (row, place) => html`
            <li
              class="line ${row.line.by} ${ofDanger(row.line) ? 'danger' : row.line.kind}"
              data-key=${row.line.key}
              tabindex="-1"
            >
              ${line(t, give, {
                line: row.line,
                goesOn: goesOn(all[place - 1]?.line, row.line),
                question: row.line.key === asking ? question : undefined,
                answer: changeable(view, row.line),
                replaced: superseded(view, row.line),
                open: guided(view),
                asked: step => questionLine(view, step),
                editing: data.editing,
              })}
              ${row.pending ? html`<p class="mark">${t(data.live ? 'sending' : 'unsent')}</p>` : nothing}
            </li>
          `,
        )}
      </ol>
      ${view.typing ? html`<p class="typing"><i></i><i></i><i></i>${typing(t, view)}</p>` : nothing}
    </div>
    ${
      data.below
        ? html`<button class="newest" @click=${() => give({ do: 'newest' })}>${t('newLines')} ↓</button>`
        : nothing
    }
  `;
}

/** Who is writing on the other side, in words; nothing when nobody is. */
export const typing = (t: Texts, { typing: by, standing }: View): string =>
  by ? t('typing', { who: standing?.worker?.name ?? t(by) }) : '';

const goesOn = (before: Line | undefined, now: Line): boolean =>
  before?.by === now.by && before.kind !== 'notice' && before.who?.name === now.who?.name;

/** Lines, then what is on its way. Lines are only ever added, so that an echo's element becomes its line's element. */
function rows(view: View): Row[] {
  const waiting = view.outbox.filter(p => p.label !== '');
  return [...view.lines.map(l => ({ line: l })), ...waiting.map(p => ({ pending: p, line: echo(view, p) }))];
}

const echo = (view: View, pending: Pending): Line => ({
  key: `${String(view.number + 1)}.${pending.command.id}`,
  at: new Date().toISOString(),
  by: 'resident',
  kind: pending.command.type === 'say' ? 'text' : 'answer',
  text: pending.label,
  language: view.standing?.language ?? 'fi',
  choices: [],
  cards: [],
  answers: [],
});
