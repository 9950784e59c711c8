import { freshCall, type CallState } from '../../parts/console/call/act.js';
import { FRESH_WORKLIST, type WorklistState } from '../../parts/console/worklist/act.js';
import type { Dialog, Page, Settings, Side } from '../../parts/console/act.js';
import { EMPTY_DESKTOP, type Desktop, type Mode } from '../../talk/staff/drafts.js';
import type { Account, AuditLine, Kept, Problem, Session } from '../../talk/staff/session.js';
import { NOTHING_TOLD, type Told } from '../../talk/staff/alerts.js';
import type { Spoken } from '../../protocol/index.js';

/** What the page itself knows, beside what the service says. Changed by `Hands` alone. */
export interface State {
  phase: 'asking' | 'door' | 'before' | 'desk';
  session: Session | undefined;
  /** Whether the door's question is on its way. */
  busy: boolean;
  trouble: Problem | undefined;
  /** Whether the member was signed in until a moment ago. */
  over: boolean;
  language: Spoken;
  settings: Settings;
  sound: 'untried' | 'played' | 'blocked';
  network: { tried: boolean; millis?: number };
  page: Page;
  selected: string | undefined;
  side: Side;
  folded: boolean;
  dialog: Dialog | undefined;
  mode: Mode;
  canned: number;
  search: { words: string; municipality: string; asked: string | undefined };
  chosen: ReadonlySet<string>;
  call: CallState;
  worklist: WorklistState;
  ownPast: boolean;
  audit: readonly AuditLine[] | undefined;
  accounts: readonly Account[] | undefined;
  doorTold: Kept | Problem | 'done' | undefined;
  desktop: Desktop;
  told: Told;
  /** Commands after which a conversation is shown, or is not any more, to its id. */
  after: ReadonlyMap<string, { conversation: string; then: 'show' | 'leave' }>;
}

export const freshState = (language: Spoken, settings: Settings): State => ({
  phase: 'asking',
  session: undefined,
  busy: false,
  trouble: undefined,
  over: false,
  language,
  settings,
  sound: 'untried',
  network: { tried: false },
  page: 'work',
  selected: undefined,
  side: 'summary',
  folded: false,
  dialog: undefined,
  mode: 'reply',
  canned: 0,
  search: { words: '', municipality: '', asked: undefined },
  chosen: new Set(),
  call: freshCall(settings.callLanguage),
  worklist: FRESH_WORKLIST,
  ownPast: false,
  audit: undefined,
  accounts: undefined,
  doorTold: undefined,
  desktop: EMPTY_DESKTOP,
  told: NOTHING_TOLD,
  after: new Map(),
});

/** The key of a draft: each conversation has its own, and each mode. */
export const draftKey = (conversation: string, mode: Mode): string => `${conversation}/${mode}`;
