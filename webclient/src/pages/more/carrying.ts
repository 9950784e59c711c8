import type { Act, Give } from '../../parts/act.js';
import { carry, come, type Code, type CodeLine } from '../../parts/carry/carry.js';
import type { Spoken } from '../../protocol/index.js';
import type { View } from '../../talk/view.js';
import type { Key, Texts } from '../../texts/texts.js';

const MINUTE_MILLIS = 60_000;
/** In front of the words of a link. They are behind `#`, which a browser sends to nobody. */
const MARK = '#c=';

/** Statuses with words of their own. */
const PROBLEMS: Readonly<Record<number, Key>> = { 401: 'comeWrong', 409: 'carryNot', 429: 'tooMany' };

/** What the widget knows of going on elsewhere. Nothing of it outlives the page. */
export class Carrying {
  #code: Code | undefined;
  #problem: Key | undefined;
  #busy = false;
  #words = '';

  constructor() {
    const { hash, pathname, search } = location;
    if (!hash.startsWith(MARK)) return;
    this.#words = decoded(hash.slice(MARK.length)).replaceAll('-', ' ');
    // Neither the history nor who looks over a shoulder is to have them.
    history.replaceState(history.state, '', pathname + search);
  }

  carry(t: Texts, give: Give, language: Spoken): unknown {
    if (this.#code && this.#code.until < Date.now()) this.#code = undefined;
    return carry(t, {
      language,
      code: this.#code,
      problem: this.#problem,
      busy: this.#busy,
      get: () => {
        give(
          this.#ask(async (server, token) => {
            const answer = await post(server, 'carry-on', {}, token);
            const { words, minutes, line } = answer as { words: string; minutes: number; line?: CodeLine };
            this.#code = { words, until: Date.now() + minutes * MINUTE_MILLIS, ...(line ? { line } : {}) };
          }),
        );
      },
    });
  }

  come(t: Texts, give: Give, view: View): unknown {
    return come(t, {
      words: this.#words,
      problem: this.#problem,
      busy: this.#busy,
      leaves: view.lines.some(l => l.by === 'resident'),
      come: code => {
        this.#words = code;
        give(
          this.#ask(async server => {
            const { token } = (await post(server, 'come-in', { code })) as { token: string };
            this.#words = '';
            give({ do: 'sheet' });
            give({ do: 'another', token });
          }),
        );
      },
    });
  }

  /** A sheet that is opened anew tells of no old trouble. */
  settle(): void {
    this.#problem = undefined;
  }

  #ask(run: (server: string, token: string) => Promise<void>): Act {
    this.#busy = true;
    this.#problem = undefined;
    return {
      do: 'ask',
      run: async (server, token) => {
        try {
          await run(server, token);
        } catch (e) {
          this.#problem = PROBLEMS[Number((e as Error).message)] ?? 'failed';
        }
        this.#busy = false;
      },
    };
  }
}

async function post(server: string, path: string, body: object, token?: string): Promise<unknown> {
  const answer = await fetch(new URL(`/v1/conversation/${path}`, server), {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
    credentials: 'omit',
  });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}

/** What is no text stays as it is: the service says that it does not work. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
