import { describe, expect, it } from 'vitest';
import type { StaffCommand, StaffOut } from '../src/protocol/staff.js';
import { isTyping, lock, newDanger, newRoom, presence, unread, type Room } from '../src/talk/staff/room.js';
import {
  NOTHING,
  onItsWay,
  staffOutstanding,
  staffSeen,
  staffSent,
  type StaffView,
} from '../src/talk/staff/staff-view.js';
import { place, staffGoldenIn, staffGoldenOut, staffLine, staffNews, staffWelcome } from './staff-frames.js';

const after = (view: StaffView, ...frames: StaffOut[]): StaffView =>
  frames.reduce((v, f) => staffSeen(v, f, 0), view);
const opened = (...frames: StaffOut[]): StaffView =>
  after(
    { ...after(NOTHING, staffWelcome()), rooms: new Map([['c1', newRoom('c1', 'open-1', 'work', '')]]) },
    ...frames,
  );
const room = (view: StaffView): Room => {
  const found = view.rooms.get('c1');
  if (!found) throw new Error('no room');
  return found;
};
const keys = (view: StaffView): string[] => room(view).lines.map(l => l.line.key);
const say = (id: string, text = 'hei'): StaffCommand => ({
  type: 'say',
  id,
  conversation: 'c1',
  seen: 1,
  text,
});

describe('a conversation on the console', () => {
  it('takes lines in order, once, whatever comes twice or overlaps', () => {
    const frames = [
      staffNews(0, 2, [staffLine('1.0'), staffLine('2.0')]),
      staffNews(0, 2, [staffLine('1.0'), staffLine('2.0')]),
      staffNews(1, 3, [staffLine('2.0'), staffLine('3.0')]),
    ];
    expect(keys(opened(...frames))).toEqual(['1.0', '2.0', '3.0']);
  });

  it('marks a gap, takes nothing from beyond it, and is whole again when it was opened anew', () => {
    const gap = opened(staffNews(0, 1, [staffLine('1.0')]), staffNews(4, 5, [staffLine('5.0')]));
    expect(room(gap).gap).toBe(true);
    expect(keys(gap)).toEqual(['1.0']);
    const whole = after(gap, staffNews(1, 5, [staffLine('2.0'), staffLine('5.0')]));
    expect(room(whole).gap).toBe(false);
    expect(keys(whole)).toEqual(['1.0', '2.0', '5.0']);
  });

  it('is not live after a break until the service has told of it', () => {
    const before = opened(staffNews(0, 1, [staffLine('1.0')]));
    expect(room(before).live).toBe(true);
    const back = after(before, staffWelcome());
    expect(room(back).live).toBe(false);
    expect(keys(back)).toEqual(['1.0']);
    expect(room(after(back, staffNews(1, 1, []))).live).toBe(true);
  });

  it('that is shut says why, and words for one that is not open go nowhere', () => {
    const shut = opened({ type: 'shut', conversation: 'c1', why: 'claimed' });
    expect(room(shut).shut).toBe('claimed');
    expect(after(NOTHING, staffNews(0, 1, [staffLine('1.0')])).rooms.size).toBe(0);
  });

  it('that may not be opened says why', () => {
    const view = opened({ type: 'refused', id: 'open-1', reason: 'no-right' });
    expect(room(view).shut).toBe('no-right');
  });

  it('counts what the resident and colleagues said since it was looked at', () => {
    const view = opened(
      staffNews(0, 3, [
        staffLine('1.0', { by: 'resident' }),
        staffLine('2.0', { by: 'worker' }),
        staffLine('3.0', { by: 'worker' }, true, 'whisper'),
      ]),
    );
    expect(unread(room(view))).toBe(2);
    expect(unread({ ...room(view), read: 3 })).toBe(0);
  });

  it('alarms for danger that came while it was open and was not looked at', () => {
    const danger = staffLine('2.0', { kind: 'notice' }, true, 'danger');
    const opening = opened(staffNews(0, 2, [danger]));
    expect(newDanger(room(opening))).toBe(false);
    const later = opened(staffNews(0, 1, [staffLine('1.0')]), staffNews(1, 2, [danger]));
    expect(newDanger(room(later))).toBe(true);
    expect(newDanger({ ...room(later), read: 2 })).toBe(false);
  });
});

describe('signs', () => {
  const sign = (what: string, on: boolean): StaffOut => ({
    type: 'sign',
    conversation: 'c1',
    by: 'resident',
    what,
    on,
  });

  it('of being there hold until the service says otherwise, or the line breaks', () => {
    const here = staffSeen(opened(), sign('here', true), 1_000);
    expect(presence(room(opened()))).toBe('unknown');
    expect(presence(room(here))).toBe('here');
    expect(presence(room(after(here, sign('here', false))))).toBe('away');
    expect(presence(room(after(here, staffWelcome())))).toBe('unknown');
    expect(presence(room(after(opened(), sign('typing', true))))).toBe('here');
  });

  it('of typing end by themselves, and with the words', () => {
    const typing = staffSeen(opened(), sign('typing', true), 1_000);
    expect(isTyping(room(typing), 2_000)).toBe(true);
    expect(isTyping(room(typing), 9_000)).toBe(false);
    const said = after(typing, staffNews(0, 1, [staffLine('1.0', { by: 'resident' })]));
    expect(isTyping(room(said), 2_000)).toBe(false);
  });
});

