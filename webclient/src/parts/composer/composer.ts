import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Texts } from '../../texts/texts.js';
import type { Give } from '../act.js';
import { icon } from '../icon/icon.js';

export interface Composer {
  draft: string;
  longest: number;
  /** Whether the draft holds a personal identity code and the resident is asked before it is sent. */
  identity: boolean;
  /** Whether a person was asked for already, or is here. */
  people: boolean;
}

/** Free words are always welcome, and so is the wish for a person. */
export function composer(t: Texts, give: Give, data: Composer): TemplateResult {
  const over = data.draft.length - data.longest;
  const send = (event: Event): void => {
    event.preventDefault();
    if (data.draft.trim() && over <= 0) give({ do: 'say', text: data.draft.trim() });
  };
  return html`
    <form class="composer" @submit=${send}>
      ${data.identity ? identity(t, give) : nothing}
      <div class="write">
        <textarea
          id="words"
          rows="1"
          aria-label=${t('write')}
          placeholder=${t('write')}
          enterkeyhint="send"
          autocomplete="off"
          aria-invalid=${over > 0}
          aria-describedby=${over > 0 ? 'over' : nothing}
          .value=${data.draft}
          @input=${(e: InputEvent) => give({ do: 'draft', text: (e.target as HTMLTextAreaElement).value })}
          @keydown=${(e: KeyboardEvent) => {
            if (e.key === 'Enter' && !e.shiftKey && !e.isComposing) send(e);
          }}
        ></textarea>
        <button class="send" aria-label=${t('send')}>${icon('send')}</button>
      </div>
      ${over > 0 ? html`<p class="small" id="over" role="status">${t('tooLong', { number: over })}</p>` : nothing}
      ${
        data.people
          ? nothing
          : html`<button class="person" type="button" @click=${() => give({ do: 'wish', pattern: 'person' })}>
              ${icon('person')}${t('person')}
            </button>`
      }
    </form>
  `;
}

/** Before anything is sent; the service masks too, but what was never sent needs no masking. */
const identity = (t: Texts, give: Give): TemplateResult => html`
  <div class="identity" role="alert">
    <p>${t('identity')}</p>
    <button type="button" class="choice" @click=${() => give({ do: 'edit-draft' })}>
      ${t('identityEdit')}
    </button>
    <button type="button" class="choice" @click=${() => give({ do: 'without-identity' })}>
      ${t('identitySend')}
    </button>
  </div>
`;
