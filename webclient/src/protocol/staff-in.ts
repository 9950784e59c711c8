import type { Language, Spoken } from './language.js';
import type { Command } from './resident-in.js';
import type { ClockStage, Mode, Status, WrapUp } from './staff-view.js';

/**
 * What a console of the staff may send, subprotocol `perhelinja.staff.v1`. Mirrors `protocol.StaffIn`. `id` is the client's
 * own: a command sent again with the same id counts once.
 */
export type StaffIn = StaffHello | Presence | ShutRoom | TypingThere | StaffCommand;

/** The first frame. A page of another site does not have the token. */
export interface StaffHello {
  type: 'hello';
  csrf: string;
  language: Spoken;
}

/** Not acknowledged: the board shows it. */
export interface Presence {
  type: 'presence';
  status: Status;
  reason: string;
  capacity: number;
}

/** Do not show the conversation any more. */
export interface ShutRoom {
  type: 'shut';
  conversation: string;
}

export interface TypingThere {
  type: 'typing';
  conversation: string;
  on: boolean;
}

/** What a conversation is opened for. */
export type Purpose = 'work' | 'listen' | 'history';

/** What is resent until it is answered. */
export type StaffCommand =
  | { type: 'claim'; id: string; conversation: string }
  | { type: 'open'; id: string; conversation: string; since: number; purpose: Purpose; reason: string }
  | { type: 'say'; id: string; conversation: string; seen: number; text: string }
  | { type: 'cards'; id: string; conversation: string; seen: number; text: string; services: string[] }
  | { type: 'form'; id: string; conversation: string; seen: number; step: string }
  | { type: 'note'; id: string; conversation: string; text: string }
  | { type: 'whisper'; id: string; conversation: string; text: string }
  | { type: 'consult'; id: string; conversation: string; staff: string; on: boolean }
  | { type: 'transfer'; id: string; conversation: string; queue?: string; staff?: string; note: string }
  | { type: 'end-transfer'; id: string; conversation: string }
  | { type: 'hand-back'; id: string; conversation: string; step?: string }
  | { type: 'release'; id: string; conversation: string }
  | { type: 'finish'; id: string; conversation: string; wrapUp: WrapUp }
  | { type: 'search'; id: string; words: string; municipality?: string; language: Language }
  | { type: 'history'; id: string; queue?: string; own: boolean }
  | { type: 'assign'; id: string; conversation: string; staff: string }
  | { type: 'change-shift'; id: string; staff: string; queues: string[]; languages: Language[] }
  | { type: 'set-queue'; id: string; queue: string; mode: Mode; message: string }
  | { type: 'block'; id: string; conversation: string; minutes: number; reason: string }
  | { type: 'blocks'; id: string }
  | { type: 'unblock'; id: string; block: string }
  | CallBackCommand
  | ClockCommand
  | CallCommand;

export type TryResult = 'reached' | 'no-answer' | 'voicemail-left' | 'somebody-else' | 'wrong-number';

/** Mirrors `protocol.CallBackIn`: what is for those who wait to be called. */
export type CallBackCommand =
  | { type: 'begin-try'; id: string; conversation: string }
  | { type: 'end-try'; id: string; conversation: string; result: TryResult; next?: string; note: string }
  | { type: 'give-up'; id: string; conversation: string; reason: string }
  | { type: 'number'; id: string; conversation: string; shown: string };

/** Mirrors `protocol.ClockIn`: what is done with a time limit of the law. */
export type ClockCommand =
  | { type: 'mark-clock'; id: string; conversation: string; stage: ClockStage; urgent?: boolean }
  | { type: 'drop-clock'; id: string; conversation: string; reason: string };

/** What is for calls alone: the caller speaks through the call handler. */
export type CallCommand =
  | { type: 'call'; id: string; language: Spoken }
  /** A chat goes on as a call, by the words that the resident read out. */
  | { type: 'take-on'; id: string; words: string }
  /** Asks for words with which the caller goes on in the chat, waiting for a worker there if they want a person. */
  | { type: 'carry'; id: string; conversation: string; person: boolean }
  | CallerCommand
  | { type: 'fill'; id: string; conversation: string; slot: string; value?: string }
  | { type: 'notes'; id: string; conversation: string; text: string }
  | { type: 'hold'; id: string; conversation: string; on: boolean }
  /** A worker goes on with the caller: with `details`, slot to value, by calling back; without in the chat. */
  | {
      type: 'hand-over';
      id: string;
      conversation: string;
      queue: string;
      message: string;
      details?: Record<string, string>;
    }
  | { type: 'hang-up'; id: string; conversation: string }
  /** A call that is over is written down. */
  | { type: 'log-call'; id: string; language: Spoken; at: string; minutes: number; wrapUp: WrapUp }
  /** Danger, raised by the handler's hand. */
  | { type: 'raise'; id: string; conversation: string };

/** What the caller does, by a frame of the resident's, which has the same id. */
export interface CallerCommand {
  type: 'caller';
  id: string;
  conversation: string;
  does: CallerDoes;
}

export type CallerDoes = Extract<Command, { type: 'say' | 'choose' | 'change' | 'wish' | 'speak' }>;

/** A command that has no id yet. */
export type StaffOrder =
  | WithoutId<Exclude<StaffCommand, CallerCommand>>
  | { type: 'caller'; conversation: string; does: WithoutId<CallerDoes> };

type WithoutId<Commands> = Commands extends { id: string } ? Omit<Commands, 'id'> : never;
