import { describe, expect, it } from 'vitest';
import { BO_OFFERS, minutesAfter, NOON } from './staff-times.js';
import {
  boardAfter,
  inTime,
  level,
  longestWait,
  NO_BOARD,
  offeredTo,
  ownedBy,
  waiting,
} from '../src/talk/staff/board.js';
import { LEVELS, place } from './staff-frames.js';

const full = (...places: ReturnType<typeof place>[]) =>
  boardAfter(NO_BOARD, { type: 'board', full: true, places, gone: [] });

describe('the board', () => {
  it('takes a full frame for all there is, and a later one for what changed', () => {
    const first = full(place('a'), place('b'));
    const later = boardAfter(first, { type: 'board', full: false, places: [place('c')], gone: ['a'] });
    expect([...later.places.keys()]).toEqual(['b', 'c']);
    expect([...full(place('z')).places.keys()]).toEqual(['z']);
    expect(later.known).toBe(true);
  });

  it('does not turn a row back', () => {
    const newer = full(place('a', { number: 7, stage: 'attended' }));
    const after = boardAfter(newer, {
      type: 'board',
      full: false,
      places: [place('a', { number: 5 })],
      gone: [],
    });
    expect(after.places.get('a')?.stage).toBe('attended');
  });

  it('keeps who is at work when a frame says nothing of it', () => {
    const shifts = boardAfter(NO_BOARD, {
      type: 'board',
      full: true,
      places: [],
      gone: [],
      shifts: [],
      queues: [],
    });
    expect(boardAfter(shifts, { type: 'board', full: false, places: [], gone: [] }).shifts).toBe(
      shifts.shifts,
    );
  });
});

describe('the waiting list', () => {
  it('stands by danger, priority, who came back, and age', () => {
    const board = full(
      place('young', { since: minutesAfter(5) }),
      place('old', { since: minutesAfter(1) }),
      place('back', { since: minutesAfter(9), returned: true }),
      place('high', { since: minutesAfter(9), priority: 'high' }),
      place('danger', { since: minutesAfter(10), priority: 'danger' }),
      place('taken', { stage: 'attended' }),
    );
    expect(waiting(board).map(p => p.conversation)).toEqual(['danger', 'high', 'back', 'old', 'young']);
  });

  it.each([
    [0, 'normal', 'good'],
    [119, 'normal', 'good'],
    [120, 'normal', 'warn'],
    [300, 'high', 'breach'],
    [14, 'danger', 'good'],
    [15, 'danger', 'warn'],
    [60, 'danger', 'breach'],
    [-30, 'normal', 'good'],
  ] as const)('after %d seconds a %s row is %s', (seconds, priority, expected) => {
    expect(level(place('a', { since: NOON, priority }), LEVELS, Date.parse(NOON) + seconds * 1000)).toBe(
      expected,
    );
  });

  it('has no colour for a call-back', () => {
    expect(level(place('a', { since: NOON, kind: 'call-back' }), LEVELS, Date.parse(NOON) + 1e7)).toBe(
      'good',
    );
  });

  it('tells the longest wait of a queue, without call-backs', () => {
    const board = full(
      place('a', { since: NOON }),
      place('b', { since: minutesAfter(-60), kind: 'call-back' }),
      place('c', { since: minutesAfter(-9), queue: 'other' }),
    );
    expect(longestWait(board, 'family-guidance', Date.parse(minutesAfter(2)))).toBe(120);
  });
});

describe('what is mine', () => {
  const me = { id: 'm-anna', name: 'Anna', title: '' };

  it('stands in the order in which it was taken, wrap-ups too', () => {
    const board = full(
      place('second', { stage: 'attended', owner: me, ownedSince: minutesAfter(2), priority: 'danger' }),
      place('first', { stage: 'wrap-up', owner: me, ownedSince: minutesAfter(1) }),
      place('past', { stage: 'past', owner: me, ownedSince: minutesAfter(0) }),
      place('other', { stage: 'attended', owner: { ...me, id: 'm-bo' } }),
    );
    expect(ownedBy(board, 'm-anna').map(p => p.conversation)).toEqual(['first', 'second']);
  });

  it('is offered by name or by queue, and never by oneself', () => {
    const board = full(
      place('named', BO_OFFERS({ colleague: me })),
      place('queue', BO_OFFERS({ queue: 'family-guidance' })),
      place('elsewhere', BO_OFFERS({ queue: 'other' })),
      place('own', { ...BO_OFFERS({ queue: 'family-guidance' }), owner: me }),
    );
    expect(offeredTo(board, 'm-anna', ['family-guidance']).map(p => p.conversation)).toEqual([
      'named',
      'queue',
    ]);
  });
});

describe('the service level', () => {
  const queue = {
    queue: 'q',
    open: true,
    chat: true,
    callsBack: true,
    mode: { queue: 'q', mode: 'by-hours', message: '', by: '', at: NOON },
    waiting: 0,
    workers: 0,
  } as const;

  it('is a share of those taken, and nothing when none was', () => {
    expect(inTime({ ...queue, answeredToday: 3, inTimeToday: 2 })).toBe(67);
    expect(inTime({ ...queue, answeredToday: 0, inTimeToday: 0 })).toBeUndefined();
  });
});
