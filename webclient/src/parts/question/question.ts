import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Choice } from '../../protocol/index.js';
import type { Texts } from '../../texts/texts.js';

export interface Choices {
  choices: readonly Choice[];
  /** The value that counts now, when an answer is being changed. */
  current?: string | undefined;
  pick(choice: Choice): void;
  cancel?(): void;
}

/** The choices of a question. Free words are as welcome; the composer is always there. */
export const choices = (t: Texts, data: Choices): TemplateResult | typeof nothing =>
  data.choices.length === 0
    ? nothing
    : html`
        <div class="choices" role="group" aria-label=${t('choices')}>
          ${data.choices.map(
            choice => html`
              <button
                class="choice"
                aria-pressed=${data.current === undefined ? nothing : data.current === choice.value}
                @click=${() => data.pick(choice)}
              >
                ${choice.label}
              </button>
            `,
          )}
          ${
            data.cancel
              ? html`<button class="inline" @click=${() => data.cancel?.()}>${t('cancel')}</button>`
              : nothing
          }
        </div>
      `;
