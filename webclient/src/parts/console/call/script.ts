import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { htmlLang, type Answer, type Card, type Way } from '../../../protocol/index.js';
import type { Call, CallSlot, StaffLine } from '../../../protocol/staff.js';
import { script, skipped } from '../../../talk/staff/call.js';
import type { Room } from '../../../talk/staff/room.js';
import { words } from '../../line/words.js';
import { labelOf, valueOf, when, type Desk } from '../desk/desk.js';
import { icon } from '../icon/icon.js';
import { slotName, slotValue } from './own.js';

/** What the guide notes for the handler is in the language that the guide is written in. */
const NOTES = 'fi';

/** What to say, large and calm; apart from it what is for the handler alone. Danger takes the place of all else. */
export function scriptPart(desk: Desk, room: Room, call: Call): TemplateResult {
  const { t } = desk;
  const now = script(room);
  return html`
    <section class="script ${now.danger ? 'alarm' : ''}" aria-labelledby="script-title">
      <h2 id="script-title" tabindex="-1">
        ${now.danger ? html`${icon('danger')}${t('dangerTitle')}` : t('sayAloud')}
      </h2>
      ${when(now.danger, () => html`<p class="alarm-do">${t('dangerDo')}</p>`)}
      ${
        now.danger
          ? nothing
          : html`${now.caller ? heard(desk, now.caller) : nothing} ${chips(desk, now.understood)}
            ${gone(desk, now.dropped)}`
      }
      <div class="aloud">
        ${
          now.lines.length === 0
            ? html`<p role="status">${t('scriptComes')}</p>`
            : repeat(
                now.lines,
                l => l.line.key,
                l => spoken(desk, l),
              )
        }
      </div>
      ${when(call.ended !== undefined && !call.question, () => html`<p class="small">${t('flowEnded')}</p>`)}
      ${when(
        call.note,
        () =>
          html`<div class="tone">
            <p class="small">${icon('lock')}${t('notAloud')}</p>
            <p lang=${NOTES}>${call.note}</p>
          </div>`,
      )}
      ${now.danger ? toRecord(desk) : why(desk, call)}
    </section>
  `;
}

const heard = (desk: Desk, line: StaffLine): TemplateResult =>
  html`<p class="caller">
    <span class="small">${desk.t('callerSaid')}</span>
    <span lang=${htmlLang(line.line.language)}>${line.line.text || desk.t('askAgain')}</span>
  </p>`;

/** Words for the ear: the guide's, with numbers to press only where a hand may need them. */
function spoken(desk: Desk, data: StaffLine): TemplateResult {
  const { line } = data;
  return html`<div class="say ${line.kind}" lang=${htmlLang(line.language)}>
    ${line.text ? html`<p>${words(line.text)}</p>` : nothing}
    ${
      line.cards.length > 0
        ? html`<ul class="told-cards">
            ${line.cards.map(c => html`<li>${told(desk, c)}</li>`)}
          </ul>`
        : nothing
    }
  </div>`;
}

/** A service to read out: its name, its numbers and when somebody answers; what it is comes after, for it is asked for less. */
const told = (desk: Desk, card: Card): TemplateResult => html`
  <h3>${card.name}</h3>
  ${card.ways.map(w => way(desk, w))}
  ${card.description ? html`<p class="about">${card.description}</p>` : nothing}
  ${card.price ? html`<p class="small">${desk.own('price')}: ${card.price}</p>` : nothing}
`;

const way = (desk: Desk, data: Way): TemplateResult => html`
  <p class="way">
    ${data.name ? html`<span>${data.name}</span>` : nothing}
    ${data.address ? html`<b class=${data.kind === 'phone' || data.kind === 'sms' ? 'number' : ''}>${data.address}</b>` : nothing}
    ${data.hours ? html`<span>${data.hours}</span>` : nothing}
    ${
      data.standing === 'unknown'
        ? nothing
        : html`<span class="standing ${data.standing}"
            ><b>${desk.own(data.standing)}</b
            >${data.changesInWords ? html` · ${data.changesInWords}` : nothing}</span
          >`
    }
    ${data.verified ? nothing : html`<span class="small">${desk.t('checkFirst')}</span>`}
  </p>
`;

/** What was understood, to be corrected with one key. */
function chips(desk: Desk, understood: readonly Answer[]): TemplateResult | typeof nothing {
  const { t, give } = desk;
  if (understood.length === 0) return nothing;
  return html`<p class="chips">
    <span class="small">${t('understoodHere')}</span>
    ${understood.map((a, at) => {
      const what = valueOf(desk, a.slot, a.value, a.label);
      return html`<button
        class="chip"
        @click=${() => give({ do: 'call', act: { do: 'find', slot: a.slot } })}
      >
        ${at === 0 ? html`<kbd aria-hidden="true">c</kbd>` : nothing}<span class="unseen"
          >${t('correctThis', { what: '' })}</span
        >${what}
      </button>`;
    })}
  </p>`;
}

const gone = (desk: Desk, dropped: readonly Answer[]): TemplateResult | typeof nothing =>
  dropped.length === 0
    ? nothing
    : html`<p class="gone-answers" role="status">
        ${icon('back')}${desk.t('noLonger')}:
        ${dropped.map(
          (a, at) =>
            html`${at > 0 ? ', ' : ''}<s
                >${labelOf(desk, 'slots', a.slot)}: ${valueOf(desk, a.slot, a.value, a.label)}</s
              >`,
        )}
      </p>`;

/** Which questions are not asked, and why. */
function why(desk: Desk, call: Call): TemplateResult | typeof nothing {
  const { passed, ahead } = skipped(call);
  const rows = [
    ['passedSince', passed],
    ['aheadSince', ahead],
  ] as const;
  const shown = rows.filter(([, slots]) => slots.length > 0);
  return shown.length === 0
    ? nothing
    : html`<div class="why-here">
        ${shown.map(([key, slots]) => html`<p class="small">${desk.t(key)}: ${names(desk, slots)}</p>`)}
      </div>`;
}

const names = (desk: Desk, slots: readonly CallSlot[]): string =>
  slots.map(s => `${slotName(desk, s)} (${slotValue(desk, s)})`).join(', ');

const toRecord = (desk: Desk): TemplateResult => html`
  <div class="to-record">
    <h3>${icon('note')}${desk.t('dangerRecord')} <kbd>m</kbd></h3>
    <ul>
      ${(['dangerWhere', 'dangerWho', 'dangerWhat', 'dangerDone'] as const).map(k => html`<li>${desk.t(k)}</li>`)}
    </ul>
  </div>
`;
