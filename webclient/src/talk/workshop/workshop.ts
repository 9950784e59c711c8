import type {
  Beginning,
  Comparison,
  FlowDrawing,
  Guide,
  Refusal,
  Rehearsal,
  Rehearsing,
  Saying,
  Search,
  StepCard,
  Talk,
  WorkshopSession,
} from '../../protocol/workshop.js';

const ROOT = '/workshop/api';
const UNREACHABLE: Refusal = { error: 'unreachable' };
const BY_STATUS: Readonly<Record<number, string>> = {
  401: 'not-signed-in',
  403: 'no-right',
  404: 'not-found',
};

export const isRefusal = (answer: unknown): answer is Refusal =>
  typeof answer === 'object' && answer !== null && 'error' in answer;

/**
 * The workshop's service over HTTP. Never throws: a dead network is a value too.
 *
 * Invariant: no address holds what an author typed; only names of flows, steps, revisions and talks stand in one.
 */
export class Workshop {
  #csrf = '';

  constructor(private readonly ask: (path: string, how: RequestInit) => Promise<Response>) {}

  /** Who works here; before all else, for without it nothing can be changed. */
  async session(): Promise<WorkshopSession | Refusal> {
    const answer = await this.#json<WorkshopSession>('/session');
    if (!isRefusal(answer)) this.#csrf = answer.csrf ?? '';
    return answer;
  }

  guide(): Promise<Guide | Refusal> {
    return this.#json('/guide');
  }

  flow(flow: string, revision?: string): Promise<FlowDrawing | Refusal> {
    const of = revision === undefined ? '' : `?revision=${encodeURIComponent(revision)}`;
    return this.#json(`/flows/${encodeURIComponent(flow)}${of}`);
  }

  step(flow: string, step: string): Promise<StepCard | Refusal> {
    return this.#json(`/flows/${encodeURIComponent(flow)}/steps/${encodeURIComponent(step)}`);
  }

  search(q: string): Promise<Search | Refusal> {
    return this.#json('/search', { q });
  }

  begin(beginning: Beginning): Promise<Talk | Refusal> {
    return this.#json('/talks', beginning);
  }

  go(talk: string, saying: Saying): Promise<Talk | Refusal> {
    return this.#json(`/talks/${encodeURIComponent(talk)}`, saying);
  }

  /** The talk as a file's text. */
  async kept(talk: string, name: string): Promise<string | Refusal> {
    const answer = await this.#call(`/talks/${encodeURIComponent(talk)}/kept`, { name });
    return isRefusal(answer) ? answer : answer.text();
  }

  /** Writes the talk among the others; only on one's own machine. */
  keep(talk: string, name: string, file: string): Promise<{ file: string } | Refusal> {
    return this.#json(`/talks/${encodeURIComponent(talk)}/keep`, { name, file });
  }

  compare(from: string, to: string): Promise<Comparison | Refusal> {
    return this.#json('/compare', { from, to });
  }

  rehearse(what: Rehearsing): Promise<Rehearsal | Refusal> {
    return this.#json('/rehearsals', what);
  }

  async #json<T>(path: string, what?: object): Promise<T | Refusal> {
    const answer = await this.#call(path, what);
    if (isRefusal(answer)) return answer;
    try {
      return (await answer.json()) as T;
    } catch {
      return UNREACHABLE;
    }
  }

  async #call(path: string, what?: object): Promise<Response | Refusal> {
    try {
      const answer = await this.ask(ROOT + path, {
        method: what ? 'POST' : 'GET',
        credentials: 'same-origin',
        cache: 'no-store',
        headers: what ? { 'Content-Type': 'application/json', 'X-Csrf-Token': this.#csrf } : {},
        ...(what ? { body: JSON.stringify(what) } : {}),
      });
      return answer.ok ? answer : await refusal(answer);
    } catch {
      return UNREACHABLE;
    }
  }
}

/** The service's own word about it; a proxy's page in its place tells nothing but its number. */
async function refusal(answer: Response): Promise<Refusal> {
  const byStatus: Refusal = { error: BY_STATUS[answer.status] ?? 'broken' };
  try {
    const said = (await answer.json()) as { problem?: unknown; says?: unknown };
    return {
      error: typeof said.problem === 'string' ? said.problem : byStatus.error,
      ...(typeof said.says === 'string' ? { says: said.says } : {}),
    };
  } catch {
    return byStatus;
  }
}
