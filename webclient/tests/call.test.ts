import { describe, expect, it } from 'vitest';
import type { Answer } from '../src/protocol/index.js';
import type { StaffCommand } from '../src/protocol/staff.js';
import {
  callLock,
  callTimes,
  clock,
  dangerAt,
  script,
  servicesTold,
  skipped,
} from '../src/talk/staff/call.js';
import { slotOptions } from '../src/talk/staff/slot-finder.js';
import { NOTHING, staffSeen, staffSent } from '../src/talk/staff/staff-view.js';
import { AGE, call, callRoomOf, NUMBER, TOPIC, TOWN } from './call-frames.js';
import { place, staffLine } from './staff-frames.js';

const guide = (key: string, text: string, more: object = {}) => staffLine(key, { text, ...more });
const caller = (key: string, text = 'sanat') => staffLine(key, { by: 'resident', text });
const ANSWER: Answer = { step: 's', slot: 'child-age', value: 'under-1', label: 'Alle 1', inPassing: true };
const texts = (room: Parameters<typeof script>[0]): string[] => script(room).lines.map(l => l.line.text);

describe('the script', () => {
  it('is what the guide said since the caller spoke, and what was understood and dropped', () => {
    const room = callRoomOf([
      guide('1.0', 'Hei'),
      caller('2.0', 'vauva'),
      staffLine('2.1', { kind: 'understood', answers: [ANSWER] }),
      staffLine('2.2', { kind: 'dropped', answers: [{ ...ANSWER, value: 'adult' }] }),
      guide('2.3', 'Missä asut?', { kind: 'question' }),
    ]);
    expect(texts(room)).toEqual(['Missä asut?']);
    expect(script(room).caller?.line.text).toBe('vauva');
    expect(script(room).understood).toEqual([ANSWER]);
    expect(script(room).dropped.map(a => a.value)).toEqual(['adult']);
    expect(script(room).danger).toBe(false);
  });

  it('keeps the question that is waited at, when something else was filled in meanwhile', () => {
    const question = { step: 'f/town', choices: [], free: true };
    const room = callRoomOf(
      [guide('1.0', 'Missä asut?', { kind: 'question', step: 'f/town' }), caller('2.0', 'Alle 1')],
      { question },
    );
    expect(texts(room)).toEqual(['Missä asut?']);
    const more = callRoomOf([...room.lines, guide('3.0', 'Selvä.')], { question });
    expect(texts(more)).toEqual(['Missä asut?', 'Selvä.']);
  });

  it('says what was said last when nothing new came', () => {
    expect(texts(callRoomOf([caller('1.0'), guide('2.0', 'Kiitos.'), caller('3.0')]))).toEqual(['Kiitos.']);
    expect(texts(callRoomOf([]))).toEqual([]);
  });

  it('is danger alone once danger was heard, also from the notes', () => {
    const room = callRoomOf([
      guide('1.0', 'Missä asut?', { kind: 'question' }),
      guide('2.0', 'Soita 112', { kind: 'danger' }),
      guide('2.1', 'Missä olette?', { kind: 'question' }),
    ]);
    expect(texts(room)).toEqual(['Soita 112', 'Missä olette?']);
    expect(script(room).danger).toBe(true);
    expect(dangerAt(callRoomOf([], {}, 'danger/which'))).toBe(true);
    expect(dangerAt(callRoomOf([], {}, 'family-line/age'))).toBe(false);
  });

  it('is danger alone when the handler raised it before anything was said', () => {
    const asked = guide('2.1', 'Onko hätä?', { kind: 'question', step: 'danger/which' });
    const lines = [
      guide('1.0', 'Hei'),
      guide('1.1', 'Mitä mielessä?', { kind: 'question', step: 'family-line/topic' }),
      guide('2.0', 'Varmistan.'),
      asked,
    ];
    expect(texts(callRoomOf(lines, {}, 'danger/which'))).toEqual(['Varmistan.', 'Onko hätä?']);
    expect(texts(callRoomOf(lines, {}, 'family-line/topic'))).toHaveLength(4);
  });

  it('never says aloud what stays inside', () => {
    const note = staffLine('2.0', { kind: 'notice', text: 'suicide_self' }, true, 'danger');
    expect(texts(callRoomOf([guide('1.0', 'Hei'), note]))).toEqual(['Hei']);
  });

  it('tells which questions are not asked, and why', () => {
    const known = { value: 'x', label: 'X' };
    const asked = { step: 'f/town', slot: 'municipality', choices: [], free: true };
    const slots = [
      { ...TOPIC, ...known },
      { ...AGE, ...known, inPassing: true },
      TOWN,
      { ...NUMBER, ...known, inPassing: true },
    ];
    expect(skipped(call({ slots, question: asked })).passed.map(s => s.slot)).toEqual(['child-age']);
    expect(skipped(call({ slots, question: asked })).ahead.map(s => s.slot)).toEqual(['phone']);
    expect(skipped(call({ slots })).passed.map(s => s.slot)).toEqual(['child-age', 'phone']);
  });
});

