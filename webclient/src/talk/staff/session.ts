import type { Language } from '../../protocol/index.js';
import type { Member, Right, Role } from '../../protocol/staff.js';

/** What `GET /staff/session` says: who is signed in; for nobody, by which ways one may come in. */
export interface Session {
  member?: Member;
  rights?: Right[];
  csrf?: string;
  ways?: ('password' | 'provider')[];
}

/** Why a door refused: the tag of the service's trouble, or `unreachable`. */
export interface Problem {
  problem: string;
  /** For how long more; of `locked`. */
  seconds?: number;
}

/** Mirrors what `GET /staff/accounts` lists. */
export interface Account extends Omit<Member, 'languages'> {
  signIn: string;
  languages: Language[];
  roles: Role[];
  disabled: boolean;
  /** Whether a code of an app is asked for too. */
  code: boolean;
  lockedUntil?: string;
}

/** What an account was made or changed to; what is secret in it is told once. */
export interface Kept extends Account {
  password?: string;
  secret?: string;
  uri?: string;
}

/** What may be asked for an account: fields of it, or one of the acts alone. */
export type AccountChange = Partial<
  Pick<Account, 'signIn' | 'name' | 'title' | 'roles' | 'queues' | 'languages'>
> & {
  disabled?: boolean;
  unlock?: true;
  password?: true;
  code?: boolean;
};

/** An entry of the audit: who did what, when, and why. */
export interface AuditLine {
  number: number;
  at: string;
  member: string;
  name: string;
  what: string;
  conversation?: string;
  about?: string;
  reason?: string;
}

const ROOT = '/staff';
/** Entries that the service gives at once. */
const AUDIT_PAGE = 500;
/** Most pages that are read at once: ten thousand entries are enough for a screen. */
const AUDIT_PAGES = 20;
const NO_CONTENT = 204;
const UNREACHABLE: Problem = { problem: 'unreachable' };

export const isProblem = (answer: object): answer is Problem => 'problem' in answer;

/** The staff's doors over HTTP: sign-in, accounts and the audit. Never throws: a dead network is a value too. */
export class Doors {
  csrf = '';

  constructor(private readonly ask: (path: string, how: RequestInit) => Promise<Response>) {}

  /** Who is signed in, or how one can be. Nothing when the service cannot be reached. */
  async session(): Promise<Session | undefined> {
    const answer = await this.#call<Session>('/session');
    if (isProblem(answer) && answer.problem !== 'not-signed-in') return undefined;
    return this.#entered(answer as Session);
  }

  async signIn(name: string, password: string, code: string): Promise<Session | Problem> {
    const answer = await this.#call<Session>('/sign-in', 'POST', {
      name,
      password,
      ...(code ? { code } : {}),
    });
    return isProblem(answer) ? answer : this.#entered(answer);
  }

  /** Where to go, to be signed out at the provider too. */
  async signOut(): Promise<string | undefined> {
    const answer = await this.#call<{ next?: string | null }>('/sign-out', 'POST', {});
    this.csrf = '';
    return isProblem(answer) ? undefined : (answer.next ?? undefined);
  }

  async password(old: string, wanted: string): Promise<Session | Problem> {
    const answer = await this.#call<Session>('/password', 'POST', { old, new: wanted });
    return isProblem(answer) ? answer : this.#entered(answer);
  }

  async accounts(): Promise<Account[] | undefined> {
    const answer = await this.#call<{ accounts: Account[] }>('/accounts');
    return isProblem(answer) ? undefined : answer.accounts;
  }

  /** Adds an account, or changes the one of `id`. */
  keep(change: AccountChange, id?: string): Promise<Kept | Problem> {
    return id === undefined
      ? this.#call<Kept>('/accounts', 'POST', change)
      : this.#call<Kept>(`/accounts/${encodeURIComponent(id)}`, 'PATCH', change);
  }

  /** All that is stored of a conversation, or nothing of it any more. */
  record(id: string, what: 'export' | 'erase', reason: string): Promise<object> {
    return this.#call<object>(`/conversations/${encodeURIComponent(id)}/${what}`, 'POST', { reason });
  }

  /** The entries, newest first. */
  async audit(): Promise<AuditLine[] | undefined> {
    const all: AuditLine[] = [];
    for (let page = 0; page < AUDIT_PAGES; page += 1) {
      const answer = await this.#call<{ entries: AuditLine[] }>(
        `/audit?since=${String(all.at(-1)?.number ?? 0)}`,
      );
      if (isProblem(answer)) return undefined;
      all.push(...answer.entries);
      if (answer.entries.length < AUDIT_PAGE) break;
    }
    return all.reverse();
  }

  /** How long the service takes to answer; milliseconds. Nothing when it does not. */
  async roundTrip(now: () => number): Promise<number | undefined> {
    const from = now();
    return (await this.session()) ? now() - from : undefined;
  }

  #entered(session: Session): Session {
    if (session.csrf !== undefined) this.csrf = session.csrf;
    return session;
  }

  async #call<T extends object>(path: string, method = 'GET', what?: object): Promise<T | Problem> {
    try {
      const answer = await this.ask(ROOT + path, {
        method,
        credentials: 'same-origin',
        cache: 'no-store',
        headers: what ? { 'Content-Type': 'application/json', 'X-Csrf-Token': this.csrf } : {},
        ...(what ? { body: JSON.stringify(what) } : {}),
      });
      if (answer.status === NO_CONTENT) return {} as T;
      const said: unknown = await answer.json();
      return typeof said === 'object' && said !== null ? (said as T | Problem) : UNREACHABLE;
    } catch {
      return UNREACHABLE;
    }
  }
}
