import { describe, expect, it } from 'vitest';
import {
  ANSWER_KEYS,
  askedInCall,
  CALL_KEYS,
  type CallKeyAct,
  type CallPhase,
} from '../src/talk/staff/call-keys.js';
import type { Pressed } from '../src/talk/staff/keys.js';
import { staffKey } from '../src/texts/staff/texts.js';

const press = (key: string, more: Partial<Pressed> = {}): Pressed => ({
  key,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  repeat: false,
  isComposing: false,
  ...more,
});
const where = (phase: CallPhase, more: object = {}) => ({
  phase,
  writing: false,
  covered: false,
  on: true,
  ...more,
});
const ask = (key: string, phase: CallPhase, more: object = {}, held: Partial<Pressed> = {}) =>
  askedInCall(press(key, held), where(phase, more));

describe('keys of the call desk', () => {
  it('are each named in every language', () => {
    for (const [, act] of Object.values(CALL_KEYS).flat()) expect(staffKey(`callkey-${act}`)).toBeDefined();
  });

  it('answer with numbers, then with letters that do nothing else', () => {
    expect(ask('1', 'talking')).toEqual(['answer', 0]);
    expect(ask('9', 'talking')).toEqual(['answer', 8]);
    expect(ask('a', 'talking')).toEqual(['answer', 9]);
    expect(ask('D', 'talking')).toEqual(['answer', 10]);
    for (const key of 'bschmk/') expect(ANSWER_KEYS).not.toContain(key);
    expect(new Set(ANSWER_KEYS).size).toBe(ANSWER_KEYS.length);
  });

  it('never answer twice because a key was held down', () => {
    expect(ask('1', 'talking', {}, { repeat: true })).toBeUndefined();
    expect(ask('F2', 'talking', {}, { repeat: true })).toBeUndefined();
    expect(ask('Enter', 'talking', {}, { repeat: true, ctrlKey: true })).toBeUndefined();
  });

  it('do nothing while one writes, but for danger, the end of the call, and the way out of the field', () => {
    const writing = { writing: true };
    for (const key of '123bschmn/?') expect(ask(key, 'talking', writing)).toBeUndefined();
    expect(ask('F2', 'talking', writing)).toEqual(['danger', 0]);
    expect(ask('Enter', 'talking', writing, { ctrlKey: true })).toEqual(['hang-up', 0]);
    expect(ask('Enter', 'talking', writing)).toBeUndefined();
    expect(ask('Escape', 'talking', writing)).toEqual(['leave-field', 0]);
  });

  it('raise danger under a dialog too, and when single keys are off; only with a caller on the line', () => {
    expect(ask('F2', 'talking', { covered: true, on: false })).toEqual(['danger', 0]);
    expect(ask('F2', 'ready')).toBeUndefined();
    expect(ask('F2', 'after')).toBeUndefined();
    expect(ask('1', 'talking', { on: false })).toBeUndefined();
    expect(ask('1', 'talking', { covered: true })).toBeUndefined();
  });

  it('start a call and choose its language when there is none', () => {
    expect(ask('n', 'ready')).toEqual(['start', 0]);
    expect(ask('2', 'ready')).toEqual(['language', 1]);
    expect(ask('4', 'ready')).toBeUndefined();
    expect(ask('Enter', 'ready', {}, { ctrlKey: true })).toBeUndefined();
  });

  it('choose the outcome after it', () => {
    expect(ask('2', 'after')).toEqual(['outcome', 1]);
    expect(ask('y', 'after')).toEqual(['copy', 0]);
    expect(ask('Enter', 'after', {}, { ctrlKey: true })).toEqual(['hang-up', 0]);
  });

  it('with another key held are not the desk’s', () => {
    expect(ask('c', 'talking', {}, { ctrlKey: true })).toBeUndefined();
    expect(ask('1', 'talking', {}, { altKey: true })).toBeUndefined();
    expect(ask('F2', 'talking', {}, { isComposing: true })).toBeUndefined();
  });
});

/** One key with Ctrl is two presses. */
const ROUTINE: readonly (readonly [key: string, phase: CallPhase, act: CallKeyAct, why: string])[] = [
  ['n', 'ready', 'start', 'the call begins, in the language of the last one'],
  ['3', 'talking', 'answer', 'the topic'],
  ['1', 'talking', 'answer', 'the first question'],
  ['2', 'talking', 'answer', 'the second question; the services stand in the script, to be read out'],
  ['Ctrl+Enter', 'talking', 'hang-up', 'the caller goes; topic and referral are filled in'],
  ['1', 'after', 'outcome', 'how it ended'],
  ['y', 'after', 'copy', 'the summary, for the client record'],
  ['Ctrl+Enter', 'after', 'hang-up', 'ready again'],
];

it('a routine call, known topic, two questions, referral and wrap-up, needs at most twelve presses', () => {
  for (const [key, phase, act] of ROUTINE) {
    const control = key.startsWith('Ctrl+');
    expect(ask(control ? 'Enter' : key, phase, {}, { ctrlKey: control })?.[0]).toBe(act);
  }
  const presses = ROUTINE.reduce((sum, [key]) => sum + key.split('+').length, 0);
  expect(presses).toBe(10);
  expect(presses).toBeLessThanOrEqual(12);
});
