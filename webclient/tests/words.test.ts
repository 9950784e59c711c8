import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import lines from '../src/content/open-lines.json';
import { words } from '../src/parts/line/words.js';
import { SPOKEN } from '../src/protocol/index.js';
import { hasIdentityCode, withoutIdentityCode } from '../src/talk/identity-code.js';
import { MORE } from '../src/texts/more.js';
import { TABLE } from '../src/texts/table.js';
import { teach, texts, type Key } from '../src/texts/texts.js';
import { said, transcript } from '../src/pages/widget/transcript.js';
import { line } from './lines.js';
import { goldenOut } from './golden.js';

const gaps = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(m => m[0]).sort();

describe('texts', () => {
  teach(MORE);
  const rows = Object.entries({ ...TABLE, ...MORE }) as [Key, readonly string[]][];

  it.each(rows)('%s is there in every language, with the same gaps', (key, row) => {
    for (const language of SPOKEN) {
      const text = texts(language)(key);
      expect(text.trim(), language).toBe(text);
      expect(text, language).not.toBe('');
      expect(gaps(text), language).toEqual(gaps(row[0] ?? ''));
    }
  });

  it('fill their gaps', () => {
    expect(texts('sv')('urgent', { number: '112' })).toBe('Nöd? Ring 112');
  });

  it('of the operator stand in the place of ours, also in easy Finnish where it has none of its own', () => {
    const replaced = { fi: { name: 'Vanhempien linja', robot: 'Robotti tässä.' }, sv: { name: 'Linjen' } };
    expect(texts('fi', replaced)('name')).toBe('Vanhempien linja');
    expect(texts('fi-simple', replaced)('name')).toBe('Vanhempien linja');
    expect(texts('fi-simple', replaced)('robot')).toBe('Tämä on robotti. Robotti ei ole ihminen.');
    expect(texts('sv', replaced)('name')).toBe('Linjen');
    expect(texts('en', replaced)('name')).toBe('Perhelinja');
  });
});

describe('words of the guide', () => {
  const pressed = (text: string): string[] =>
    words(text).flatMap(part => (typeof part === 'string' ? [] : [String(part.values[0])]));

  it.each([
    ['Soita 112.', ['112']],
    ['Nollalinja 080 005 005, joka päivä', ['080005005']],
    ['Ring 116 117 eller 09 2525 0111!', ['116117', '0925250111']],
    ['019 5600 151 (ma–pe 9–15)', ['0195600151']],
    ['040 318 2611', ['0403182611']],
    ['Lue lisää: https://www.nollalinja.fi/.', ['https://www.nollalinja.fi/']],
  ])('are to be pressed where they are a number or an address: %s', (text, expected) => {
    expect(pressed(text)).toEqual(expected);
  });

  it.each(['klo 9–15', '1.12.2026', 'kello 08.00', '13–17-vuotias', '112,50 euroa', 'http://x.fi', '2112'])(
    'are left alone otherwise: %s',
    text => {
      expect(pressed(text)).toEqual([]);
    },
  );

  it('stay the same words', () => {
    const text = 'Soita 112. Tai 080 005 005; https://a.fi/b?c=d on sivu.';
    const whole = words(text).map(p => (typeof p === 'string' ? p : String(p.values.at(-1))));
    expect(whole.join('')).toBe(text);
  });
});

describe('a personal identity code', () => {
  it.each(['131052-308T', '010101A123B', 'mun tunnus on 131052 - 308t ok?', '311299+123c', '050703B9999'])(
    'is found: %s',
    text => {
      expect(hasIdentityCode(text)).toBe(true);
    },
  );

  it.each(['040 318 2611', '139952-308T', '13.10.2052', '1131052-308T', '131052-308TT', 'klo 12-15'])(
    'is not seen where there is none: %s',
    text => {
      expect(hasIdentityCode(text)).toBe(false);
    },
  );

  it('is taken out, and the rest stays', () => {
    expect(withoutIdentityCode('olen 131052-308T ja 010101A123B.', '[x]')).toBe('olen [x] ja [x].');
  });
});

describe('the lines that always answer', () => {
  it('begin with the emergency number and have a name in each language', () => {
    expect(lines[0]?.number).toBe('112');
    for (const l of lines) expect(Object.keys(l.name)).toEqual(['fi', 'sv', 'en']);
  });

  it('are those of the directory', () => {
    const directory = new URL('../../flows/directory/contacts.yaml', import.meta.url);
    const digits = readFileSync(directory, 'utf8').replace(/[ +]/g, '');
    for (const l of lines) expect(digits).toContain(l.number.replace(/ /g, '').replace(/^0/, ''));
  });
});

describe('the conversation as text', () => {
  const t = texts('fi');

  it('says with each line who said it, and leaves dry facts out', () => {
    const text = transcript(t, 'fi', [
      line('1.0', { text: 'Hei!' }),
      line('1.1', { kind: 'notice', text: 'language' }),
      line('2.0', { by: 'resident', text: 'moi' }),
    ]);
    expect(text).toMatch(/Robotti, .*\nHei!/);
    expect(text).toMatch(/Sinä, .*\nmoi/);
    expect(text).not.toContain('language');
  });

  it('keeps the services with their numbers, and which of them are to be checked', () => {
    const cards = goldenOut()
      .flatMap(([, f]) => (f.type === 'news' ? f.lines : []))
      .filter(l => l.cards.length);
    const text = cards.map(l => said(t, l)).join('\n');
    expect(text).toContain('019 5600 151');
    expect(text).toContain('(Tarkista numero)');
  });
});
