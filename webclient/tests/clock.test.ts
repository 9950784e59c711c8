import { describe, expect, it } from 'vitest';
import type { Board, Clock, Place } from '../src/protocol/staff.js';
import { boardAfter, NO_BOARD } from '../src/talk/staff/board.js';
import { clockNow, dayOf, nextStage, runningClocks } from '../src/talk/staff/clock.js';
import { golden } from './golden.js';

const found = golden<Board>('staff-out').find(([name]) => name === 'board.clock.json')?.[1].places[0];
if (!found?.clock) throw new Error('no golden clock');
const place: Place = found;
const clock: Clock = found.clock;
const at = (text: string): number => Date.parse(text);

describe('a time limit of the law', () => {
  it('goes on with the day in Finland, whatever the computer thinks', () => {
    expect(dayOf('2026-11-23T21:59:59Z')).toBe('2026-11-23');
    expect(dayOf('2026-11-23T22:00:00Z')).toBe('2026-11-24');
  });

  it('counts working days to a decision, and none of the weekend', () => {
    expect(clockNow(clock, at('2026-11-27T10:00:00Z'))).toMatchObject({
      stage: 'decision',
      left: 2,
      level: 'warn',
    });
    expect(clockNow(clock, at('2026-11-29T10:00:00Z'))).toMatchObject({ left: 2 });
    expect(clockNow(clock, at('2026-11-23T10:00:00Z'))).toMatchObject({ left: 6, level: 'good' });
  });

  it('is not late on its last day, and is on the day after', () => {
    expect(clockNow(clock, at('2026-12-01T21:59:00Z'))).toMatchObject({ left: 0, late: 0, level: 'warn' });
    expect(clockNow(clock, at('2026-12-01T22:00:00Z'))).toMatchObject({ late: 1, level: 'breach' });
  });

  it('asks first for the urgency, at once', () => {
    const fresh = { ...clock, marks: [] };
    expect(clockNow(fresh, at('2026-11-20T14:00:00Z'))).toMatchObject({ stage: 'urgency', level: 'warn' });
    expect(clockNow(fresh, at('2026-11-21T14:00:00Z'))).toMatchObject({ stage: 'urgency', level: 'breach' });
  });

  it('is over when all is done or it was dropped', () => {
    expect(nextStage({ ...clock, dropped: true })).toBeUndefined();
    const worker = clock.keeper;
    const marks = (['urgency', 'decision', 'assessment'] as const).map(stage => ({ stage, worker, at: '' }));
    expect(clockNow({ ...clock, marks }, at('2026-11-23T10:00:00Z'))).toBeUndefined();
  });

  it('stands in the order of what is due first', () => {
    const late = { ...place, conversation: 'c-2', clock: { ...clock, marks: [] } };
    const done = { ...place, conversation: 'c-3', clock: { ...clock, dropped: true } };
    const board = boardAfter(NO_BOARD, {
      type: 'board',
      full: true,
      places: [place, late, done],
      gone: [],
    });
    expect(runningClocks(board).map(p => p.conversation)).toEqual(['c-2', place.conversation]);
  });
});
