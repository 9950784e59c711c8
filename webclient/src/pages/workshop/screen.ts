import { html, nothing, type TemplateResult } from 'lit';
import type { Bench } from '../../parts/workshop/bench.js';
import { compare } from '../../parts/workshop/compare/compare.js';
import { flows } from '../../parts/workshop/flows/flows.js';
import { list } from '../../parts/workshop/list/list.js';
import { picture } from '../../parts/workshop/picture/picture.js';
import { problems } from '../../parts/workshop/problems/problems.js';
import { refusal } from '../../parts/workshop/refusal.js';
import { rehearse } from '../../parts/workshop/rehearse/rehearse.js';
import { step } from '../../parts/workshop/step/step.js';
import { talk } from '../../parts/workshop/talk/talk.js';
import { flowTools, tools } from '../../parts/workshop/tools.js';
import { panes, top } from '../../parts/workshop/top/top.js';
import type { PerhelinjaWorkshop } from './page.js';

/** The whole page, from top to bottom. What speaks to screen readers is there from the beginning. */
export const screen = (page: PerhelinjaWorkshop): TemplateResult => html`
  ${body(page.bench)}
  <div class="unseen" aria-live="polite" id="news"></div>
`;

function body(bench: Bench): TemplateResult {
  const { t, state } = bench;
  switch (state.phase) {
    case 'asking':
      return html`<main class="door"><p role="status">${t('loading')}</p></main>`;
    case 'door':
      return door(bench);
    case 'bench':
      return html`${top(bench)} ${content(bench)}`;
  }
}

const door = ({ t, give, state }: Bench): TemplateResult => html`
  <main class="door">
    <h1>${t('product')} <span>${t('workshop')}</span></h1>
    <div role="alert">${refusal({ t }, state.refused)}</div>
    ${
      state.refused?.error === 'not-signed-in'
        ? html`<p>${t('doorSignIn')}</p>
            <a class="button strong wide" href="/staff/">${t('doorToStaff')}</a>`
        : nothing
    }
    <button class="button wide" id="door-again" @click=${() => give({ do: 'again' })}>
      ${t('doorAgain')}
    </button>
  </main>
`;

function content(bench: Bench): TemplateResult {
  switch (bench.state.screen) {
    case 'flow':
      return flow(bench);
    case 'problems':
      return problems(bench);
    case 'compare':
      return compare(bench);
    case 'rehearse':
      return rehearse(bench);
  }
}

function flow(bench: Bench): TemplateResult {
  const { t, state } = bench;
  const { graph } = state;
  return html`
    <main
      class="bench pane-${state.pane} ${state.talking.open ? 'with-talk' : ''} ${state.step === undefined ? '' : 'with-step'}"
    >
      ${panes(bench)}
      <h1 class="pane-title">${state.drawing?.title ?? state.flow}</h1>
      ${flows(bench)}
      <section class="drawing" aria-labelledby="flow-title">
        <header class="drawing-head">
          <h1 id="flow-title" tabindex="-1">${state.drawing?.title ?? state.flow ?? t('loading')}</h1>
          ${tools(bench, flowTools(bench))}
        </header>
        ${state.refused ? refusal(bench, state.refused) : nothing}
        ${graph ? (state.view === 'picture' ? picture(bench, graph) : list(bench, graph)) : nothing}
      </section>
      ${step(bench)} ${state.talking.open || state.pane === 'talk' ? talk(bench) : nothing}
    </main>
  `;
}
