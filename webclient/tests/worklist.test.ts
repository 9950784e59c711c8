import { describe, expect, it } from 'vitest';
import type { CallBack } from '../src/protocol/staff.js';
import { boardAfter, NO_BOARD } from '../src/talk/staff/board.js';
import { daysLeft, due, moved, plannable, safeNow, times, worklist } from '../src/talk/staff/call-backs.js';
import { staffSeen, staffSent, NOTHING } from '../src/talk/staff/staff-view.js';
import { askedOfWork } from '../src/talk/staff/worklist-keys.js';
import { place } from './staff-frames.js';

const at = (text: string): number => Date.parse(text);
/** Monday at ten in Finland. */
const MONDAY = at('2026-11-23T08:00:00Z');
const span = (day: number) => ({
  from: `2026-11-${String(day)}T06:00:00Z`,
  to: `2026-11-${String(day)}T09:00:00Z`,
});

const back = (more: Partial<CallBack> = {}): CallBack => ({
  asked: '2026-11-23T07:00:00Z',
  answerBy: '2026-11-26T22:00:00Z',
  voicemail: true,
  state: 'waiting',
  tries: [],
  safe: [23, 24, 25, 26, 27].map(span),
  ...more,
});

const row = (id: string, more: Partial<CallBack> = {}, of: Parameters<typeof place>[1] = {}) =>
  place(id, { kind: 'call-back', callBack: back(more), ...of });

const board = (...places: ReturnType<typeof place>[]) =>
  boardAfter(NO_BOARD, { type: 'board', full: true, places, gone: [] });

describe('the worklist', () => {
  it('stands by danger, broken promises, and the day of the promise', () => {
    const all = board(
      row('later', { answerBy: '2026-11-27T22:00:00Z' }),
      row('late', { answerBy: '2026-11-22T22:00:00Z' }),
      row('first'),
      row('danger', { answerBy: '2026-11-30T22:00:00Z' }, { priority: 'danger' }),
      place('chat'),
    );
    expect(worklist(all, MONDAY).map(c => c.place.conversation)).toEqual([
      'danger',
      'late',
      'first',
      'later',
    ]);
  });

  it('keeps who was reached with whoever reached them, until that is written down', () => {
    const owner = { id: 'w-1', name: 'Anna', title: '' };
    const all = board(row('done', { state: 'done' }, { owner, stage: 'attended' }));
    expect(worklist(all, MONDAY, 'w-1')).toHaveLength(1);
    expect(worklist(all, MONDAY, 'w-2')).toHaveLength(0);
  });

  it('moves to the next row and stays at the ends', () => {
    const all = worklist(board(row('a'), row('b', { asked: '2026-11-23T07:30:00Z' })), MONDAY);
    expect(moved(all, undefined, 1)).toBe('a');
    expect(moved(all, 'a', 1)).toBe('b');
    expect(moved(all, 'b', 1)).toBe('b');
    expect(moved(all, 'b', -1)).toBe('a');
    expect(moved([], undefined, 1)).toBeUndefined();
  });
});

describe('a promise', () => {
  it('is soon due when one day is left on which somebody may call, and broken after its day', () => {
    expect(due(back(), MONDAY)).toBe('later');
    expect(due(back(), at('2026-11-25T10:00:00Z'))).toBe('soon');
    expect(due(back(), at('2026-11-26T21:59:59Z'))).toBe('soon');
    expect(due(back(), at('2026-11-26T22:00:00Z'))).toBe('breached');
  });

  it('is counted in days of Finland', () => {
    expect(daysLeft(back(), MONDAY)).toBe(3);
    expect(daysLeft(back(), at('2026-11-25T21:59:00Z'))).toBe(1);
    expect(daysLeft(back(), at('2026-11-25T22:01:00Z'))).toBe(0);
    expect(daysLeft(back(), at('2026-11-27T09:00:00Z'))).toBe(-1);
  });
});

describe('a safe time', () => {
  it('begins on its first minute and ends before its last', () => {
    expect(safeNow(back(), MONDAY)).toEqual(span(23));
    expect(safeNow(back(), at('2026-11-23T05:59:59Z'))).toBeUndefined();
    expect(safeNow(back(), at('2026-11-23T09:00:00Z'))).toBeUndefined();
  });

  it('gives the times at which a try can be planned, none of them past', () => {
    expect(times(span(23), MONDAY)).toEqual(['2026-11-23T08:30:00.000Z']);
    expect(times(span(24), MONDAY)).toHaveLength(6);
    expect(plannable(back(), at('2026-11-23T08:45:00Z'))[0]).toEqual(span(24));
  });
});

describe('a number that was read', () => {
  const member = { id: 'w-1', name: 'Anna', title: '', roles: [], queues: [], languages: [] };
  const trying = { worker: { id: 'w-1', name: 'Anna', title: '' }, since: '2026-11-23T08:00:00Z' };

  it('is not at hand any more when the try is over', () => {
    const asked = staffSent(
      { ...NOTHING, member, board: board(row('a', { trying })) },
      { type: 'number', id: 's-1', conversation: 'a', shown: '•••67' },
    );
    const told = staffSeen(asked, { type: 'number', id: 's-1', number: '040 1234567' }, 0);
    expect(told.number?.number).toBe('040 1234567');
    const still = staffSeen(told, { type: 'board', full: false, places: [row('b')], gone: [] }, 0);
    expect(still.number?.number).toBe('040 1234567');
    const over = staffSeen(still, { type: 'board', full: false, places: [row('a')], gone: [] }, 0);
    expect(over.number).toBeUndefined();
  });
});

describe('keys of the worklist', () => {
  const key = (name: string, more: object = {}) => ({
    key: name,
    ctrlKey: false,
    altKey: false,
    metaKey: false,
    repeat: false,
    isComposing: false,
    ...more,
  });
  const here = { writing: false, covered: false, on: true };

  it('ask for what stands beside them', () => {
    expect(askedOfWork(key('n'), here)).toEqual(['begin', 0]);
    expect(askedOfWork(key('2'), here)).toEqual(['result', 1]);
    expect(askedOfWork(key('9'), here)).toBeUndefined();
    expect(askedOfWork(key('ArrowDown', { repeat: true }), here)).toEqual(['down', 0]);
    expect(askedOfWork(key('2', { repeat: true }), here)).toBeUndefined();
  });

  it('leave whoever writes alone, but for the way out', () => {
    expect(askedOfWork(key('n'), { ...here, writing: true })).toBeUndefined();
    expect(askedOfWork(key('Escape'), { ...here, writing: true })).toEqual(['leave-field', 0]);
    expect(askedOfWork(key('n'), { ...here, covered: true })).toBeUndefined();
  });

  it('keep the arrows when single keys are off', () => {
    expect(askedOfWork(key('n'), { ...here, on: false })).toBeUndefined();
    expect(askedOfWork(key('ArrowUp'), { ...here, on: false })).toEqual(['up', 0]);
  });
});
