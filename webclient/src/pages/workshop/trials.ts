import type { BenchAct, Comparing, Talking } from '../../parts/workshop/bench.js';
import type { Beginning, Guide, Refusal, Saying, Talk } from '../../protocol/workshop.js';
import { both } from '../../talk/workshop/differences.js';
import { follow, NO_TRAIL, split } from '../../talk/workshop/trail.js';
import { isRefusal } from '../../talk/workshop/workshop.js';
import { Rehearsals } from './rehearsals.js';
import { save } from './save.js';
import type { PerhelinjaWorkshop } from './page.js';

/** Carries out what is tried: talks with the flow, and comparisons. */
export class Trials {
  readonly rehearsals: Rehearsals;

  constructor(private readonly page: PerhelinjaWorkshop) {
    this.rehearsals = new Rehearsals(page);
  }

  /** What is chosen first: the flow that conversations begin with, and the revision before this one. */
  furnish(guide: Guide): void {
    const { talking, compare, rehearse } = this.page.state;
    const before = guide.revisions.find(r => !r.current)?.revision ?? 'now';
    this.page.become({
      talking: {
        ...talking,
        setting: { ...talking.setting, flow: guide.start ?? guide.flows[0]?.flow ?? '' },
      },
      compare: { ...compare, from: before },
      rehearse: { ...rehearse, from: before },
    });
  }

  /** Files were saved: what was there before them is what they are compared with, unless something is compared already. */
  saved(before: string): void {
    const { compare, rehearse } = this.page.state;
    if (compare.from === 'now' && !compare.result && !compare.busy) this.#comparing({ from: before });
    if (rehearse.from === 'now' && !rehearse.result && !rehearse.busy)
      this.rehearsals.become({ from: before });
  }

  carry(act: BenchAct): void {
    const { page } = this;
    const { talking } = page.state;
    switch (act.do) {
      case 'talk-open':
        page.become({ talking: { ...talking, open: act.open }, pane: act.open ? 'talk' : 'flow' });
        page.focusOn(act.open ? '#talk-title' : '#talk-open');
        return;
      case 'setting':
        this.#talking({ setting: { ...talking.setting, ...act.change } });
        return;
      case 'begin':
        void this.#begin();
        return;
      case 'say':
        void this.#say(act.saying);
        return;
      case 'follow':
        this.#talking({ follow: act.follow });
        this.#goAlong();
        return;
      case 'another':
        this.#talking({ talk: undefined, trail: NO_TRAIL, kept: undefined, refused: undefined });
        page.focusOn('#talk-title');
        return;
      case 'keep':
        void this.#keep(act.name, act.file);
        return;
      case 'compare':
        void this.#compare(act.from, act.to);
        return;
      case 'compare-flow':
        void this.#compareFlow(act.flow);
        return;
      default:
        this.rehearsals.carry(act);
    }
  }

  #talking(change: Partial<Talking>): void {
    this.page.become({ talking: { ...this.page.state.talking, ...change } });
  }

  async #begin(): Promise<void> {
    const { setting: s } = this.page.state.talking;
    const beginning: Beginning = {
      flow: s.flow,
      channel: s.channel,
      language: s.language,
      callBacks: s.callBacks,
      ...(s.at === '' ? {} : { at: new Date(s.at).toISOString() }),
      ...(s.revision === 'now' ? {} : { revision: s.revision }),
      ...(s.hours === 'hours' ? {} : { open: s.hours === 'open' ? s.queues : [] }),
    };
    this.#talking({ busy: true, refused: undefined, kept: undefined, trail: NO_TRAIL });
    this.#heard(await this.page.workshop.begin(beginning), 0);
    this.page.focusOn('#say');
  }

  async #say(saying: Saying): Promise<void> {
    const { talk } = this.page.state.talking;
    if (!talk) return;
    this.#talking({ busy: true, refused: undefined, kept: undefined });
    this.#heard(await this.page.workshop.go(talk.talk, saying), talk.lines.length);
    // A button that was pressed is gone; who uses the keyboard goes on where the next answer is given.
    if (this.page.state.talking.talk?.ended === undefined) this.page.focusOn('#say');
    else this.page.focusOn('#talk-title');
  }

  /** Shows the talk as it stands, reads out what is new in it, and brings the picture along. */
  #heard(talk: Talk | Refusal, before: number): void {
    const { page } = this;
    if (isRefusal(talk)) {
      this.#talking({ busy: false, refused: talk });
      return;
    }
    const { trail } = page.state.talking;
    this.#talking({ busy: false, talk, trail: follow(trail, talk) });
    page.announce(
      talk.lines
        .slice(before)
        .filter(l => l.by === 'guide')
        .map(l => l.text)
        .join(' '),
    );
    void page.updateComplete.then(() => {
      const lines = page.querySelector('#said-lines');
      lines?.scrollTo({ top: lines.scrollHeight });
    });
    this.#goAlong();
  }

  #goAlong(): void {
    const { page } = this;
    const { talking, flow } = page.state;
    const { at } = talking.trail;
    if (!talking.follow || at === undefined) return;
    const [of, step] = split(at);
    const show = (): void => {
      page.look(step, true);
    };
    if (of === flow) show();
    else {
      page.become({ through: [] });
      void page.hands.open(of).then(show);
    }
  }

  async #keep(name: string, file: string): Promise<void> {
    const { page } = this;
    const { talk } = page.state.talking;
    if (!talk) return;
    this.#talking({ refused: undefined, kept: undefined });
    if (page.state.session?.mode === 'own-machine') {
      const kept = await page.workshop.keep(talk.talk, name, file);
      this.#talking(isRefusal(kept) ? { refused: kept } : { kept: kept.file });
      return;
    }
    const text = await page.workshop.kept(talk.talk, name);
    if (isRefusal(text)) {
      this.#talking({ refused: text });
      return;
    }
    const as = `${file.split('/').at(-1) ?? 'talk'}.yaml`;
    save(as, text);
    this.#talking({ kept: as });
  }

  async #compare(from: string, to: string): Promise<void> {
    const { page } = this;
    this.#comparing({
      from,
      to,
      busy: true,
      refused: undefined,
      result: undefined,
      flow: undefined,
      graph: undefined,
    });
    const result = await page.workshop.compare(from, to);
    if (isRefusal(result)) {
      this.#comparing({ busy: false, refused: result });
      return;
    }
    this.#comparing({ busy: false, result });
    page.focusOn('#compared-title');
    const first = result.flows[0]?.flow;
    if (first !== undefined) await this.#compareFlow(first);
  }

  async #compareFlow(flow: string): Promise<void> {
    const { page } = this;
    const { result } = page.state.compare;
    if (!result) return;
    this.#comparing({ flow, graph: undefined });
    const [before, after] = await Promise.all([
      page.workshop.flow(flow, result.from),
      page.workshop.flow(flow, result.to),
    ]);
    if (page.state.compare.flow !== flow) return;
    const graph = both(
      isRefusal(before) ? undefined : before,
      isRefusal(after) ? undefined : after,
      result.flows.find(f => f.flow === flow),
    );
    const changed = graph?.steps.find(s => s.change !== undefined)?.step;
    page.become({ step: changed });
    this.#comparing({ graph });
    if (page.narrow.matches) return;
    page.zoom('whole');
    if (changed !== undefined) page.look(changed, true);
  }

  #comparing(change: Partial<Comparing>): void {
    this.page.become({ compare: { ...this.page.state.compare, ...change } });
  }
}
