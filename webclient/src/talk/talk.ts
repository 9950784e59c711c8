import {
  isSpoken,
  type Command,
  type Hello,
  type Language,
  type Order,
  type ResidentIn,
  type ResidentOut,
  type Spoken,
} from '../protocol/index.js';
import { Connection, type State, type Surroundings } from './connection.js';
import type { Kept, Memory } from './memory.js';
import { EMPTY, outstanding, seen, sent, withPeople, without, type View } from './view.js';

/** At most one "is typing" in this time. */
export const TYPING_MILLIS = 3_000;
/** Somebody who said nothing more of typing in this time has stopped, or was cut off. */
export const TYPED_MILLIS = 10_000;

/**
 * One conversation as a page holds it: the view, the line to the service, and what is kept over a reload. Nothing is
 * connected, kept or sent before `begin`.
 */
export class Talk {
  view: View = EMPTY;
  language: Spoken;
  readonly #line: Connection;
  #token: string | undefined;
  #typed = -TYPING_MILLIS;
  #hush: (() => void) | undefined;
  #open = true;
  /** Whether the resident ended the conversation: the tab keeps nothing from then on. */
  #left = false;

  constructor(
    private readonly around: Surroundings,
    private readonly memory: Memory,
    private readonly newId: () => string,
    private readonly changed: () => void,
    language: Spoken,
    private readonly flow?: string,
  ) {
    this.language = language;
    this.#line = new Connection<ResidentIn, ResidentOut>(around, {
      hello: () => this.#hello(),
      outstanding: () => outstanding(this.view),
      frame: frame => {
        this.#take(frame);
      },
      state: () => {
        this.changed();
      },
    });
  }

  /** What proves that the conversation is the resident's, for what is asked for beside the socket. */
  get token(): string | undefined {
    return this.#token;
  }

  get state(): State {
    return this.#line.state;
  }

  /** Whether `begin` was called and nothing ended it. */
  get begun(): boolean {
    return this.#line.state.kind !== 'idle';
  }

  /** The resident opened the widget, or a page that had it open was loaded again. */
  begin(): void {
    if (this.begun) return;
    const kept = this.memory.read();
    this.#token = kept.token;
    this.language = kept.language ?? this.language;
    this.view = { ...EMPTY, returning: kept.token !== undefined, outbox: kept.outbox ?? [] };
    this.#line.start();
  }

  /** Sends a command until it is acknowledged. `label` stands on the screen for it meanwhile. */
  order(order: Order, label = ''): void {
    const command = { ...order, id: this.newId() } as Command;
    if (command.type === 'speak') this.language = command.language;
    this.view = sent(this.view, command, label);
    this.#line.send(command);
    this.#keep();
    this.changed();
  }

  /** The resident is writing, or has wiped it away. Told now and then; lost without harm. */
  typing(on: boolean): void {
    if (on ? this.around.now() - this.#typed < TYPING_MILLIS : this.#typed < 0) return;
    this.#typed = on ? this.around.now() : -TYPING_MILLIS;
    this.#line.send({ type: 'typing', on });
  }

  /** The network came back, or the page came to the front. */
  wake(): void {
    if (this.begun) this.#line.wake();
  }

  /** The network went: what is said from here on waits, and the screen says so at once. */
  lost(): void {
    if (this.begun) this.#line.again();
  }

  retry(): void {
    this.#line.start();
  }

  /** The resident has read the trouble, or has got the words back. */
  settled(): void {
    this.view = without({ ...this.view, anew: false }, 'trouble');
    this.changed();
  }

  /** Everything here forgets the conversation. What is on its way is sent if it can be; nothing waits for it. */
  leaveQuickly(): void {
    this.#line.send({ type: 'leave', id: this.newId(), quickly: true });
    this.#forget();
  }

  /** Another conversation: from nothing, or that of a token. */
  anew(token?: string): void {
    this.#forget();
    this.#token = token;
    this.#line.start();
  }

  /** The tab keeps nothing from here on, but what is on the screen stays until the page goes. */
  leave(): void {
    this.order({ type: 'leave', quickly: false });
    this.#left = true;
    this.memory.wipe();
  }

  /** What the tab keeps of the page itself. */
  remember(open: boolean): void {
    this.#open = open;
    this.#keep();
  }

  #forget(): void {
    this.#line.stop();
    this.memory.wipe();
    this.#token = undefined;
    this.view = EMPTY;
    this.#left = false;
    this.changed();
  }

  #hello(): Hello {
    const hello: Hello = { type: 'hello', since: this.view.number, language: this.language };
    if (this.#token !== undefined) hello.token = this.#token;
    if (this.flow !== undefined) hello.flow = this.flow;
    return hello;
  }

  #take(frame: ResidentOut): void {
    this.view = seen(this.view, frame);
    if (frame.type === 'welcome') this.#token = frame.token;
    if (frame.type === 'news') this.#hear(frame.standing.language);
    if (frame.type === 'typing') this.#listen();
    if (frame.type === 'gone') {
      this.#line.stop();
      this.memory.wipe();
      this.#token = undefined;
    } else this.#keep();
    if (this.view.gap) this.#line.again();
    this.changed();
  }

  #listen(): void {
    this.#hush?.();
    this.#hush = this.around.after(TYPED_MILLIS, () => {
      this.view = without(this.view, 'typing');
      this.changed();
    });
  }

  #hear(language: Language): void {
    if (isSpoken(language)) this.language = language;
  }

  #keep(): void {
    if (this.#token === undefined || this.#left) return;
    const kept: Kept = {
      token: this.#token,
      language: this.language,
      open: this.#open,
      waiting: withPeople(this.view),
      outbox: this.view.outbox.filter(p => p.number === undefined),
    };
    this.memory.write(kept);
  }
}
