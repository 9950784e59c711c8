import type { Pressed } from './keys.js';

/** What a key of the call desk may ask for. The words beside it are in the texts, as `callkey-…`. */
export type CallKeyAct =
  | 'start'
  | 'language'
  | 'danger'
  | 'hang-up'
  | 'answer'
  | 'words'
  | 'carry-words'
  | 'carry'
  | 'hand-over'
  | 'back'
  | 'slots'
  | 'correct'
  | 'hold'
  | 'notes'
  | 'outcome'
  | 'copy'
  | 'leave-field'
  | 'log'
  | 'take-ring'
  | 'keys';

/** When a key does something: with no call, while one speaks, and in the work after it. */
export type CallPhase = 'ready' | 'talking' | 'after';

/** Letters that do something else than answer, while one speaks. */
const TALKING: Readonly<Record<string, CallKeyAct>> = {
  '/': 'words',
  b: 'back',
  s: 'slots',
  c: 'correct',
  h: 'hold',
  k: 'carry',
  o: 'hand-over',
  m: 'notes',
  '?': 'keys',
};

/** What answers: the numbers, then the letters that are free, in the order of the choices. */
export const ANSWER_KEYS = '123456789adefgijlnpqrtuvwxyz';

/** Every key with its act, for the sheet of keys: the same key does something else before, during and after a call. */
export const CALL_KEYS: Readonly<
  Record<CallPhase | 'always', readonly (readonly [key: string, act: CallKeyAct | 'done'])[]>
> = {
  ready: [
    ['n', 'start'],
    ['1–3', 'language'],
    ['k', 'carry-words'],
    ['a', 'log'],
  ],
  talking: [
    ['1–9, a–z', 'answer'],
    ['/', 'words'],
    ['b', 'back'],
    ['c', 'correct'],
    ['s', 'slots'],
    ['m', 'notes'],
    ['h', 'hold'],
    ['k', 'carry'],
    ['o', 'hand-over'],
    ['F2', 'danger'],
    ['Ctrl + Enter', 'hang-up'],
  ],
  after: [
    ['1–9', 'outcome'],
    ['m', 'notes'],
    ['y', 'copy'],
    ['Ctrl + Enter', 'done'],
  ],
  always: [
    ['F4', 'take-ring'],
    ['Esc', 'leave-field'],
    ['?', 'keys'],
  ],
};

export interface CallWhere {
  phase: CallPhase;
  writing: boolean;
  /** By a dialog or a menu. */
  covered: boolean;
  /** Whether single keys do things. */
  on: boolean;
}

/**
 * What a key asks for on the call desk. Danger is heard from everywhere, also from inside a field and under a dialog, and so is
 * the end of the call; all else only where one does not write. A key that is held down asks once.
 */
export function askedInCall(pressed: Pressed, where: CallWhere): [CallKeyAct, number] | undefined {
  if (pressed.repeat || pressed.isComposing || pressed.altKey) return undefined;
  const control = pressed.ctrlKey || pressed.metaKey;
  if (pressed.key === 'F2' && !control) return where.phase === 'talking' ? ['danger', 0] : undefined;
  if (pressed.key === 'F4' && !control) return ['take-ring', 0];
  if (pressed.key === 'Enter' && control)
    return where.phase === 'ready' || where.covered ? undefined : ['hang-up', 0];
  if (control || where.covered) return undefined;
  if (where.writing) return pressed.key === 'Escape' ? ['leave-field', 0] : undefined;
  return where.on ? single(pressed.key.toLocaleLowerCase('fi'), where.phase) : undefined;
}

function single(key: string, phase: CallPhase): [CallKeyAct, number] | undefined {
  if (key === '?') return ['keys', 0];
  if (phase === 'ready') {
    if (key === 'n') return ['start', 0];
    if (key === 'a') return ['log', 0];
    if (key === 'k') return ['carry-words', 0];
    return /^[1-3]$/.test(key) ? ['language', Number(key) - 1] : undefined;
  }
  if (phase === 'after') {
    if (key === 'm') return ['notes', 0];
    if (key === 'y') return ['copy', 0];
    return /^[1-9]$/.test(key) ? ['outcome', Number(key) - 1] : undefined;
  }
  const act = Object.hasOwn(TALKING, key) ? TALKING[key] : undefined;
  if (act) return [act, 0];
  const at = key.length === 1 ? ANSWER_KEYS.indexOf(key) : -1;
  return at < 0 ? undefined : ['answer', at];
}
