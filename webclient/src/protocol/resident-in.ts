import type { Spoken } from './language.js';

/**
 * What a resident's client may send, subprotocol `perhelinja.v1`. Mirrors `protocol.ResidentIn`. `id` is the client's own:
 * a command sent again with the same id counts once.
 */
export type ResidentIn = Hello | Typing | Command;

/** The first frame. Without a token a conversation is opened; with one it goes on after the number `since`. */
export interface Hello {
  type: 'hello';
  token?: string;
  since: number;
  language: Spoken;
  flow?: string;
}

/** Not stored, not acknowledged. */
export interface Typing {
  type: 'typing';
  on: boolean;
}

/** What is resent until it is acknowledged. */
export type Command =
  | { type: 'say'; id: string; text: string }
  | { type: 'choose'; id: string; step: string; value: string }
  | { type: 'change'; id: string; step: string; value?: string }
  | { type: 'wish'; id: string; pattern: Wish }
  | { type: 'speak'; id: string; language: Spoken }
  | { type: 'stop-waiting'; id: string }
  | { type: 'leave'; id: string; quickly: boolean }
  | { type: 'rate'; id: string; helped: boolean; words: string }
  | { type: 'erase'; id: string };

export type Wish =
  'person' | 'call-back' | 'start-over' | 'back' | 'interpreter' | 'explain' | 'hours' | 'contacts';

/** A command that has no id yet. */
export type Order = Command extends infer C ? (C extends Command ? Omit<C, 'id'> : never) : never;
