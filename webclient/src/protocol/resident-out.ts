import type { Language } from './language.js';
import type { Line, Standing } from './view.js';

/** What the service sends to a resident's client. Mirrors `protocol.ResidentOut`. */
export type ResidentOut = Welcome | News | Waiting | Done | Refused | TypingSeen | Fault | Moving | Gone;

/** Answers `hello`. */
export interface Welcome {
  type: 'welcome';
  conversation: string;
  /** What the client keeps to come back with. */
  token: string;
  /** Whether the conversation was opened now. A client that sent a token and gets this starts anew. */
  fresh: boolean;
  number: number;
  languages: Language[];
  /** Days from the end of a conversation to the deletion of its text. */
  keepDays: number;
  longestText: number;
}

/** Lines of the commits after `since` up to `number`. */
export interface News {
  type: 'news';
  since: number;
  number: number;
  lines: Line[];
  standing: Standing;
}

/** How the wait for a person goes on, while `standing.phase` is `queued`. Sent when it changes, never stored. */
export interface Waiting {
  type: 'waiting';
  /** 1 for who is next. */
  place: number;
  /** How long it may take still; absent when nothing can be told fairly. */
  estimateSeconds?: number;
  /** Whether anybody is at work in the queue now. */
  staffed: boolean;
  /** What a supervisor says to those who wait; may be empty. */
  message: string;
}

/** The command `id` is durable, in commit `number`. */
export interface Done {
  type: 'done';
  id: string;
  number: number;
}

/** The command was understood and is not carried out; the conversation goes on. */
export interface Refused {
  type: 'refused';
  id: string;
  reason: string;
  sentence: string;
}

export interface TypingSeen {
  type: 'typing';
  by: Line['by'];
  on: boolean;
}

/** The frame was wrong, or came at a wrong time. The conversation is intact. */
export interface Fault {
  type: 'fault';
  code: string;
  sentence: string;
  id?: string;
}

/** This node is going; connect again after about so many milliseconds. */
export interface Moving {
  type: 'moving';
  afterMillis: number;
}

/** The conversation is deleted. The client forgets the token. */
export interface Gone {
  type: 'gone';
}
