import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Place } from '../../../protocol/staff.js';
import { due, isOpen, safeNow, worklist as all, type ToCall } from '../../../talk/staff/call-backs.js';
import { may } from '../../../talk/staff/staff-view.js';
import { clocks } from '../clock/clocks.js';
import { none, topicOf, when, type Desk } from '../desk/desk.js';
import { icon } from '../icon/icon.js';
import { room } from '../room/room.js';
import { urgency } from '../waiting/waiting.js';
import { one } from './one.js';
import { facts, left, LEVEL, moment, promised, tried, whether } from './words.js';

/** What was promised and is to be done, whoever does it: who is to be called first stands first. */
export function worklist(desk: Desk): TemplateResult {
  const { t, view } = desk;
  const calls = callsOf(desk);
  const shown = calls.find(c => c.place.conversation === desk.worklist.at);
  return html`
    <main class="worklist ${shown ? 'with-one' : ''}">
      <div class="promises">
        <h1 id="worklist-title" tabindex="-1">${t('page-worklist')}</h1>
        <section aria-labelledby="to-call-title">
          <h2 id="to-call-title" tabindex="-1">
            ${t('callBacks')} <span class="count">${calls.length}</span>
          </h2>
          ${
            calls.length > 0
              ? html`<ol class="rows">
                  ${repeat(
                    calls,
                    c => c.place.conversation,
                    c => html`<li>${row(desk, c)}</li>`,
                  )}
                </ol>`
              : none(t(view.board.known ? 'nobodyToCall' : 'loading'))
          }
        </section>
        ${clocks(desk)}
      </div>
      ${shown ? pane(desk, shown) : html`<p class="none choose">${calls.length > 0 ? t('pickOne') : ''}</p>`}
    </main>
  `;
}

/** All that this member may see; a supervisor calls too, whose queues they are. */
export const callsOf = (desk: Pick<Desk, 'view' | 'now'>): ToCall[] =>
  all(desk.view.board, desk.now, desk.view.member?.id);

/** Whoever does not write to residents reads what was said here. */
const pane = (desk: Desk, shown: ToCall): TemplateResult => {
  const here = !may(desk.view, 'converse') && desk.selected === shown.place.conversation;
  return html`<div class="one">${one(desk, shown)} ${here ? room(desk) : nothing}</div>`;
};

function row(desk: Desk, { place, back }: ToCall): TemplateResult {
  const { t, give } = desk;
  const level = LEVEL[due(back, desk.now)];
  const on = desk.worklist.at === place.conversation;
  const safe = safeNow(back, desk.now);
  const busy = hand(desk, place);
  return html`
    <button
      class="row to-call ${place.priority} level-${level} ${on ? 'on' : ''}"
      data-conversation=${place.conversation}
      aria-current=${on ? 'true' : nothing}
      @click=${() => give({ do: 'worklist', act: { do: 'pick', conversation: place.conversation } })}
    >
      <span class="who">
        ${urgency(desk, place)}
        <b class="topic">${topicOf(desk, place)}</b>
        <span class="facts">${facts(desk, place)}</span>
      </span>
      ${
        isOpen(back)
          ? html`<span class="promise level-${level}"
                >${icon(level)}<b>${left(desk, back)}</b> <span>${promised(desk, back)}</span></span
              >
              <span class="safe ${safe ? 'now' : ''}"
                >${icon(safe ? 'phone' : 'lock')}${whether(desk, back)}</span
              >`
          : html`<span class="promise">${icon('note')}<b>${t('toWrapUp')}</b></span>`
      }
      <span class="tries"
        >${tried(desk, back)}${isOpen(back) && back.next ? html`<br />${t('nextTry', { time: moment(desk, back.next) })}` : nothing}
        ${when(busy, () => html`<br /><b class="busy">${busy}</b>`)}</span
      >
    </button>
  `;
}

/** Who has it in hand. */
function hand(desk: Desk, place: Place): string {
  const { t, view } = desk;
  if (!place.owner) return '';
  const calling = place.callBack?.trying !== undefined;
  if (place.owner.id === view.member?.id) return t(calling ? 'youCall' : 'youHave');
  return t(calling ? 'somebodyCalls' : 'somebodyHas', { who: place.owner.name });
}
