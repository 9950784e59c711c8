import { LitElement } from 'lit';
import { sheetOf } from '../../parts/workshop/picture/picture.js';
import type { Bench, BenchAct, BenchState } from '../../parts/workshop/bench.js';
import { Watch } from '../../talk/workshop/watch.js';
import { Workshop } from '../../talk/workshop/workshop.js';
import { workshopTexts, type WorkshopTexts } from '../../texts/workshop/texts.js';
import { firstLanguage, readSettings } from '../staff/settings.js';
import { beginning, bring, fitting, keepAt, stepped, within } from './camera.js';
import { Hands } from './hands.js';
import { hashOf, placeOf } from './place.js';
import { screen } from './screen.js';
import { freshState, NARROW } from './state.js';
import { Trials } from './trials.js';

/** A turn of the wheel by so many pixels doubles the picture. */
const WHEEL = 400;

/**
 * `<perhelinja-workshop>`: the page of the authors. It holds what the service says and what is looked at, and hands what the parts
 * give to who carries it out. It renders into the page itself, as the console does.
 */
export class PerhelinjaWorkshop extends LitElement {
  readonly kept = readSettings();
  readonly narrow = matchMedia(NARROW);
  state: BenchState = freshState(firstLanguage(this.kept), this.narrow.matches);
  readonly workshop = new Workshop((path, how) => fetch(path, how));
  readonly hands = new Hands(this);
  readonly trials = new Trials(this);
  readonly watch = new Watch({
    open: () => new EventSource('/workshop/api/events'),
    later: (run, millis) => {
      const timer = setTimeout(run, millis);
      return () => {
        clearTimeout(timer);
      };
    },
    changed: () => void this.hands.readAgain(),
    trouble: () => {
      this.become({ unreadable: true });
    },
    live: on => {
      if (on && !this.state.live) this.announce(this.t('mended'));
      this.become({ live: on });
    },
  });

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#went);
    this.addEventListener('wheel', this.#wheel, { passive: false });
    this.addEventListener('keydown', this.#pressed);
    void this.hands.enter(placeOf(location.hash));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#went);
    this.watch.stop();
  }

  get t(): WorkshopTexts {
    return workshopTexts(this.state.language);
  }

  get bench(): Bench {
    return { t: this.t, give: this.give, state: this.state };
  }

  readonly give = (act: BenchAct): void => {
    this.hands.carry(act);
  };

  become(change: Partial<BenchState>): void {
    this.state = { ...this.state, ...change };
    this.requestUpdate();
  }

  /** The address follows what is looked at. Another flow or screen is a page of the history, another step is not. */
  place(): void {
    const to = hashOf(this.state);
    if (to === location.hash) return;
    const before = placeOf(location.hash);
    const same = before.screen === this.state.screen && before.flow === this.state.flow;
    if (same || location.hash === '') history.replaceState(undefined, '', to);
    else history.pushState(undefined, '', to);
  }

  protected override render(): unknown {
    return screen(this);
  }

  protected override updated(): void {
    const { state, t } = this;
    document.documentElement.lang = state.language;
    const of = state.screen === 'flow' ? (state.drawing?.title ?? '') : t(`screen-${state.screen}`);
    document.title = [of, t('workshop'), t('product')].filter(Boolean).join(' · ');
  }

  /** Said once, politely, wherever one is on the page. */
  announce(sentence: string): void {
    const p = document.createElement('p');
    p.textContent = sentence;
    this.querySelector('#news')?.replaceChildren(p);
  }

  focusOn(selector: string): void {
    void this.updateComplete.then(() => {
      this.querySelector<HTMLElement>(selector)?.focus({ preventScroll: selector.startsWith('#step-') });
    });
  }

  /** Brings a step of the picture, or of the list, into sight. */
  look(step: string, middle = false): void {
    void this.updateComplete.then(() => {
      const canvas = this.querySelector<HTMLElement>('#canvas');
      const card = this.querySelector(`#step-${CSS.escape(step)}`);
      if (canvas && card) bring(canvas, card, middle);
      else this.querySelector(`#item-${CSS.escape(step)}`)?.scrollIntoView({ block: 'nearest' });
    });
  }

  /** How a flow is shown first: whole where it is readable so, otherwise from its start. */
  frame(step?: string): void {
    void this.updateComplete.then(() => {
      const fit = this.#fit();
      const { graph } = this.state;
      if (fit === undefined || !graph) return;
      this.become({ zoom: beginning(fit) });
      this.look(step ?? graph.start, true);
    });
  }

  zoom(by: 'in' | 'out' | 'fit' | 'whole'): void {
    if (by === 'fit') this.#zoomTo(this.#fit() ?? this.state.zoom);
    else this.#zoomTo(by === 'whole' ? 1 : stepped(this.state.zoom, by));
  }

  #fit(): number | undefined {
    const canvas = this.querySelector<HTMLElement>('#canvas');
    const { screen, compare, rehearse } = this.state;
    const graph =
      screen === 'compare' ? compare.graph : screen === 'rehearse' ? rehearse.graph : this.state.graph;
    if (!canvas || !graph) return undefined;
    return fitting({ width: canvas.clientWidth, height: canvas.clientHeight }, sheetOf(this.bench, graph));
  }

  #zoomTo(to: number, at?: { x: number; y: number }): void {
    const from = this.state.zoom;
    const canvas = this.querySelector<HTMLElement>('#canvas');
    this.become({ zoom: to });
    if (!canvas) return;
    const around = at ?? { x: canvas.clientWidth / 2, y: canvas.clientHeight / 2 };
    void this.updateComplete.then(() => {
      keepAt(canvas, around, from, to);
    });
  }

  readonly #wheel = (event: WheelEvent): void => {
    const canvas = (event.target as Element).closest('#canvas');
    if (!canvas || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    const frame = canvas.getBoundingClientRect();
    const at = { x: event.clientX - frame.left, y: event.clientY - frame.top };
    this.#zoomTo(within(this.state.zoom * 2 ** (-event.deltaY / WHEEL)), at);
  };

  /** Keys of the picture; nowhere else, so that no screen reader's own key is taken. */
  readonly #pressed = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.target as Element).closest('#canvas'))
      return;
    const by = ({ '+': 'in', '=': 'in', '-': 'out', '0': 'fit', '1': 'whole' } as const)[event.key];
    if (by === undefined) return;
    event.preventDefault();
    this.zoom(by);
  };

  readonly #went = (): void => {
    this.hands.went(placeOf(location.hash));
  };
}
