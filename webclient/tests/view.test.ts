import { describe, expect, it } from 'vitest';
import type { Command, ResidentOut } from '../src/protocol/index.js';
import {
  changeable,
  EMPTY,
  inDanger,
  openQuestion,
  outstanding,
  seen,
  sent,
  superseded,
  type View,
} from '../src/talk/view.js';
import { goldenOut } from './golden.js';
import { line, news, welcome } from './lines.js';

const after = (...frames: ResidentOut[]): View => frames.reduce(seen, EMPTY);
const keys = (view: View): string[] => view.lines.map(l => l.key);
const say = (id: string, text = 'hei'): Command => ({ type: 'say', id, text });

describe('news', () => {
  it('adds its lines in order', () => {
    const view = after(
      welcome(),
      news(0, 1, [line('1.0'), line('1.1')]),
      news(1, 3, [line('2.0'), line('3.0')]),
    );
    expect(keys(view)).toEqual(['1.0', '1.1', '2.0', '3.0']);
    expect(view.number).toBe(3);
  });

  it('that comes twice changes nothing', () => {
    const once = after(welcome(), news(0, 2, [line('1.0'), line('2.0')]));
    expect(keys(seen(once, news(0, 2, [line('1.0'), line('2.0')])))).toEqual(['1.0', '2.0']);
    expect(keys(seen(once, news(0, 1, [line('1.0')])))).toEqual(['1.0', '2.0']);
  });

  it('that overlaps adds only what is new', () => {
    const view = after(
      welcome(),
      news(0, 2, [line('1.0'), line('2.0')]),
      news(1, 3, [line('2.0'), line('3.0')]),
    );
    expect(keys(view)).toEqual(['1.0', '2.0', '3.0']);
  });

  it('after a gap is not taken, and the gap is marked until the next welcome', () => {
    const gap = after(welcome(), news(0, 1, [line('1.0')]), news(4, 5, [line('5.0')]));
    expect(gap.gap).toBe(true);
    expect(keys(gap)).toEqual(['1.0']);
    const whole = [welcome({ fresh: false }), news(1, 5, [line('2.0'), line('5.0')])].reduce(seen, gap);
    expect(whole.gap).toBe(false);
    expect(keys(whole)).toEqual(['1.0', '2.0', '5.0']);
  });

  it('older than what is here does not turn the standing back', () => {
    const view = after(welcome(), news(0, 3, [], { phase: 'queued' }), news(0, 2, [], { phase: 'guided' }));
    expect(view.standing?.phase).toBe('queued');
  });

  it('ends the typing of whoever wrote', () => {
    const typing = after(welcome(), { type: 'typing', by: 'worker', on: true });
    expect(typing.typing).toBe('worker');
    expect(seen(typing, news(0, 1, [line('1.0')])).typing).toBeUndefined();
    expect(seen(typing, { type: 'typing', by: 'worker', on: false }).typing).toBeUndefined();
  });
});

describe('a command on its way', () => {
  it('stands once, and goes when its line comes', () => {
    const on = sent(sent(after(welcome()), say('a'), 'hei'), say('a'), 'hei');
    expect(on.outbox).toHaveLength(1);
    expect(seen(on, news(0, 2, [line('2.0', { by: 'resident', id: 'a' }), line('2.1')])).outbox).toHaveLength(
      0,
    );
  });

  it('is not sent again once acknowledged, and stands until its line is here', () => {
    const done = seen(sent(after(welcome()), say('a'), 'hei'), { type: 'done', id: 'a', number: 2 });
    expect(outstanding(done)).toEqual([]);
    expect(done.outbox).toHaveLength(1);
    expect(seen(done, news(0, 2, [])).outbox).toHaveLength(0);
  });

  it('acknowledged after its line is gone at once', () => {
    const view = seen(sent(after(welcome(), news(0, 5, [])), say('a'), 'hei'), {
      type: 'done',
      id: 'a',
      number: 5,
    });
    expect(view.outbox).toEqual([]);
  });

  it('refused gives the resident the words back, with the sentence of the service', () => {
    const view = seen(sent(after(welcome()), say('a', 'liian pitkä'), 'x'), {
      type: 'refused',
      id: 'a',
      reason: 'too-long',
      sentence: 'Liian pitkä.',
    });
    expect(view.outbox).toEqual([]);
    expect(view.trouble).toEqual({ sentence: 'Liian pitkä.', words: 'liian pitkä' });
    expect(sent(view, say('b'), 'hei').trouble).toBeUndefined();
  });

  it('that was too fast stays on its way', () => {
    const view = seen(sent(after(welcome()), say('a'), 'hei'), {
      type: 'fault',
      code: 'too-fast',
      sentence: 'Frames come faster than allowed.',
      id: 'a',
    });
    expect(outstanding(view).map(c => c.id)).toEqual(['a']);
    expect(view.trouble).toBeUndefined();
  });

  it('that the service could not read gives the words back without the sentence for programmers', () => {
    const view = seen(sent(after(welcome()), say('a', 'oma viesti'), 'x'), {
      type: 'fault',
      code: 'bad-frame',
      sentence: 'The frame is not as its type says.',
      id: 'a',
    });
    expect(view.trouble).toEqual({ words: 'oma viesti' });
  });
});

