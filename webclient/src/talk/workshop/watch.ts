/** The part of an `EventSource` that is needed. */
export interface Source {
  readonly readyState: number;
  addEventListener: (type: string, hear: () => void) => void;
  close: () => void;
}

export interface Watching {
  open: () => Source;
  /** Begins again later; gives back how not to. */
  later: (run: () => void, millis: number) => () => void;
  /** The files were read again, or the line is back and they may have been. */
  changed: () => void;
  /** The files could not be read. */
  trouble: () => void;
  live: (on: boolean) => void;
}

/** The state of a source that the browser gave up; it tries again by itself in any other. */
const CLOSED = 2;
/** How long until a source that was given up is opened anew. */
export const AGAIN_MILLIS = 3_000;

/** Hears that files were saved, for as long as the page is open; a line that breaks is told, and mended. */
export class Watch {
  #source: Source | undefined;
  #stopped = true;
  #broken = false;
  #cancel: (() => void) | undefined;

  constructor(private readonly how: Watching) {}

  start(): void {
    if (!this.#stopped) return;
    this.#stopped = false;
    this.#open();
  }

  stop(): void {
    this.#stopped = true;
    this.#cancel?.();
    this.#source?.close();
    this.#source = undefined;
  }

  #open(): void {
    const source = this.how.open();
    this.#source = source;
    source.addEventListener('open', () => {
      this.how.live(true);
      // What was saved meanwhile was heard by nobody.
      if (this.#broken) this.how.changed();
      this.#broken = false;
    });
    source.addEventListener('guide', this.how.changed);
    source.addEventListener('trouble', this.how.trouble);
    source.addEventListener('error', () => {
      if (this.#stopped || source !== this.#source) return;
      this.#broken = true;
      this.how.live(false);
      if (source.readyState !== CLOSED) return;
      this.#cancel?.();
      this.#cancel = this.how.later(() => {
        if (!this.#stopped) this.#open();
      }, AGAIN_MILLIS);
    });
  }
}
