import { describe, expect, it } from 'vitest';
import { spokenWait, time } from '../src/parts/waiting/waiting.js';
import type { Question, ResidentOut, Waiting } from '../src/protocol/index.js';
import {
  changeable,
  EMPTY,
  freshLines,
  guided,
  inDanger,
  openQuestion,
  seen,
  withPeople,
  type View,
} from '../src/talk/view.js';
import { MORE } from '../src/texts/more.js';
import { notice } from '../src/texts/notice.js';
import { named, speaker } from '../src/texts/speaker.js';
import { TABLE } from '../src/texts/table.js';
import { teach, texts } from '../src/texts/texts.js';
import { goldenOut } from './golden.js';
import { line, news, welcome } from './lines.js';

const after = (...frames: ResidentOut[]): View => frames.reduce(seen, EMPTY);
const wait = (more: Partial<Waiting> = {}): Waiting => ({
  type: 'waiting',
  place: 3,
  staffed: true,
  message: '',
  ...more,
});
const WHO = { name: 'Anna', title: 'sosiaaliohjaaja' };
const AGE: Question = { step: 'f/age', choices: [{ value: 'under-1', label: 'Alle 1' }], free: true };
const asked = (key: string, by: 'guide' | 'worker') =>
  line(key, { by, kind: 'question', step: 'f/age', choices: AGE.choices });

describe('the wait', () => {
  it('is known while a person is waited for, and forgotten when one has come', () => {
    const queued = after(welcome(), news(0, 1, [line('1.0')], { phase: 'queued' }), wait());
    expect(queued.waiting?.place).toBe(3);
    expect(seen(queued, wait({ place: 2 })).waiting?.place).toBe(2);
    expect(seen(queued, news(1, 2, [], { phase: 'queued' })).waiting?.place).toBe(3);
    expect(seen(queued, news(1, 2, [], { phase: 'attended', worker: WHO })).waiting).toBeUndefined();
    expect(seen(queued, news(1, 2, [])).waiting).toBeUndefined();
  });

  it('is the same one after a reload or a broken line, and the screen can say so', () => {
    const queued = after(welcome(), news(0, 1, [line('1.0')], { phase: 'queued' }), wait());
    expect(queued.kept).toBe(false);
    const back = seen(queued, welcome({ fresh: false }));
    expect(back.kept).toBe(true);
    expect(back.waiting?.place).toBe(3);
  });

  it.each([
    [undefined, ''],
    [0, 'noin minuutti'],
    [60, 'noin minuutti'],
    [61, 'noin 2 minuuttia'],
    [9 * 60 + 1, 'noin 10 minuuttia'],
    [10 * 60 + 1, 'noin 15 minuuttia'],
    [3600, 'noin 60 minuuttia'],
    [3601, 'yli tunti'],
  ])('is told fairly, never as shorter than it was counted: %s seconds', (seconds, told) => {
    teach(MORE);
    const known = seconds === undefined ? {} : { estimateSeconds: seconds };
    expect(time(texts('fi'), wait(known))).toBe(told);
  });

  it('has no time when nobody is there', () => {
    expect(time(texts('en'), wait({ estimateSeconds: 60, staffed: false }))).toBe('');
  });

  it('is spoken with the place, whether anybody is there, and what a supervisor says', () => {
    teach(MORE);
    expect(spokenWait(texts('fi'), wait({ place: 1, estimateSeconds: 240 }))).toBe(
      'Odotat ihmistä. Olet seuraava. noin 4 minuuttia. Ammattilaisia on paikalla.',
    );
    expect(spokenWait(texts('sv'), wait({ staffed: false, message: 'Utbildningsdag.' }))).toBe(
      'Du väntar på en människa. Din plats i kön: 3. Utbildningsdag. Just nu är ingen på plats.',
    );
  });
});

