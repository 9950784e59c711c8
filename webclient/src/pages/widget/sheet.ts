import { html, type TemplateResult } from 'lit/html.js';
import type { Give, Sheet } from '../../parts/act.js';
import { erase } from '../../parts/erase/erase.js';
import { icon } from '../../parts/icon/icon.js';
import { languageMenu, menu } from '../../parts/menu/menu.js';
import type { Spoken } from '../../protocol/index.js';
import { guided, withPeople, type View } from '../../talk/view.js';
import type { Texts } from '../../texts/texts.js';
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

/** What lies over the conversation, one at a time, each with a text of its own name above it. The duties above it stay in sight. */
export const sheet = (t: Texts, give: Give, which: Sheet, data: SheetData): TemplateResult => html`
  <section class="sheet" aria-labelledby="sheet">
    <button class="inline" @click=${() => give({ do: 'sheet' })}>${icon('back')}${t('close')}</button>
    <h3 id="sheet" tabindex="-1">${t(which)}</h3>
    ${body(t, give, which, data)}
  </section>
`;

function body(t: Texts, give: Give, which: Sheet, data: SheetData): unknown {
  switch (which) {
    case 'menu': {
      const going = data.view.standing !== undefined && data.view.standing.phase !== 'ended';
      return menu(t, give, {
        going,
        guided: guided(data.view),
        more: data.more?.items(t, give, data.view, going && guided(data.view)),
        sound: withPeople(data.view) ? data.more?.sound(t) : undefined,
        deletion: data.deletion,
      });
    }
    case 'language':
      return languageMenu(give, data.language, data.languages);
    case 'erase':
      return erase(t, give, data.deletion);
    default:
      return data.more?.sheet(t, give, which, data);
  }
}
