import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Waiting } from '../../protocol/index.js';
import type { Texts } from '../../texts/texts.js';
import type { Give } from '../act.js';

const SECONDS = 60;
const HOUR_MINUTES = 60;
/** A longer wait is told in steps of so many minutes: nobody can foresee it better. */
const STEP_MINUTES = 5;
const EXACT_MINUTES = 10;

export interface WaitingData {
  /** What the service told of the wait; nothing before it has. */
  waiting: Waiting | undefined;
  /** Whether the resident came back to it. */
  kept: boolean;
  live: boolean;
}

/** The wait for a person. It never hides the conversation, which goes on meanwhile. */
export const waiting = (t: Texts, give: Give, data: WaitingData): TemplateResult => html`
  <details class="wait" open>
    <summary>
      <b>${t('waiting')}.</b>
      ${data.waiting ? [place(t, data.waiting), time(t, data.waiting)].filter(Boolean).join(' · ') : nothing}
    </summary>
    ${data.waiting?.message ? html`<p>${data.waiting.message}</p>` : nothing}
    <p>
      ${data.waiting ? t(data.waiting.staffed ? 'staffed' : 'nobody') : nothing}
      ${data.live ? t(data.kept ? 'kept' : 'meanwhile') : t('cut')}
    </p>
    <div class="choices">
      <button
        class="choice"
        @click=${(event: Event) => {
          (event.target as HTMLElement).closest('details')?.removeAttribute('open');
          give({ do: 'edit-draft' });
        }}
      >
        ${t('goOn')}
      </button>
      <button class="choice" @click=${() => give({ do: 'wish', pattern: 'call-back' })}>
        ${t('callBack')}
      </button>
      <button class="choice" @click=${() => give({ do: 'stop-waiting' })}>${t('stop')}</button>
    </div>
  </details>
`;

/** Whether there is nothing new to say: the place changes now and then, the clock always. */
export const sameWait = (before: Waiting | undefined, now: Waiting): boolean =>
  before?.place === now.place && before.staffed === now.staffed && before.message === now.message;

/** The same in words, for who cannot see it. */
export const spokenWait = (t: Texts, data: Waiting): string =>
  [
    t('waiting'),
    place(t, data).replace(/\.$/, ''),
    time(t, data),
    data.message.replace(/\.$/, ''),
    t(data.staffed ? 'staffed' : 'nobody'),
  ]
    .filter(Boolean)
    .join('. ');

const place = (t: Texts, { place }: Waiting): string =>
  place === 1 ? t('turn') : t('place', { number: place });

/** Rounded up, for a wait that turns out longer than it was told is worse than none. */
export function time(t: Texts, { staffed, estimateSeconds }: Waiting): string {
  if (!staffed || estimateSeconds === undefined) return '';
  const minutes = Math.ceil(estimateSeconds / SECONDS);
  if (minutes <= 1) return t('minute');
  if (minutes > HOUR_MINUTES) return t('hour');
  const step = minutes > EXACT_MINUTES ? STEP_MINUTES : 1;
  return t('minutes', { number: Math.ceil(minutes / step) * step });
}
