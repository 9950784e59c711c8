/**
 * What the workshop's service says and is told over HTTP: the same names as in Java's records of it.
 *
 * Invariant: types and constants only; nothing here runs.
 */
import type { Spoken } from './language.js';

export type StepKind = 'ask' | 'say' | 'choose' | 'offer' | 'run' | 'hand-over' | 'call-back' | 'end';

/** Why a way is taken: always, by a rule, when closed, when nothing is found, when not understood, when a sub-flow is over. */
export type When = 'any' | 'closed' | 'none' | 'unsure' | 'rule' | 'returns';

export type Channel = 'chat' | 'phone';

/** `GET /workshop/api/session`: who works here, and with which right to change anything. */
export interface WorkshopSession {
  mode: 'own-machine' | 'signed-in';
  csrf?: string;
  name?: string;
}

/** How much of a flow the talks come by. */
export interface Covered {
  steps: number;
  ofSteps: number;
  branches: number;
  ofBranches: number;
  choices: number;
  ofChoices: number;
}

export interface FlowLine {
  flow: string;
  title: string;
  file?: string;
  owner?: string;
  reviewBy?: string;
  languages: Spoken[];
  steps: number;
  errors: number;
  warnings: number;
  uses: string[];
  /** Absent until it is counted. */
  covered?: Covered;
}

export interface Fault {
  file: string;
  line: number;
  column: number;
  rule: string;
  says: string;
  mend?: string;
  /** The shortest way to it. */
  path?: string[];
  severity: 'error' | 'warning';
  flow?: string;
  step?: string;
}

export interface Revision {
  revision: string;
  read: string;
  current: boolean;
}

/** What stands for itself, and how it is called. */
export interface Named {
  value: string;
  label: string;
}

/** `GET /workshop/api/guide` */
export interface Guide {
  revision: string;
  read: string;
  /** Whether the files as saved have errors: problems are of them, all else of the last good reading. */
  broken?: boolean;
  /** Whether coverage is counted. */
  counted?: boolean;
  languages: Spoken[];
  flows: FlowLine[];
  problems: Fault[];
  revisions: Revision[];
  /** The flow that a conversation begins with. */
  start?: string;
  queues?: { queue: string; name?: string }[];
  patterns?: string[];
  talks?: { played: number; failed: { talk: string; file: string; line: number; says: string }[] };
}

export interface FlowStep {
  step: string;
  kind: StepKind;
  line: number;
  /** The short text of it, in the source language. */
  label: string;
  into?: string;
  runs?: string;
  outcome?: string;
  explain?: string;
  covered?: boolean;
}

export interface FlowEdge {
  from: string;
  to: string;
  label: string;
  when: When;
  line: number;
  covered?: boolean;
}

/** `GET /workshop/api/flows/{flow}` */
export interface FlowDrawing {
  flow: string;
  title: string;
  file: string;
  start: string;
  slots: { slot: string; kind: string; values?: string[] | null }[];
  steps: FlowStep[];
  edges: FlowEdge[];
  coverage?: { uncoveredChoices: { step: string; value: string; line: number }[] };
}

export type TextState = 'ok' | 'stale' | 'missing' | 'unstamped';

export interface StepText {
  /** `ask`, `say`, `script`, `note`, … or `choice:value`. */
  part: string;
  source: string;
  of: Partial<Record<Spoken, { text: string; state: TextState }>>;
}

/** `GET /workshop/api/flows/{flow}/steps/{step}` */
export interface StepCard {
  step: string;
  kind: StepKind;
  line: number;
  yaml: string;
  texts: StepText[];
  talks?: { talk: string; file: string }[];
  conditions?: string[];
  problems?: Fault[];
}

/** `POST /workshop/api/search` */
export interface Search {
  found: Found[];
  more: boolean;
}

export interface Found {
  flow: string;
  step: string;
  language: Spoken;
  part: string;
  text: string;
  line: number;
}

/** What a talk begins with. */
export interface Beginning {
  flow?: string;
  channel: Channel;
  language: Spoken;
  /** An instant; now when absent. */
  at?: string;
  revision?: string;
  /** The queues that are open; as their hours say when absent. */
  open?: string[];
  callBacks: boolean;
}

/** What the resident does in a talk. */
export type Saying =
  | { say: string }
  | { choose: { step: string; value: string } }
  | { change: { step: string; value: string } }
  | { wish: string }
  | { fill: { slot: string; value: string } }
  | { silence: true }
  | { language: Spoken };

