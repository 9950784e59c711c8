import { html, type TemplateResult } from 'lit/html.js';
import type { Give, Sheet } from '../../parts/act.js';
import { erase } from '../../parts/erase/erase.js';
import { icon } from '../../parts/icon/icon.js';
import { languageMenu, menu } from '../../parts/menu/menu.js';
import type { Spoken } from '../../protocol/index.js';
import { guided, withPeople, type View } from '../../talk/view.js';
import type { Key, Texts } from '../../texts/texts.js';
import type { More } from '../more/more.js';

export interface SheetData {
  view: View;
  language: Spoken;
  languages: readonly Spoken[];
  editing: string | undefined;
  rated: boolean;
  deletion: string | undefined;
  more: More | undefined;
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

function body(t: Texts, give: Give, which: Sheet, data: SheetData): TemplateResult | undefined {
  switch (which) {
    case 'menu':
      return menu(t, give, {
        going: data.view.standing !== undefined && data.view.standing.phase !== 'ended',
        guided: guided(data.view),
        more: data.more !== undefined,
        sound: withPeople(data.view) ? data.more?.sound(t) : undefined,
        deletion: data.deletion,
      });
    case 'language':
      return languageMenu(give, data.language, data.languages);
    case 'answers':
      return data.more?.answers(t, give, data.view, data.editing);
    case 'feedback':
      return data.more?.feedback(t, give, data.rated);
    case 'erase':
      return erase(t, give, data.deletion);
  }
}
