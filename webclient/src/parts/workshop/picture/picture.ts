import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { onward, stepBy, type Graph } from '../../../talk/workshop/graph.js';
import { pairsIn, split, walkedIn } from '../../../talk/workshop/trail.js';
import type { Bench } from '../bench.js';
import { badges, strayed, trailOf, waySays } from '../marks.js';
import { KIND_PATHS, outline } from './kinds.js';
import {
  BADGE,
  LABEL_AT,
  LINE,
  NAME_AT,
  sheet,
  WAY_LINE,
  type Card,
  type Line,
  type Measure,
  type Sheet,
} from './layout.js';

const drawnBefore = new WeakMap<Graph, { key: string; sheet: Sheet }>();
let canvas: CanvasRenderingContext2D | null | undefined;

/** By the browser's own fonts; where it gives none, by a guess that is rather too wide. */
const measure: Measure = (words, font) => {
  canvas ??= document.createElement('canvas').getContext('2d');
  if (!canvas) return words.length * 7.5;
  canvas.font = font;
  return canvas.measureText(words).width;
};

/** Laid out once for each graph and what stands on it. */
export function sheetOf(bench: Bench, graph: Graph): Sheet {
  const marks = new Map(graph.steps.map(s => [s.step, marksOf(bench, graph, s.step)]));
  const key = JSON.stringify([bench.state.language, [...marks]]);
  const before = drawnBefore.get(graph);
  if (before?.key === key) return before.sheet;
  const fresh = sheet(
    graph,
    step => marks.get(step) ?? [],
    way => waySays(bench, way),
    measure,
  );
  drawnBefore.set(graph, { key, sheet: fresh });
  return fresh;
}

function marksOf(bench: Bench, graph: Graph, step: string): string[] {
  if (bench.state.screen === 'flow') return badges(bench, graph.flow, step);
  const change = graph.steps.find(s => s.step === step)?.change;
  return [
    ...(change ? [bench.t(`change-${change}`)] : []),
    ...(bench.state.screen === 'rehearse' ? strayed(bench, graph.flow, step) : []),
  ];
}

/** The flow as a picture: one stop of the keyboard, in which the arrow keys follow the edges. */
export function picture(bench: Bench, graph: Graph): TemplateResult {
  const { t, state } = bench;
  const { width, height, cards, lines, direction } = sheetOf(bench, graph);
  const trail = trailOf(state);
  const pairs = trail ? pairsIn(trail, graph.flow) : new Set<string>();
  return html`
    <div class="canvas" id="canvas" tabindex="-1">
      <svg
        class="flow-picture"
        width=${Math.round(width * state.zoom)}
        height=${Math.round(height * state.zoom)}
        viewBox="0 0 ${width} ${height}"
        role="group"
        aria-label=${t('pictureOf', { flow: graph.flow })}
        aria-describedby="picture-keys"
      >
        ${lines.map(l => way(l, pairs.has(`${l.way.from} ${l.way.to}`)))}
        ${cards.map(c => card(bench, graph, c, direction, pairs))}
      </svg>
    </div>
    <p class="unseen" id="picture-keys">${t('pictureKeys')}</p>
  `;
}

const way = ({ way: w, path, head, label }: Line, walked: boolean): SVGTemplateResult => svg`
  <g class="way when-${w.when} ${w.change ?? ''} ${walked ? 'walked' : ''}" aria-hidden="true">
    <path class="rope" d=${path} /><path class="tip" d=${head} />
    ${
      label
        ? svg`<rect x=${label.x} y=${label.y} width=${label.width} height=${label.height} rx="5" />
          ${label.lines.map(
            (l, k) => svg`<text x=${label.x + label.width / 2} y=${label.y + 16 + k * WAY_LINE}>${l}</text>`,
          )}<title>${w.labels.join('; ')}</title>`
        : nothing
    }
  </g>`;

/** In a picture that goes to the right, the key to the right goes on. */
const TURNED: Readonly<Record<string, string>> = {
  ArrowRight: 'ArrowDown',
  ArrowLeft: 'ArrowUp',
  ArrowDown: 'ArrowRight',
  ArrowUp: 'ArrowLeft',
};

