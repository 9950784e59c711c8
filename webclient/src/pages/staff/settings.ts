import { isSpoken, type Spoken } from '../../protocol/index.js';
import type { Settings } from '../../parts/console/act.js';

const KEY = 'perhelinja-staff-settings';
export const DEFAULTS: Settings = {
  volume: 0.7,
  keys: true,
  capacity: 3,
  callLanguage: 'fi',
  callSounds: false,
};

/** How this computer is set, for whoever works at it; nothing about a conversation or a person. */
export interface Kept {
  settings: Settings;
  language?: Spoken;
}

export function readSettings(): Kept {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Kept>;
    const found: Kept = { settings: { ...DEFAULTS, ...kept.settings } };
    if (isSpoken(kept.language)) found.language = kept.language;
    return found;
  } catch {
    return { settings: DEFAULTS };
  }
}

export function writeSettings(kept: Kept): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // Without storage each sign-in begins with the defaults.
  }
}

/** The language of the console: chosen here before, or the browser's, or Finnish. */
export function firstLanguage(kept: Kept): Spoken {
  const browser = navigator.language.slice(0, 2);
  return kept.language ?? (browser === 'sv' || browser === 'en' ? browser : 'fi');
}
