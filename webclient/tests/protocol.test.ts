import { describe, expect, it } from 'vitest';
import type {
  Answer,
  Card,
  Choice,
  Command,
  Hello,
  Line,
  Question,
  ResidentIn,
  ResidentOut,
  Standing,
  Way,
  Who,
} from '../src/protocol/index.js';
import { goldenIn, goldenOut } from './golden.js';

/** What a field holds; a name of another shape, `[]` behind it for a list, `?` for what may be absent. */
type Shape<T> = Record<keyof T, string>;

const line: Shape<Line> = {
  key: 'string',
  at: 'string',
  by: 'string',
  kind: 'string',
  text: 'string',
  language: 'string',
  id: 'string?',
  step: 'string?',
  choices: 'choice[]',
  cards: 'card[]',
  answers: 'answer[]',
  who: 'who?',
};
const who: Shape<Who> = { name: 'string', title: 'string' };
const choice: Shape<Choice> = { value: 'string', label: 'string' };
const answer: Shape<Answer> = {
  step: 'string',
  slot: 'string',
  value: 'string',
  label: 'string',
  inPassing: 'boolean',
};
const question: Shape<Question> = { step: 'string', slot: 'string?', choices: 'choice[]', free: 'boolean' };
const card: Shape<Card> = {
  service: 'string',
  name: 'string',
  description: 'string',
  price: 'string?',
  next: 'string?',
  ways: 'way[]',
};
const way: Shape<Way> = {
  kind: 'string',
  name: 'string',
  address: 'string',
  href: 'string?',
  hours: 'string?',
  standing: 'string',
  changes: 'string?',
  changesInWords: 'string?',
  languages: 'string[]',
  price: 'string?',
  verified: 'boolean',
  verifiedOn: 'string?',
  source: 'string',
  ours: 'boolean',
};
const standing: Shape<Standing> = {
  phase: 'string',
  language: 'string',
  question: 'question?',
  answers: 'answer[]',
  worker: 'who?',
  deletion: 'string',
  callBack: 'unknown?',
};
type Out<T extends ResidentOut['type']> = Shape<Extract<ResidentOut, { type: T }>>;
type In<T extends ResidentIn['type']> = Shape<
  T extends 'hello' ? Hello : Extract<Command | Exclude<ResidentIn, Hello>, { type: T }>
>;

const parts: Record<string, Record<string, string>> = {
  line,
  who,
  choice,
  answer,
  question,
  card,
  way,
  standing,
};
const out: { [T in ResidentOut['type']]: Out<T> } = {
  welcome: {
    type: 'string',
    conversation: 'string',
    token: 'string',
    fresh: 'boolean',
    number: 'number',
    languages: 'string[]',
    keepDays: 'number',
    longestText: 'number',
  },
  news: { type: 'string', since: 'number', number: 'number', lines: 'line[]', standing: 'standing' },
  waiting: {
    type: 'string',
    place: 'number',
    estimateSeconds: 'number?',
    staffed: 'boolean',
    message: 'string',
  },
  done: { type: 'string', id: 'string', number: 'number' },
  refused: { type: 'string', id: 'string', reason: 'string', sentence: 'string' },
  typing: { type: 'string', by: 'string', on: 'boolean' },
  fault: { type: 'string', code: 'string', sentence: 'string', id: 'string?' },
  moving: { type: 'string', afterMillis: 'number' },
  gone: { type: 'string' },
};
const into: { [T in ResidentIn['type']]: In<T> } = {
  hello: { type: 'string', token: 'string?', since: 'number', language: 'string', flow: 'string?' },
  say: { type: 'string', id: 'string', text: 'string' },
  choose: { type: 'string', id: 'string', step: 'string', value: 'string' },
  change: { type: 'string', id: 'string', step: 'string', value: 'string?' },
  wish: { type: 'string', id: 'string', pattern: 'string' },
  speak: { type: 'string', id: 'string', language: 'string' },
  typing: { type: 'string', on: 'boolean' },
  'stop-waiting': { type: 'string', id: 'string' },
  leave: { type: 'string', id: 'string', quickly: 'boolean' },
  rate: { type: 'string', id: 'string', helped: 'boolean', words: 'string' },
  erase: { type: 'string', id: 'string' },
};

/** Everything in which a value differs from its shape. */
function differences(value: unknown, shape: Record<string, string>, where: string): string[] {
  if (typeof value !== 'object' || value === null) return [`${where} is no object`];
  const unknown = Object.keys(value).filter(key => !(key in shape));
  return [
    ...unknown.map(key => `${where}.${key} is not known here`),
    ...Object.entries(shape).flatMap(([key, kind]) =>
      wrong((value as Record<string, unknown>)[key], kind, `${where}.${key}`),
    ),
  ];
}

function wrong(value: unknown, kind: string, where: string): string[] {
  if (kind.endsWith('?')) return value === undefined ? [] : wrong(value, kind.slice(0, -1), where);
  if (kind.endsWith('[]')) {
    if (!Array.isArray(value)) return [`${where} is no list`];
    return value.flatMap((v, place) => wrong(v, kind.slice(0, -2), `${where}[${String(place)}]`));
  }
  const shape = parts[kind];
  if (shape) return differences(value, shape, where);
  return typeof value === kind ? [] : [`${where} is not a ${kind}`];
}

describe('frames', () => {
  it.each(goldenOut())('from the service, %s, is as the types say', (name, frame) => {
    expect(differences(frame, out[frame.type], name)).toEqual([]);
  });

  it.each(goldenIn())('to the service, %s, is as the types say', (name, frame) => {
    expect(differences(frame, into[frame.type], name)).toEqual([]);
  });

  it('each have a golden file', () => {
    expect(new Set(goldenOut().map(([, f]) => f.type))).toEqual(new Set(Object.keys(out)));
    expect(new Set(goldenIn().map(([, f]) => f.type))).toEqual(new Set(Object.keys(into)));
  });
});
