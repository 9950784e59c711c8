import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Act, Give } from '../../parts/act.js';
import { withPeople, type View } from '../../talk/view.js';
import type { Key, Texts } from '../../texts/texts.js';

/** The end of the menu. `guided` when there is a conversation that the guide leads. */
export const items = (t: Texts, give: Give, view: View, guided: boolean): TemplateResult => {
  const item = (key: Key, act: Act): TemplateResult =>
    html`<button
      class="choice"
      data-sheet=${'sheet' in act ? (act.sheet ?? '') : ''}
      @click=${() => give(act)}
    >
      ${t(key)}
    </button>`;
  return html`
    ${guided ? item('carry', { do: 'sheet', sheet: 'carry' }) : nothing}
    ${withPeople(view) ? nothing : item('come', { do: 'sheet', sheet: 'come' })}
    ${guided ? item('answers', { do: 'sheet', sheet: 'answers' }) : nothing} ${item('print', { do: 'print' })}
    ${item('export', { do: 'export' })} ${item('larger', { do: 'larger' })}
    ${item('feedback', { do: 'sheet', sheet: 'feedback' })}
  `;
};
