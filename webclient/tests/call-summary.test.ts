import { describe, expect, it } from 'vitest';
import { freshCall } from '../src/parts/console/call/act.js';
import { knownWrapUp, missing } from '../src/parts/console/call/after.js';
import { callsToday } from '../src/parts/console/call/begin.js';
import { callPhase, ownCall } from '../src/parts/console/call/own.js';
import { callSummary } from '../src/parts/console/call/summary.js';
import type { Desk } from '../src/parts/console/desk/desk.js';
import type { Spoken } from '../src/protocol/index.js';
import type { Call, Place, WrapUp } from '../src/protocol/staff.js';
import { boardAfter, callsOf, NO_BOARD, ownedBy } from '../src/talk/staff/board.js';
import type { Room } from '../src/talk/staff/room.js';
import { NOTHING } from '../src/talk/staff/staff-view.js';
import { staffTexts } from '../src/texts/staff/texts.js';
import { AGE, call, callRoomOf, NUMBER, TOPIC, TOWN } from './call-frames.js';
import { ANNA, place, staffLine, WORKPLACE } from './staff-frames.js';

const ROW = place('k1', {
  kind: 'call',
  stage: 'attended',
  queue: '',
  owner: ANNA,
  since: '2026-11-22T10:00:00Z',
});
const WORK = {
  ...WORKPLACE,
  wrapUp: {
    outcomes: [{ id: 'guided', name: { fi: 'Ohjattu palveluun', sv: 'Hänvisad till en tjänst' } }],
    required: ['topics' as const, 'note' as const],
  },
  labels: {
    ...WORKPLACE.labels,
    topics: { infant_coping: { fi: 'Vauvan uni', sv: 'Babyns sömn' } },
    signals: { suicide_self: { fi: 'Itsetuhoiset ajatukset', sv: 'Tankar på att dö' } },
    slots: { municipality: { fi: 'Kunta', sv: 'Kommun' } },
  },
};

const desk = (room: Room | undefined, language: Spoken = 'fi', places: Place[] = [ROW], notes = ''): Desk =>
  ({
    t: staffTexts(language),
    language,
    now: Date.parse('2026-11-22T10:20:00Z'),
    view: {
      ...NOTHING,
      member: ANNA,
      workplace: WORK,
      board: boardAfter(NO_BOARD, { type: 'board', full: true, places, gone: [] }),
      rooms: new Map(room ? [['k1', room]] : []),
    },
    call: { ...freshCall('fi'), notes },
  }) as unknown as Desk;

const CARD = { service: 'clinic', name: 'Neuvola, Kerava', description: '', ways: [] };
const KNOWN: Partial<Call> = {
  hungUp: '2026-11-22T10:12:30Z',
  heldSeconds: 65,
  notes: 'salainen muistiinpano',
  slots: [
    { ...TOPIC, value: 'infant_coping', label: 'Vauvan uni' },
    { ...AGE, value: 'under-1', label: 'Alle 1-vuotias', inPassing: true },
    { ...TOWN, value: 'kerava', label: 'Kerava' },
    NUMBER,
  ],
};
const ROOM = callRoomOf(
  [
    staffLine('1.0', { by: 'resident', text: 'en jaksa' }),
    staffLine('2.0', { kind: 'cards', cards: [CARD] }),
  ],
  KNOWN,
);
const WRAP: WrapUp = {
  outcome: 'guided',
  topics: ['infant_coping'],
  referrals: ['clinic'],
  followUp: '',
  note: 'salainen muistiinpano',
};
const summary = (language: Spoken, room: Room, wrapUp: WrapUp): string[] =>
  callSummary(desk(room, language), room, room.standing?.call ?? call(), wrapUp).split('\n');

