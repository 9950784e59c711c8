import type { BenchAct, BenchState } from '../../parts/workshop/bench.js';
import { graphOf } from '../../talk/workshop/graph.js';
import { isRefusal } from '../../talk/workshop/workshop.js';
import { writeSettings } from '../staff/settings.js';
import type { PerhelinjaWorkshop } from './page.js';
import type { Place } from './place.js';

/** So few letters are looked for, and so long after the last of them was typed. */
const FEWEST_LETTERS = 2;
const SEARCH_MILLIS = 200;

type ActOf<D extends BenchAct['do']> = Extract<BenchAct, { do: D }>;

/** Carries out what the parts give: what is read, opened and looked at. */
export class Hands {
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly page: PerhelinjaWorkshop) {}

  async enter(place: Place): Promise<void> {
    const { page } = this;
    const session = await page.workshop.session();
    if (isRefusal(session)) {
      page.become({ phase: 'door', refused: session });
      return;
    }
    const guide = await page.workshop.guide();
    if (isRefusal(guide)) {
      page.become({ phase: 'door', refused: guide, session });
      return;
    }
    page.become({ phase: 'bench', session, guide, refused: undefined, screen: place.screen });
    page.trials.furnish(guide);
    page.watch.start();
    await this.open(place.flow ?? guide.start ?? guide.flows[0]?.flow, place.step);
  }

  /** The files were read again: what is on the screen becomes new under the eyes, and what is wrong is told. */
  async readAgain(): Promise<void> {
    const { page } = this;
    const guide = await page.workshop.guide();
    if (isRefusal(guide)) return;
    const before = page.state.guide;
    page.become({ guide, unreadable: false });
    const { step } = page.state;
    const flow = page.state.flow ?? guide.start;
    if (before && before.revision !== guide.revision) page.trials.saved(before.revision);
    if (before?.revision !== guide.revision || before.counted !== guide.counted) {
      if (flow !== undefined) await this.#draw(flow);
      if (step !== undefined) await this.#card(step);
    }
    if (before && before.read !== guide.read) this.#tell();
  }

  #tell(): void {
    const all = this.page.state.guide?.problems ?? [];
    const errors = all.filter(f => f.severity === 'error').length;
    this.page.announce(this.page.t('readAgain', { errors, warnings: all.length - errors }));
  }

  /** The address was changed by the browser's own keys. */
  went(place: Place): void {
    const { state } = this.page;
    if (state.phase !== 'bench') return;
    this.page.become({ screen: place.screen });
    if (place.flow !== undefined && place.flow !== state.flow) {
      this.page.become({ through: [] });
      void this.open(place.flow, place.step);
    }
  }

  carry(act: BenchAct): void {
    const { page } = this;
    switch (act.do) {
      case 'again':
        page.become({ phase: 'asking' });
        void this.enter({ screen: page.state.screen });
        return;
      case 'screen':
        page.become({ screen: act.screen });
        page.place();
        return;
      case 'pane':
        page.become({ pane: act.pane });
        return;
      case 'speak':
        page.become({ language: act.language });
        writeSettings({ ...page.kept, language: act.language });
        return;
      case 'view':
        page.become({ view: act.view });
        if (act.view === 'picture') page.frame(page.state.step);
        return;
      case 'zoom':
        page.zoom(act.by);
        return;
      case 'tab':
        page.become({ tab: act.tab });
        return;
      case 'search':
        this.#search(act.words);
        return;
      case 'flow':
        this.#flow(act);
        return;
      case 'back':
        this.#back();
        return;
      case 'step':
        this.#step(act);
        return;
      case 'unstep':
        this.#unstep();
        return;
      default:
        page.trials.carry(act);
    }
  }

  #flow(act: ActOf<'flow'>): void {
    const { page } = this;
    const { state } = page;
    const through =
      act.through === true && state.flow !== undefined ? [...state.through, state.flow] : state.through;
    const same = act.flow === state.flow;
    page.become({
      screen: 'flow',
      pane: act.step === undefined ? 'flow' : 'step',
      through: same ? state.through : through,
    });
    if (!same && act.through !== true) page.become({ through: [] });
    void this.open(act.flow, act.step, act.through === true);
  }

  #back(): void {
    const { page } = this;
    const to = page.state.through.at(-1);
    if (to === undefined) return;
    const from = page.state.flow;
    page.become({ through: page.state.through.slice(0, -1) });
    void this.open(to).then(() => {
      const step = page.state.graph?.steps.find(s => s.runs === from)?.step;
      if (step !== undefined) this.#step({ do: 'step', step });
    });
  }

  /** Opens a flow, and a step of it; the focus goes into it when one went there through another flow. */
  async open(flow: string | undefined, step?: string, focus = false): Promise<void> {
    if (flow === undefined) return;
    const { page } = this;
    const another = flow !== page.state.flow;
    if (another) page.become({ flow, drawing: undefined, graph: undefined });
    page.become({ flow, step, card: undefined, came: undefined });
    page.place();
    await this.#draw(flow);
    if (another) page.frame(step);
    else if (step !== undefined) page.look(step, true);
    if (step !== undefined) await this.#card(step);
    const { graph, view } = page.state;
    if (step !== undefined) page.focusOn('#step-title');
    else if (focus && graph)
      page.focusOn(view === 'picture' ? `#step-${CSS.escape(graph.start)}` : '#flow-title');
  }

  async #draw(flow: string): Promise<void> {
    const { page } = this;
    const drawing = await page.workshop.flow(flow);
    if (page.state.flow !== flow) return;
    if (isRefusal(drawing)) page.become({ refused: drawing, drawing: undefined, graph: undefined });
    else page.become({ refused: undefined, drawing, graph: graphOf(drawing) });
  }

  #step(act: ActOf<'step'>): void {
    const { page } = this;
    const change: Partial<BenchState> = { step: act.step, came: act.came };
    if (page.state.screen === 'compare' || page.state.screen === 'rehearse') {
      page.become(change);
      page.look(act.step);
      page.focusOn(`#step-${CSS.escape(act.step)}`);
      return;
    }
    const look = act.look === true;
    page.become({ ...change, ...(page.state.card?.step === act.step ? {} : { card: undefined }) });
    if (look) page.become({ pane: 'step' });
    page.place();
    page.look(act.step);
    if (look) page.focusOn('#step-title');
    else
      page.focusOn(
        page.state.view === 'picture'
          ? `#step-${CSS.escape(act.step)}`
          : `#item-${CSS.escape(act.step)} button`,
      );
    void this.#card(act.step);
  }

  async #card(step: string): Promise<void> {
    const { page } = this;
    const { flow } = page.state;
    if (flow === undefined) return;
    const card = await page.workshop.step(flow, step);
    if (page.state.flow !== flow || page.state.step !== step) return;
    page.become(isRefusal(card) ? { refused: card, card: undefined } : { card });
  }

  #unstep(): void {
    const { page } = this;
    const { step, view } = page.state;
    page.become({ step: undefined, card: undefined, pane: 'flow' });
    page.place();
    if (step !== undefined)
      page.focusOn(view === 'picture' ? `#step-${CSS.escape(step)}` : `#item-${CSS.escape(step)} button`);
  }

  #search(words: string): void {
    const { page } = this;
    page.become({ words, ...(words.trim().length < FEWEST_LETTERS ? { search: undefined } : {}) });
    clearTimeout(this.#timer);
    const asked = (this.#asked += 1);
    if (words.trim().length < FEWEST_LETTERS) return;
    this.#timer = setTimeout(() => {
      void page.workshop.search(words.trim()).then(search => {
        if (asked === this.#asked && !isRefusal(search)) page.become({ search });
      });
    }, SEARCH_MILLIS);
  }
}
