import type { Purpose, StaffOrder, Status } from '../../protocol/staff.js';
import type { Spoken } from '../../protocol/index.js';
import type { Mode } from '../../talk/staff/drafts.js';
import type { Account, AccountChange } from '../../talk/staff/session.js';
import type { ClockMark } from './clock/mark.js';
import type { CallAct, CallLanguage } from './call/act.js';
import type { WorklistAct } from './worklist/act.js';

/** The pages of the console. */
export type Page = 'work' | 'worklist' | 'calls' | 'supervise' | 'past' | 'audit' | 'accounts';

/** What stands beside the open conversation. */
export type Side = 'summary' | 'services' | 'events';

/** What lies over the console, one at a time. */
export type Dialog =
  | { kind: 'keys' | 'settings' | 'password' | 'log-call' | 'carry' | 'hand-over' }
  | { kind: RoomDialog | 'drop-clock' | 'give-up'; conversation: string }
  | { kind: 'mark-clock'; conversation: string; mark: ClockMark }
  | { kind: 'queue'; queue: string }
  | { kind: 'shift'; staff: string }
  | { kind: 'account'; account?: Account }
  | { kind: 'record'; id?: string };

export type RoomDialog =
  'transfer' | 'consult' | 'hand-back' | 'form' | 'finish' | 'release' | 'block' | 'assign' | 'reason';

/** What a resident can have done with all that is stored of their conversation. */
export type RecordAct = 'export' | 'erase';

/** What a member can set for themselves on this computer. */
export interface Settings {
  /** From 0 to 1. */
  volume: number;
  /** Whether single keys do things. */
  keys: boolean;
  /** Most conversations at once. */
  capacity: number;
  /** The language that the last call was begun in. */
  callLanguage: CallLanguage;
  /** Whether alerts sound while one is on the phone. */
  callSounds: boolean;
}

/** All that one can do with the console. Parts give these; the page carries them out. */
export type StaffAct =
  | { do: 'sign-in'; name: string; password: string; code: string }
  | { do: 'sign-out' | 'begin' | 'test-sound' | 'test-network' | 'ask-notify' | 'retry' }
  | { do: 'speak'; language: Spoken }
  | { do: 'presence'; status: Status; reason: string }
  | { do: 'page'; page: Page }
  | { do: 'side'; side: Side }
  | { do: 'fold' }
  | { do: 'dialog'; dialog?: Dialog }
  | { do: 'set'; settings: Partial<Settings> }
  | { do: 'look'; conversation?: string; purpose?: Purpose; reason?: string }
  | { do: 'claim'; conversation: string }
  | { do: 'shut'; conversation: string }
  | { do: 'mode'; mode: Mode }
  | { do: 'draft'; text: string }
  | { do: 'send' }
  | { do: 'pick-canned'; text: string }
  | { do: 'move-canned'; by: number }
  | { do: 'insert'; text: string }
  | { do: 'search'; words: string; municipality?: string }
  | { do: 'choose-service'; id: string; on: boolean }
  | { do: 'send-cards' }
  /** A command as it is, and then the dialog closes. */
  | { do: 'order'; order: StaffOrder }
  | { do: 'settled'; id: string }
  | { do: 'call'; act: CallAct }
  | { do: 'worklist'; act: WorklistAct }
  | { do: 'own-past'; own: boolean }
  | { do: 'keep-account'; change: AccountChange; id?: string }
  | { do: 'password'; old: string; wanted: string }
  | { do: 'record'; what: RecordAct; id: string; reason: string };

export type GiveStaff = (act: StaffAct) => void;
