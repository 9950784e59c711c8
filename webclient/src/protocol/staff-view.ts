import type { Language } from './language.js';
import type { Answer, Choice, Line, Question } from './view.js';

/** Mirrors `staff.Role`. */
export type Role = 'worker' | 'call-handler' | 'supervisor' | 'author' | 'admin';

/** Mirrors `staff.Right`. */
export type Right =
  | 'converse'
  | 'take-calls'
  | 'supervise'
  | 'history'
  | 'author-guide'
  | 'accounts'
  | 'audit'
  | 'export'
  | 'erase';

/** Mirrors `staff.Member`. */
export interface Member {
  id: string;
  name: string;
  title: string;
  roles: Role[];
  queues: string[];
  languages: Language[];
}

/** Mirrors `text.Localized`: the same words in several languages. */
export type Localized = Partial<Record<Language, string>>;

/** Mirrors `conversation.Worker`. */
export interface Worker {
  id: string;
  name: string;
  title: string;
}

/** Mirrors `conversation.Place.Transfer`: exactly one of queue and colleague is there. */
export interface Transfer {
  queue?: string;
  colleague?: Worker;
  note: string;
  since: string;
}

/** Mirrors `conversation.Place`: a row of the waiting list. */
export interface Place {
  conversation: string;
  number: number;
  stage: 'waiting' | 'attended' | 'wrap-up' | 'past';
  kind: 'chat' | 'call-back' | 'call';
  queue: string;
  priority: 'normal' | 'high' | 'danger';
  since: string;
  returned: boolean;
  language: Language;
  channel: 'chat' | 'phone';
  topic?: string;
  signals: string[];
  summary: Record<string, string>;
  owner?: Worker;
  ownedSince?: string;
  heard: string;
  unanswered?: string;
  transfer?: Transfer;
  consulted: Worker[];
  outcome?: string;
  callBack?: CallBack;
  clock?: Clock;
  /** Of a phone call: when it was over, and the work after it; `due`: whose wrap-up is to come, where it waits for others. */
  call?: { hungUp?: string; finished?: string; afterwards: boolean; due?: Worker };
}

export type ClockStage = 'urgency' | 'decision' | 'assessment';

/** Mirrors `conversation.Clock`: a time limit of the law. Days are those of Finland, as `2026-11-23`. */
export interface Clock {
  kind: 'need-of-support' | 'child-welfare';
  keeper: Worker;
  received: string;
  /** The working days that count; the last of them is the last day for the decision. */
  decisionDays: string[];
  finishBy: string;
  marks: { stage: ClockStage; worker: Worker; at: string }[];
  urgent?: boolean;
  dropped: boolean;
}

/** Mirrors `conversation.CallBack`: who waits to be called. Instants are ISO 8601. */
export interface CallBack {
  asked: string;
  answerBy: string;
  number?: string;
  day?: string;
  hours?: string;
  voicemail: boolean;
  state: 'waiting' | 'tried' | 'done' | 'given-up';
  trying?: { worker: Worker; since: string };
  tries: { worker: Worker; at: string; result: string }[];
  next?: string;
  safe: { from: string; to: string }[];
}

/** Mirrors `conversation.Shift.Status`. */
export type Status = 'available' | 'busy' | 'away';

/** Mirrors `conversation.Shift`: somebody at work. */
export interface Shift {
  worker: Worker;
  status: Status;
  reason: string;
  queues: string[];
  languages: Language[];
  capacity: number;
  supervises: boolean;
  since: string;
  until: string;
}

/** Mirrors `conversation.QueueMode.Mode`. */
export type Mode = 'by-hours' | 'open' | 'closed';

/** Mirrors `conversation.QueueMode`. */
export interface QueueMode {
  queue: string;
  mode: Mode;
  message: string;
  by: string;
  at: string;
}

/** Mirrors `conversation.WrapUp`. */
export interface WrapUp {
  outcome: string;
  topics: string[];
  referrals: string[];
  followUp: string;
  note: string;
  /** What was needed, where nothing fitted; calls. */
  unmet?: string;
}

/** Mirrors `conversation.Access`. */
export type Access = 'none' | 'read' | 'whisper' | 'own';

/** Mirrors `conversation.StaffLine`. */
export interface StaffLine {
  line: Line;
  /** Whether the resident does not see it. */
  inside: boolean;
  /** Of inside lines and notices: what happened. */
  what: string;
  worker?: Worker;
  about?: Worker;
}

/** Mirrors `conversation.StaffStanding`. */
export interface StaffStanding {
  mine: Access;
  phase: 'guided' | 'queued' | 'attended' | 'ended';
  /** How the resident's side ended: `left`, `left-quickly`, `idle`, `closed`. */
  ended?: string;
  language: Language;
  place?: Place;
  answers: Answer[];
  signals: string[];
  /** The flow that the conversation began with: the guide can go on from any of its steps. */
  flow?: string;
  /** Address of the step where the flow is. */
  at?: string;
  /** The step given to the resident and not filled yet. */
  form?: string;
  blocked?: string;
  deletion: string;
  /** Of a phone call alone. */
  call?: Call;
}

/** Mirrors `conversation.Call`: a phone call as its handler sees it. Instants are ISO 8601. */
export interface Call {
  handler: Worker;
  since: string;
  /** Since when the caller is on hold now. */
  heldSince?: string;
  /** Of the holds that are over. */
  heldSeconds: number;
  /** When the caller had gone: after-call work goes on. */
  hungUp?: string;
  /** The draft as it is kept. */
  notes: string;
  /** For the handler alone, about the step: tone, what to mind. */
  note?: string;
  question?: Question;
  /** How the flow ended; the call may go on. */
  ended?: 'service' | 'person' | 'call-back' | 'information' | 'danger';
  /** When it was wrapped up. */
  finished?: string;
  /** Whether it was written down when it was over. */
  afterwards?: boolean;
  /** To whom the caller goes on, as it was settled last. */
  handedOver?: { queue: string; callBack: boolean; message: string };
  /** The main slots of the flow in the order of its questions, then what else is known. */
  slots: CallSlot[];
}

/** Mirrors `conversation.Call.Slot`. */
export interface CallSlot {
  slot: string;
  /** Address of the question that fills it, where there is one. */
  step?: string;
  name: string;
  value?: string;
  label?: string;
  inPassing: boolean;
  kind: 'choice' | 'phone' | 'text';
  choices: Choice[];
}
