import type { Sheet } from '../../parts/act.js';
import type { Place } from './place.js';
import type { Rendering } from './rendering.js';

/** What is open over the conversation or within it, one at a time; the focus goes with it and comes back. */
export class Overlay {
  sheet: Sheet | undefined;
  /** The answer that is being changed in place. */
  editing: string | undefined;
  #opener = '';

  constructor(
    private readonly host: Rendering,
    private readonly place: Place,
  ) {}

  edit(answer: string | undefined): void {
    const before = this.editing;
    this.editing = answer;
    void this.host.updateComplete.then(() => {
      this.place.focus(answer ? '.choices [aria-pressed=true]' : `#${CSS.escape(`change-${before ?? ''}`)}`);
    });
  }

  /** Another sheet, or none. */
  turn(next?: Sheet): void {
    if (next === this.sheet) return;
    if (next && !this.sheet) {
      this.#opener = next === 'language' ? '#to-language' : '#to-menu';
      this.place.cover();
    }
    this.sheet = next;
    this.editing = undefined;
    void this.host.updateComplete.then(() => {
      if (!next) this.place.uncover();
      this.place.focus(next ? '#sheet' : this.#opener);
    });
  }
}
