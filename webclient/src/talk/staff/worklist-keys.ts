import type { TryResult } from '../../protocol/staff.js';
import type { Pressed } from './keys.js';

/** What a key of the worklist may ask for. The words beside it are in the texts, as `workkey-…`. */
export type WorkKeyAct =
  | 'up'
  | 'down'
  | 'begin'
  | 'number'
  | 'result'
  | 'next-try'
  | 'note'
  | 'finish'
  | 'give-up'
  | 'read'
  | 'leave-field';

/** What can come of a try, in the order of its keys. */
export const RESULTS: readonly TryResult[] = [
  'reached',
  'no-answer',
  'voicemail-left',
  'somebody-else',
  'wrong-number',
];

/** Every key with its act, for the sheet of keys. */
export const WORK_KEYS: readonly (readonly [key: string, act: WorkKeyAct])[] = [
  ['↓ j', 'down'],
  ['↑ k', 'up'],
  ['n', 'begin'],
  ['v', 'number'],
  ['1–5', 'result'],
  ['m', 'note'],
  ['y', 'next-try'],
  ['e', 'finish'],
  ['x', 'give-up'],
  ['r', 'read'],
  ['Esc', 'leave-field'],
];

const LETTERS: Readonly<Record<string, WorkKeyAct>> = {
  ArrowDown: 'down',
  ArrowUp: 'up',
  j: 'down',
  k: 'up',
  n: 'begin',
  v: 'number',
  m: 'note',
  y: 'next-try',
  e: 'finish',
  r: 'read',
  x: 'give-up',
};

/** Keys that are no letters: they stay when single keys are switched off. */
const ARROWS = ['ArrowDown', 'ArrowUp'];

/** What a key asks for on the worklist. While one writes only Escape does. */
export function askedOfWork(
  pressed: Pressed,
  where: { writing: boolean; covered: boolean; on: boolean },
): [WorkKeyAct, number] | undefined {
  if (where.covered || pressed.ctrlKey || pressed.altKey || pressed.metaKey || pressed.isComposing)
    return undefined;
  if (where.writing) return pressed.key === 'Escape' ? ['leave-field', 0] : undefined;
  if (!where.on && !ARROWS.includes(pressed.key)) return undefined;
  const key = ARROWS.includes(pressed.key) ? pressed.key : pressed.key.toLocaleLowerCase('fi');
  const act = LETTERS[key];
  if (pressed.repeat && act !== 'down' && act !== 'up') return undefined;
  const result = /^[1-9]$/.test(key) ? Number(key) - 1 : -1;
  if (result >= 0) return result < RESULTS.length ? ['result', result] : undefined;
  return act && [act, 0];
}
