import { html, nothing, type TemplateResult } from 'lit';
import type { Comparison, EndsElsewhere, FlowChange } from '../../../protocol/workshop.js';
import { workshopKey } from '../../../texts/workshop/texts.js';
import { icon } from '../../console/icon/icon.js';
import { short, type Bench } from '../bench.js';
import { list } from '../list/list.js';
import { pairForm } from '../pair.js';
import { picture } from '../picture/picture.js';
import { refusal } from '../refusal.js';
import { tools } from '../tools.js';

/** Two revisions: what differs, as a picture, and which answers now end elsewhere, in words. */
export function compare(bench: Bench): TemplateResult {
  const { t, give, state } = bench;
  const now = state.compare;
  return html`
    <main class="paper compare">
      <h1>${t('screen-compare')}</h1>
      <p class="small">${t('compareHelp')}</p>
      ${pairForm(bench, now, t('compareGo'), (from, to) => {
        give({ do: 'compare', from, to });
      })}
      <div>
        <div role="status">${now.busy ? html`<p>${t('busy')}</p>` : nothing}</div>
        <div role="alert">${refusal(bench, now.refused)}</div>
      </div>
      ${now.result ? result(bench, now.result) : nothing}
    </main>
  `;
}

function result(bench: Bench, it: Comparison): TemplateResult {
  const { t } = bench;
  if (it.flows.length === 0 && it.ends.length === 0 && it.texts === 0)
    return html`<p class="found good" id="same">${icon('good')}${t('compareSame')}</p>`;
  return html`
    <div class="compared" id="compared">
      <section class="compared-words">
        <h2 id="compared-title" tabindex="-1">
          ${t('comparedOf', { from: short(it.from), to: short(it.to) })}
        </h2>
        ${ends(bench, it)}
        <h3>${t('changedFlows')}</h3>
        <p class="small">${t('textsChanged', { n: it.texts })}</p>
        <ul class="changes">
          ${it.flows.map(f => change(bench, f))}
        </ul>
      </section>
      ${seen(bench)}
    </div>
  `;
}

const ends = ({ t }: Bench, it: Comparison): TemplateResult => html`
  <h3>${t('endsElsewhere')} <span class="count">${it.ends.length}</span></h3>
  ${
    // That all end alike is said only where all were walked.
    it.whole === false
      ? html`<p class="trouble calm">${t('notWhole')}</p>`
      : it.ends.length
        ? nothing
        : html`<p class="found good">${icon('good')}${t('endsSame')}</p>`
  }
  <ul class="ends">
    ${it.ends.map(
      e =>
        html`<li>
          <p class="answers-given">${answers(e)}</p>
          <p lang="en">${e.says}</p>
        </li>`,
    )}
  </ul>
`;

const answers = (e: EndsElsewhere): string =>
  [
    ...e.answers.map(a => `${a.slot ?? a.step ?? ''}: ${a.values?.join(' / ') ?? a.label ?? ''}`),
    ...(e.world ?? []),
  ].join(' · ');

function change({ t, give, state }: Bench, f: FlowChange): TemplateResult {
  const words = (what: readonly string[]): string =>
    what
      .map(w => {
        const key = workshopKey(`what-${w}`);
        return key ? t(key) : w;
      })
      .join(', ');
  return html`<li class="change">
    <button
      class="flow-line ${state.compare.flow === f.flow ? 'on' : ''}"
      id="change-${f.flow}"
      aria-pressed=${state.compare.flow === f.flow}
      @click=${() => give({ do: 'compare-flow', flow: f.flow })}
    >
      <strong>${f.flow}</strong>
      ${f.added === true ? html`<span class="tag">${t('change-added')}</span>` : nothing}
      ${f.removed === true ? html`<span class="tag">${t('change-removed')}</span>` : nothing}
      <span class="small"
        >${t('comparedSteps', { added: f.steps.added.length, removed: f.steps.removed.length, changed: f.steps.changed.length })}</span
      >
    </button>
    <ul class="change-steps">
      ${f.steps.added.map(s => html`<li>+ <code>${s}</code> ${t('change-added')}</li>`)}
      ${f.steps.removed.map(s => html`<li>− <code>${s}</code> ${t('change-removed')}</li>`)}
      ${f.steps.changed.map(c => html`<li>~ <code>${c.step}</code> ${words(c.what)}</li>`)}
    </ul>
  </li>`;
}

/** The flow that is looked at, both revisions in one picture. */
function seen(bench: Bench): TemplateResult | typeof nothing {
  const { state } = bench;
  const { graph } = state.compare;
  if (!graph) return nothing;
  return html`<section class="drawing" aria-label=${bench.t('bothIn', { flow: graph.flow })}>
    ${tools(bench)} ${state.view === 'picture' ? picture(bench, graph) : list(bench, graph)}
  </section>`;
}
