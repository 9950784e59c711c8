import { html, nothing, type TemplateResult } from 'lit';
import { onward, type Graph } from '../../../talk/workshop/graph.js';
import { split, walkedIn } from '../../../talk/workshop/trail.js';
import type { Bench } from '../bench.js';
import { badges, strayed, trailOf, waySays } from '../marks.js';

/** The same as the picture, as a list in the order in which it is walked: for phones, and for who hears the page. */
export const list = (bench: Bench, graph: Graph): TemplateResult => html`
  <ol class="step-list" id="step-list">
    ${graph.steps.map(s => item(bench, graph, s))}
  </ol>
`;

function item(bench: Bench, graph: Graph, s: Graph['steps'][number]): TemplateResult {
  const { t, give, state } = bench;
  const trail = trailOf(state);
  const marks =
    state.screen === 'rehearse' ? strayed(bench, graph.flow, s.step) : badges(bench, graph.flow, s.step);
  const came = trail ? walkedIn(trail, graph.flow).get(s.step) : undefined;
  const waits = trail?.at !== undefined && split(trail.at).join('/') === `${graph.flow}/${s.step}`;
  const ways = onward(graph, s.step);
  return html`<li class="step-item ${state.step === s.step ? 'on' : ''}" id="item-${s.step}">
    <h2>
      <button
        class="step-open"
        aria-current=${state.step === s.step ? 'true' : nothing}
        @click=${() => give({ do: 'step', step: s.step, look: true })}
      >
        ${s.step}
      </button>
      <span class="small"
        >${t(`kind-${s.kind}`)}${s.outcome === undefined ? nothing : html`: ${s.outcome}`}</span
      >
      ${waits ? html`<strong class="tag strong">${t('waitsHere')}</strong>` : nothing}
      ${came === undefined ? nothing : html`<span class="tag">${t('cameAs', { n: came })}</span>`}
      ${s.change ? html`<strong class="tag">${t(`change-${s.change}`)}</strong>` : nothing}
    </h2>
    ${s.label ? html`<p lang="fi">${s.label}</p>` : nothing}
    ${marks.map(b => html`<p class="item-badge">${b}</p>`)}
    ${
      s.runs !== undefined
        ? html`<p>
            <button class="button" @click=${() => give({ do: 'flow', flow: s.runs ?? '', through: true })}>
              ${t('openFlow', { flow: s.runs })}
            </button>
          </p>`
        : nothing
    }
    ${
      ways.length
        ? html`<ul class="step-ways">
            ${ways.map(
              w =>
                html`<li>
                  <span aria-hidden="true">→ </span
                  ><button class="plain" @click=${() => give({ do: 'step', step: w.to })}>${w.to}</button>
                  <span>${waySays(bench, w)}</span>
                </li>`,
            )}
          </ul>`
        : nothing
    }
  </li>`;
}
