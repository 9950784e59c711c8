import { beforeEach, describe, expect, it } from 'vitest';
import type { ResidentOut } from '../src/protocol/index.js';
import type { StaffIn, StaffOut } from '../src/protocol/staff.js';
import { Drawer, EMPTY_DESKTOP } from '../src/talk/staff/drafts.js';
import { Doors } from '../src/talk/staff/session.js';
import { StaffTalk } from '../src/talk/staff/staff-talk.js';
import { staffLine, staffNews, staffWelcome } from './staff-frames.js';
import { World } from './surroundings.js';

let world: World;
let talk: StaffTalk;
let ids: number;

const sent = (): StaffIn[] => world.line.sent as unknown as StaffIn[];
const tell = (...frames: StaffOut[]): void => {
  world.line.tell(...(frames as unknown as ResidentOut[]));
};
const of = <T extends StaffIn['type']>(type: T) =>
  sent().filter((f): f is Extract<StaffIn, { type: T }> => f.type === type);

function live(): void {
  world.line.open();
  tell(staffWelcome());
}

beforeEach(() => {
  world = new World();
  ids = 0;
  talk = new StaffTalk(
    world,
    () => `id-${String((ids += 1))}`,
    () => undefined,
    () => 'token',
    () => 'fi',
  );
  talk.start();
  live();
});

describe('a console’s line', () => {
  it('says hello with the token that another site’s page does not have', () => {
    expect(sent()[0]).toEqual({ type: 'hello', csrf: 'token', language: 'fi' });
  });

  it('opens every conversation again after a break, from the number that is here, and keeps how one is at work', () => {
    talk.presence({ status: 'busy', reason: 'notes', capacity: 2 });
    talk.open('c1', 'listen');
    tell(staffNews(0, 4, [staffLine('4.0')], { mine: 'whisper' }));
    world.line.break();
    world.pass(60_000);
    live();
    expect(of('presence')).toEqual([{ type: 'presence', status: 'busy', reason: 'notes', capacity: 2 }]);
    // With the same id: listening in leaves its trace once.
    expect(of('open')).toEqual([
      { type: 'open', id: 'id-1', conversation: 'c1', since: 4, purpose: 'listen', reason: '' },
    ]);
  });

  it('sends what was not answered again, once, and not what was', () => {
    talk.order({ type: 'note', conversation: 'c1', text: 'a' });
    talk.order({ type: 'note', conversation: 'c1', text: 'b' });
    tell({ type: 'done', id: 'id-1', number: 5 });
    world.line.break();
    world.pass(60_000);
    live();
    expect(of('note').map(f => f.text)).toEqual(['b']);
  });

  it('opens a conversation with a gap again at once', () => {
    talk.open('c1', 'work');
    tell(staffNews(0, 2, [staffLine('2.0')]), staffNews(5, 6, [staffLine('6.0')]));
    expect(of('open').map(f => f.since)).toEqual([0, 2]);
  });

  it('keeps what is on the screen when it is opened for something else, but for history', () => {
    talk.open('c1', 'listen');
    tell(staffNews(0, 2, [staffLine('2.0')], { mine: 'whisper' }));
    talk.open('c1', 'work');
    expect(talk.view.rooms.get('c1')).toMatchObject({ purpose: 'work', live: true, number: 2 });
    expect(talk.view.rooms.get('c1')?.lines).toHaveLength(1);
    talk.open('c1', 'history', 'complaint');
    expect(talk.view.rooms.get('c1')).toMatchObject({
      purpose: 'history',
      live: false,
      number: 0,
      lines: [],
    });
    expect(of('open').map(f => [f.purpose, f.since])).toEqual([
      ['listen', 0],
      ['work', 2],
      ['history', 0],
    ]);
    expect(new Set(of('open').map(f => f.id)).size).toBe(3);
  });

  it('does not open again what was shut', () => {
    talk.open('c1', 'work');
    tell({ type: 'shut', conversation: 'c1', why: 'claimed' });
    world.line.break();
    world.pass(60_000);
    live();
    expect(of('open')).toEqual([]);
    talk.shut('c1');
    expect(talk.view.rooms.size).toBe(0);
  });

  it('tells of typing now and then', () => {
    talk.typing('c1');
    talk.typing('c1');
    world.pass(4_000);
    talk.typing('c1');
    expect(of('typing')).toHaveLength(2);
  });

  it('ends with the session', () => {
    tell({ type: 'signed-out' });
    world.pass(100_000);
    expect(world.lines).toHaveLength(1);
    expect(talk.view.signedOut).toBe(true);
  });
});

