import { html, nothing, type TemplateResult } from 'lit';
import type { FlowLine, Found } from '../../../protocol/workshop.js';
import { OWN_NAME } from '../../../protocol/index.js';
import { icon } from '../../console/icon/icon.js';
import type { Bench } from '../bench.js';

/** All flows with what is wrong in them, and words looked for in all of them. */
export function flows(bench: Bench): TemplateResult {
  const { t, give, state } = bench;
  const all = state.guide?.flows ?? [];
  return html`
    <nav class="flows" aria-label=${t('flows')}>
      <search>
        <label class="find"
          ><span>${t('find')}</span
          ><input
            type="search"
            id="find"
            maxlength="100"
            autocomplete="off"
            placeholder=${t('findHint')}
            .value=${state.words}
            @input=${(event: InputEvent) => give({ do: 'search', words: (event.target as HTMLInputElement).value })}
            @keydown=${(event: KeyboardEvent) => {
              if (event.key === 'Escape') give({ do: 'search', words: '' });
            }}
        /></label>
        ${state.search ? found(bench, state.search.found, state.search.more) : nothing}
      </search>
      <label class="flow-pick"
        ><span>${t('flow')}</span
        ><select
          id="flow-pick"
          .value=${state.flow ?? ''}
          @change=${(event: Event) => give({ do: 'flow', flow: (event.target as HTMLSelectElement).value })}
        >
          ${all.map(
            f =>
              html`<option value=${f.flow} ?selected=${f.flow === state.flow}>
                ${f.title} (${f.flow})
              </option>`,
          )}
        </select></label
      >
      <ul class="flow-lines">
        ${all.map(f => row(bench, f))}
      </ul>
    </nav>
  `;
}

function row({ t, give, state }: Bench, f: FlowLine): TemplateResult {
  return html`<li>
    <button
      class="flow-line ${f.flow === state.flow ? 'on' : ''}"
      id="flow-${f.flow}"
      aria-current=${f.flow === state.flow ? 'true' : nothing}
      @click=${() => give({ do: 'flow', flow: f.flow })}
    >
      <strong>${f.title}</strong>
      <span class="small">${f.flow} · ${t('stepsN', { n: f.steps })}${covered(t, f)}</span>
      ${f.errors ? html`<span class="small breach">✕ ${t('errorsN', { n: f.errors })}</span>` : nothing}
      ${f.warnings ? html`<span class="small warn">△ ${t('warningsN', { n: f.warnings })}</span>` : nothing}
    </button>
  </li>`;
}

const PERCENT = 100;

/** How much of it the talks come by; rounded down, so that nothing is whole that is not. */
function covered(t: Bench['t'], { covered: c }: FlowLine): string {
  if (!c) return '';
  const all = c.ofSteps + c.ofBranches + c.ofChoices;
  if (all === 0) return '';
  const n = Math.floor((PERCENT * (c.steps + c.branches + c.choices)) / all);
  return ` · ${t('coveredPercent', { n })}`;
}

const found = (bench: Bench, all: readonly Found[], more: boolean): TemplateResult => html`
  <div class="findings" id="findings">
    <p class="small" role="status">${bench.t(more ? 'foundMore' : 'foundN', { n: all.length })}</p>
    <ul>
      ${all.map(
        f =>
          html`<li>
            <button class="finding" @click=${() => bench.give({ do: 'flow', flow: f.flow, step: f.step })}>
              <strong>${f.step}</strong> <span class="small">${f.flow} · ${OWN_NAME[f.language]}</span>
              <span class="excerpt">${f.text}</span>
            </button>
          </li>`,
      )}
    </ul>
    ${all.length ? nothing : html`<p class="none">${icon('search')} ${bench.t('foundNone')}</p>`}
  </div>
`;
