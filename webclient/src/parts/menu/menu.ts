import { html, nothing, type TemplateResult } from 'lit/html.js';
import { htmlLang, OWN_NAME, type Spoken } from '../../protocol/index.js';
import type { Texts } from '../../texts/texts.js';
import type { Act, Give } from '../act.js';

export interface Menu {
  /** Whether there is a conversation that can be led. */
  going: boolean;
  /** Whether the guide listens. */
  guided: boolean;
  /** What is loaded later has items of its own. */
  more: TemplateResult | undefined;
  /** The setting of the sound, where there is one. */
  sound: TemplateResult | undefined;
  /** The day on which the conversation is deleted, in words. */
  deletion: string | undefined;
}

/** Everything that is not needed all the time. Plain buttons in the order of Tab, not an ARIA menu. */
export const menu = (t: Texts, give: Give, data: Menu): TemplateResult => html`
  <div class="choices list">
    ${
      data.going && data.guided
        ? html`${item(t('back'), give, { do: 'wish', pattern: 'back' })}
          ${item(t('startOver'), give, { do: 'wish', pattern: 'start-over' })}
          ${item(t('explain'), give, { do: 'wish', pattern: 'explain' })}`
        : nothing
    }
    ${item(t('save'), give, { do: 'save' })} ${data.going ? item(t('end'), give, { do: 'end' }) : nothing}
    ${item(t('erase'), give, { do: 'sheet', sheet: 'erase' })}
    ${
      // At the end, so that nothing moves under a thumb when they come.
      data.more
    }
  </div>
  ${data.sound}
  <p class="small">${t('about')}</p>
  ${data.deletion ? html`<p class="small">${t('deletion', { date: data.deletion })}</p>` : nothing}
  <p class="small">${t('escape')}</p>
`;

const item = (label: string, give: Give, act: Act): TemplateResult =>
  html`<button class="choice" @click=${() => give(act)}>${label}</button>`;

/** Each language by the name that its speakers know. */
export const languageMenu = (give: Give, now: Spoken, languages: readonly Spoken[]): TemplateResult => html`
  <div class="choices list">
    ${languages.map(
      language => html`
        <button
          class="choice"
          lang=${htmlLang(language)}
          aria-pressed=${language === now}
          @click=${() => give({ do: 'speak', language })}
        >
          ${OWN_NAME[language]}
        </button>
      `,
    )}
  </div>
`;