describe('coming back', () => {
  it('to the same conversation keeps all and announces only what is new', () => {
    const view = after(
      welcome(),
      news(0, 2, [line('1.0'), line('2.0')]),
      welcome({ fresh: false, number: 4 }),
    );
    expect(keys(view)).toEqual(['1.0', '2.0']);
    expect(view.history).toBe(0);
  });

  it('after a reload takes what was there as history', () => {
    const view = [welcome({ fresh: false, number: 7 })].reduce(seen, { ...EMPTY, returning: true });
    expect(view.history).toBe(7);
    expect(view.anew).toBe(false);
  });

  it('to a conversation that is gone begins anew, and what was on its way is given back, not sent', () => {
    const before = sent({ ...EMPTY, returning: true }, say('a', 'jäi kesken'), 'jäi kesken');
    const view = seen(before, welcome({ conversation: 'c2', fresh: true }));
    expect(view.anew).toBe(true);
    expect(view.outbox).toEqual([]);
    expect(view.trouble?.words).toBe('jäi kesken');
  });

  it('to another conversation in the same page empties the log', () => {
    const view = after(welcome(), news(0, 2, [line('2.0')]), welcome({ conversation: 'c2' }));
    expect(keys(view)).toEqual([]);
    expect(view.number).toBe(0);
  });

  it('of a deleted conversation leaves nothing', () => {
    const view = after(welcome(), news(0, 2, [line('2.0')]), { type: 'gone' });
    expect(view).toEqual({ ...EMPTY, gone: true });
  });
});

describe('answers', () => {
  const asked = line('1.0', {
    kind: 'question',
    step: 'f/age',
    choices: [{ value: 'under-1', label: 'Alle 1-vuotias' }],
  });
  const given = (key: string, label: string) =>
    line(key, { by: 'resident', kind: 'answer', step: 'f/age', text: label });
  const answer = { step: 'f/age', slot: 'child-age', value: 'under-1', label: 'Alle 1', inPassing: false };

  it('can be changed at the last place where they were given, while they count', () => {
    const view = after(
      welcome(),
      news(0, 3, [asked, given('2.0', 'a'), given('3.0', 'b')], { answers: [answer] }),
    );
    const [, first, second] = view.lines;
    if (!first || !second) throw new Error('lines are missing');
    expect(superseded(view, first)).toBe(true);
    expect(changeable(view, first)).toBeUndefined();
    expect(changeable(view, second)).toEqual(answer);
  });

  it('that no longer count, or of an ended conversation, cannot be changed', () => {
    const lines = [asked, given('2.0', 'a')];
    const dropped = after(welcome(), news(0, 2, lines));
    const ended = after(welcome(), news(0, 2, lines, { answers: [answer], phase: 'ended' }));
    for (const view of [dropped, ended]) {
      const last = view.lines[1];
      expect(last && changeable(view, last)).toBeUndefined();
    }
  });

  it('close the question while they are on their way', () => {
    const question = { step: 'f/age', choices: [], free: true };
    const view = after(welcome(), news(0, 1, [asked], { question }));
    expect(openQuestion(view)).toEqual(question);
    expect(openQuestion(sent(view, say('a'), 'x'))).toBeUndefined();
    expect(openQuestion(sent(view, { type: 'speak', id: 's', language: 'sv' }, ''))).toEqual(question);
  });
});

describe('danger', () => {
  it('stands while the guide speaks of it, until the resident has gone on', () => {
    const heard = after(
      welcome(),
      news(0, 2, [line('1.0'), line('2.0', { by: 'resident' }), line('2.1', { kind: 'danger' })]),
    );
    expect(inDanger(heard)).toBe(true);
    expect(inDanger(seen(heard, news(2, 3, [line('3.0', { by: 'resident' }), line('3.1')])))).toBe(false);
  });
});

describe('any frame', () => {
  it.each(goldenOut())('%s is taken twice as once', (_, frame) => {
    const start = after(welcome(), news(0, 1, [line('1.0')]));
    const once = seen(start, frame);
    expect(seen(once, frame)).toEqual(once);
  });

  it('of a later version changes nothing', () => {
    const start = after(welcome());
    expect(seen(start, { type: 'unheard-of' } as unknown as ResidentOut)).toEqual(start);
  });
});
