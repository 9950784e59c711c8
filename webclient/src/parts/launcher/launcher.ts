import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Texts } from '../../texts/texts.js';
import type { Give } from '../act.js';
import { icon } from '../icon/icon.js';

/** The button that stands on the page until somebody needs it. Nothing is connected or kept before it is pressed. */
export const launcher = (t: Texts, give: Give, unread: boolean): TemplateResult => html`
  <button class="launcher" aria-haspopup="dialog" @click=${() => give({ do: 'open' })}>
    ${icon('chat')}<span>${t('launch')}</span>
    <b role="status">${unread ? t('newLines') : nothing}</b>
  </button>
`;
