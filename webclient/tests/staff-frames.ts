import type { Line } from '../src/protocol/index.js';
import type {
  Member,
  Place,
  ServiceLevels,
  StaffIn,
  StaffLine,
  StaffNews,
  StaffOut,
  StaffStanding,
  Workplace,
} from '../src/protocol/staff.js';
import { golden } from './golden.js';
import { line } from './lines.js';

export const staffGoldenIn = (): [string, StaffIn][] => golden<StaffIn>('staff-in');
export const staffGoldenOut = (): [string, StaffOut][] => golden<StaffOut>('staff-out');

export const ANNA: Member = {
  id: 'm-anna',
  name: 'Anna',
  title: 'sosiaaliohjaaja',
  roles: ['worker'],
  queues: ['family-guidance'],
  languages: ['fi', 'sv'],
};

export const LEVELS: ServiceLevels = { warn: 120, breach: 300, dangerWarn: 15, dangerBreach: 60 };

export const WORKPLACE: Workplace = {
  queues: { 'family-guidance': { fi: 'Perheiden palveluohjaus' } },
  canned: [],
  wrapUp: { outcomes: [], required: [] },
  levels: LEVELS,
  labels: { municipality: { kerava: { fi: 'Kerava', sv: 'Kervo' } } },
  steps: [],
  longestText: 2000,
  mostAtOnce: 5,
};

export const place = (conversation: string, more: Partial<Place> = {}): Place => ({
  conversation,
  number: 1,
  stage: 'waiting',
  kind: 'chat',
  queue: 'family-guidance',
  priority: 'normal',
  since: '2026-11-22T10:00:00Z',
  returned: false,
  language: 'fi',
  channel: 'chat',
  signals: [],
  summary: {},
  heard: '2026-11-22T10:00:00Z',
  consulted: [],
  ...more,
});

export const staffLine = (key: string, more: Partial<Line> = {}, inside = false, what = ''): StaffLine => ({
  line: line(key, more),
  inside,
  what,
});

export const staffStanding = (more: Partial<StaffStanding> = {}): StaffStanding => ({
  mine: 'own',
  phase: 'attended',
  language: 'fi',
  answers: [],
  signals: [],
  deletion: '2026-12-22T10:00:00Z',
  ...more,
});

export const staffNews = (
  since: number,
  number: number,
  lines: StaffLine[],
  more: Partial<StaffStanding> = {},
  conversation = 'c1',
): StaffNews => ({ type: 'news', conversation, since, number, lines, standing: staffStanding(more) });

export const staffWelcome = (): StaffOut => ({
  type: 'welcome',
  member: ANNA,
  rights: ['converse', 'history'],
  workplace: WORKPLACE,
});
