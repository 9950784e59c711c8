import { beforeEach, describe, expect, it } from 'vitest';
import { FIRST_WAIT_MILLIS, LONGEST_WAIT_MILLIS } from '../src/talk/connection.js';
import { Memory } from '../src/talk/memory.js';
import { Talk, TYPED_MILLIS, TYPING_MILLIS } from '../src/talk/talk.js';
import { line, news, welcome } from './lines.js';
import { World } from './surroundings.js';

/** A tab's storage that can be looked into. */
class Drawer implements Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  readonly held = new Map<string, string>();
  getItem = (key: string): string | null => this.held.get(key) ?? null;
  setItem = (key: string, value: string): void => void this.held.set(key, value);
  removeItem = (key: string): void => void this.held.delete(key);
}

let drawer: Drawer;
let world: World;
let id: number;

function page(): Talk {
  const memory = new Memory(() => drawer as unknown as Storage, 'perhelinja');
  return new Talk(
    world,
    memory,
    () => `id-${String(id++)}`,
    () => undefined,
    'fi',
  );
}

function opened(): Talk {
  const talk = page();
  talk.begin();
  world.line.open();
  world.line.tell(welcome(), news(0, 1, [line('1.0')]));
  return talk;
}

beforeEach(() => {
  drawer = new Drawer();
  world = new World();
  id = 1;
});

describe('a talk', () => {
  it('connects and keeps nothing before it begins', () => {
    page();
    expect(world.lines).toEqual([]);
    expect(drawer.held.size).toBe(0);
  });

  it('comes back after a reload with its token, asking for everything', () => {
    opened();
    const again = page();
    again.begin();
    world.line.open();
    expect(world.line.sent[0]).toEqual({ type: 'hello', token: 'c1.secret', since: 0, language: 'fi' });
    world.line.tell(welcome({ fresh: false }), news(0, 1, [line('1.0')]));
    expect(again.view.lines).toHaveLength(1);
    expect(again.view.history).toBe(1);
  });

  it('comes back after a broken line with the number that it has', () => {
    const talk = opened();
    world.line.tell(news(1, 4, [line('4.0')]));
    world.line.break();
    world.pass(FIRST_WAIT_MILLIS);
    world.line.open();
    expect(world.line.sent[0]).toMatchObject({ token: 'c1.secret', since: 4 });
    expect(talk.view.lines).toHaveLength(2);
  });

  it('asks anew when there is a gap', () => {
    const talk = opened();
    world.line.tell(news(7, 8, [line('8.0')]));
    expect(talk.state.kind).toBe('waiting');
    world.pass(FIRST_WAIT_MILLIS);
    world.line.open();
    expect(world.line.sent[0]).toMatchObject({ since: 1 });
    world.line.tell(welcome({ fresh: false, number: 8 }), news(1, 8, [line('5.0'), line('8.0')]));
    expect(talk.view.lines.map(l => l.key)).toEqual(['1.0', '5.0', '8.0']);
  });

  it('sends words said offline with the same id, also after a reload', () => {
    const talk = opened();
    world.line.break();
    talk.order({ type: 'say', text: 'hei' }, 'hei');
    const again = page();
    again.begin();
    world.line.open();
    world.line.tell(welcome({ fresh: false }));
    expect(world.line.sent.at(-1)).toEqual({ type: 'say', id: 'id-1', text: 'hei' });
    world.line.tell(news(0, 2, [line('1.0'), line('2.0', { by: 'resident', id: 'id-1' })]), {
      type: 'done',
      id: 'id-1',
      number: 2,
    });
    expect(again.view.outbox).toEqual([]);
    expect(again.view.lines.filter(l => l.id === 'id-1')).toHaveLength(1);
    expect(drawer.held.get('perhelinja')).not.toContain('hei');
  });

  it('takes the language of the conversation', () => {
    const talk = opened();
    world.line.tell(news(1, 2, [], { language: 'sv' }));
    expect(talk.language).toBe('sv');
  });

  it('tells of typing now and then only', () => {
    const talk = opened();
    talk.typing(true);
    talk.typing(true);
    world.pass(TYPING_MILLIS);
    talk.typing(true);
    expect(world.line.sent.filter(f => f.type === 'typing')).toHaveLength(2);
  });

  it('tells once that what was being written was wiped away or sent, and at once of what is begun after that', () => {
    const talk = opened();
    talk.typing(false);
    talk.typing(true);
    talk.typing(false);
    talk.typing(false);
    talk.typing(true);
    expect(world.line.sent.filter(f => f.type === 'typing').map(f => f.on)).toEqual([true, false, true]);
  });

  it('does not believe for ever that somebody is typing', () => {
    const talk = opened();
    world.line.tell({ type: 'typing', by: 'worker', on: true });
    world.pass(TYPED_MILLIS / 2);
    world.line.tell({ type: 'typing', by: 'worker', on: true });
    world.pass(TYPED_MILLIS - 1);
    expect(talk.view.typing).toBe('worker');
    world.pass(1);
    expect(talk.view.typing).toBeUndefined();
  });

  it.each(['queued', 'attended', 'guided'] as const)(
    'keeps for a reload whether a person is in it: %s',
    phase => {
      opened();
      world.line.tell(news(1, 2, [], { phase }));
      expect(JSON.parse(drawer.held.get('perhelinja') ?? '{}')).toMatchObject({
        waiting: phase !== 'guided',
      });
    },
  );

  it('waits no more when the resident says so, and says it again until it is heard', () => {
    const talk = opened();
    talk.order({ type: 'stop-waiting' });
    world.line.break();
    world.pass(LONGEST_WAIT_MILLIS);
    world.line.open();
    world.line.tell(welcome({ fresh: false }));
    expect(world.line.sent.at(-1)).toEqual({ type: 'stop-waiting', id: 'id-1' });
  });

  it('begins anew when its conversation is gone', () => {
    opened();
    const again = page();
    again.begin();
    world.line.open();
    world.line.tell(
      { type: 'fault', code: 'unknown-token', sentence: '' },
      welcome({ conversation: 'c2', token: 'c2.other' }),
      news(0, 1, [line('1.0')]),
    );
    expect(again.view.anew).toBe(true);
    expect(drawer.held.get('perhelinja')).toContain('c2.other');
  });
});

