import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../console/icon/icon.js';
import type { Bench } from './bench.js';

const PERCENT = 100;

/** What stands above a picture: picture or list, and how large. */
export const tools = (bench: Bench, more: unknown = nothing): TemplateResult => {
  const { t, give, state } = bench;
  return html`
    <div class="tools">
      <div class="modes" role="group" aria-label=${t('viewAs')}>
        ${(['picture', 'list'] as const).map(
          view =>
            html`<button
              class="mode"
              id="view-${view}"
              aria-pressed=${state.view === view}
              @click=${() => give({ do: 'view', view })}
            >
              ${t(`view-${view}`)}
            </button>`,
        )}
      </div>
      ${
        state.view === 'picture'
          ? html`<div class="modes" role="group" aria-label=${t('zoom')}>
              <button
                class="mode"
                id="zoom-out"
                aria-label=${t('zoomOut')}
                title="${t('zoomOut')} (−)"
                @click=${() => give({ do: 'zoom', by: 'out' })}
              >
                −
              </button>
              <button
                class="mode"
                id="zoom-whole"
                title="${t('zoomWhole')} (1)"
                @click=${() => give({ do: 'zoom', by: 'whole' })}
              >
                ${Math.round(state.zoom * PERCENT)} %
              </button>
              <button
                class="mode"
                id="zoom-in"
                aria-label=${t('zoomIn')}
                title="${t('zoomIn')} (+)"
                @click=${() => give({ do: 'zoom', by: 'in' })}
              >
                +
              </button>
              <button
                class="mode"
                id="zoom-fit"
                title="${t('zoomFit')} (0)"
                @click=${() => give({ do: 'zoom', by: 'fit' })}
              >
                ${t('zoomFit')}
              </button>
            </div>`
          : nothing
      }
      ${more}
    </div>
  `;
};

/** The way back into the flow that one came from, and the talk. */
export const flowTools = (bench: Bench): TemplateResult => {
  const { t, give, state } = bench;
  const from = state.through.at(-1);
  return html`
    ${
      from === undefined
        ? nothing
        : html`<button class="button" id="flow-back" @click=${() => give({ do: 'back' })}>
            ${icon('back')}${t('backTo', { flow: from })}
          </button>`
    }
    ${
      state.talking.open
        ? nothing
        : html`<button
            class="button strong"
            id="talk-open"
            @click=${() => give({ do: 'talk-open', open: true })}
          >
            ${icon('whisper')}${t('talkToFlow')}
          </button>`
    }
  `;
};
