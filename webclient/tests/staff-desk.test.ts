import { describe, expect, it } from 'vitest';
import {
  calls,
  DANGER_AGAIN_MILLIS,
  loudest,
  NOTHING_TOLD,
  titled,
  WAITING_AGAIN_MILLIS,
  type Heard,
} from '../src/talk/staff/alerts.js';
import { filled, findCanned, gaps } from '../src/talk/staff/canned.js';
import { asked, KEYS, takesLetters, type Pressed } from '../src/talk/staff/keys.js';
import { newRoom, type Room } from '../src/talk/staff/room.js';
import { SPOKEN } from '../src/protocol/index.js';
import { STAFF_TABLE, staffKey, staffTexts, type StaffKey } from '../src/texts/staff/texts.js';
import { ANNA, place, staffStanding, WORKPLACE } from './staff-frames.js';

const heard = (more: Partial<Heard> = {}): Heard => ({
  takeable: [],
  unread: new Map(),
  danger: [],
  status: 'available',
  ...more,
});

describe('what is called out', () => {
  const one = heard({ takeable: [place('a')] });
  const alarm = heard({ takeable: [place('d', { priority: 'danger' })] });

  it('is called again and again until somebody has it', () => {
    const first = calls(NOTHING_TOLD, one, 0);
    expect(first.calls).toEqual([{ sound: 'waiting', conversation: 'a', first: true }]);
    expect(calls(first.told, one, WAITING_AGAIN_MILLIS - 1).calls).toEqual([]);
    const again = calls(first.told, one, WAITING_AGAIN_MILLIS);
    expect(again.calls).toEqual([{ sound: 'waiting', conversation: 'a', first: false }]);
    expect(calls(again.told, heard(), WAITING_AGAIN_MILLIS * 2).calls).toEqual([]);
  });

  it('is called anew when it came back', () => {
    const gone = calls(calls(NOTHING_TOLD, one, 0).told, heard(), 1);
    expect(calls(gone.told, one, 2).calls[0]?.first).toBe(true);
  });

  it('is danger sooner, also to who is busy, and above all else', () => {
    const first = calls(NOTHING_TOLD, { ...alarm, status: 'busy' }, 0);
    expect(first.calls[0]?.sound).toBe('danger');
    expect(calls(first.told, { ...alarm, status: 'busy' }, DANGER_AGAIN_MILLIS).calls).toHaveLength(1);
    const both = calls(
      NOTHING_TOLD,
      heard({ takeable: [place('a'), place('d', { priority: 'danger' })] }),
      0,
    );
    expect(loudest(both.calls)).toBe('danger');
    expect(loudest([])).toBeUndefined();
  });

  it('leaves in peace who is away or busy, but for danger in a conversation of their own', () => {
    expect(calls(NOTHING_TOLD, { ...one, status: 'busy' }, 0).calls).toEqual([]);
    expect(calls(NOTHING_TOLD, { ...alarm, status: 'away' }, 0).calls).toEqual([]);
    expect(calls(NOTHING_TOLD, heard({ danger: ['c'], status: 'away' }), 0).calls[0]?.sound).toBe('danger');
  });

  it('is a new message once for each', () => {
    const first = calls(NOTHING_TOLD, heard({ unread: new Map([['c', 1]]) }), 0);
    expect(first.calls).toEqual([{ sound: 'message', conversation: 'c', first: true }]);
    expect(calls(first.told, heard({ unread: new Map([['c', 1]]) }), 1).calls).toEqual([]);
    expect(calls(first.told, heard({ unread: new Map([['c', 2]]) }), 1).calls).toHaveLength(1);
  });

  it('stands in the title', () => {
    expect(titled('Perhelinja', 3)).toBe('(3) Perhelinja');
    expect(titled('Perhelinja', 0)).toBe('Perhelinja');
  });
});