describe('the tab', () => {
  it('forgets at a quick leave, and the service is told', () => {
    const talk = opened();
    talk.leaveQuickly();
    expect(world.line.sent.at(-1)).toMatchObject({ type: 'leave', quickly: true });
    expect(drawer.held.size).toBe(0);
    expect(talk.view.lines).toEqual([]);
  });

  it('forgets when the conversation is ended, while its lines stay to be saved', () => {
    const talk = opened();
    talk.leave();
    world.line.tell(news(1, 2, [], { phase: 'ended' }), { type: 'done', id: 'id-1', number: 2 });
    talk.order({ type: 'rate', helped: true, words: '' });
    expect(drawer.held.size).toBe(0);
    expect(talk.view.lines).toHaveLength(1);
  });

  it('forgets when the conversation is deleted, and nothing connects again', () => {
    const talk = opened();
    talk.order({ type: 'erase' });
    world.line.tell({ type: 'gone' });
    world.pass(100_000);
    expect(drawer.held.size).toBe(0);
    expect(talk.view.gone).toBe(true);
    expect(world.lines).toHaveLength(1);
  });

  it('keeps the next conversation after one was ended', () => {
    const talk = opened();
    talk.leave();
    talk.anew();
    world.line.open();
    world.line.tell(welcome({ conversation: 'c2', token: 'c2.other' }));
    expect(talk.view.anew).toBe(false);
    expect(drawer.held.get('perhelinja')).toContain('c2.other');
  });
});

describe('memory', () => {
  const forbidden = new Memory(() => {
    throw new Error('storage is forbidden');
  }, 'perhelinja');

  it('without storage just keeps nothing', () => {
    forbidden.write({ token: 'x' });
    forbidden.wipe();
    expect(forbidden.read()).toEqual({});
  });

  it.each([
    '',
    '{',
    'null',
    '7',
    '{"token":7,"language":"xx","outbox":"no","open":"yes"}',
    '{"outbox":[null,{}]}',
  ])('written by a stranger is left out: %s', text => {
    drawer.held.set('perhelinja', text);
    const kept = new Memory(() => drawer as unknown as Storage, 'perhelinja').read();
    expect(kept.token).toBeUndefined();
    expect(kept.language).toBeUndefined();
    expect(kept.outbox ?? []).toEqual([]);
    expect(kept.open ?? false).toBe(false);
  });
});