describe('the summary for the client record', () => {
  it('has always the same headings, and what was said under them', () => {
    expect(summary('fi', ROOM, WRAP).slice(1)).toEqual([
      'Kesto: 12:30, josta pidossa 1:05',
      'Kieli: Suomi',
      'Puhelun hoiti: Kaisa, puhelinneuvoja',
      'Soittaja kertoi:',
      '- Aihe: Vauvan uni',
      '- Lapsen ikä: Alle 1-vuotias',
      '- Kunta: Kerava',
      'Vaaran merkit: –',
      'Kerrotut palvelut:',
      '- Neuvola, Kerava',
      'Lopputulos: Ohjattu palveluun',
      'Puhelun aiheet: Vauvan uni',
      'Ohjattu: Neuvola, Kerava',
      'Tarve, johon ei löytynyt palvelua: –',
      expect.stringMatching(/: –$/),
    ]);
    expect(summary('fi', ROOM, WRAP)[0]).toMatch(/^Puhelu: 22\.11\.2026 \d\d?\.\d\d–\d\d?\.\d\d$/);
  });

  it('is in the handler’s language, whatever the call was in', () => {
    const text = summary('sv', ROOM, WRAP).join('\n');
    for (const words of [
      'Den som ringde berättade',
      'Babyns sömn',
      'Kommun: Kervo',
      'Hänvisad till en tjänst',
    ])
      expect(text).toContain(words);
  });

  it('holds nothing that was not said: no word of the notes, no empty slot, nothing of an empty call', () => {
    expect(summary('fi', ROOM, WRAP).join('\n')).not.toMatch(/salainen|Puhelinnumero/);
    const empty = summary('en', callRoomOf([]), {
      outcome: '',
      topics: [],
      referrals: [],
      followUp: '',
      note: '',
    });
    expect(empty.filter(l => l.startsWith('- '))).toEqual([]);
    expect(empty).toHaveLength(12);
  });

  it('names danger, and the need that nothing met', () => {
    const room = {
      ...ROOM,
      standing: ROOM.standing && { ...ROOM.standing, signals: ['suicide_self'] },
    } as Room;
    const text = summary('fi', room, { ...WRAP, unmet: 'Yöhoito' }).join('\n');
    expect(text).toContain('- Itsetuhoiset ajatukset');
    expect(text).toContain('Yöhoito');
  });
});

describe('the wrap-up of a call', () => {
  it('begins with what is known: the topic, the services told, the notes', () => {
    expect(knownWrapUp(desk(ROOM, 'fi', [ROW], 'omat'), ROOM)).toEqual({
      outcome: '',
      topics: ['infant_coping'],
      referrals: ['clinic'],
      followUp: '',
      note: 'omat',
    });
  });

  it('says what is missing', () => {
    expect(missing(desk(ROOM), { ...WRAP, outcome: '', note: '' })).toEqual(['outcome', 'note']);
    expect(missing(desk(ROOM), WRAP)).toEqual([]);
  });
});

describe('the call of a handler', () => {
  it('is found on the board after a reload, and is none of the conversations', () => {
    const board = desk(ROOM).view.board;
    expect(callsOf(board, ANNA.id).map(p => p.conversation)).toEqual(['k1']);
    expect(ownedBy(board, ANNA.id)).toEqual([]);
    expect(ownCall(desk(ROOM))).toBe('k1');
    expect(ownCall(desk(undefined, 'fi', []))).toBeUndefined();
  });

  it('that is done is not found again on a board that lags behind', () => {
    const seen = desk(ROOM);
    expect(ownCall({ ...seen, call: freshCall('fi', new Set(['k1'])) })).toBeUndefined();
  });

  it('goes from ready to talking to the work after it', () => {
    expect(callPhase(desk(undefined, 'fi', []))).toBe('ready');
    expect(callPhase(desk(callRoomOf([])))).toBe('talking');
    expect(callPhase(desk(ROOM))).toBe('after');
  });

  it('stands in the log of its own day alone', () => {
    const past = (conversation: string, more: Partial<Place>) => ({ ...ROW, conversation, ...more });
    const seen = desk(ROOM);
    const places = [
      past('a', { since: '2026-11-22T08:00:00Z' }),
      past('b', { since: '2026-11-22T09:00:00Z' }),
      past('c', { since: '2026-11-20T09:00:00Z' }),
      past('d', { kind: 'chat' }),
    ];
    const log = callsToday({ now: seen.now, view: { ...seen.view, past: { id: 'h', places } } });
    expect(log.map(p => p.conversation)).toEqual(['b', 'a']);
  });
});
