import { html, nothing, type TemplateResult } from 'lit/html.js';
import { locale } from '../../protocol/index.js';
import type { Spoken } from '../../protocol/index.js';
import type { Key, Texts } from '../../texts/texts.js';

/** Four words, until when they work, and where to say them. */
export interface Code {
  words: string;
  /** Milliseconds, of the page's own clock. */
  until: number;
  line?: CodeLine;
}

/** The line on which the words are said, as it stands when they are given. */
export interface CodeLine {
  name: string;
  number: string;
  href: string;
  hours: string;
  standing: 'open' | 'closed' | 'unknown';
  changes: string;
}

export interface CarryData {
  language: Spoken;
  code: Code | undefined;
  problem: Key | undefined;
  /** Asked for and not there yet. */
  busy: boolean;
  get(): void;
}

/** Going on by phone: first what the handler will see, and only then the words. */
export const carry = (t: Texts, data: CarryData): TemplateResult => html`
  ${data.code ? nothing : html`<p>${t('carryWhy')}</p>`}
  <p>${t('carrySees')}</p>
  <div role="status">${data.code ? shown(t, data, data.code) : nothing}</div>
  ${problem(t, data.problem)}
  <div class="choices">
    <button class="choice ${data.code ? '' : 'strong'}" ?disabled=${data.busy} @click=${data.get}>
      ${t(data.code ? 'carryAgain' : 'carryGet')}
    </button>
  </div>
`;

const shown = (t: Texts, data: CarryData, code: Code): TemplateResult => html`
  <p><b>${t('carrySay')}</b></p>
  <ol class="code">
    ${code.words.split(' ').map(word => html`<li>${word}</li>`)}
  </ol>
  <p>
    ${t('carryUntil', {
      time: new Date(code.until).toLocaleTimeString(locale(data.language), { timeStyle: 'short' }),
    })}
  </p>
  ${code.line ? line(t, code.line) : html`<p>${t('carryLine')}</p>`}
`;

const line = (t: Texts, data: CodeLine): TemplateResult => html`
  <p class="way-name">${data.name}</p>
  ${
    /^tel:/.test(data.href)
      ? html`<a class="way-link" href=${data.href}><b>${data.number}</b></a>`
      : html`<p class="way-plain"><b>${data.number}</b></p>`
  }
  ${
    data.standing === 'unknown'
      ? nothing
      : html`<p class="standing ${data.standing}">
          <b>${t(data.standing)}</b>${data.changes ? html` · ${data.changes}` : nothing}
        </p>`
  }
  ${data.hours ? html`<p>${t('hours')}: ${data.hours}</p>` : nothing}
`;

export interface ComeData {
  /** What the link brought. */
  words: string;
  problem: Key | undefined;
  busy: boolean;
  /** Whether the resident has said something here that they leave behind. */
  leaves: boolean;
  come(words: string): void;
}

/** Going on here from a call, by the words that the handler read out or sent. */
export const come = (t: Texts, data: ComeData): TemplateResult => html`
  <p>${t('comeWhy')}</p>
  ${data.leaves ? html`<p>${t('comeLeaves')}</p>` : nothing}
  <form
    class="feedback"
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      data.come(String(new FormData(event.target as HTMLFormElement).get('code') ?? ''));
    }}
  >
    <label
      >${t('comeWords')}
      <input
        class="code-words"
        name="code"
        required
        maxlength="80"
        autocomplete="off"
        autocapitalize="none"
        spellcheck="false"
        .defaultValue=${data.words}
      />
    </label>
    ${problem(t, data.problem)}
    <button class="choice strong" ?disabled=${data.busy}>${t('comeGo')}</button>
  </form>
`;

const problem = (t: Texts, key: Key | undefined): TemplateResult =>
  html`<p role="alert" class=${key ? 'check' : ''}>${key ? t(key) : nothing}</p>`;
