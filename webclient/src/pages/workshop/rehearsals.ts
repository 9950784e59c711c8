import type { BenchAct, Rehearse } from '../../parts/workshop/bench.js';
import type { Stray } from '../../protocol/workshop.js';
import { both } from '../../talk/workshop/differences.js';
import { split } from '../../talk/workshop/trail.js';
import { isRefusal } from '../../talk/workshop/workshop.js';
import type { PerhelinjaWorkshop } from './page.js';

/** Carries out a rehearsal: a file of paths is read here, gone by the service, and what goes otherwise is shown in the picture. */
export class Rehearsals {
  constructor(private readonly page: PerhelinjaWorkshop) {}

  carry(act: BenchAct): void {
    switch (act.do) {
      case 'paths':
        void this.#paths(act.file);
        return;
      case 'rehearse':
        void this.#rehearse(act.from, act.to, act.at);
        return;
      case 'stray':
        void this.#show(act.stray, act.way, act.look === true);
        return;
      default:
    }
  }

  become(change: Partial<Rehearse>): void {
    this.page.become({ rehearse: { ...this.page.state.rehearse, ...change } });
  }

  async #paths(file: File | undefined): Promise<void> {
    const paths = file ? { name: file.name, text: await file.text() } : undefined;
    this.become({ paths, refused: undefined });
    if (!file) this.page.focusOn('#paths');
  }

  async #rehearse(from: string, to: string, at: string): Promise<void> {
    const { page } = this;
    const { paths } = page.state.rehearse;
    const fresh = {
      refused: undefined,
      result: undefined,
      stray: undefined,
      flow: undefined,
      graph: undefined,
    };
    this.become({ ...fresh, from, to, at, busy: true });
    const result = await page.workshop.rehearse({
      from,
      to,
      language: page.state.language,
      ...(paths ? { paths: paths.text } : {}),
      ...(at === '' ? {} : { at: new Date(at).toISOString() }),
    });
    if (isRefusal(result)) {
      this.become({ busy: false, refused: result });
      return;
    }
    this.become({ busy: false, result });
    page.focusOn('#rehearsed-title');
    if (result.alike.length) await this.#show(0, 0, false);
  }

  /** Both revisions of the flow in which they part, in one picture, with the way that is looked at drawn into it. */
  async #show(stray: number, way: number, look: boolean): Promise<void> {
    const { page } = this;
    const { result, flow: before } = page.state.rehearse;
    const found = result?.alike[stray];
    if (!result || !found) return;
    const [flow, step] = split(partsAt(found, way));
    const known = flow === before;
    this.become({ stray, way, flow, ...(known ? {} : { graph: undefined }) });
    page.become({ step: step === '' ? undefined : step });
    if (!known) {
      const [old, fresh] = await Promise.all([
        page.workshop.flow(flow, result.from),
        page.workshop.flow(flow, result.to),
      ]);
      if (page.state.rehearse.flow !== flow) return;
      this.become({
        graph: both(isRefusal(old) ? undefined : old, isRefusal(fresh) ? undefined : fresh),
      });
      if (!page.narrow.matches) page.zoom('whole');
    }
    if (!page.narrow.matches || look) page.look(step, true);
  }
}

/** The step from which they go otherwise; where they already begin so, the first step of the way. */
function partsAt(found: Stray, way: number): string {
  return found.step === '' ? (found.ways[way]?.after.trail[0] ?? '') : found.step;
}
