import { html, nothing, type TemplateResult } from 'lit';
import { htmlLang, locale } from '../../../protocol/index.js';
import type { Room } from '../../../talk/staff/room.js';
import type { StaffLine } from '../../../protocol/staff.js';
import { when, type Desk } from '../desk/desk.js';
import { icon } from '../icon/icon.js';
import { callRoom } from './own.js';

/** Longest that may be typed as a code; UTF-16 units. */
const LONGEST_CODE = 80;

/** Before a call: the words of a caller who comes from the chat. */
export function takeOnPart(desk: Desk): TemplateResult {
  const { t, give, call } = desk;
  return html`
    <form
      class="begin-box"
      @submit=${(e: SubmitEvent) => {
        e.preventDefault();
        const words = String(new FormData(e.target as HTMLFormElement).get('words') ?? '');
        give({ do: 'call', act: { do: 'take-on', words } });
      }}
    >
      <label for="carry-words"><kbd aria-hidden="true">k</kbd> ${t('carryWords')}</label>
      <div class="write">
        <input
          id="carry-words"
          name="words"
          type="text"
          required
          autocomplete="off"
          autocapitalize="none"
          spellcheck="false"
          maxlength=${LONGEST_CODE}
          aria-keyshortcuts="k"
          aria-describedby="carry-hint"
          .value=${call.carried}
        />
        <button class="button strong" ?disabled=${!desk.live || call.starting !== undefined}>
          ${t('carryTake')}
        </button>
      </div>
      <p class="small" id="carry-hint">${t('carryHint')}</p>
    </form>
  `;
}

/** Whether the talk came from the chat, and what was said there, the oldest first. */
function saidInChat(room: Room): readonly StaffLine[] | undefined {
  const lines = room.lines.filter(l => !l.inside);
  const at = lines.findLastIndex(l => l.line.kind === 'notice' && l.line.text === 'to-phone');
  return at < 0
    ? undefined
    : lines.slice(0, at).filter(l => l.line.text && (l.line.by !== 'guide' || l.line.kind === 'question'));
}

/** In a call that came from the chat: by what right one reads it. */
export const consent = (desk: Desk, room: Room): TemplateResult | typeof nothing =>
  saidInChat(room)
    ? html`<p class="consent">${icon('good')}<span>${desk.t('carryConsent')}</span></p>`
    : nothing;

/** What was written in the chat before the call. */
export function beforeCall(desk: Desk, room: Room): TemplateResult | typeof nothing {
  const said = saidInChat(room);
  if (!said || said.length === 0) return nothing;
  return html`<section class="before-call" aria-labelledby="before-call">
    <h2 id="before-call">${desk.t('beforeCall')}</h2>
    <ol>
      ${said.map(
        ({ line }) =>
          html`<li class=${line.by} lang=${htmlLang(line.language)}>
            ${line.by === 'resident' ? html`<b>${line.text}</b>` : line.text}
          </li>`,
      )}
    </ol>
  </section>`;
}

/** The link that opens the widget with the words; they are behind `#`, which no browser sends. */
const link = (words: string): string =>
  `${location.origin}/#c=${words.split(' ').map(encodeURIComponent).join('-')}`;

/** Words for the caller, to go on in the chat. */
export function carrySheet(desk: Desk): TemplateResult {
  const { t, give, call } = desk;
  const { code } = call;
  const make = (person: boolean) => () => give({ do: 'call', act: { do: 'make-code', person } });
  if (code?.words === undefined)
    return html`
      <p>${t('codeWhy')}</p>
      <div class="sheet-acts">
        <button
          class="button strong"
          id="code-guide"
          ?disabled=${!desk.live || code !== undefined}
          @click=${make(false)}
        >
          ${t('codeGuide')}
        </button>
        <button class="button" ?disabled=${!desk.live || code !== undefined} @click=${make(true)}>
          ${t('codePerson')}
        </button>
        <button class="button" @click=${() => give({ do: 'dialog' })}>${t('cancel')}</button>
      </div>
    `;
  const { words } = code;
  const address = link(words);
  const time = new Date(code.until ?? 0).toLocaleTimeString(locale(desk.language), { timeStyle: 'short' });
  return html`
    <p>${t('codeRead')}</p>
    <ol
      class="code-words"
      id="code-words"
      tabindex="-1"
      lang=${htmlLang(callRoom(desk)?.standing?.language ?? 'fi')}
    >
      ${words.split(' ').map(word => html`<li>${word}</li>`)}
    </ol>
    <p>${t('codeUntil', { time })}</p>
    <p class="code-link">${t('codeLink')} <code>${address}</code></p>
    ${when(code.copied !== undefined, () => html`<p role="status">${t(code.copied === 'yes' ? 'copied' : 'notCopied')}</p>`)}
    <div class="sheet-acts">
      <button class="button" @click=${() => give({ do: 'call', act: { do: 'copy-link', link: address } })}>
        ${t('codeCopy')}
      </button>
      <button class="button strong" @click=${() => give({ do: 'dialog' })}>${t('close')}</button>
    </div>
  `;
}
