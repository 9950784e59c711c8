/** The longest draft that the service takes; UTF-16 units. */
export const LONGEST_NOTES = 8_000;
/** So long after the last stroke a batch goes out; milliseconds. */
export const NOTES_REST_MILLIS = 600;

/** What stands beside the notes. */
export type NotesState = 'saved' | 'saving' | 'unsaved' | 'refused';

/**
 * The notes of one call: the whole draft goes out after each batch of strokes, one at a time, so that an older one never comes
 * after a newer. What was not acknowledged is kept here; the line sends what it was given again after a break.
 */
export class Notes {
  #text: string;
  /** What the service is known to have. */
  #kept: string;
  #onItsWay: { id: string; text: string } | undefined;
  #rest: (() => void) | undefined;
  #refused = false;

  constructor(
    kept: string,
    private readonly ends: {
      after: (millis: number, run: () => void) => () => void;
      /** Sends the draft, and gives the command's id. */
      send: (text: string) => string;
      changed: () => void;
    },
  ) {
    this.#text = this.#kept = kept;
  }

  get text(): string {
    return this.#text;
  }

  get clean(): boolean {
    return this.#text === this.#kept && this.#onItsWay === undefined;
  }

  state(live: boolean): NotesState {
    if (this.clean) return 'saved';
    if (!live) return 'unsaved';
    return this.#refused && this.#onItsWay === undefined ? 'refused' : 'saving';
  }

  typed(text: string): void {
    this.#text = text.slice(0, LONGEST_NOTES);
    this.#rest?.();
    this.#rest = this.ends.after(NOTES_REST_MILLIS, () => {
      this.flush();
    });
    this.ends.changed();
  }

  /** Does not wait for the batch to end: the field was left, or the call is over. */
  flush(): void {
    this.#rest?.();
    this.#rest = undefined;
    if (this.#onItsWay !== undefined || this.#text === this.#kept) return;
    const text = this.#text;
    this.#onItsWay = { id: this.ends.send(text), text };
    this.ends.changed();
  }

  /** The service has it, or has refused it; what was written meanwhile follows. */
  answered(id: string, kept: boolean): void {
    if (this.#onItsWay?.id !== id) return;
    if (kept) this.#kept = this.#onItsWay.text;
    this.#refused = !kept;
    this.#onItsWay = undefined;
    if (kept && this.#rest === undefined) this.flush();
    this.ends.changed();
  }

  /** Nothing more goes out. */
  stop(): void {
    this.#rest?.();
    this.#rest = undefined;
  }
}
