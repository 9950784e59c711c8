import { html, nothing, type TemplateResult } from 'lit/html.js';
import { questionLine, type View } from '../../talk/view.js';
import type { Texts } from '../../texts/texts.js';
import type { Give } from '../act.js';
import { choices } from '../question/question.js';

/** Every answer that counts, each to be changed where it stands. */
export function answers(t: Texts, give: Give, view: View, editing: string | undefined): TemplateResult {
  const all = view.standing?.answers ?? [];
  return all.length === 0
    ? html`<p>${t('noAnswers')}</p>`
    : html`<ul class="answers">
        ${all.map(answer => {
          const question = questionLine(view, answer.step);
          const place = `answers/${answer.step}/${answer.slot}`;
          const edit = (): void =>
            give(question?.choices.length ? { do: 'edit', place } : { do: 'change', step: answer.step });
          return html`<li>
            ${question ? html`<p class="small">${question.text}</p>` : nothing}
            <p>
              <b>${answer.label}</b>
              <button
                class="inline"
                id="change-${place}"
                aria-label=${t('changeThis', { label: answer.label })}
                @click=${edit}
              >
                ${t('change')}
              </button>
            </p>
            ${
              editing === place
                ? choices(t, {
                    choices: question?.choices ?? [],
                    current: answer.value,
                    pick: choice => give({ do: 'change', step: answer.step, choice }),
                    cancel: () => give({ do: 'edit' }),
                  })
                : nothing
            }
          </li>`;
        })}
      </ul>`;
}
