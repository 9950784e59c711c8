import type { Spoken } from '../../protocol/index.js';
import type { StaffRow } from '../staff/texts.js';
import { BENCH } from './bench.js';
import { REHEARSAL } from './rehearsal.js';
import { TRIAL } from './trial.js';

/** Every text of the workshop, in Finnish, Swedish and English side by side. A row without its three texts does not compile. */
export const WORKSHOP_TABLE: Record<
  keyof typeof BENCH | keyof typeof REHEARSAL | keyof typeof TRIAL,
  StaffRow
> = {
  ...BENCH,
  ...REHEARSAL,
  ...TRIAL,
};

export type WorkshopKey = keyof typeof WORKSHOP_TABLE;

/** Gives a text by its key, with `{…}` filled in. */
export type WorkshopTexts = (key: WorkshopKey, fills?: Readonly<Record<string, string | number>>) => string;

const PLACES: Readonly<Record<Spoken, 0 | 1 | 2>> = { fi: 0, 'fi-simple': 0, sv: 1, en: 2 };

export const workshopTexts =
  (language: Spoken): WorkshopTexts =>
  (key, fills = {}) =>
    WORKSHOP_TABLE[key][PLACES[language]].replace(/\{(\w+)\}/g, (gap, name: string) =>
      String(fills[name] ?? gap),
    );

/** The key of a text that there may or may not be: for what the service names and this page need not know. */
export const workshopKey = (name: string): WorkshopKey | undefined =>
  Object.hasOwn(WORKSHOP_TABLE, name) ? (name as WorkshopKey) : undefined;