describe('while a worker has the conversation', () => {
  const answer = { step: 'f/age', slot: 'child-age', value: 'under-1', label: 'Alle 1', inPassing: false };
  const given = line('2.0', { by: 'resident', kind: 'answer', step: 'f/age' });
  const attended = { phase: 'attended' as const, worker: WHO, answers: [answer] };

  it('the buttons of the guide rest, and answers stay as they are', () => {
    const view = after(welcome(), news(0, 2, [asked('1.0', 'guide'), given], { ...attended, question: AGE }));
    expect(guided(view)).toBe(false);
    expect(withPeople(view)).toBe(true);
    expect(openQuestion(view)).toBeUndefined();
    expect(changeable(view, given)).toBeUndefined();
  });

  it('what the worker asks is answered by its buttons', () => {
    const view = after(
      welcome(),
      news(0, 2, [asked('1.0', 'guide'), asked('2.0', 'worker')], { ...attended, question: AGE }),
    );
    expect(openQuestion(view)).toEqual(AGE);
  });

  it('own words do not wipe away that the worker is writing; the worker’s do', () => {
    const typing = after(welcome(), news(0, 1, [line('1.0')], attended), {
      type: 'typing',
      by: 'worker',
      on: true,
    });
    expect(seen(typing, news(1, 2, [line('2.0', { by: 'resident' })], attended)).typing).toBe('worker');
    expect(
      seen(typing, news(1, 2, [line('2.0', { by: 'worker', who: WHO })], attended)).typing,
    ).toBeUndefined();
  });

  it('danger that was heard puts 112 first on the screen', () => {
    const lines = [line('1.0', { by: 'resident' }), line('1.1', { kind: 'notice', text: 'danger' })];
    expect(inDanger(after(welcome(), news(0, 1, lines, attended)))).toBe(true);
    expect(notice(texts('en'), line('1.1', { kind: 'notice', text: 'danger' }))).toContain('112');
  });

  it('what was there before a reload is no news', () => {
    const view = after(
      welcome({ fresh: false, number: 2 }),
      news(0, 2, [line('1.0'), line('2.0', { by: 'worker' })], attended),
    );
    expect(freshLines(view, 0)).toEqual([]);
    const later = seen(view, news(2, 3, [line('3.0', { by: 'worker' }), given], attended));
    expect(freshLines(later, 2).map(l => l.key)).toEqual(['3.0']);
  });
});

describe('who speaks', () => {
  it('is a robot, or a person with the name and the profession', () => {
    const t = texts('fi');
    expect(speaker(t, line('1.0'))).toBe('Robotti');
    expect(speaker(t, line('1.0', { by: 'worker', who: WHO }))).toBe('Ammattilainen: Anna, sosiaaliohjaaja');
    expect(speaker(t, line('1.0', { by: 'worker' }))).toBe('Ammattilainen');
    expect(named({ name: 'Bo', title: '' })).toBe('Bo');
  });
});

describe('notices', () => {
  const of = (text: string): string =>
    notice(texts('fi'), line('1.0', { by: 'worker', kind: 'notice', text, who: WHO }));

  it('say what happened in words', () => {
    teach(MORE);
    expect(of('worker-came')).toBe('Keskusteluun tuli Anna, sosiaaliohjaaja. Robotti on nyt hiljaa.');
    expect(of('worker-went')).toMatch(/^Anna joutui/);
    expect(of('ended-closed')).toBe('Ammattilainen päätti keskustelun.');
    expect(of('ended-idle')).toBe('Keskustelu on päättynyt.');
    expect(of('language')).toBe('Kieli: Suomi');
  });

  it('that nobody here knows are left out', () => {
    expect(of('of-a-later-version')).toBe('');
  });

  it('of the golden files all have words', () => {
    teach(MORE);
    const notices = goldenOut()
      .flatMap(([, f]) => (f.type === 'news' ? f.lines : []))
      .filter(l => l.kind === 'notice' && l.text !== '' && l.text !== 'language');
    for (const l of notices) expect(notice(texts('sv'), l), l.text).not.toBe('');
  });
});

describe('texts that come later', () => {
  it('have names of their own', () => {
    expect(Object.keys(MORE).filter(key => key in TABLE)).toEqual([]);
  });
});
