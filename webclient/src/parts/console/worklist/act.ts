import type { TryResult } from '../../../protocol/staff.js';

/** What one plans and notes while one calls somebody. */
export interface TryDraft {
  /** When to try again, an instant; empty when the service is to choose. */
  next: string;
  note: string;
}

export const EMPTY_DRAFT: TryDraft = { next: '', note: '' };

/** What the page itself knows of the worklist. */
export interface WorklistState {
  /** Who is looked at. */
  at: string | undefined;
  drafts: Readonly<Record<string, TryDraft>>;
}

export const FRESH_WORKLIST: WorklistState = { at: undefined, drafts: {} };

/** All that one can do on the worklist. */
export type WorklistAct =
  | { do: 'pick' | 'begin' | 'number' | 'finish' | 'give-up' | 'read'; conversation: string }
  | { do: 'result'; conversation: string; result: TryResult }
  | { do: 'plan'; conversation: string; draft: Partial<TryDraft> };
