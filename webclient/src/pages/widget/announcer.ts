import { typing } from '../../parts/log/log.js';
import { freshLines, ofDanger, type View } from '../../talk/view.js';
import { speaker } from '../../texts/speaker.js';
import type { Texts } from '../../texts/texts.js';
import type { More } from '../more/more.js';
import { said } from './transcript.js';

/**
 * Reads new lines out, once. What was there before the page was loaded is not news, nor are the resident's own words; after a
 * reconnect only what is really new is read.
 */
export class Announcer {
  #told = 0;
  #typing = false;

  tell(root: ParentNode, t: Texts, view: View, more: More | undefined): void {
    if (view.number < this.#told) this.#told = 0;
    const fresh = freshLines(view, this.#told).filter(l => said(t, l));
    this.#told = view.number;
    this.#tellState(root, t, view, more, fresh.length > 0);
    if (fresh.length === 0) return;
    put(
      root,
      '#alarm',
      fresh.filter(ofDanger).map(l => said(t, l)),
    );
    put(
      root,
      '#news',
      fresh
        .filter(l => !ofDanger(l))
        .map(l =>
          l.kind === 'notice'
            ? said(t, l)
            : `${speaker(t, l)}: ${said(t, l)} ${l.choices.map(c => c.label).join(', ')}`,
        ),
    );
  }

  /** Somebody who writes is told of once until the words come; the wait whenever the place in it changes. */
  #tellState(root: ParentNode, t: Texts, view: View, more: More | undefined, heard: boolean): void {
    const writing = typing(t, view);
    if (writing && !this.#typing) put(root, '#state', [writing]);
    this.#typing = !heard && (this.#typing || writing !== '');
    const wait = more?.spoken(t, view.waiting);
    if (wait) put(root, '#state', [wait]);
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
