import type { Line, News, Standing, Welcome } from '../src/protocol/index.js';

/** A guide's line that says only what a test cares for. */
export const line = (key: string, more: Partial<Line> = {}): Line => ({
  key,
  at: '2026-11-22T10:00:00Z',
  by: 'guide',
  kind: 'text',
  text: `line ${key}`,
  language: 'fi',
  choices: [],
  cards: [],
  answers: [],
  ...more,
});

export const standing = (more: Partial<Standing> = {}): Standing => ({
  phase: 'guided',
  language: 'fi',
  answers: [],
  deletion: '2026-12-22T10:00:00Z',
  ...more,
});

export const news = (since: number, number: number, lines: Line[], more: Partial<Standing> = {}): News => ({
  type: 'news',
  since,
  number,
  lines,
  standing: standing(more),
});

export const welcome = (more: Partial<Welcome> = {}): Welcome => ({
  type: 'welcome',
  conversation: 'c1',
  token: 'c1.secret',
  fresh: true,
  number: 1,
  languages: ['fi', 'sv', 'en', 'fi-simple'],
  keepDays: 30,
  longestText: 4000,
  ...more,
});
