/** Nearer to the end than this counts as reading the newest; pixels. */
const NEAR_PIXELS = 120;

/** Where the reader's eye is in the log of the open conversation: new lines are followed unless one reads further up. */
export class Eye {
  #conversation: string | undefined;
  #number = 0;
  #near = true;
  #height = 0;

  /** Before the screen changes. */
  before(): void {
    const log = document.getElementById('log');
    if (log) this.#near = log.scrollHeight - log.scrollTop - log.clientHeight < NEAR_PIXELS;
  }

  /** After it has changed. */
  after(conversation: string | undefined, number: number): void {
    const log = document.getElementById('log');
    if (!log || conversation === undefined) return;
    const other = conversation !== this.#conversation || this.#number === 0;
    const more = number > this.#number;
    this.#conversation = conversation;
    this.#number = number;
    // The room for the log changes with what stands below it.
    const less = log.clientHeight !== this.#height;
    this.#height = log.clientHeight;
    if (other || ((more || less) && this.#near)) log.scrollTo({ top: log.scrollHeight, behavior: 'instant' });
  }

  toEnd(): void {
    this.#near = true;
  }
}
