import type { Fault, Moving, ResidentIn, ResidentOut } from '../protocol/index.js';
import { TOO_FAST } from './view.js';

/** A connection that brought no welcome in this time is given up. */
export const OPENING_MILLIS = 10_000;
/** A command that nothing answered in this time means that the line is dead, whatever the browser believes. */
export const ANSWER_MILLIS = 10_000;
/** After so long without a frame a page that comes back to the front asks anew. */
export const QUIET_MILLIS = 30_000;
export const FIRST_WAIT_MILLIS = 500;
export const LONGEST_WAIT_MILLIS = 30_000;
/** How long to keep still when the service said that it was too fast. */
export const TOO_FAST_MILLIS = 2_000;
/** The code of a fault that says: not now, come again. */
const UNAVAILABLE = 'unavailable';
/** After so many failures in a row the phone numbers are shown. */
export const FAILURES_BEFORE_FALLBACK = 2;

export interface State {
  kind: 'idle' | 'connecting' | 'live' | 'waiting';
  /** Failures in a row; 0 once the service has said welcome. */
  failures: number;
}

/** The part of a browser's WebSocket that is used here. */
export interface Socket {
  send(text: string): void;
  close(): void;
  onopen: ((event: Event) => unknown) | null;
  onmessage: ((event: MessageEvent) => unknown) | null;
  onclose: ((event: CloseEvent) => unknown) | null;
}

/** Time and chance come from outside, so that a test has them in its hand. */
export interface Surroundings {
  socket(): Socket;
  now(): number;
  after(millis: number, run: () => void): () => void;
  random(): number;
}

/** What lies at a line's ends: the resident's frames, or those of the staff. */
export interface Ends<In extends Sent = ResidentIn, Out = ResidentOut> {
  hello(): NoInfer<In>;
  /** Commands to be sent again after a reconnect, oldest first. */
  outstanding(): readonly In[];
  frame(frame: Out): void;
  state(state: State): void;
}

/** A frame as far as a line has to know it: one with an id waits for an answer. */
export interface Sent {
  type: string;
  id?: string;
}

/** The frames that both subprotocols have and that are the line's own business; all others it hands on as they are. */
type Known = { type: 'welcome' } | Fault | Moving;

/**
 * Keeps one socket to the service alive: back-off with jitter, `hello` first, outstanding commands again after each welcome,
 * and a way to notice a line that is dead though it looks open. Knows nothing of what a conversation is.
 */
export class Connection<In extends Sent = ResidentIn, Out = ResidentOut> {
  #socket: Socket | undefined;
  #current: State = { kind: 'idle', failures: 0 };
  #heard = 0;
  #timer: (() => void) | undefined;
  #watch: (() => void) | undefined;
  #slow: (() => void) | undefined;

  constructor(
    private readonly around: Surroundings,
    private readonly ends: Ends<In, Out>,
  ) {}

  get state(): State {
    return this.#current;
  }

  /** Connects now, whatever timer was running. */
  start(): void {
    this.#drop();
    this.#become('connecting', this.#current.failures);
    const socket = this.around.socket();
    this.#socket = socket;
    socket.onopen = () => {
      socket.send(JSON.stringify(this.ends.hello()));
    };
    socket.onmessage = event => {
      this.#receive(event.data);
    };
    socket.onclose = () => {
      this.#fail();
    };
    this.#timer = this.around.after(OPENING_MILLIS, () => {
      this.#fail();
    });
  }

  stop(): void {
    this.#drop();
    this.#become('idle', 0);
  }

  /** Sends when there is a live line; otherwise what matters is outstanding and goes out after the next welcome. */
  send(frame: In): void {
    if (this.#current.kind !== 'live') return;
    this.#socket?.send(JSON.stringify(frame));
    if (frame.id === undefined) return;
    this.#watch ??= this.around.after(ANSWER_MILLIS, () => {
      this.#fail();
    });
  }

  /** The network came back, or the page came to the front: do not wait for timers that belong to another time. */
  wake(): void {
    const quiet = this.around.now() - this.#heard > QUIET_MILLIS;
    if (this.#current.kind === 'waiting' || (this.#current.kind === 'live' && quiet)) this.start();
  }

  /**
   * The network went, or frames are missing and only another `hello` brings them. Waits as after a failure, so that it can
   * never spin.
   */
  again(): void {
    this.#fail();
  }

  #receive(data: unknown): void {
    const frame = read(data);
    if (!frame) return;
    this.#heard = this.around.now();
    this.#watch?.();
    this.#watch = undefined;
    if (frame.type === 'fault' && frame.code === UNAVAILABLE) {
      this.#fail();
      return;
    }
    if (frame.type === 'moving') {
      this.#moving(frame.afterMillis);
      return;
    }
    if (frame.type === 'welcome') {
      this.#timer?.();
      this.#timer = undefined;
    }
    this.ends.frame(frame as unknown as Out);
    if (frame.type === 'welcome') {
      this.#become('live', 0);
      this.#resend();
    } else if (frame.type === 'fault' && frame.code === TOO_FAST) {
      this.#slow ??= this.around.after(TOO_FAST_MILLIS, () => {
        this.#slow = undefined;
        this.#resend();
      });
    }
  }

  #resend(): void {
    for (const frame of this.ends.outstanding()) this.send(frame);
  }

  /** The node goes in good order: nothing failed, so nothing is shown as broken. */
  #moving(afterMillis: number): void {
    this.#drop();
    this.#become('connecting', 0);
    this.#timer = this.around.after(afterMillis * (1 + this.around.random()), () => {
      this.start();
    });
  }

  #fail(): void {
    this.#drop();
    const failures = this.#current.failures + 1;
    const ceiling = Math.min(LONGEST_WAIT_MILLIS, FIRST_WAIT_MILLIS * 2 ** Math.min(failures - 1, 10));
    this.#timer = this.around.after(ceiling * (0.5 + this.around.random() / 2), () => {
      this.start();
    });
    this.#become('waiting', failures);
  }

  #drop(): void {
    for (const cancel of [this.#timer, this.#watch, this.#slow]) cancel?.();
    this.#timer = this.#watch = this.#slow = undefined;
    const socket = this.#socket;
    this.#socket = undefined;
    if (!socket) return;
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close();
  }

  #become(kind: State['kind'], failures: number): void {
    this.#current = { kind, failures };
    this.ends.state(this.#current);
  }
}

/** A frame, or nothing: what is not a frame is left out, for a stranger's bytes must not stop a conversation. */
function read(data: unknown): Known | undefined {
  try {
    const frame: unknown = JSON.parse(String(data));
    return typeof frame === 'object' && frame !== null && 'type' in frame ? (frame as Known) : undefined;
  } catch {
    return undefined;
  }
}