describe('the drawer', () => {
  const held = new Map<string, string>();
  const storage = {
    getItem: (k: string) => held.get(k) ?? null,
    setItem: (k: string, v: string) => held.set(k, v),
    removeItem: (k: string) => held.delete(k),
  } as unknown as Storage;
  const drawer = new Drawer(() => storage);

  it('gives words that were not sent back after a reload, to whose they are', () => {
    drawer.write('m-anna', {
      ...EMPTY_DESKTOP,
      drafts: { 'c1/reply': 'kesken' },
      selected: 'c1',
    });
    expect(drawer.read('m-anna').drafts['c1/reply']).toBe('kesken');
    expect(drawer.read('m-bo')).toEqual(EMPTY_DESKTOP);
    drawer.wipe();
    expect(drawer.read('m-anna')).toEqual(EMPTY_DESKTOP);
  });

  it.each([
    '',
    '{',
    '7',
    'null',
    '{"member":"m-anna","desktop":{"drafts":{"a":7},"unsent":[{}],"rooms":[{}],"selected":4}}',
  ])('written by a stranger is left out: %s', text => {
    held.set('perhelinja-staff', text);
    expect(drawer.read('m-anna')).toEqual(EMPTY_DESKTOP);
  });
});

describe('the doors', () => {
  const answering = (status: number, body: unknown) =>
    new Doors(() => Promise.resolve(new Response(JSON.stringify(body), { status })));

  it('tell who is signed in, and how one can be', async () => {
    const doors = answering(200, { member: { id: 'm' }, rights: [], csrf: 'x' });
    expect((await doors.session())?.member?.id).toBe('m');
    expect(doors.csrf).toBe('x');
    const nobody = answering(401, { problem: 'not-signed-in', ways: ['password'] });
    expect((await nobody.session())?.ways).toEqual(['password']);
  });

  it('give a dead network and a stranger’s answer as values', async () => {
    const dead = new Doors(() => Promise.reject(new TypeError('no network')));
    expect(await dead.session()).toBeUndefined();
    expect(await dead.signIn('a', 'b', '')).toEqual({ problem: 'unreachable' });
    const proxy = new Doors(() => Promise.resolve(new Response('<html>', { status: 502 })));
    expect(await proxy.accounts()).toBeUndefined();
  });

  it('say for how long an account is locked', async () => {
    const locked = answering(429, { problem: 'locked', seconds: 840 });
    expect(await locked.signIn('a', 'b', '')).toEqual({ problem: 'locked', seconds: 840 });
  });

  it('read the audit to its end, newest first', async () => {
    const asked: string[] = [];
    const doors = new Doors(path => {
      asked.push(path);
      const from = Number(new URL(path, 'http://x').searchParams.get('since'));
      const count = from === 0 ? 500 : 3;
      const entries = Array.from({ length: count }, (_, i) => ({ number: from + i + 1 }));
      return Promise.resolve(new Response(JSON.stringify({ entries })));
    });
    const all = await doors.audit();
    expect(all?.length).toBe(503);
    expect(all?.[0]?.number).toBe(503);
    expect(asked).toEqual(['/staff/audit?since=0', '/staff/audit?since=500']);
  });
});
