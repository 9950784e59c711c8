import type { View } from '../../talk/view.js';
import { numberOf } from '../../talk/view.js';
import type { Texts } from '../../texts/texts.js';
import { said } from './transcript.js';

/**
 * Reads new lines out, once. What was there before the page was loaded is not news, nor are the resident's own words; after a
 * reconnect only what is really new is read.
 */
export class Announcer {
  #told = 0;

  tell(root: ParentNode, t: Texts, view: View): void {
    if (view.number < this.#told) this.#told = 0;
    const from = Math.max(this.#told, view.history);
    this.#told = view.number;
    const fresh = view.lines.filter(l => numberOf(l) > from && l.by !== 'resident' && l.kind !== 'notice');
    if (fresh.length === 0) return;
    put(
      root,
      '#alarm',
      fresh.filter(l => l.kind === 'danger').map(l => said(t, l)),
    );
    put(
      root,
      '#news',
      fresh
        .filter(l => l.kind !== 'danger')
        .map(l => `${t(l.by)}: ${said(t, l)} ${l.choices.map(c => c.label).join(', ')}`),
    );
  }
}

/** A region is filled with elements, for a screen reader may join bare words or keep silent about the same words twice. */
function put(root: ParentNode, where: string, sentences: readonly string[]): void {
  root.querySelector(where)?.replaceChildren(
    ...sentences.map(sentence => {
      const p = document.createElement('p');
      p.textContent = sentence;
      return p;
    }),
  );
}
