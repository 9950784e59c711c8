import { describe, expect, test } from 'vitest';
import { calledBefore } from '../src/parts/console/call/ring.js';
import type { Ring } from '../src/protocol/staff.js';
import { askedInCall } from '../src/talk/staff/call-keys.js';
import { lastAs, untaken } from '../src/talk/staff/rings.js';
import { NOTHING, staffSeen } from '../src/talk/staff/staff-view.js';
import { staffTexts } from '../src/texts/staff/texts.js';
import { ANNA, place, staffGoldenOut } from './staff-frames.js';

const ring = (conversation: string, more: Partial<Ring> = {}): Ring => ({
  call: `x-${conversation}`,
  conversation,
  state: 'ringing',
  since: '2026-11-22T10:00:00Z',
  ...more,
});
const NOW = Date.parse('2026-11-22T12:00:00+02:00');

describe('what the telephone does', () => {
  test('a call that is on the desk already rings no more', () => {
    const owner = { id: ANNA.id, name: 'Anna', title: '' };
    const board = {
      ...NOTHING.board,
      places: new Map([['a', place('a', { kind: 'call', stage: 'attended', owner })]]),
    };
    const view = { ...NOTHING, member: ANNA, board, rings: ['a', 'b', 'c', 'd'].map(c => ring(c)) };

    expect(untaken(view, new Set(['b']), 'c').map(r => r.conversation)).toEqual(['d']);
  });

  test('a frame tells all of it, and after a new welcome nothing is known', () => {
    const [, phone] = staffGoldenOut().find(([name]) => name.startsWith('phone.json')) ?? [];
    if (!phone) throw new Error('no golden frame');
    const seen = staffSeen(NOTHING, phone, 0);
    expect(seen.rings).toHaveLength(2);
    const [, welcome] = staffGoldenOut().find(([, f]) => f.type === 'welcome') ?? [];
    if (!welcome) throw new Error('no golden frame');
    expect(staffSeen(seen, welcome, 0).rings).toEqual([]);
  });

  test('how long ago is said as people say it', () => {
    expect(lastAs('2026-11-22T08:00:00+02:00', NOW)).toBe('lastToday');
    expect(lastAs('2026-11-21T12:00:00+02:00', NOW)).toBe('lastYesterday');
    expect(lastAs('2026-11-16T12:00:00+02:00', NOW)).toBe('lastWeekday');
    expect(lastAs('2026-11-15T12:00:00+02:00', NOW)).toBe('lastDay');
  });

  test('in the handler’s language', () => {
    const before = { times: 2, last: '2026-11-16T12:00:00+02:00', days: 30 };
    const said = (language: 'fi' | 'sv' | 'en'): string =>
      calledBefore({ t: staffTexts(language), language, now: NOW }, before);
    expect(said('fi')).toBe('Tästä numerosta on soitettu 30 päivän aikana 2 kertaa, viimeksi maanantaina.');
    expect(said('sv')).toBe('Från det här numret har man ringt 2 gånger på 30 dagar, senast i måndags.');
    expect(said('en')).toBe('This number has called 2 times in 30 days, last on Monday.');
  });

  test('F4 takes it from everywhere, also while one writes', () => {
    const pressed = {
      key: 'F4',
      ctrlKey: false,
      metaKey: false,
      altKey: false,
      repeat: false,
      isComposing: false,
    };
    for (const phase of ['ready', 'talking', 'after'] as const)
      expect(askedInCall(pressed as never, { phase, writing: true, covered: true, on: false })).toEqual([
        'take-ring',
        0,
      ]);
  });
});
