import { html, type TemplateResult } from 'lit/html.js';
import type { Texts } from '../../texts/texts.js';
import type { Give } from '../act.js';

/** Did it help? One press is enough; words are welcome and never asked for. */
export function feedback(t: Texts, give: Give, given: boolean): TemplateResult {
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    give({ do: 'rate', helped: form.get('helped') === 'yes', words: String(form.get('words') ?? '').trim() });
  };
  return given
    ? html`<p role="status">${t('thanks')}</p>`
    : html`
        <form class="feedback" @submit=${send}>
          <fieldset>
            <legend>${t('helped')}</legend>
            <label><input type="radio" name="helped" value="yes" required />${t('yes')}</label>
            <label><input type="radio" name="helped" value="no" />${t('no')}</label>
          </fieldset>
          <label
            >${t('words')}
            <textarea name="words" rows="3" maxlength="1000" autocomplete="off"></textarea>
          </label>
          <button class="choice strong">${t('sendFeedback')}</button>
        </form>
      `;
}
