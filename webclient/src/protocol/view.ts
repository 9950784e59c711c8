import type { Language } from './language.js';

/** Mirrors `flow.Effect.Choice`. */
export interface Choice {
  value: string;
  label: string;
}

/** Mirrors `flow.Answer`: an answer that counts. */
export interface Answer {
  /** Address of the question, `flow/step`. */
  step: string;
  slot: string;
  value: string;
  label: string;
  inPassing: boolean;
}

/** Mirrors `flow.State.Question`: the question that the guide waits at. */
export interface Question {
  step: string;
  slot?: string;
  choices: Choice[];
  /** Whether free words are welcome beside the choices. */
  free: boolean;
}

/** Mirrors `conversation.Card`: a service as it was shown. */
export interface Card {
  service: string;
  name: string;
  description: string;
  price?: string;
  next?: string;
  ways: Way[];
}

/** Mirrors `conversation.Card.Way`: one way to reach a service. */
export interface Way {
  kind: 'phone' | 'chat' | 'web' | 'visit' | 'sms';
  name: string;
  address: string;
  href?: string;
  hours?: string;
  standing: 'open' | 'closed' | 'unknown';
  /** Instant, ISO 8601. */
  changes?: string;
  changesInWords?: string;
  languages: string[];
  price?: string;
  verified: boolean;
  /** ISO date. */
  verifiedOn?: string;
  source: string;
  /** Whether our own call handlers answer there. */
  ours: boolean;
}

/** Mirrors `conversation.Line`. */
export interface Line {
  /** `<number>.<place in the commit>`: the same on every screen, for ever. */
  key: string;
  /** Instant, ISO 8601. */
  at: string;
  by: 'guide' | 'resident' | 'worker';
  kind: 'text' | 'danger' | 'question' | 'answer' | 'understood' | 'dropped' | 'cards' | 'notice';
  text: string;
  language: Language;
  /** The client's own id of the command that it came from; the resident's own lines only. */
  id?: string;
  step?: string;
  choices: Choice[];
  cards: Card[];
  answers: Answer[];
  /** Who of the staff speaks, or came or went; lines by the worker. */
  who?: Who;
}

/** Mirrors `conversation.Line.Who`: a worker as residents see one. */
export interface Who {
  name: string;
  /** The profession; may be empty. */
  title: string;
}

/** Mirrors `conversation.Standing`. */
export interface Standing {
  phase: 'guided' | 'queued' | 'attended' | 'ended';
  language: Language;
  question?: Question;
  answers: Answer[];
  /** Who has the conversation, while a worker has it. */
  worker?: Who;
  /** Instant, ISO 8601: when the text will be deleted; until the end, counted as if it ended now. */
  deletion: string;
  /** How it stands with the call that the resident asked for. */
  callBack?: { state: 'waiting' | 'tried' | 'done' | 'given-up'; answerBy: string; next?: string };
}
