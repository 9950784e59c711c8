import type { Language } from '../../protocol/index.js';
import type { Canned, Localized, Workplace } from '../../protocol/staff.js';
import type { Room } from './room.js';

const base = (language: Language): Language => (language === 'fi-simple' ? 'fi' : language);

/** Words for a reader of `language`: its own, else its base language's, else Finnish, else any there are. */
export const wordsIn = (words: Localized | undefined, language: Language): string =>
  words?.[language] ?? words?.[base(language)] ?? words?.fi ?? Object.values(words ?? {})[0] ?? '';

/** What a value of a list is called; the value itself when the list does not say. */
export const label = (
  place: Workplace | undefined,
  list: string,
  value: string,
  language: Language,
): string => wordsIn(place?.labels[list]?.[value], language) || value;

/** Folded as people type in a hurry: without case and diacritics. */
export const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('fi').trim();

/** A reply kept ready, in the words that the resident will see. */
export interface Ready {
  key: string;
  title: string;
  text: string;
  /** Whether it is in the resident's own language; if not, the worker is told. */
  inLanguage: boolean;
}

/** The replies that every word of `query` is found in, those with a fitting title first. */
export function findCanned(
  all: readonly Canned[],
  query: string,
  reader: Language,
  resident: Language,
): Ready[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  const ready = all.map(c => ({
    key: c.key,
    title: wordsIn(c.title, reader),
    text: wordsIn(c.text, resident),
    inLanguage: c.text[resident] !== undefined || c.text[base(resident)] !== undefined,
  }));
  const fits = (text: string): boolean => words.every(w => folded(text).includes(w));
  return ready
    .filter(r => fits(`${r.key} ${r.title} ${r.text}`))
    .sort((a, b) => Number(fits(b.title)) - Number(fits(a.title)));
}

/** A gap that nothing is known for stands as it is, and nothing with a gap in it is sent. */
const GAP = /\{([\w-]+)\}/g;

export const gaps = (text: string): string[] => [...text.matchAll(GAP)].map(m => m[0]);

/** The text with what is known of the conversation filled in, in the resident's language. */
export function filled(
  text: string,
  room: Room | undefined,
  place: Workplace | undefined,
  who: { name: string; title: string },
): string {
  const language = room?.standing?.language ?? 'fi';
  const summary = room?.standing?.place?.summary ?? {};
  return text.replace(GAP, (gap, slot: string) => {
    if (slot === 'name' || slot === 'title') return who[slot];
    const answer = room?.standing?.answers.find(a => a.slot === slot);
    if (answer) return answer.label;
    const value = summary[slot];
    return value === undefined ? gap : label(place, slot, value, language);
  });
}
