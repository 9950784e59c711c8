import { html, nothing, type TemplateResult } from 'lit';
import type { CalledBefore, Ring } from '../../../protocol/staff.js';
import { beforeOf, lastAs, untaken } from '../../../talk/staff/rings.js';
import { clockTime, when, type Desk } from '../desk/desk.js';
import { icon } from '../icon/icon.js';
import { ownCall } from './own.js';

/** That the telephone rings, on whatever page one is; and a call that was answered while one is in another. */
export function ringPart(desk: Desk): TemplateResult {
  const all = untaken(desk.view, desk.call.done, ownCall(desk));
  return html`<div class="rings" role="status">${all.map(r => ringLine(desk, r))}</div>`;
}

function ringLine(desk: Desk, ring: Ring): TemplateResult {
  const { t, give } = desk;
  const answered = ring.state === 'answered';
  return html`<p class="ring ${ring.state}">
    ${icon('phone')}<b>${t(answered ? 'ringAnswered' : 'ringing')}</b>
    ${ring.before ? html`<span>${calledBefore(desk, ring.before)}</span>` : nothing}
    ${when(
      answered,
      () =>
        html`<button
          class="button"
          aria-keyshortcuts="F4"
          ?disabled=${!desk.live}
          @click=${() => give({ do: 'call', act: { do: 'take-ring' } })}
        >
          <kbd>F4</kbd>${t('takeRing')}
        </button>`,
    )}
  </p>`;
}

/** In the call itself: what may be known of it, without knowing whose it is. */
export function hints(desk: Desk, conversation: string): TemplateResult | typeof nothing {
  const { t, view } = desk;
  const before = beforeOf(view, conversation);
  const alike = view.alike[conversation] ?? 0;
  if (!before && alike === 0) return nothing;
  return html`<div class="call-hints small">
    ${when(before, () => html`<p>${icon('note')}${before ? calledBefore(desk, before) : nothing}</p>`)}
    ${when(
      alike > 0,
      () => html`<p>${icon('note')}${t(alike === 1 ? 'alikeOne' : 'alikeMore', { n: alike })}</p>`,
    )}
  </div>`;
}

/** "This number has called 2 times in 30 days, last on Monday." */
export function calledBefore(desk: Pick<Desk, 't' | 'language' | 'now'>, before: CalledBefore): string {
  const { t, language, now } = desk;
  const as = lastAs(before.last, now);
  const at = new Date(before.last);
  const locale = language === 'en' ? 'en-GB' : `${language === 'sv' ? 'sv' : 'fi'}-FI`;
  const day =
    as === 'lastWeekday'
      ? at.toLocaleDateString(locale, { weekday: 'long' })
      : at.toLocaleDateString(locale, { day: 'numeric', month: language === 'fi' ? 'numeric' : 'long' });
  const last = t(as, { day, time: clockTime(desk as Desk, before.last) });
  return t(before.times === 1 ? 'calledOnce' : 'calledTimes', { n: before.times, days: before.days, last });
}
