import { describe, expect, it } from 'vitest';
import { freshCall } from '../src/parts/console/call/act.js';
import { knownWrapUp } from '../src/parts/console/call/after.js';
import { takers } from '../src/parts/console/call/hand-over.js';
import type { Desk } from '../src/parts/console/desk/desk.js';
import { modes } from '../src/parts/console/composer/composer.js';
import type { Call, QueueStanding } from '../src/protocol/staff.js';
import { boardAfter, callsOf, NO_BOARD } from '../src/talk/staff/board.js';
import { ANSWER_KEYS, askedInCall } from '../src/talk/staff/call-keys.js';
import { NOTHING } from '../src/talk/staff/staff-view.js';
import { staffTexts } from '../src/texts/staff/texts.js';
import { call, callRoomOf } from './call-frames.js';
import { ANNA, place, staffStanding, WORKPLACE } from './staff-frames.js';

const NOON = '2026-11-22T12:00:00Z';
const queue = (id: string, more: Partial<QueueStanding>): QueueStanding => ({
  queue: id,
  open: false,
  chat: false,
  callsBack: false,
  mode: { queue: id, mode: 'by-hours', message: '', by: '', at: NOON },
  waiting: 0,
  workers: 0,
  answeredToday: 0,
  inTimeToday: 0,
  ...more,
});
const QUEUES = [queue('a', { chat: true }), queue('b', { callsBack: true }), queue('c', {})];
const OUTCOMES = ['advised', 'contact-agreed', 'handed-over'];

const desk = (outcomes = OUTCOMES): Desk =>
  ({
    t: staffTexts('fi'),
    language: 'fi',
    now: Date.parse(NOON),
    view: {
      ...NOTHING,
      member: ANNA,
      workplace: {
        ...WORKPLACE,
        queues: { a: { fi: 'Perheiden palveluohjaus' } },
        wrapUp: { outcomes: outcomes.map(id => ({ id, name: { fi: id } })), required: [] },
      },
      board: { ...NO_BOARD, queues: QUEUES },
    },
    call: freshCall('fi'),
  }) as unknown as Desk;

const handedOver = (callBack: boolean): Partial<Call> => ({
  handedOver: { queue: 'a', callBack, message: '' },
});

describe('handing a caller over', () => {
  it('offers only queues that take those who go on so', () => {
    expect(takers(desk(), 'chat').map(q => q.queue)).toEqual(['a']);
    expect(takers(desk(), 'call-back').map(q => q.queue)).toEqual(['b']);
  });

  it('has a key of its own that answers nothing', () => {
    const where = { phase: 'talking', writing: false, covered: false, on: true } as const;
    const pressed = {
      key: 'o',
      ctrlKey: false,
      metaKey: false,
      altKey: false,
      repeat: false,
      isComposing: false,
    };
    expect(askedInCall(pressed as Parameters<typeof askedInCall>[0], where)).toEqual(['hand-over', 0]);
    expect(ANSWER_KEYS).not.toContain('o');
  });

  it('is known to the wrap-up', () => {
    expect(knownWrapUp(desk(), callRoomOf([], handedOver(true)))).toMatchObject({
      outcome: 'contact-agreed',
      followUp: 'Soitetaan takaisin: Perheiden palveluohjaus',
    });
    expect(knownWrapUp(desk(), callRoomOf([], handedOver(false))).outcome).toBe('handed-over');
    expect(knownWrapUp(desk(['advised']), callRoomOf([], handedOver(false))).outcome).toBe('');
    expect(knownWrapUp(desk(), callRoomOf([])).outcome).toBe('');
  });

  it('leaves the wrap-up with the handler while the caller waits for others', () => {
    const due = { afterwards: false, due: { id: ANNA.id, name: 'Anna', title: '' } };
    const rows = [
      place('k1', { kind: 'call-back', stage: 'waiting', call: due }),
      place('k2', { kind: 'chat', stage: 'waiting' }),
    ];
    const board = boardAfter(NO_BOARD, { type: 'board', full: true, places: rows, gone: [] });
    expect(callsOf(board, ANNA.id).map(p => p.conversation)).toEqual(['k1']);
    expect(callsOf(board, 'other')).toEqual([]);
  });

  it('lets the worker answer in the chat that was a call', () => {
    const room = callRoomOf([], { ...call(), hungUp: NOON });
    const standing = staffStanding({ ...room.standing, mine: 'own' });
    expect(modes({ ...room, standing: { ...standing, place: place('k1', { kind: 'chat' }) } })).toEqual([
      'reply',
      'note',
    ]);
    expect(modes({ ...room, standing: { ...standing, place: place('k1', { kind: 'call' }) } })).toEqual([]);
  });
});
