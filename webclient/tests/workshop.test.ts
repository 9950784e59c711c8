import { describe, expect, it } from 'vitest';
import type { FlowDrawing, Talk } from '../src/protocol/workshop.js';
import { both } from '../src/talk/workshop/differences.js';
import { graphOf, jumps, merged, onward, stepBy } from '../src/talk/workshop/graph.js';
import { follow, NO_TRAIL, pairsIn, walkedIn } from '../src/talk/workshop/trail.js';
import money from './recorded/workshop-money.json' with { type: 'json' };
import school from './recorded/workshop-school.json' with { type: 'json' };

const MONEY = money as FlowDrawing;
const SCHOOL = school as FlowDrawing;

describe('a flow as a graph', () => {
  const graph = graphOf(MONEY);

  it('begins at the start and goes along the edges', () => {
    expect(graph.steps.map(s => s.step).slice(0, 3)).toEqual(['by-topic', 'debts', 'need']);
    expect(graph.steps).toHaveLength(MONEY.steps.length);
  });

  it('says nothing twice: a step without words is not labelled with its name', () => {
    expect(graph.steps.find(s => s.step === 'by-topic')?.label).toBe('');
    expect(graph.steps.find(s => s.step === 'need')?.label).toContain('rahat');
  });

  it('joins rules that lead to the same step, and keeps apart what leads there for another reason', () => {
    const edge = { from: 'a', to: 'b', line: 1, covered: true } as const;
    const ways = merged([
      { ...edge, label: 'topic: debt', when: 'rule' },
      { ...edge, label: 'topic: housing', when: 'rule', covered: false },
      { ...edge, label: '', when: 'closed' },
    ]);
    expect(ways.map(w => [w.when, w.labels, w.covered])).toEqual([
      ['rule', ['topic: debt', 'topic: housing'], false],
      ['closed', [], true],
    ]);
  });

  it('is walked with the arrow keys along its edges', () => {
    expect(stepBy(graph, 'by-topic', 'ArrowDown')).toBe('debts');
    expect(stepBy(graph, 'debts', 'ArrowRight', 'by-topic')).toBe('need');
    expect(stepBy(graph, 'kela', 'ArrowUp', 'food')).toBe('food');
    expect(stepBy(graph, 'kela', 'Home')).toBe('by-topic');
    expect(stepBy(graph, 'by-topic', 'End')).toBe('back');
    expect(stepBy(graph, 'back', 'ArrowDown')).toBeUndefined();
  });

  it('lets every step be come to with the keys', () => {
    for (const drawing of [MONEY, SCHOOL]) {
      const all = graphOf(drawing);
      const seen = new Set([all.start]);
      const next = [all.start];
      for (let at = next.pop(); at !== undefined; at = next.pop())
        for (const key of ['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'PageDown']) {
          const to = stepBy(all, at, key);
          if (to !== undefined && !seen.has(to)) next.push(to);
          if (to !== undefined) seen.add(to);
        }
      expect(all.steps.map(s => s.step).filter(s => !seen.has(s))).toEqual([]);
    }
  });

  it('tells rather than draws what leads back or to where many lead, in a large flow alone', () => {
    expect(jumps(graph).size).toBe(0);
    const large = graphOf(SCHOOL);
    const told = jumps(large);
    const drawn = large.ways.filter(w => !told.has(w));
    const reached = new Set([large.start, ...drawn.map(w => w.to)]);
    const before = new Set([large.start, ...large.ways.map(w => w.to)]);
    expect(reached).toEqual(before);
  });
});

describe('two revisions in one graph', () => {
  const after: FlowDrawing = {
    ...MONEY,
    steps: MONEY.steps.filter(s => s.step !== 'children'),
    edges: MONEY.edges.filter(e => e.from !== 'children' && e.to !== 'children'),
  };

  it('keep what was removed, and say so', () => {
    const graph = both(MONEY, after);
    expect(graph?.steps.find(s => s.step === 'children')?.change).toBe('removed');
    expect(onward(graph ?? graphOf(MONEY), 'children').map(w => w.change)).toEqual(['removed']);
  });

  it('say what is new and what is otherwise', () => {
    const change = {
      flow: 'money',
      steps: { added: [], removed: [], changed: [{ step: 'food', what: ['text'] }] },
    };
    const graph = both(after, MONEY, change);
    expect(graph?.steps.filter(s => s.change !== undefined).map(s => [s.step, s.change])).toEqual([
      ['food', 'changed'],
      ['children', 'added'],
    ]);
  });

  it('may have a flow that the other has not', () => {
    expect(both(undefined, MONEY)?.steps.every(s => s.change === 'added')).toBe(true);
    expect(both(undefined, undefined)).toBeUndefined();
  });
});

describe('the way of a talk', () => {
  const talk = (change: Partial<Talk>): Talk => ({
    talk: 't',
    revision: 'r',
    lines: [],
    state: { slots: [] },
    why: [],
    ...change,
  });

  it('is believed when the service tells it whole', () => {
    const trail = follow(
      NO_TRAIL,
      talk({ trail: ['money/by-topic', 'money/need'], state: { at: 'money/need', slots: [] } }),
    );
    expect([...walkedIn(trail, 'money')]).toEqual([
      ['by-topic', 1],
      ['need', 2],
    ]);
    expect([...pairsIn(trail, 'money')]).toEqual(['by-topic need']);
  });

  it('is gathered from what each turn names otherwise', () => {
    const first = follow(
      NO_TRAIL,
      talk({
        why: [{ step: 'money/by-topic', kind: 'open', about: { queue: 'q' } }],
        state: { at: 'money/need', slots: [] },
      }),
    );
    const then = follow(
      first,
      talk({ why: [{ step: 'money/food', kind: 'open', about: { queue: 'q' } }], state: { slots: [] } }),
    );
    expect(then).toEqual({ at: undefined, walked: ['money/by-topic', 'money/need', 'money/food'] });
  });
});
