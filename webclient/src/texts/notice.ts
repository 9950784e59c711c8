import { isSpoken, OWN_NAME, type Line } from '../protocol/index.js';
import { named } from './speaker.js';
import type { Key, Texts } from './texts.js';

/** Dry facts come as codes, which are the names of their words; what an ending or a stranger's code has none for is short. */
export function notice(t: Texts, line: Line): string {
  if (line.text === 'language')
    return isSpoken(line.language) ? `${t('language')}: ${OWN_NAME[line.language]}` : '';
  const who = line.who ? named(line.who) : t('worker');
  const words = t(line.text as Key, { who, name: line.who?.name ?? who, number: EMERGENCY });
  return words || (line.text.startsWith('ended') ? t('ended') : '');
}

const EMERGENCY = '112';
