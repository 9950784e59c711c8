import type { FlowDrawing, FlowEdge, FlowStep, When } from '../../protocol/workshop.js';

/** One line of the picture: all that leads from one step to another for the same reason. */
export interface Way {
  from: string;
  to: string;
  when: When;
  /** What has to hold, one sentence for each rule. */
  labels: string[];
  covered: boolean | undefined;
  change?: Change;
}

/** What became of a step or a way between two revisions. */
export type Change = 'added' | 'removed' | 'changed';

export interface Graph {
  flow: string;
  start: string;
  steps: (FlowStep & { change?: Change })[];
  ways: Way[];
}

export const graphOf = (drawing: FlowDrawing): Graph => ({
  flow: drawing.flow,
  start: drawing.start,
  // A step without words of its own is labelled with its name, which stands on it already.
  steps: inOrder(drawing).map(s => (s.label === s.step ? { ...s, label: '' } : s)),
  ways: merged(drawing.edges),
});

/** Several rules that lead to the same step are one line with several labels. Lines to nowhere are the check's to tell of. */
export function merged(edges: readonly FlowEdge[]): Way[] {
  const all = new Map<string, Way>();
  for (const edge of edges) {
    const key = `${edge.from} ${edge.to} ${edge.when}`;
    const there = all.get(key);
    const label = edge.label === '' ? [] : [edge.label];
    if (there) {
      there.labels.push(...label);
      if (edge.covered === false) there.covered = false;
    } else {
      const { from, to, when, covered } = edge;
      all.set(key, { from, to, when, labels: label, covered });
    }
  }
  return [...all.values()];
}

/** From the start along the edges, first way first; what cannot be reached comes last, in the order of the file. */
export function inOrder(drawing: Pick<FlowDrawing, 'start' | 'steps' | 'edges'>): FlowStep[] {
  const byName = new Map(drawing.steps.map(s => [s.step, s]));
  const seen = new Set<string>();
  const out: FlowStep[] = [];
  const next = [drawing.start];
  for (let name = next.shift(); name !== undefined; name = next.shift()) {
    const step = byName.get(name);
    if (!step || seen.has(name)) continue;
    seen.add(name);
    out.push(step);
    next.push(...drawing.edges.filter(e => e.from === name).map(e => e.to));
  }
  return [...out, ...drawing.steps.filter(s => !seen.has(s.step))];
}

/** The ways out of a step, and those that lead to it. */
export const onward = (graph: Graph, step: string): Way[] => graph.ways.filter(w => w.from === step);
export const toward = (graph: Graph, step: string): Way[] => graph.ways.filter(w => w.to === step);

/**
 * Where an arrow key leads: down along the first way onward, up back to where one came from or along the first way that leads
 * here, sideways between the steps that the same step leads to; the page keys to the next in order, so that every step can be come
 * to; to the first and to the last.
 */
export function stepBy(graph: Graph, from: string, key: string, came?: string): string | undefined {
  const there = (name: string | undefined): string | undefined =>
    graph.steps.some(s => s.step === name) ? name : undefined;
  switch (key) {
    case 'ArrowDown':
      return onward(graph, from)
        .map(w => there(w.to))
        .find(to => to !== undefined && to !== from);
    case 'ArrowUp': {
      const before = toward(graph, from).map(w => w.from);
      return came !== undefined && before.includes(came) ? came : before.find(b => b !== from);
    }
    case 'ArrowLeft':
      return beside(graph, from, -1, came);
    case 'ArrowRight':
      return beside(graph, from, 1, came);
    case 'PageUp':
      return nextTo(graph, from, -1);
    case 'PageDown':
      return nextTo(graph, from, 1);
    case 'Home':
      return there(graph.start);
    case 'End':
      return graph.steps.at(-1)?.step;
    default:
      return undefined;
  }
}

function beside(graph: Graph, from: string, by: number, came?: string): string | undefined {
  const before = toward(graph, from).map(w => w.from);
  const above = came !== undefined && before.includes(came) ? came : before[0];
  const row = [...new Set(above === undefined ? [] : onward(graph, above).map(w => w.to))];
  const at = row.indexOf(from);
  const sideways = row.length > 1 ? row[(at + by + row.length) % row.length] : undefined;
  if (sideways !== undefined) return sideways;
  // Nothing beside it: the one before or after it in order, so that every step can be come to.
  return nextTo(graph, from, by);
}

const nextTo = (graph: Graph, from: string, by: number): string | undefined =>
  graph.steps[graph.steps.findIndex(s => s.step === from) + by]?.step;

/** A picture of no more steps than this shows every way as a line. */
const FEW_STEPS = 16;
/** A step to which ways lead from so many others would pull lines across the whole picture. */
const HUB = 5;

/**
 * The ways of a large flow that are better told than drawn: those that lead back, and all but the first of those that lead to a step
 * to which many lead. They stand on the step that they leave.
 */
export function jumps(graph: Graph): ReadonlySet<Way> {
  if (graph.steps.length <= FEW_STEPS) return new Set();
  const back = backWays(graph);
  const onwards = graph.ways.filter(w => !back.has(w));
  const sources = (to: string): number => new Set(onwards.filter(w => w.to === to).map(w => w.from)).size;
  const hubs = new Set(graph.steps.map(s => s.step).filter(s => sources(s) >= HUB));
  const first = new Map<string, Way>();
  const order = new Map(graph.steps.map((s, n) => [s.step, n]));
  for (const way of [...onwards].sort((a, b) => (order.get(a.from) ?? 0) - (order.get(b.from) ?? 0)))
    if (hubs.has(way.to) && !first.has(way.to)) first.set(way.to, way);
  return new Set(graph.ways.filter(w => back.has(w) || (hubs.has(w.to) && first.get(w.to)?.from !== w.from)));
}

/** The ways that lead to a step through which one came: without them there is no circle. */
function backWays(graph: Graph): Set<Way> {
  const out = new Map<string, Way[]>();
  for (const way of graph.ways) out.set(way.from, [...(out.get(way.from) ?? []), way]);
  const state = new Map<string, 'open' | 'done'>();
  const back = new Set<Way>();
  const walk = (step: string): void => {
    state.set(step, 'open');
    for (const way of out.get(step) ?? []) {
      if (state.get(way.to) === 'open') back.add(way);
      else if (!state.has(way.to)) walk(way.to);
    }
    state.set(step, 'done');
  };
  for (const { step } of graph.steps) if (!state.has(step)) walk(step);
  return back;
}
