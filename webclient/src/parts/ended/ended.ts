import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Texts } from '../../texts/texts.js';
import type { Give } from '../act.js';

export interface Ended {
  gone: boolean;
  /** The form for feedback, where it is here. */
  feedback: TemplateResult | undefined;
  deletion: string | undefined;
}

/** What stands in the composer's place when the conversation is over: nobody is left without a next step. */
export const ended = (t: Texts, give: Give, data: Ended): TemplateResult => html`
  <div class="ended">
    <p>${t(data.gone ? 'gone' : 'ended')}</p>
    ${
      data.gone
        ? nothing
        : html`${data.feedback}
            <div class="choices">
              <button class="choice" @click=${() => give({ do: 'save' })}>${t('save')}</button>
              <button class="choice" @click=${() => give({ do: 'sheet', sheet: 'erase' })}>
                ${t('erase')}
              </button>
            </div>
            ${data.deletion ? html`<p class="small">${t('deletion', { date: data.deletion })}</p>` : nothing}`
    }
    <button class="choice strong" @click=${() => give({ do: 'another' })}>${t('another')}</button>
  </div>
`;
