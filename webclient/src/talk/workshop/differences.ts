import type { FlowChange, FlowDrawing, FlowEdge } from '../../protocol/workshop.js';
import { graphOf, merged, type Change, type Graph, type Way } from './graph.js';

const wayKey = (w: Way): string => `${w.from} ${w.to} ${w.when}`;

/** Both revisions of a flow in one graph, each step and way with what became of it. One of the two may be missing. */
export function both(
  before: FlowDrawing | undefined,
  after: FlowDrawing | undefined,
  change?: FlowChange,
): Graph | undefined {
  const now = after ?? before;
  if (!now) return undefined;
  const gone = before?.steps.filter(s => !after?.steps.some(a => a.step === s.step)) ?? [];
  const whole: FlowDrawing = {
    ...now,
    steps: [...(after?.steps ?? []), ...gone],
    edges: [...(after?.edges ?? []), ...lost(before?.edges ?? [], after?.edges ?? [])],
  };
  const graph = graphOf(whole);
  return {
    ...graph,
    steps: graph.steps.map(step => mark(step, ofStep(step.step, before, after, change))),
    ways: ways(before?.edges ?? [], after?.edges ?? []),
  };
}

function ofStep(
  step: string,
  before: FlowDrawing | undefined,
  after: FlowDrawing | undefined,
  change: FlowChange | undefined,
): Change | undefined {
  const was = before?.steps.some(s => s.step === step) === true;
  const is = after?.steps.some(s => s.step === step) === true;
  if (!was || !is) return is ? 'added' : 'removed';
  return change?.steps.changed.some(c => c.step === step) === true ? 'changed' : undefined;
}

const lost = (before: readonly FlowEdge[], after: readonly FlowEdge[]): FlowEdge[] =>
  before.filter(b => !after.some(a => a.from === b.from && a.to === b.to && a.when === b.when));

function ways(before: readonly FlowEdge[], after: readonly FlowEdge[]): Way[] {
  const was = new Map(merged(before).map(w => [wayKey(w), w]));
  const is = merged(after);
  const here = new Set(is.map(wayKey));
  return [
    ...is.map(w => {
      const old = was.get(wayKey(w));
      const same = old?.labels.join('\n') === w.labels.join('\n');
      return mark(w, old ? (same ? undefined : 'changed') : 'added');
    }),
    ...[...was.values()].filter(w => !here.has(wayKey(w))).map(w => mark(w, 'removed' as const)),
  ];
}

const mark = <T extends object>(what: T, change: Change | undefined): T & { change?: Change } =>
  change === undefined ? what : { ...what, change };
