import { html, nothing, type TemplateResult } from 'lit';
import type { StaffTexts } from '../../../texts/staff/texts.js';
import type { GiveStaff, Settings } from '../act.js';
import { icon } from '../icon/icon.js';

export interface Before {
  name: string;
  sound: 'untried' | 'played' | 'blocked';
  network: { tried: boolean; millis?: number; live: boolean };
  notify: NotificationPermission | 'missing';
  settings: Settings;
  most: number;
  /** Whether the member takes conversations at all. */
  takes: boolean;
}

/** A round trip longer than this is told as slow; milliseconds. */
const SLOW_MILLIS = 800;

/** Sound and network tried before anybody waits for this member; the press also lets the browser play sounds later. */
export function before(t: StaffTexts, give: GiveStaff, data: Before): TemplateResult {
  return html`
    <main class="before">
      <h1>${t('beforeTitle', { name: data.name })}</h1>
      <p>${t('beforeWhy')}</p>
      <ol>
        <li>
          <h2>${icon('net')}${t('network')}</h2>
          ${network(t, data)}
          <button class="button" @click=${() => give({ do: 'test-network' })}>${t('testAgain')}</button>
        </li>
        <li>
          <h2>${icon('sound')}${t('sound')}</h2>
          <p>
            ${t(data.sound === 'untried' ? 'soundUntried' : data.sound === 'played' ? 'soundPlayed' : 'soundBlocked')}
          </p>
          <button class="button" id="test-sound" @click=${() => give({ do: 'test-sound' })}>
            ${t('playSound')}
          </button>
          ${volume(t, give, data.settings.volume)}
        </li>
        <li>
          <h2>${icon('bell')}${t('notifications')}</h2>
          <p>${t(NOTIFY[data.notify])}</p>
          ${
            data.notify === 'default'
              ? html`<button class="button" @click=${() => give({ do: 'ask-notify' })}>
                  ${t('allowNotify')}
                </button>`
              : nothing
          }
        </li>
        ${
          data.takes
            ? html`<li>
                <h2>${icon('people')}${t('capacity')}</h2>
                ${capacity(t, give, data.settings.capacity, data.most)}
              </li>`
            : nothing
        }
      </ol>
      <button class="button strong wide" id="begin" @click=${() => give({ do: 'begin' })}>
        ${t('begin')}
      </button>
      <button class="plain" @click=${() => give({ do: 'sign-out' })}>${t('signOut')}</button>
    </main>
  `;
}

const NOTIFY = {
  granted: 'notifyGranted',
  denied: 'notifyDenied',
  default: 'notifyDefault',
  missing: 'notifyMissing',
} as const;

const network = (t: StaffTexts, data: Before): TemplateResult => {
  const { millis, live, tried } = data.network;
  const good = millis !== undefined && live;
  const slow = good && millis > SLOW_MILLIS;
  return html`<p
    class="found ${good && !slow ? 'good' : slow ? 'warn' : tried ? 'breach' : ''}"
    role="status"
  >
    ${icon(good && !slow ? 'good' : slow ? 'warn' : 'breach')}
    ${
      good
        ? t(slow ? 'networkSlow' : 'networkGood', { n: Math.round(millis) })
        : t(tried ? 'networkBad' : 'networkTrying')
    }
  </p>`;
};

/** How loud; heard at once when it is moved. */
export const volume = (t: StaffTexts, give: GiveStaff, now: number): TemplateResult => html`
  <label class="volume"
    >${t('volume')}
    <input
      type="range"
      min="0"
      max="100"
      step="5"
      .value=${String(Math.round(now * 100))}
      @change=${(e: Event) => {
        give({ do: 'set', settings: { volume: Number((e.target as HTMLInputElement).value) / 100 } });
        give({ do: 'test-sound' });
      }}
    />
  </label>
  ${now === 0 ? html`<p class="found breach">${icon('breach')}${t('muted')}</p>` : nothing}
`;

export const capacity = (t: StaffTexts, give: GiveStaff, now: number, most: number): TemplateResult => html`
  <label
    >${t('capacityHow')}
    <select
      @change=${(e: Event) =>
        give({ do: 'set', settings: { capacity: Number((e.target as HTMLSelectElement).value) } })}
    >
      ${Array.from({ length: most }, (_, i) => i + 1).map(
        n => html`<option value=${n} ?selected=${n === now}>${n}</option>`,
      )}
    </select>
  </label>
`;