describe('the composer', () => {
  const open = room(opened(staffNews(0, 3, [staffLine('3.0')])));

  it('is open for the owner who has every number', () => {
    expect(lock(open, place('c1', { number: 3 }), true)).toBeUndefined();
  });

  it('is closed while the board knows of a number that is not here', () => {
    expect(lock(open, place('c1', { number: 4 }), true)).toBe('behind');
  });

  it('is closed without a live line, and until the conversation was told anew', () => {
    expect(lock(open, undefined, false)).toBe('reconnecting');
    expect(lock({ ...open, live: false }, undefined, true)).toBe('loading');
    expect(lock({ ...open, gap: true }, undefined, true)).toBe('loading');
  });

  it.each([
    ['left', 'left'],
    ['left-quickly', 'left-quickly'],
    ['idle', 'ended'],
    ['closed', 'ended'],
  ] as const)('is closed for good when the resident %s', (ended, expected) => {
    const gone = room(opened(staffNews(0, 3, [], { phase: 'ended', ended })));
    expect(lock(gone, undefined, true)).toBe(expected);
    expect(lock(gone, undefined, false)).toBe(expected);
  });

  it('is closed for whoever only reads', () => {
    expect(lock(room(opened(staffNews(0, 1, [], { mine: 'read', phase: 'queued' }))), undefined, true)).toBe(
      'waiting',
    );
    expect(lock(room(opened(staffNews(0, 1, [], { mine: 'whisper' }))), undefined, true)).toBe('not-yours');
  });
});

describe('a command on its way', () => {
  it('stands until its own commit is here, and is sent again until it is answered', () => {
    const on = staffSent(staffSent(opened(staffNews(0, 1, [])), say('a')), say('a'));
    expect(staffOutstanding(on).map(c => c.id)).toEqual(['a']);
    const done = after(on, { type: 'done', id: 'a', number: 2 });
    expect(staffOutstanding(done)).toEqual([]);
    expect(onItsWay(done, 'c1')).toHaveLength(1);
    expect(onItsWay(after(done, staffNews(1, 2, [staffLine('2.0')])), 'c1')).toHaveLength(0);
  });

  it('whose line came before its answer is gone with the answer', () => {
    const on = staffSent(opened(staffNews(0, 2, [])), say('a'));
    expect(after(on, { type: 'done', id: 'a', number: 2 }).outbox).toEqual([]);
  });

  it('refused gives the words back, and says who has the conversation', () => {
    const view = after(staffSent(opened(), say('a', 'omat sanat')), {
      type: 'refused',
      id: 'a',
      reason: 'not-owner',
      who: 'Bo',
    });
    expect(view.outbox).toEqual([]);
    expect(view.troubles).toEqual([
      { id: 'a', type: 'say', conversation: 'c1', reason: 'not-owner', who: 'Bo', words: 'omat sanat' },
    ]);
  });

  it('that was too fast stays on its way', () => {
    const view = after(staffSent(opened(), say('a')), {
      type: 'fault',
      code: 'too-fast',
      sentence: '',
      id: 'a',
    });
    expect(staffOutstanding(view)).toHaveLength(1);
  });

  it('opens no conversation twice: those are opened by themselves', () => {
    const open: StaffCommand = {
      type: 'open',
      id: 'o',
      conversation: 'c1',
      since: 0,
      purpose: 'work',
      reason: '',
    };
    expect(staffOutstanding(staffSent(opened(), open))).toEqual([]);
  });
});

describe('the service’s own examples', () => {
  it.each(staffGoldenOut())('%s is taken twice as once', (_, frame) => {
    const once = staffSeen(opened(), frame, 0);
    expect(staffSeen(once, frame, 0)).toEqual(once);
  });

  it('of what is sent have the types that this console sends', () => {
    const types = new Set(staffGoldenIn().map(([, frame]) => frame.type));
    for (const type of ['hello', 'claim', 'open', 'say', 'finish', 'transfer', 'set-queue', 'block'] as const)
      expect(types).toContain(type);
  });

  it('of a later version change nothing', () => {
    expect(staffSeen(opened(), { type: 'unheard-of' } as unknown as StaffOut, 0)).toEqual(opened());
  });

  it('of a session that is over leave nothing of anybody', () => {
    expect(after(opened(staffNews(0, 1, [staffLine('1.0')])), { type: 'signed-out' })).toEqual({
      ...NOTHING,
      signedOut: true,
    });
  });
});
