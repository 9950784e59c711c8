import type { Spoken } from '../../protocol/index.js';
import { CALL } from './call.js';
import { CLOCK } from './clock.js';
import { HAND_OVER } from './hand-over.js';
import { DOOR } from './door.js';
import { MANAGE } from './manage.js';
import { RING } from './ring.js';
import { TALK } from './talk.js';
import { WORK } from './work.js';
import { WORKLIST } from './worklist.js';

/** A text of the console's own in Finnish, Swedish and English, side by side. `{…}` is filled in. */
export type StaffRow = readonly [fi: string, sv: string, en: string];

/** Every text of the console. A row without its three texts does not compile. */
export const STAFF_TABLE = {
  ...DOOR,
  ...WORK,
  ...TALK,
  ...MANAGE,
  ...CALL,
  ...RING,
  ...WORKLIST,
  ...CLOCK,
  ...HAND_OVER,
};

export type StaffKey = keyof typeof STAFF_TABLE;

/** Gives a text by its key, with `{…}` filled in. */
export type StaffTexts = (key: StaffKey, fills?: Readonly<Record<string, string | number>>) => string;

const PLACES: Readonly<Record<Spoken, 0 | 1 | 2>> = { fi: 0, 'fi-simple': 0, sv: 1, en: 2 };

export const staffTexts =
  (language: Spoken): StaffTexts =>
  (key, fills = {}) =>
    STAFF_TABLE[key][PLACES[language]].replace(/\{(\w+)\}/g, (gap, name: string) =>
      String(fills[name] ?? gap),
    );

/** The key of a text that there may or may not be: for what the service names and this console need not know. */
export const staffKey = (name: string): StaffKey | undefined =>
  Object.hasOwn(STAFF_TABLE, name) ? (name as StaffKey) : undefined;
