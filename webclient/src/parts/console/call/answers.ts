import { html, nothing, type TemplateResult } from 'lit';
import { htmlLang } from '../../../protocol/index.js';
import type { Call } from '../../../protocol/staff.js';
import { ANSWER_KEYS } from '../../../talk/staff/call-keys.js';
import { callLock } from '../../../talk/staff/call.js';
import type { Room } from '../../../talk/staff/room.js';
import { placeOf, when, type Desk } from '../desk/desk.js';
import { icon } from '../icon/icon.js';
import { choicesOf } from './own.js';

/** What the caller may answer, one key each, and a field for their own words. */
export function answersPart(desk: Desk, room: Room, call: Call): TemplateResult {
  const { t, give } = desk;
  const closed = callLock(desk.view, room, placeOf(desk, room.conversation), desk.live);
  const slow = closed === 'reconnecting' || closed === 'behind' || closed === 'loading';
  return html`
    <section class="answers" aria-label=${t('answerKeys')} data-step=${call.question?.step ?? nothing}>
      ${choices(desk, room, call, slow)}
      <div class="words-line">
        <form
          @submit=${(e: Event) => {
            e.preventDefault();
            give({ do: 'call', act: { do: 'say' } });
          }}
        >
          <label for="caller-words"><kbd aria-hidden="true">/</kbd> ${t('callerWords')}</label>
          <div class="write">
            <input
              id="caller-words"
              type="text"
              autocomplete="off"
              lang=${htmlLang(room.standing?.language ?? 'fi')}
              maxlength=${desk.view.workplace?.longestText ?? nothing}
              aria-describedby="caller-hint"
              .value=${desk.call.words}
              @input=${(e: Event) =>
                give({ do: 'call', act: { do: 'words', text: (e.target as HTMLInputElement).value } })}
            />
            <button class="button strong">${t('record')}</button>
          </div>
        </form>
        <button
          class="button"
          aria-keyshortcuts="b"
          @click=${() => give({ do: 'call', act: { do: 'back' } })}
        >
          <kbd>b</kbd>${t('takeBackLast')}
        </button>
      </div>
      <p class="small" id="caller-hint">${t('callerWordsHint')}</p>
      ${when(slow, () => html`<p class="trouble calm" role="status">${icon('net')}${t(closed === 'reconnecting' ? 'callLockBack' : 'callLockWait')}</p>`)}
    </section>
  `;
}

function choices(desk: Desk, room: Room, call: Call, slow: boolean): TemplateResult | typeof nothing {
  const { give } = desk;
  const all = choicesOf(call);
  if (all.length === 0) return nothing;
  return html`<ol class="answer-keys ${all.length > 9 ? 'many' : ''}">
    ${all.map((c, at) => {
      const key = ANSWER_KEYS[at];
      return html`<li>
        <button
          class="answer"
          data-value=${c.value}
          lang=${htmlLang(room.standing?.language ?? 'fi')}
          aria-keyshortcuts=${key ?? nothing}
          aria-disabled=${slow}
          @click=${() => give({ do: 'call', act: { do: 'answer', at } })}
        >
          ${key === undefined ? nothing : html`<kbd>${key}</kbd>`}<span>${c.label}</span>
        </button>
      </li>`;
    })}
  </ol>`;
}
