import type { html as Html, nothing as Nothing } from 'lit/html.js';

/** What the widget lends to the file that it loads later, so that no phone loads it twice. */
export interface Lent {
  html: typeof Html;
  nothing: typeof Nothing;
}

/** In the built file these stand in the place of Lit's own: see `vite.more.config.ts`. */
export let html: Lent['html'];
export let nothing: Lent['nothing'];

export function borrow(lent: Lent): void {
  ({ html, nothing } = lent);
}
