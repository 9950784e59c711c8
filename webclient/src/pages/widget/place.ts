import type { Rendering } from './rendering.js';
import { freshLines, ofDanger, type View } from '../../talk/view.js';

/** Nearer to the end than this counts as reading the newest. */
const NEAR_PIXELS = 120;
/** What is left above the first new line. */
const EDGE_PIXELS = 12;
/** From this width on the panel stands beside the page; below, it covers it. */
const BESIDE = '(min-width: 30em) and (min-height: 26em)';

/**
 * Where the panel, the focus and the reader's eye are. On a small screen the panel covers the page, so it is a modal dialog
 * and the page behind cannot be tabbed into; on a large one it stands beside the page and traps nothing.
 */
export class Place {
  below = false;
  #number = 0;
  #toOwn = false;
  #top = 0;
  readonly #beside = matchMedia(BESIDE);

  constructor(
    private readonly host: Rendering,
    private readonly view: () => View | undefined,
  ) {
    this.#beside.addEventListener('change', () => {
      if (!this.#dialog?.open) return;
      const focused = this.host.root.activeElement;
      this.#dialog.close();
      this.show(false);
      if (focused instanceof HTMLElement) focused.focus();
    });
    window.visualViewport?.addEventListener('resize', this.#fit);
    window.visualViewport?.addEventListener('scroll', this.#fit);
  }

  get #dialog(): HTMLDialogElement | null {
    return this.host.root.querySelector('dialog');
  }

  get #log(): HTMLElement | null {
    return this.host.root.querySelector('.log');
  }

  show(focus: boolean): void {
    const dialog = this.#dialog;
    if (!dialog) return;
    if (!dialog.open) {
      if (this.#beside.matches) dialog.show();
      else dialog.showModal();
    }
    this.#fit();
    if (focus) this.focus('#title');
  }

  hide(): void {
    this.#dialog?.close();
  }

  focus(selector: string): void {
    this.host.root.querySelector<HTMLElement>(selector)?.focus();
  }

  /** The resident did something: the eye, and with the keyboard the focus, go to the newest own line. */
  own(focus = true): void {
    this.#toOwn = true;
    this.below = false;
    if (!focus) return;
    void this.host.updateComplete.then(() => {
      [...(this.#log?.querySelectorAll<HTMLElement>('li.line') ?? [])].at(-1)?.focus({ preventScroll: true });
    });
  }

  toEnd(): void {
    this.below = false;
    this.#log?.scrollTo({ top: this.#log.scrollHeight });
    this.#log?.focus({ preventScroll: true });
  }

  /** Before a sheet covers the log, and after: a log that is not shown forgets where it was. */
  cover(): void {
    this.#top = this.#log?.scrollTop ?? 0;
  }

  uncover(): void {
    this.#log?.scrollTo({ top: this.#top, behavior: 'instant' });
  }

  /** After new lines: shows the first of them from its beginning, unless the reader is further up. */
  follow(): void {
    const log = this.#log;
    const view = this.view();
    if (!log || !view) return;
    // Another conversation begins from nothing.
    const before = view.number < this.#number ? 0 : this.#number;
    if (view.number === before) {
      const own = this.#toOwn && view.outbox.length > 0;
      // Who reads the newest is to see that somebody is writing more.
      if (own || (view.typing && this.wasNear)) log.scrollTo({ top: log.scrollHeight });
      return;
    }
    this.#number = view.number;
    const fresh = freshLines(view, before);
    const danger = fresh.find(ofDanger);
    const first = danger ?? fresh[0];
    const element = first && log.querySelector<HTMLElement>(`[data-key="${first.key}"]`);
    // Danger is shown wherever the reader was.
    this.below = before > 0 && !this.#toOwn && !this.wasNear && !danger && !!element;
    this.#toOwn = false;
    this.host.requestUpdate();
    if (!this.below) log.scrollTo({ top: element ? element.offsetTop - EDGE_PIXELS : log.scrollHeight });
  }

  /** Whether the reader was at the newest lines when it was scrolled last. */
  wasNear = true;

  scrolled(): void {
    const log = this.#log;
    if (!log) return;
    this.wasNear = log.scrollHeight - log.scrollTop - log.clientHeight < NEAR_PIXELS;
    if (this.wasNear && this.below) {
      this.below = false;
      this.host.requestUpdate();
    }
  }

  /** The on-screen keyboard covers the page without telling it; the panel keeps to what can be seen. */
  readonly #fit = (): void => {
    const seen = window.visualViewport;
    if (!seen || seen.scale > 1.01) return;
    this.host.style.setProperty('--seen-height', `${String(seen.height)}px`);
    this.host.style.setProperty('--seen-top', `${String(seen.offsetTop)}px`);
  };
}
