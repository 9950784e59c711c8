import { html, type TemplateResult } from 'lit/html.js';
import type { Give, Sheet } from '../../parts/act.js';
import { answers } from '../../parts/answers/answers.js';
import { erase } from '../../parts/erase/erase.js';
import { feedback } from '../../parts/feedback/feedback.js';
import { icon } from '../../parts/icon/icon.js';
import { languageMenu, menu } from '../../parts/menu/menu.js';
import type { Spoken } from '../../protocol/index.js';
import type { View } from '../../talk/view.js';
import type { Key, Texts } from '../../texts/texts.js';

export interface SheetData {
  view: View;
  language: Spoken;
  languages: readonly Spoken[];
  editing: string | undefined;
  rated: boolean;
  deletion: string | undefined;
}

const TITLES: Readonly<Record<Sheet, Key>> = {
  menu: 'menu',
  language: 'language',
  answers: 'answers',
  feedback: 'feedback',
  erase: 'erase',
};

/** What lies over the conversation, one at a time. The duties above it stay in sight. */
export const sheet = (t: Texts, give: Give, which: Sheet, data: SheetData): TemplateResult => html`
  <section class="sheet" aria-labelledby="sheet">
    <button class="inline" @click=${() => give({ do: 'sheet' })}>${icon('back')}${t('close')}</button>
    <h3 id="sheet" tabindex="-1">${t(TITLES[which])}</h3>
    ${body(t, give, which, data)}
  </section>
`;

function body(t: Texts, give: Give, which: Sheet, data: SheetData): TemplateResult {
  switch (which) {
    case 'menu':
      return menu(t, give, {
        going: data.view.standing !== undefined && data.view.standing.phase !== 'ended',
        deletion: data.deletion,
      });
    case 'language':
      return languageMenu(give, data.language, data.languages);
    case 'answers':
      return answers(t, give, data.view, data.editing);
    case 'feedback':
      return feedback(t, give, data.rated);
    case 'erase':
      return erase(t, give, data.deletion);
  }
}
