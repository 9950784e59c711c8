import { beforeEach, describe, expect, it } from 'vitest';
import type { ResidentIn, ResidentOut } from '../src/protocol/index.js';
import {
  ANSWER_MILLIS,
  Connection,
  FIRST_WAIT_MILLIS,
  LONGEST_WAIT_MILLIS,
  OPENING_MILLIS,
  QUIET_MILLIS,
  TOO_FAST_MILLIS,
  type State,
} from '../src/talk/connection.js';
import { news, welcome } from './lines.js';
import { World } from './surroundings.js';

const hello = { type: 'hello', since: 0, language: 'fi' } as const;
const say: ResidentIn = { type: 'say', id: 'a', text: 'hei' };

let world: World;
let outstanding: ResidentIn[];
let frames: ResidentOut[];
let states: State[];
let line: Connection;

beforeEach(() => {
  world = new World();
  outstanding = [];
  frames = [];
  states = [];
  line = new Connection(world, {
    hello: () => hello,
    outstanding: () => outstanding,
    frame: f => frames.push(f),
    state: s => states.push(s),
  });
});

function live(): void {
  line.start();
  world.line.open();
  world.line.tell(welcome());
}

describe('connecting', () => {
  it('says hello first, and is live after the welcome', () => {
    line.start();
    expect(line.state.kind).toBe('connecting');
    world.line.open();
    expect(world.line.sent).toEqual([hello]);
    expect(line.state.kind).toBe('connecting');
    world.line.tell(welcome());
    expect(line.state).toEqual({ kind: 'live', failures: 0 });
  });

  it('is given up when no welcome comes in time', () => {
    line.start();
    world.line.open();
    world.pass(OPENING_MILLIS);
    expect(world.line.closed).toBe(true);
    expect(line.state).toEqual({ kind: 'waiting', failures: 1 });
  });

  it('is tried again after waits that grow, and never longer than the longest', () => {
    line.start();
    const waits: number[] = [];
    for (let n = 0; n < 12; n++) {
      const before = world.lines.length;
      const from = world.now();
      world.line.break();
      while (world.lines.length === before) world.pass(50);
      waits.push(world.now() - from);
    }
    expect(waits.slice(0, 4)).toEqual([1, 2, 4, 8].map(n => n * FIRST_WAIT_MILLIS));
    expect(Math.max(...waits)).toBe(LONGEST_WAIT_MILLIS);
  });

  it('waits by chance, so that many do not come back at once', () => {
    world.chance = 0;
    line.start();
    world.line.break();
    world.pass(FIRST_WAIT_MILLIS / 2);
    expect(world.lines).toHaveLength(2);
  });

  it('counts failures until the service has said welcome, not until a socket opens', () => {
    line.start();
    world.line.break();
    world.pass(FIRST_WAIT_MILLIS);
    world.line.open();
    world.line.break();
    expect(line.state.failures).toBe(2);
  });
});

describe('what is outstanding', () => {
  it('is sent after the welcome, in order, and again after each reconnect', () => {
    outstanding = [say, { type: 'choose', id: 'b', step: 's', value: 'v' }];
    live();
    expect(world.line.sent.slice(1)).toEqual(outstanding);
    world.line.break();
    world.pass(FIRST_WAIT_MILLIS);
    world.line.open();
    world.line.tell(welcome({ fresh: false }));
    expect(world.line.sent.slice(1)).toEqual(outstanding);
  });

  it('is not sent into a line that is not live', () => {
    line.start();
    world.line.open();
    line.send(say);
    expect(world.line.sent).toEqual([hello]);
  });

  it('and not answered tells that the line is dead, whatever the browser believes', () => {
    live();
    line.send(say);
    world.pass(ANSWER_MILLIS);
    expect(line.state.kind).toBe('waiting');
  });

  it('answered by anything at all keeps the line', () => {
    live();
    line.send(say);
    world.pass(ANSWER_MILLIS - 1);
    world.line.tell(news(0, 1, []));
    world.pass(ANSWER_MILLIS * 2);
    expect(line.state.kind).toBe('live');
  });

  it('too fast is sent again a little later', () => {
    live();
    outstanding = [say];
    line.send(say);
    world.line.tell({ type: 'fault', code: 'too-fast', sentence: '' });
    world.pass(TOO_FAST_MILLIS);
    expect(world.line.sent.filter(f => f.type === 'say')).toHaveLength(2);
  });
});

describe('a line', () => {
  it('whose node is moving comes back after that time, and nothing is shown as broken', () => {
    world.chance = 0;
    live();
    world.line.tell({ type: 'moving', afterMillis: 1500 });
    expect(line.state).toEqual({ kind: 'connecting', failures: 0 });
    world.pass(1499);
    expect(world.lines).toHaveLength(1);
    world.pass(1);
    expect(world.lines).toHaveLength(2);
  });

  it('to a service that cannot now backs off', () => {
    live();
    world.line.tell({ type: 'fault', code: 'unavailable', sentence: '' });
    expect(line.state).toEqual({ kind: 'waiting', failures: 1 });
  });

  it('that waits is tried at once when the network comes back', () => {
    live();
    world.line.break();
    line.wake();
    expect(world.lines).toHaveLength(2);
  });

  it('that was quiet for long is asked anew when the page comes to the front', () => {
    live();
    line.wake();
    expect(world.lines).toHaveLength(1);
    world.pass(QUIET_MILLIS + 1);
    line.wake();
    expect(world.lines).toHaveLength(2);
    expect(world.lines[0]?.closed).toBe(true);
  });

  it('that brings what is no frame goes on', () => {
    live();
    for (const data of ['', 'null', '[]', '7', '{"no":"type"}', '{']) world.line.raw(data);
    expect(line.state.kind).toBe('live');
    expect(frames).toHaveLength(1);
  });

  it('stopped says nothing more, and no timer wakes it', () => {
    live();
    line.stop();
    world.pass(LONGEST_WAIT_MILLIS * 10);
    expect(world.lines).toHaveLength(1);
    expect(line.state).toEqual({ kind: 'idle', failures: 0 });
  });
});
