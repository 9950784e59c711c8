import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Clock, Place } from '../../../protocol/staff.js';
import { clockNow, runningClocks, type ClockNow } from '../../../talk/staff/clock.js';
import { may } from '../../../talk/staff/staff-view.js';
import { day, topicOf, when, type Desk } from '../desk/desk.js';
import { icon } from '../icon/icon.js';
import { markLabel } from './mark.js';

/** Time limits of the law that run, what is due first before the others; nothing when none does. */
export function clocks(desk: Desk): TemplateResult | typeof nothing {
  const { t } = desk;
  const all = runningClocks(desk.view.board);
  const late = all.filter(p => clockNow(p.clock, desk.now)?.level === 'breach').length;
  return when(
    all.length,
    () => html`
      <section class="clocks-list" aria-labelledby="clocks-title">
        <h2 id="clocks-title" tabindex="-1">
          ${t('clocks')} <span class="count">${all.length}</span>
          ${when(late, () => html`<span class="mark alarm">${icon('breach')}${t('clocksLate', { n: late })}</span>`)}
        </h2>
        <ol class="rows">
          ${repeat(
            all,
            p => p.conversation,
            p => html`<li>${row(desk, p, p.clock)}</li>`,
          )}
        </ol>
      </section>
    `,
  );
}

function row(desk: Desk, place: Place, clock: Clock): TemplateResult | typeof nothing {
  const { t } = desk;
  const now = clockNow(clock, desk.now);
  if (!now) return nothing;
  const { conversation } = place;
  const on = desk.selected === conversation;
  return html`
    <article class="row clock-row level-${now.level} ${on ? 'on' : ''}" data-stage=${now.stage}>
      ${looked(
        desk,
        conversation,
        html`${when(
            clock.urgent === true,
            () => html`<span class="marks"><span class="mark high">${icon('high')}${t('high')}</span></span>`,
          )}
          <b class="topic">${t(`clock-${clock.kind}`)}</b>
          <span class="facts"
            >${topicOf(desk, place)} ·
            ${t('clockReceived', { day: day(desk, clock.received), who: clock.keeper.name })}</span
          >
          <span class="gist">${t(`clockstage-${now.stage}`)}</span>`,
      )}
      <p class="wait level-${now.level}">
        ${icon(now.level)}<b>${left(desk, now)}</b>
        <span>${t('clockBy', { day: day(desk, now.by) })}</span>
      </p>
      <div class="acts">${acts(desk, conversation, now)}</div>
    </article>
  `;
}

/** Whoever writes to residents has a page on which it is read. */
function looked(desk: Desk, conversation: string, what: TemplateResult): TemplateResult {
  const { give } = desk;
  return may(desk.view, 'converse')
    ? html`<button
        class="look"
        aria-current=${desk.selected === conversation ? 'true' : nothing}
        @click=${() => {
          if (desk.page === 'worklist') give({ do: 'page', page: 'work' });
          give({ do: 'look', conversation, purpose: 'work' });
        }}
      >
        ${what}
      </button>`
    : html`<div class="look still">${what}</div>`;
}

/** Urgency has an answer; the others are done. */
function acts(desk: Desk, conversation: string, now: ClockNow): TemplateResult {
  const { t, give, live } = desk;
  const mark = (urgent?: boolean): TemplateResult => {
    const one = { stage: now.stage, ...(urgent === undefined ? {} : { urgent }) };
    return html`<button
      class="button ${urgent === true ? 'alarm' : ''}"
      ?disabled=${!live || onTheWay(desk, conversation)}
      @click=${() => give({ do: 'dialog', dialog: { kind: 'mark-clock', conversation, mark: one } })}
    >
      ${markLabel(desk, one)}
    </button>`;
  };
  return html`
    ${now.stage === 'urgency' ? html`${mark(true)} ${mark(false)}` : mark()}
    <button
      class="button"
      ?disabled=${!live}
      @click=${() => give({ do: 'dialog', dialog: { kind: 'drop-clock', conversation } })}
    >
      ${t('clockDrop')}
    </button>
  `;
}

const onTheWay = (desk: Desk, conversation: string): boolean =>
  desk.view.outbox.some(p => p.command.type === 'mark-clock' && p.command.conversation === conversation);

/** How many days are left, in words: at once, today, 3 working days, 2 days late. */
function left(desk: Desk, now: ClockNow): string {
  const { t } = desk;
  if (now.late > 0) return t('clockLate', { n: now.late });
  if (now.stage === 'urgency') return t('clockAtOnce');
  if (now.left === 0) return t('clockToday');
  return t(now.stage === 'decision' ? 'clockWorkingDays' : 'clockDays', { n: now.left });
}