function card(
  bench: Bench,
  graph: Graph,
  c: Card,
  direction: Sheet['direction'],
  pairs: ReadonlySet<string>,
): SVGTemplateResult {
  const { t, give, state } = bench;
  const found = graph.steps.find(s => s.step === c.step);
  if (!found) return svg``;
  const { kind } = found;
  const known = graph.steps.some(s => s.step === state.step);
  const stop = known ? state.step : graph.start;
  const trail = trailOf(state);
  const came = trail ? walkedIn(trail, graph.flow).get(c.step) : undefined;
  const waits = trail?.at !== undefined && split(trail.at).join('/') === `${graph.flow}/${c.step}`;
  const on = state.step === c.step;
  const open = (): void => {
    if (kind === 'run' && found.runs !== undefined && state.screen === 'flow')
      give({ do: 'flow', flow: found.runs, through: true });
    else give({ do: 'step', step: c.step, look: true });
  };
  const pressed = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      open();
      return;
    }
    const key = direction === 'LR' ? (TURNED[event.key] ?? event.key) : event.key;
    const to = stepBy(graph, c.step, key, state.came);
    if (to === undefined) return;
    event.preventDefault();
    give({ do: 'step', step: to, ...(key === 'ArrowDown' ? { came: c.step } : {}) });
  };
  const classes = [
    'step',
    `kind-${kind}`,
    found.change ?? '',
    on ? 'on' : '',
    came ? 'walked' : '',
    waits ? 'waits' : '',
  ];
  return svg`
    <g
      id="step-${c.step}"
      class=${classes.join(' ')}
      transform="translate(${c.x} ${c.y})"
      role="button"
      tabindex=${c.step === stop ? 0 : -1}
      aria-current=${on ? 'true' : nothing}
      aria-label=${spokenCard(bench, graph, c, waits, came)}
      @keydown=${pressed}
      @click=${() => give({ do: 'step', step: c.step })}
      @dblclick=${open}
    >
      <path class="shape" d=${outline(kind, c.width, c.height)} />
      ${sides(kind, c)}
      <path class="kind-icon" transform="translate(14 8)" d=${KIND_PATHS[kind]} />
      <text class="kind-word" x="36" y="21">${t(`kind-${kind}`)}${
        found.outcome === undefined ? '' : `: ${found.outcome}`
      }${found.runs === undefined ? '' : `: ${found.runs} ›`}</text>
      <text class="step-name" x="14" y=${NAME_AT}>${c.name}</text>
      ${c.lines.map((l, k) => svg`<text class="step-label" x="14" y=${LABEL_AT + k * LINE}>${l}</text>`)}
      ${c.badges.map(
        (b, k) =>
          svg`<text class="badge badge-${badgeKind(b)}" x="14" y=${LABEL_AT + c.lines.length * LINE + 4 + k * BADGE}>${b}</text>`,
      )}
      ${c.jumps.map((j, k) => {
        const y = LABEL_AT + c.lines.length * LINE + 2 + (c.badges.length + k) * BADGE;
        const go = (event: Event): void => {
          event.stopPropagation();
          give({ do: 'step', step: j.to, came: c.step });
        };
        return svg`<text class="jump ${pairs.has(`${c.step} ${j.to}`) ? 'walked' : ''}" x="14" y=${y} @click=${go}>${j.words}</text>`;
      })}
      ${came === undefined ? nothing : svg`<g class="came"><circle r="12" cx=${c.width} cy="0" /><text x=${c.width} y="4.5">${came}</text></g>`}
      ${waits ? svg`<g class="here"><rect x="14" y="-13" width="132" height="24" rx="12" /><text x="80" y="4">${t('waitsHere')}</text></g>` : nothing}
    </g>`;
}

const badgeKind = (badge: string): string =>
  badge.startsWith('✕') ? 'error' : badge.startsWith('△') ? 'warning' : 'plain';

/** Marks of form: a question has a bar, a sub-flow has two. */
const sides = (kind: string, c: Card): SVGTemplateResult =>
  kind === 'ask'
    ? svg`<path class="bar" d="M4 9V${c.height - 9}" />`
    : kind === 'run'
      ? svg`<path class="bar thin" d="M6 2V${c.height - 2}M${c.width - 6} 2V${c.height - 2}" />`
      : svg``;

/** All of a card in one sentence, for who does not see it. */
function spokenCard(bench: Bench, graph: Graph, c: Card, waits: boolean, came: number | undefined): string {
  const { t } = bench;
  const found = graph.steps.find(s => s.step === c.step);
  const on = onward(graph, c.step).map(w => [waySays(bench, w), w.to].filter(Boolean).join(': '));
  return [
    `${c.step}, ${t(`kind-${found?.kind ?? 'say'}`)}${found?.runs === undefined ? '' : ` ${found.runs}`}`,
    ...(waits ? [t('waitsHere')] : []),
    ...(came === undefined ? [] : [t('cameAs', { n: came })]),
    found?.label ?? '',
    ...c.badges.map(b => b.slice(2)),
    on.length ? t('leadsTo', { where: on.join('; ') }) : '',
  ]
    .filter(Boolean)
    .join('. ');
}
