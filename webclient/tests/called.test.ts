import { describe, expect, it } from 'vitest';
import { called } from '../src/parts/waiting/called.js';
import type { Spoken, Standing } from '../src/protocol/index.js';
import { MORE } from '../src/texts/more.js';
import { teach, texts } from '../src/texts/texts.js';

teach(MORE);
const MONDAY = Date.parse('2026-11-23T08:00:00Z');

const told = (
  language: Spoken,
  more: Partial<NonNullable<Standing['callBack']>> = {},
  now = MONDAY,
): string => {
  const standing: Standing = {
    phase: 'ended',
    language,
    answers: [],
    deletion: '2026-12-22T10:00:00Z',
    callBack: { state: 'waiting', answerBy: '2026-11-26T22:00:00Z', ...more },
  };
  return String(called(texts(language), standing, now)?.values[0]);
};

describe('a call that was asked for', () => {
  it('is promised by its last day, in the words of each language', () => {
    expect(told('fi')).toContain('viimeistään torstaina 26. marraskuuta');
    expect(told('fi-simple')).toContain('viimeistään torstaina 26. marraskuuta.');
    expect(told('sv')).toContain('senast torsdag 26 november');
    expect(told('en')).toContain('by Thursday 26 November');
  });

  it('that was tried tells when it is tried again', () => {
    const next = { state: 'tried', next: '2026-11-24T06:00:00Z' } as const;
    expect(told('fi', next)).toMatch(/tiistaina 24. marraskuuta kello 8[.:]00/);
    expect(told('sv', next)).toMatch(/tisdag 24 november klockan 8[.:]00/);
    expect(told('en', { state: 'tried' })).toContain('did not reach you');
  });

  it('that is late says so', () => {
    expect(told('fi', {}, Date.parse('2026-11-27T08:00:00Z'))).toContain('Anteeksi');
  });

  it('is over when it is', () => {
    expect(told('en', { state: 'done' })).toBe('We have called you.');
    expect(told('sv', { state: 'given-up' })).toContain('ringer inte mer');
  });

  it('is not spoken of when nobody asked for one', () => {
    expect(called(texts('fi'), undefined, MONDAY)).toBeUndefined();
  });
});
