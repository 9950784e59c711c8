import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Texts } from '../../texts/texts.js';
import type { Give } from '../act.js';

/** Delete now: asked once more, because it cannot be undone. */
export const erase = (t: Texts, give: Give, deletion: string | undefined): TemplateResult => html`
  <p>${t('eraseSure')}</p>
  <div class="choices">
    <button class="choice strong" @click=${() => give({ do: 'erase' })}>${t('eraseYes')}</button>
    <button class="choice" @click=${() => give({ do: 'sheet' })}>${t('cancel')}</button>
  </div>
  ${deletion ? html`<p class="small">${t('deletion', { date: deletion })}</p>` : nothing}
`;