describe('replies kept ready', () => {
  const all = [
    {
      key: 'hello',
      title: { fi: 'Tervehdys', sv: 'Hälsning' },
      text: { fi: 'Hei, neuvolasta {name}', sv: 'Hej {name}' },
    },
    { key: 'clinic', title: { fi: 'Neuvola', sv: 'Rådgivning' }, text: { fi: 'Neuvola ({municipality})' } },
  ];
  const room: Room = {
    ...newRoom('c1', 'o', 'work', ''),
    standing: staffStanding({
      language: 'sv',
      answers: [{ step: 's', slot: 'child-age', value: 'under-1', label: 'under 1 år', inPassing: false }],
      place: place('c1', { summary: { municipality: 'kerava' } }),
    }),
  };

  it('are found by every word, without case or dots, by title before text', () => {
    expect(findCanned(all, 'NEUVOLA', 'fi', 'fi').map(r => r.key)).toEqual(['clinic', 'hello']);
    expect(findCanned(all, 'halsning', 'sv', 'sv').map(r => r.key)).toEqual(['hello']);
    expect(findCanned(all, 'ei mitään', 'fi', 'fi')).toEqual([]);
    expect(findCanned(all, '', 'fi', 'fi')).toHaveLength(2);
  });

  it('are in the resident’s language, and say so when they are not', () => {
    const [hello, clinic] = findCanned(all, '', 'fi', 'sv');
    expect(hello).toMatchObject({ title: 'Tervehdys', text: 'Hej {name}', inLanguage: true });
    expect(clinic?.inLanguage).toBe(false);
    expect(findCanned(all, 'terv', 'fi', 'fi-simple')[0]?.inLanguage).toBe(true);
  });

  it('are filled with what is known, in the resident’s language; a gap stays a gap', () => {
    expect(filled('{name}, {title}: {municipality}, {child-age}', room, WORKPLACE, ANNA)).toBe(
      'Anna, sosiaaliohjaaja: Kervo, under 1 år',
    );
    const open = filled('Kenen kanssa: {own-worker}?', room, WORKPLACE, ANNA);
    expect(gaps(open)).toEqual(['{own-worker}']);
    expect(gaps('ei aukkoja {}')).toEqual([]);
  });
});

describe('keys', () => {
  const free = { writing: false, covered: false, on: true };
  const press = (key: string, more: Partial<Pressed> = {}): Pressed => ({
    key,
    ctrlKey: false,
    altKey: false,
    metaKey: false,
    repeat: false,
    isComposing: false,
    ...more,
  });

  it('are each there once, and named in every language', () => {
    expect(new Set(KEYS.map(([key]) => key)).size).toBe(KEYS.length);
    for (const [, act] of KEYS) expect(staffKey(`key-${act}`)).toBeDefined();
  });

  it('ask for what they say, in small letters or large', () => {
    expect(asked(press('n'), free)).toEqual(['take-next', 0]);
    expect(asked(press('N'), free)).toEqual(['take-next', 0]);
    expect(asked(press('3'), free)).toEqual(['nth', 2]);
    expect(asked(press('?'), free)).toEqual(['keys', 0]);
    expect(asked(press('x'), free)).toBeUndefined();
  });

  it('do nothing while one writes, behind a dialog, with another key, or switched off', () => {
    expect(asked(press('n'), { ...free, writing: true })).toBeUndefined();
    expect(asked(press('n'), { ...free, covered: true })).toBeUndefined();
    expect(asked(press('n'), { ...free, on: false })).toBeUndefined();
    expect(asked(press('n', { ctrlKey: true }), free)).toBeUndefined();
    expect(asked(press('n', { altKey: true }), free)).toBeUndefined();
    expect(asked(press('n', { isComposing: true }), free)).toBeUndefined();
    expect(asked(press('n', { repeat: true }), free)).toBeUndefined();
  });

  it('know where one writes', () => {
    expect(takesLetters({ tagName: 'TEXTAREA' })).toBe(true);
    expect(takesLetters({ tagName: 'INPUT', type: 'search' })).toBe(true);
    expect(takesLetters({ tagName: 'INPUT', type: 'checkbox' })).toBe(false);
    expect(takesLetters({ tagName: 'BUTTON' })).toBe(false);
    expect(takesLetters({ tagName: 'DIV', isContentEditable: true })).toBe(true);
  });
});

describe('texts of the console', () => {
  const gapsOf = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(m => m[0]).sort();

  it.each(Object.entries(STAFF_TABLE) as [StaffKey, readonly string[]][])(
    '%s is there in every language, with the same gaps',
    (key, row) => {
      expect(row).toHaveLength(3);
      for (const language of SPOKEN) {
        const text = staffTexts(language)(key);
        expect(text.trim()).toBe(text);
        expect(text).not.toBe('');
        expect(gapsOf(text)).toEqual(gapsOf(row[0] ?? ''));
      }
    },
  );
});
