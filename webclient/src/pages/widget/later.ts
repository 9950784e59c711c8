import { html, nothing } from 'lit/html.js';
import { freshLines, withPeople, type View } from '../../talk/view.js';
import { teach } from '../../texts/texts.js';
import type { More, MoreFile } from '../more/more.js';
import type { Rendering } from './rendering.js';
import { HOME } from './settings.js';
import { adopt } from './styles.js';

/** Beside the widget, wherever that came from. */
const FILE = 'widget-more.js';
/** A file that did not come is asked for again after so long. */
const AGAIN_MILLIS = 15_000;

/**
 * What most residents never need, loaded when it is: with a person, a sheet, or at the end. Without it nothing is lost but
 * comfort: who speaks, danger, that the resident is in the queue, saving and deleting are there all the same.
 */
export class Later {
  more: More | undefined;
  /** Whether a worker has written since the widget was put away. */
  unread = false;
  #asked = -AGAIN_MILLIS;
  #number = 0;

  constructor(private readonly host: Rendering) {}

  /** After each change of the view; `shown` when the resident has it before the eyes. */
  follow(view: View, shown: boolean): void {
    if (needed(view)) this.fetch();
    if (view.number < this.#number) this.#number = 0;
    const news = freshLines(view, this.#number).some(l => l.by === 'worker');
    this.#number = view.number;
    this.unread = !shown && (this.unread || news);
    if (news) this.more?.chime();
  }

  fetch(): void {
    const now = performance.now();
    if (this.more || now - this.#asked < AGAIN_MILLIS) return;
    this.#asked = now;
    void this.#load();
  }

  async #load(): Promise<void> {
    try {
      const file = (await import(/* @vite-ignore */ new URL(FILE, HOME).href)) as MoreFile;
      this.more = file.more({ html, nothing });
      teach(this.more.texts);
      adopt(this.host.root, this.more.style);
      this.host.requestUpdate();
    } catch {
      // Asked for again when it is needed again.
    }
  }
}

const needed = (view: View): boolean =>
  withPeople(view) ||
  !!view.standing?.callBack ||
  view.standing?.phase === 'ended' ||
  view.lines.some(
    l => l.by === 'worker' || l.kind === 'notice' || l.cards.some(c => c.ways.some(w => w.ours)),
  );
