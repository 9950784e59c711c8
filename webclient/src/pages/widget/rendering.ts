import { render } from 'lit/html.js';

/**
 * An element that renders Lit templates into its shadow root: changes within one task are shown together. The state is the
 * conversation's, not the element's, so that nothing of reactive properties is needed, and a phone need not load them.
 */
export abstract class Rendering extends HTMLElement {
  readonly root = this.attachShadow({ mode: 'open' });
  /** Done when what was changed is on the screen. */
  updateComplete: Promise<void> = Promise.resolve();
  #due = false;

  protected abstract render(): unknown;

  /** What is to be done each time when the screen has changed. */
  protected abstract updated(): void;

  requestUpdate(): void {
    if (this.#due) return;
    this.#due = true;
    this.updateComplete = Promise.resolve().then(() => {
      this.#due = false;
      render(this.render(), this.root);
      this.updated();
    });
  }
}
