import { html, nothing, type TemplateResult } from 'lit';
import { OWN_NAME } from '../../../protocol/index.js';
import type { WrapUp } from '../../../protocol/staff.js';
import { when, type Desk } from '../desk/desk.js';
import { sheetForm, text } from '../dialog/parts.js';
import { CALL_LANGUAGES } from './act.js';
import { filledIn, wrapUpFields } from './after.js';

/** As the service has it: a call longer ago is refused. */
const LONGEST_AGO_MILLIS = 7 * 86_400_000;
const LONGEST_MINUTES = 600;
const MINUTE_MILLIS = 60_000;
const USUAL_MINUTES = 10;

const NOTHING_KNOWN: WrapUp = { outcome: '', topics: [], referrals: [], followUp: '', note: '' };

/** A call that is over and was never begun here: when, how long, and the same wrap-up as after any call. */
export function logCall(desk: Desk): TemplateResult {
  const { t, give, now } = desk;
  return sheetForm(
    desk,
    form => {
      const wrapUp = filledIn(form);
      const language = CALL_LANGUAGES.find(l => l === text(form, 'language')) ?? 'fi';
      const at = new Date(text(form, 'at')).toISOString();
      const minutes = Number(text(form, 'minutes'));
      give({ do: 'call', act: { do: 'log', order: { type: 'log-call', language, at, minutes, wrapUp } } });
    },
    t('logSend'),
    html`
      <p>${t('logWhy')}</p>
      <label
        >${t('logWhen')} (${t('required')})
        <input
          type="datetime-local"
          name="at"
          required
          .defaultValue=${local(now - USUAL_MINUTES * MINUTE_MILLIS)}
          min=${local(now - LONGEST_AGO_MILLIS + MINUTE_MILLIS)}
          max=${local(now)}
        />
      </label>
      <label
        >${t('logMinutes')} (${t('required')})
        <input
          type="number"
          name="minutes"
          required
          min="0"
          max=${LONGEST_MINUTES}
          .defaultValue=${String(USUAL_MINUTES)}
        />
      </label>
      <label
        >${t('logLanguage')}
        <select name="language">
          ${CALL_LANGUAGES.map(
            l =>
              html`<option value=${l} lang=${l} ?selected=${l === desk.call.language}>
                ${OWN_NAME[l]}
              </option>`,
          )}
        </select>
      </label>
      ${wrapUpFields(desk, NOTHING_KNOWN, [], false)} ${told(desk)}
    `,
  );
}

/** Services are looked up as in the chat; Enter in the field looks, and sends nothing. */
function told(desk: Desk): TemplateResult {
  const { t, give, search, view } = desk;
  const found = view.found?.id === search.asked && search.asked !== undefined ? view.found : undefined;
  const all = Object.entries(found?.services ?? {});
  return html`
    <label
      >${t('logFind')}
      <input
        type="search"
        id="log-find"
        autocomplete="off"
        @keydown=${(e: KeyboardEvent) => {
          if (e.key !== 'Enter') return;
          e.preventDefault();
          give({ do: 'search', words: (e.target as HTMLInputElement).value.trim() });
        }}
      />
    </label>
    ${when(
      found,
      () =>
        html`<p role="status" class="small">
          ${all.length === 0 ? t('logNoneFound') : t('foundCount', { n: all.length })}
        </p>`,
    )}
    ${
      all.length === 0
        ? nothing
        : html`<fieldset class="log-found">
            <legend>${t('logFound')}</legend>
            ${all.map(
              ([id, c]) =>
                html`<label class="check-line"
                  ><input type="checkbox" name="referrals" value=${id} />${c.name}</label
                >`,
            )}
          </fieldset>`
    }
  `;
}

/** As the field of a date and a time has it, in the time of this computer: `2026-11-23T10:05`. */
function local(millis: number): string {
  const at = new Date(millis);
  return new Date(millis - at.getTimezoneOffset() * MINUTE_MILLIS).toISOString().slice(0, 16);
}