describe('an answer', () => {
  const room = callRoomOf([guide('1.0', 'Hei')]);
  const choose: StaffCommand = {
    type: 'caller',
    id: 'a',
    conversation: 'k1',
    does: { type: 'choose', id: 'a', step: 's', value: 'v' },
  };

  it('waits for the one before it, and for every number', () => {
    expect(callLock(NOTHING, room, undefined, true)).toBeUndefined();
    expect(callLock(staffSent(NOTHING, choose), room, undefined, true)).toBe('on-its-way');
    expect(callLock(NOTHING, room, place('k1', { number: 9 }), true)).toBe('behind');
    expect(callLock(NOTHING, room, undefined, false)).toBe('reconnecting');
  });

  it('is not possible once the caller has gone', () => {
    const gone = callRoomOf([guide('1.0', 'Hei')], { hungUp: '2026-11-22T10:05:00Z' });
    expect(callLock(NOTHING, gone, undefined, true)).toBe('ended');
  });

  it('is sent once', () => {
    const on = staffSent(staffSent(NOTHING, choose), choose);
    expect(on.outbox).toHaveLength(1);
    expect(staffSeen(on, { type: 'done', id: 'a' }, 0).outbox).toEqual([]);
    const say: StaffCommand = {
      type: 'caller',
      id: 'b',
      conversation: 'k1',
      does: { type: 'say', id: 'b', text: 'omat' },
    };
    const refused = staffSeen(staffSent(NOTHING, say), { type: 'refused', id: 'b', reason: 'too-long' }, 0);
    expect(refused.troubles[0]).toMatchObject({ type: 'caller', words: 'omat' });
  });
});

describe('the clock of a call', () => {
  const at = (time: string): number => Date.parse(`2026-11-22T${time}Z`);

  it('counts the call, the hold, and the work after it', () => {
    expect(callTimes(call(), at('10:02:05'))).toEqual({
      call: 125,
      hold: undefined,
      held: 0,
      after: undefined,
    });
    const held = call({ heldSince: '2026-11-22T10:01:00Z', heldSeconds: 10 });
    expect(callTimes(held, at('10:02:00'))).toMatchObject({ hold: 60, held: 70 });
    const over = call({ hungUp: '2026-11-22T10:03:00Z', heldSeconds: 70 });
    expect(callTimes(over, at('10:04:00'))).toEqual({ call: 180, hold: undefined, held: 70, after: 60 });
  });

  it('is read as one reads a clock', () => {
    expect([7, 750, 3723].map(clock)).toEqual(['0:07', '12:30', '1:02:03']);
  });
});

describe('a slot', () => {
  const slots = [TOPIC, AGE, TOWN, NUMBER];
  const found = (words: string, chosen?: string) =>
    slotOptions(slots, chosen, words).map(o => (o.kind === 'value' ? o.value : `${o.kind} ${o.slot.slot}`));

  it('is found by its name and by its values, in any order of the flow', () => {
    expect(found('')).toEqual(['slot topic', 'slot child-age', 'slot municipality', 'slot phone']);
    expect(found('ker')).toEqual(['kerava']);
    expect(found('kun')).toEqual(['slot municipality']);
    expect(found('IKA')).toEqual(['slot child-age']);
    expect(found('xyz')).toEqual([]);
  });

  it('that begins with the words stands first', () => {
    expect(found('a')[0]).toBe('slot topic');
    expect(found('a', 'municipality')).toEqual(['askola', 'kerava']);
  });

  it('without choices takes the words as they are, and what is known can be taken back', () => {
    expect(found('040 1234567', 'phone')).toEqual(['words phone']);
    expect(found('', 'phone')).toEqual([]);
    const known = [{ ...TOWN, value: 'kerava', label: 'Kerava' }];
    expect(slotOptions(known, 'municipality', '').at(-1)?.kind).toBe('take-back');
  });
});

it('services told are each there once', () => {
  const card = { service: 'clinic', name: 'Neuvola', description: '', ways: [] };
  const line = staffLine('1.0', { kind: 'cards', cards: [card, card] });
  expect(servicesTold(callRoomOf([line, line]))).toEqual([['clinic', 'Neuvola']]);
});
