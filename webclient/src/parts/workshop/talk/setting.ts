import { html, nothing, type TemplateResult } from 'lit';
import { OWN_NAME } from '../../../protocol/index.js';
import type { Bench, Setting } from '../bench.js';
import { revisionOptions } from '../pair.js';

/** Who talks, when, how, and which guide answers; before a talk begins. */
export function setting(bench: Bench): TemplateResult {
  const { t, give, state } = bench;
  const now = state.talking.setting;
  const set = (change: Partial<Setting>): void => {
    give({ do: 'setting', change });
  };
  const value = (event: Event): string => (event.target as HTMLInputElement | HTMLSelectElement).value;
  return html`
    <form
      class="talk-setting"
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        give({ do: 'begin' });
      }}
    >
      <p class="small">${t('talkHelp')}</p>
      <fieldset class="either">
        <legend>${t('channel')}</legend>
        ${(['chat', 'phone'] as const).map(
          c =>
            html`<label class="pick"
              ><input
                type="radio"
                name="channel"
                value=${c}
                .checked=${now.channel === c}
                @change=${() => {
                  set({ channel: c });
                }}
              />${t(`channel-${c}`)}</label
            >`,
        )}
      </fieldset>
      <label
        >${t('talkLanguage')}<select
          id="talk-language"
          @change=${(e: Event) => {
            set({ language: value(e) as Setting['language'] });
          }}
        >
          ${(state.guide?.languages ?? []).map(
            l => html`<option value=${l} ?selected=${l === now.language}>${OWN_NAME[l]}</option>`,
          )}
        </select></label
      >
      <label
        >${t('beginsIn')}<select
          id="talk-flow"
          @change=${(e: Event) => {
            set({ flow: value(e) });
          }}
        >
          ${(state.guide?.flows ?? []).map(
            f => html`<option value=${f.flow} ?selected=${f.flow === now.flow}>${f.title}</option>`,
          )}
        </select></label
      >
      <label
        >${t('atTime')}<input
          type="datetime-local"
          id="talk-at"
          .value=${now.at}
          aria-describedby="talk-at-help"
          @change=${(e: Event) => {
            set({ at: value(e) });
          }}
      /></label>
      <p class="small" id="talk-at-help">${t('atTimeHelp')}</p>
      ${queues(bench, set)}
      <label
        >${t('revision')}<select
          id="talk-revision"
          @change=${(e: Event) => {
            set({ revision: value(e) });
          }}
        >
          ${revisionOptions(bench, now.revision)}
        </select></label
      >
      <button class="button strong wide" id="talk-begin" ?disabled=${state.talking.busy}>
        ${t('begin')}
      </button>
    </form>
  `;
}

function queues({ t, state }: Bench, set: (change: Partial<Setting>) => void): TemplateResult {
  const now = state.talking.setting;
  const all = state.guide?.queues ?? [];
  return html`
    <fieldset>
      <legend>${t('queues')}</legend>
      ${(['hours', 'open', 'closed'] as const).map(
        h =>
          html`<label class="pick"
            ><input
              type="radio"
              name="hours"
              value=${h}
              .checked=${now.hours === h}
              @change=${() => {
                set({ hours: h, queues: h === 'open' ? all.map(q => q.queue) : [] });
              }}
            />${t(`queues-${h}`)}</label
          >`,
      )}
      ${
        now.hours === 'open' && all.length > 1
          ? html`<div class="which">
              ${all.map(
                q =>
                  html`<label class="check-line"
                    ><input
                      type="checkbox"
                      .checked=${now.queues.includes(q.queue)}
                      @change=${(e: Event) => {
                        const on = (e.target as HTMLInputElement).checked;
                        set({
                          queues: on ? [...now.queues, q.queue] : now.queues.filter(o => o !== q.queue),
                        });
                      }}
                    />${q.name ?? q.queue}</label
                  >`,
              )}
            </div>`
          : nothing
      }
      <label class="check-line"
        ><input
          type="checkbox"
          .checked=${now.callBacks}
          @change=${(e: Event) => {
            set({ callBacks: (e.target as HTMLInputElement).checked });
          }}
        />${t('callBacks')}</label
      >
    </fieldset>
  `;
}
