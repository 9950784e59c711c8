import type {
  Localized,
  Member,
  Place,
  QueueMode,
  Right,
  Shift,
  StaffLine,
  StaffStanding,
} from './staff-view.js';
import type { Card } from './view.js';

/** What the service sends to a console of the staff. Mirrors `protocol.StaffOut`. */
export type StaffOut =
  | StaffWelcome
  | Board
  | StaffNews
  | RoomShut
  | Sign
  | StaffDone
  | StaffRefused
  | Found
  | Past
  | Blocked
  | Called
  | Phone
  | NumberTold
  | Code
  | StaffFault
  | { type: 'moving'; afterMillis: number }
  | { type: 'signed-out' };

export interface StaffWelcome {
  type: 'welcome';
  member: Member;
  rights: Right[];
  workplace: Workplace;
  /** The time of the service, by which its instants are. */
  now?: string;
}

/** What a console works with, the same for everybody. */
export interface Workplace {
  queues: Record<string, Localized>;
  canned: Canned[];
  wrapUp: WrapUpRules;
  levels: ServiceLevels;
  /** List, to value, to words. */
  labels: Record<string, Record<string, Localized>>;
  steps: FlowStep[];
  longestText: number;
  mostAtOnce: number;
}

/** `text` may hold slots as `{municipality}`, and `{name}` for the worker's. */
export interface Canned {
  key: string;
  title: Localized;
  text: Localized;
}

export interface FlowStep {
  address: string;
  text: Localized;
  form: boolean;
}

export type RequiredField = 'topics' | 'referrals' | 'follow-up' | 'note';

export interface WrapUpRules {
  outcomes: { id: string; name: Localized; clock?: 'need-of-support' | 'child-welfare' }[];
  required: RequiredField[];
}

/** Seconds of waiting after which a row turns to a warning, and to a breach. */
export interface ServiceLevels {
  warn: number;
  breach: number;
  dangerWarn: number;
  dangerBreach: number;
}

/** The first one is full; a later one holds what changed. */
export interface Board {
  type: 'board';
  full: boolean;
  places: Place[];
  gone: string[];
  shifts?: Shift[];
  queues?: QueueStanding[];
}

export interface QueueStanding {
  queue: string;
  open: boolean;
  /** Whether it takes chats at all. */
  chat: boolean;
  /** Whether those who ask are called back from it. */
  callsBack: boolean;
  mode: QueueMode;
  waiting: number;
  workers: number;
  estimateSeconds?: number;
  answeredToday: number;
  inTimeToday: number;
}

/** Lines of the commits after `since` up to `number` of one conversation. */
export interface StaffNews {
  type: 'news';
  conversation: string;
  since: number;
  number: number;
  lines: StaffLine[];
  standing: StaffStanding;
}

/** The conversation is not shown any more: `claimed`, `ended`, `no-right` or `erased`. */
export interface RoomShut {
  type: 'shut';
  conversation: string;
  why: string;
  /** Who has it now; of `claimed`. */
  who?: string;
}

/** Something that passes and is not kept. */
export interface Sign {
  type: 'sign';
  conversation: string;
  by: string;
  what: string;
  on: boolean;
}

export interface StaffDone {
  type: 'done';
  id: string;
  number?: number;
}

export interface StaffRefused {
  type: 'refused';
  id: string;
  reason: string;
  who?: string;
}

export interface Found {
  type: 'found';
  id: string;
  services: Record<string, Card>;
}

export interface Past {
  type: 'past';
  id: string;
  places: Place[];
}

export interface StaffFault {
  type: 'fault';
  code: string;
  sentence: string;
  id?: string;
}

/** A number that was asked for; without one it was deleted. */
export interface NumberTold {
  type: 'number';
  id: string;
  number?: string;
  dial?: string;
}

/** A call has begun; the console opens it as any other conversation. */
export interface Called {
  type: 'called';
  id: string;
  conversation: string;
}

/** What the member's telephone does, as the exchange tells: calls that are not over, the oldest first. */
export interface Phone {
  type: 'phone';
  rings: Ring[];
  /** The member's calls to how many others are open today with the same topic, municipality and age. */
  alike: Record<string, number>;
}

export interface Ring {
  /** The id of the command `call` by which it is taken, on whatever console. */
  call: string;
  /** That it is when it is taken. */
  conversation: string;
  state: 'ringing' | 'answered' | 'ended';
  since: string;
  before?: CalledBefore;
}

/** The same number called before; whose it is nobody knows. */
export interface CalledBefore {
  times: number;
  last: string;
  /** In which that was looked for. */
  days: number;
}

/** Words that `carry` asked for; they work once, for so many minutes. */
export interface Code {
  type: 'code';
  id: string;
  words: string;
  minutes: number;
}

/** Those who are kept out now, the newest first. */
export interface Blocked {
  type: 'blocked';
  id: string;
  blocks: Held[];
}

export interface Held {
  block: string;
  conversation: string;
  since: string;
  until: string;
  reason: string;
  by: string;
  /** Whether new conversations from the same network are kept out too. */
  everywhere: boolean;
}
