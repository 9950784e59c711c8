import { callPhase, ownCall } from '../../parts/console/call/own.js';
import { calledBefore } from '../../parts/console/call/ring.js';
import { freshCall } from '../../parts/console/call/act.js';
import type { Ring } from '../../protocol/staff.js';
import { untaken } from '../../talk/staff/rings.js';
import type { PerhelinjaConsole } from './console.js';

/** What the telephone does: it is called out once, and an answered call opens by itself when no other is on the desk. */
export class RingHands {
  readonly #told = new Set<string>();
  readonly #opened = new Set<string>();
  #back = false;

  constructor(private readonly page: PerhelinjaConsole) {}

  /** After each frame that may have changed what is to be done. */
  look(): void {
    const { page } = this;
    if (page.state.phase !== 'desk') return;
    for (const ring of this.#all.filter(r => r.state === 'ringing' && !this.#told.has(r.call))) {
      this.#told.add(ring.call);
      const before = ring.before ? ` ${calledBefore(page.desk, ring.before)}` : '';
      page.announcer.call([`${page.t('ringing')}.${before}`], false);
    }
    const answered = this.#all.find(r => r.state === 'answered' && !this.#opened.has(r.call));
    if (answered && callPhase(page.desk) === 'ready') this.#open(answered);
  }

  /** After a reload in the middle of a call, that call is what is looked at. */
  cameBack(): void {
    const { page } = this;
    if (this.#back || page.state.phase !== 'desk') return;
    this.#back = true;
    if (callPhase(page.desk) !== 'ready') page.become({ page: 'calls' });
  }

  /** The one that is on this telephone, whether it rings or was answered. */
  get first(): Ring | undefined {
    return this.#all.find(r => r.state === 'answered') ?? this.#all[0];
  }

  /** By hand: what was answered while another call goes on. That one stays on the desk, and comes back when this one is done. */
  take(): void {
    const answered = this.#all.find(r => r.state === 'answered');
    if (answered) this.#open(answered);
  }

  #open(ring: Ring): void {
    const { page } = this;
    const { call } = page.state;
    if (call.starting !== undefined || !page.talk.live) return;
    this.#opened.add(ring.call);
    page.give({ do: 'call', act: { do: 'notes-now' } });
    const starting = page.talk.order({ type: 'call', language: call.language }, ring.call);
    page.become({
      page: 'calls',
      dialog: undefined,
      call: { ...freshCall(call.language, call.done), starting },
    });
  }

  get #all(): Ring[] {
    const { page } = this;
    return untaken(page.talk.view, page.state.call.done, ownCall(page.desk));
  }
}