export interface TalkLine {
  n?: number;
  by: 'guide' | 'resident';
  kind: string;
  text: string;
  flow?: string;
  /** `flow/step` */
  step?: string;
  script?: string;
  note?: string;
  services?: { id: string; name: string; open?: string }[];
  queue?: string;
}

export interface Filled {
  slot: string;
  value: string;
  label?: string;
  /** `words`, `choice` or `engine`. */
  from?: string;
  step?: string;
}

/** Why a turn went as it did; one entry for each step and reason, in order. */
export interface Why {
  /** `rule`, `otherwise`, `skipped`, `open`, `closed`, `found`, `none`, `unsure`, `pattern`, `unanswered`, `end`. */
  kind: string;
  step: string;
  /** What it speaks of, by name: `rule`, `known`, `slot`, `value`, `queue`, `services`, `by`, `times`, `pattern`, `outcome`. */
  about: Record<string, string>;
  file?: string;
  line?: number;
}

/** A talk as it stands: all its lines, where it waits, what it knows, and why it went as it did. */
export interface Talk {
  talk: string;
  revision: string;
  channel?: Channel;
  language?: Spoken;
  lines: TalkLine[];
  question?: { step: string; slot?: string; choices: Named[]; free?: boolean };
  ended?: string;
  /** `at` is empty when nothing is waited for. */
  state: { at?: string; stack?: string[]; slots: Filled[]; interrupted?: string };
  why: Why[];
  /** What was answered, and can be changed. */
  answers?: { step: string; slot: string; value: string; label: string }[];
  /** On the phone: what can be filled in at any time. */
  fillable?: { slot: string; values: Named[] }[];
  understood?: {
    language?: string;
    /** How sure, from 0 to 1. */
    topics?: { topic: string; sureness: number }[];
    signals?: { signal: string; sure: boolean }[];
    slots?: Record<string, string>;
  };
  /** The whole way, in order. */
  trail?: string[];
}

export interface FlowChange {
  flow: string;
  added?: boolean;
  removed?: boolean;
  steps: { added: string[]; removed: string[]; changed: { step: string; what: string[] }[] };
  edges?: { added: unknown[]; removed: unknown[] };
}

export interface EndsElsewhere {
  answers: { slot?: string; step?: string; values?: string[]; label?: string }[];
  world?: string[];
  says: string;
}

/** `POST /workshop/api/compare` */
export interface Comparison {
  from: string;
  to: string;
  same?: boolean;
  flows: FlowChange[];
  ends: EndsElsewhere[];
  texts: number;
  /** Whether every way was walked; otherwise there were too many. */
  whole?: boolean;
}

/** Where a path leads. */
export interface Stop {
  ended?: string;
  /** The flow led nowhere, and a person was fetched. */
  gaveUp: boolean;
  /** The slot that it waits for. */
  asks?: string;
  services: string[];
  queues: string[];
  /** Addresses of the steps on the way, in order. */
  trail: string[];
}

export type StrayKind = 'dead-end' | 'answer-gone' | 'elsewhere' | 'new-question' | 'closed';

/** A path or a talk that goes otherwise: what was answered, or the talk's name. */
export interface StrayWay {
  talk?: string;
  channel?: Channel;
  language?: Spoken;
  answers?: { step: string; slot: string; value: string; label: string }[];
  took: number;
  before: Stop;
  after: Stop;
  /** Answers that cannot be given any more. */
  gone: string[];
}

/** Ways to which the same happens after the same step. */
export interface Stray {
  kind: StrayKind;
  /** Address of the last step before; "" when they begin otherwise. */
  step: string;
  conversations: number;
  paths: number;
  talks: number;
  /** Those that most took; there may be more. */
  ways: StrayWay[];
}

/** What `POST /workshop/api/rehearsals` is told. */
export interface Rehearsing {
  from: string;
  to: string;
  /** A file as `paths export` writes it. */
  paths?: string;
  /** An instant; a Monday at ten when absent. */
  at?: string;
  /** The language of labels. */
  language: Spoken;
}

/** `POST /workshop/api/rehearsals` */
export interface Rehearsal {
  from: string;
  to: string;
  paths: number;
  conversations: number;
  talks: number;
  same: number;
  alike: Stray[];
}

/** Why the service refused: its tag, and a sentence. */
export interface Refusal {
  error: string;
  says?: string;
}
