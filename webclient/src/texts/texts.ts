import { SPOKEN, type Spoken } from '../protocol/index.js';
import type { MoreKey } from './more.js';
import { TABLE, type Key as OwnKey, type Row } from './table.js';

/** Those of what is loaded later are empty until then. */
export type Key = OwnKey | MoreKey;

const known: Partial<Record<string, Row>> = { ...TABLE };

/** Adds the texts of a file that was loaded later. */
export function teach(rows: Readonly<Record<string, Row>>): void {
  Object.assign(known, rows);
}

/** Texts that an operator puts in the place of ours: `{fi: {name: '…'}}`. What is left out stays as it is. */
export type Replacements = Partial<Record<Spoken, Partial<Record<Key, string>>>>;

/** Gives a text by its key, with `{…}` filled in. */
export type Texts = (key: Key, fills?: Readonly<Record<string, string | number>>) => string;

const EASY = SPOKEN.indexOf('fi-simple');

/** The texts of a language. Easy Finnish takes from Finnish what it does not say otherwise. */
export function texts(language: Spoken, replaced: Replacements = {}): Texts {
  const place = SPOKEN.indexOf(language);
  const base = language === 'fi-simple' ? 'fi' : language;
  return (key, fills = {}) => {
    const row: readonly (string | undefined)[] = known[key] ?? [''];
    const easy = place === EASY ? row[EASY] : undefined;
    const said = replaced[language]?.[key] ?? easy ?? replaced[base]?.[key] ?? row[place] ?? row[0] ?? '';
    return said.replace(/\{(\w+)\}/g, (gap, name: string) => String(fills[name] ?? gap));
  };
}
