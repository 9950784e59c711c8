import { html, nothing, type TemplateResult } from 'lit';
import { OWN_NAME } from '../../../protocol/index.js';
import { icon } from '../../console/icon/icon.js';
import { PANES, SCREENS, short, type Bench } from '../bench.js';

export const PAGE_LANGUAGES = ['fi', 'sv', 'en'] as const;

/** The name, the screens, what is read, and the language. */
export const top = (bench: Bench): TemplateResult => html`
  <header class="top">
    <p class="brand">${bench.t('product')} <span>${bench.t('workshop')}</span></p>
    <nav aria-label=${bench.t('screens')}>
      <ul>
        ${SCREENS.map(
          screen =>
            html`<li>
              <button
                class="tab"
                id="screen-${screen}"
                aria-current=${screen === bench.state.screen ? 'page' : nothing}
                @click=${() => bench.give({ do: 'screen', screen })}
              >
                ${bench.t(`screen-${screen}`)}${screen === 'problems' ? count(bench) : nothing}
              </button>
            </li>`,
        )}
      </ul>
    </nav>
    ${reading(bench)} ${speaks(bench)}
  </header>
  ${told(bench)}
`;

function count({ t, state }: Bench): TemplateResult | typeof nothing {
  const n = state.guide?.problems.length ?? 0;
  return n > 0 ? html`<span class="count" aria-label=${t('problemsN', { n })}>${n}</span>` : nothing;
}

/** What of the files is shown, and whether the page hears when they are saved. */
const reading = ({ t, state }: Bench): TemplateResult => html`
  <p class="line-state ${state.live ? 'good' : 'breach'}" role="status" id="line-state">
    ${icon('net')}${t(state.live ? 'follows' : 'lost')}
    ${state.guide ? html`<span class="small revision" title=${state.guide.revision}>${short(state.guide.revision)}</span>` : nothing}
  </p>
`;

const speaks = ({ t, give, state }: Bench): TemplateResult => html`
  <div class="speaks" role="group" aria-label=${t('language')}>
    ${PAGE_LANGUAGES.map(
      l =>
        html`<button
          class="plain"
          lang=${l}
          aria-pressed=${l === state.language}
          aria-label=${OWN_NAME[l]}
          title=${OWN_NAME[l]}
          @click=${() => give({ do: 'speak', language: l })}
        >
          ${l}
        </button>`,
    )}
  </div>
`;

/** What is not as it should be, on every screen until it is mended. */
const told = ({ t, give, state }: Bench): TemplateResult => html`
  <div class="lost" role="status">
    ${state.live ? nothing : html`<p>${icon('net')}${t('lostLong')}</p>`}
    ${
      state.guide?.broken === true
        ? html`<p class="broken">
            ${icon('breach')}<span>${t(state.guide.revision === '' ? 'neverRead' : 'broken')}</span>
            ${
              state.screen === 'problems'
                ? nothing
                : html`<button class="button" @click=${() => give({ do: 'screen', screen: 'problems' })}>
                    ${t('showProblems')}
                  </button>`
            }
          </p>`
        : nothing
    }
    ${state.unreadable ? html`<p class="broken">${icon('breach')}${t('unreadable')}</p>` : nothing}
  </div>
`;

/** Where there is room for one alone: which of the three is in front. */
export const panes = ({ t, give, state }: Bench): TemplateResult => html`
  <div class="panes" role="group" aria-label=${t('panes')}>
    ${PANES.map(
      pane =>
        html`<button
          class="mode"
          id="pane-${pane}"
          aria-pressed=${state.pane === pane}
          @click=${() => give({ do: 'pane', pane })}
        >
          ${t(`pane-${pane}`)}
        </button>`,
    )}
  </div>
`;
