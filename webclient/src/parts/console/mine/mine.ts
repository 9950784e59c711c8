import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Place, StaffLine } from '../../../protocol/staff.js';
import { consulted, ownedBy, secondsSince } from '../../../talk/staff/board.js';
import { isTyping, lastSaid, newDanger, presence, unread } from '../../../talk/staff/room.js';
import { duration, none, roomOf, topicOf, when, type Desk } from '../desk/desk.js';
import { icon } from '../icon/icon.js';
import { languageName } from '../waiting/waiting.js';

/** The member's own conversations, in the order in which they were taken, and those where advice was asked. */
export function mine(desk: Desk): TemplateResult {
  const { t, view } = desk;
  const id = view.member?.id ?? '';
  const own = ownedBy(view.board, id);
  const advised = consulted(view.board, id);
  return html`
    <section class="mine" aria-labelledby="mine-title">
      <h2 id="mine-title" tabindex="-1">
        ${t('mine')}
        <span class="count ${own.length >= desk.settings.capacity ? 'full' : ''}"
          >${t('ofCapacity', { n: own.length, most: desk.settings.capacity })}</span
        >
      </h2>
      ${own.length > 0 ? list(desk, own) : none(t('noneMine'))}
      ${when(
        advised.length,
        () =>
          html`<h3>${t('consultedIn')}</h3>
            ${list(desk, advised)}`,
      )}
      ${when(others(desk, [...own, ...advised]).length, () => reading(desk, [...own, ...advised]))}
    </section>
  `;
}

const list = (desk: Desk, places: readonly Place[]): TemplateResult => html`
  <ul class="rows">
    ${repeat(
      places,
      p => p.conversation,
      (p, at) => html`<li>${row(desk, p, at)}</li>`,
    )}
  </ul>
`;

function row(desk: Desk, place: Place, at: number): TemplateResult {
  const { t, give } = desk;
  const room = roomOf(desk, place.conversation);
  const on = desk.selected === place.conversation;
  const fresh = room && !on ? unread(room) : 0;
  const last = room && lastSaid(room);
  return html`
    <button
      class="row own ${on ? 'on' : ''} ${place.priority}"
      aria-current=${on ? 'true' : nothing}
      aria-keyshortcuts=${at < 9 ? String(at + 1) : nothing}
      @click=${() => give({ do: 'look', conversation: place.conversation })}
    >
      <span class="own-head">
        <b class="topic">${topicOf(desk, place)}</b>
        ${when(fresh, () => html`<span class="count fresh">${t('unread', { n: fresh })}</span>`)}
      </span>
      ${marks(desk, place)}
      ${when(
        last,
        () =>
          html`<span class="last" lang=${last?.line.language ?? nothing}>${last && said(desk, last)}</span>`,
      )}
      <span class="facts">
        ${languageName(place.language)}${
          place.unanswered && place.stage === 'attended'
            ? html` ·
                <b class="unanswered"
                  >${t('waitsForYou', { time: duration(desk, secondsSince(place.unanswered, desk.now)) })}</b
                >`
            : nothing
        }
      </span>
    </button>
  `;
}

/** The last words, with who said them unless it was the resident. */
const said = (desk: Desk, last: StaffLine): string => {
  const { t } = desk;
  const by = last.line.by === 'worker' ? t('youSaid') : last.line.by === 'guide' ? `${t('guide')}:` : '';
  return `${by} ${last.line.text}`.trim();
};

/** Danger, and where the resident is: each with a picture and a word. */
function marks(desk: Desk, place: Place): TemplateResult | typeof nothing {
  const { t } = desk;
  const room = roomOf(desk, place.conversation);
  const ended = room?.standing?.ended;
  const danger = place.priority === 'danger' || (room && newDanger(room));
  const typing = room && !ended && isTyping(room, desk.clock);
  const away = room && !ended && presence(room) === 'away';
  const offered = place.transfer !== undefined;
  const over = place.stage === 'wrap-up' && ended === undefined;
  if (!danger && !ended && !typing && !away && !offered && !over) return nothing;
  return html`<span class="marks">
    ${when(danger, () => html`<span class="mark alarm">${icon('danger')}${t('danger')}</span>`)}
    ${when(typing, () => html`<span class="mark">${icon('note')}${t('typing')}</span>`)}
    ${when(away, () => html`<span class="mark quiet">${icon('leave')}${t('away')}</span>`)}
    ${when(
      ended ?? over,
      () =>
        html`<span class="mark quiet"
          >${icon('leave')}${t(ended === 'left-quickly' ? 'leftQuickly' : 'hasLeft')}</span
        >`,
    )}
    ${when(offered, () => html`<span class="mark">${icon('out')}${t('offeredOn')}</span>`)}
  </span>`;
}

/** Conversations that are open on this console without being one's own: read along, or from the past. */
const others = (desk: Desk, own: readonly Place[]) =>
  [...desk.view.rooms.values()].filter(
    r => r.purpose !== 'work' && !own.some(p => p.conversation === r.conversation) && r.shut === undefined,
  );

const reading = (desk: Desk, own: readonly Place[]): TemplateResult => html`
  <h3>${desk.t('reading')}</h3>
  <ul class="rows">
    ${others(desk, own).map(
      r =>
        html`<li>
          <button
            class="row own ${desk.selected === r.conversation ? 'on' : ''}"
            @click=${() => desk.give({ do: 'look', conversation: r.conversation })}
          >
            <b class="topic">${topicOf(desk, r.standing?.place)}</b>
            <span class="facts"
              >${icon(r.purpose === 'listen' ? 'ear' : 'note')}${desk.t(r.purpose === 'listen' ? 'listening' : 'fromPast')}</span
            >
          </button>
        </li>`,
    )}
  </ul>
`;
