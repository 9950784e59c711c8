import { html, type TemplateResult } from 'lit/html.js';
import { OWN_NAME, type Spoken } from '../../protocol/index.js';
import type { State } from '../../talk/connection.js';
import type { Texts } from '../../texts/texts.js';
import type { Give, Sheet } from '../act.js';
import { icon } from '../icon/icon.js';

export interface Header {
  language: Spoken;
  state: State['kind'];
  sheet: Sheet | undefined;
}

/** The name, the state of the line, and the ways to the language menu, the menu and out. */
export const header = (t: Texts, give: Give, data: Header): TemplateResult => {
  const opens = (sheet: Sheet, open: boolean) => () => give(open ? { do: 'sheet' } : { do: 'sheet', sheet });
  const inLanguage = data.sheet === 'language';
  const inMenu = data.sheet !== undefined && !inLanguage;
  return html`
    <div class="header">
      <div class="title">
        <h2 id="title" tabindex="-1">${t('name')}</h2>
        <p class="state ${data.state}">${t(data.state === 'live' ? 'live' : 'connecting')}</p>
      </div>
      <button
        id="to-language"
        class="bare"
        aria-expanded=${inLanguage}
        aria-label="${t('language')}: ${OWN_NAME[data.language]}"
        @click=${opens('language', inLanguage)}
      >
        ${icon('globe')}<span aria-hidden="true">${OWN_NAME[data.language]}</span>
      </button>
      <button
        id="to-menu"
        class="bare"
        aria-expanded=${inMenu}
        aria-label=${t('menu')}
        @click=${opens('menu', inMenu)}
      >
        ${icon('menu')}
      </button>
      <button class="bare" aria-label=${t('minimise')} @click=${() => give({ do: 'minimise' })}>
        ${icon('close')}
      </button>
    </div>
  `;
};
