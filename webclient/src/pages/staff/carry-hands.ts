import type { CallState } from '../../parts/console/call/act.js';
import { takers } from '../../parts/console/call/hand-over.js';
import { callPhase, callRoom } from '../../parts/console/call/own.js';
import type { StaffOut } from '../../protocol/staff.js';
import type { PerhelinjaConsole } from './console.js';

const MINUTE_MILLIS = 60_000;

/** Carries a conversation between the chat and the phone, by four words. */
export class CarryHands {
  constructor(
    private readonly page: PerhelinjaConsole,
    private readonly become: (change: Partial<CallState>) => void,
  ) {}

  /** A caller said the words of their chat: it goes on as a call. */
  takeOn(words: string): void {
    const { page } = this;
    const { call } = page.state;
    if (callPhase(page.desk) !== 'ready' || call.starting !== undefined || !page.talk.live) return;
    this.#settle('take-on');
    this.become({ carried: words, starting: page.talk.order({ type: 'take-on', words }) });
  }

  /** Opens what makes words for the caller. */
  open(): void {
    const { page } = this;
    if (callPhase(page.desk) !== 'talking') return;
    this.become({ code: undefined });
    page.become({ dialog: { kind: 'carry' } });
  }

  /** Opens what hands the caller over. */
  openHandOver(): void {
    const { page } = this;
    if (callPhase(page.desk) !== 'talking') return;
    this.#settle('hand-over');
    this.become({
      way: takers(page.desk, 'call-back').length > 0 ? 'call-back' : 'chat',
      passing: undefined,
    });
    page.become({ dialog: { kind: 'hand-over' } });
  }

  passOn(act: { queue: string; message: string; details?: Record<string, string> }): void {
    const { page } = this;
    const room = callRoom(page.desk);
    if (!room || !page.talk.live || page.state.call.passing !== undefined) return;
    this.#settle('hand-over');
    const { queue, message } = act;
    const details = act.details ? { details: act.details } : {};
    const { conversation } = room;
    this.become({
      passing: page.talk.order({ type: 'hand-over', conversation, queue, message, ...details }),
    });
  }

  make(person: boolean): void {
    const { page } = this;
    const room = callRoom(page.desk);
    if (!room || callPhase(page.desk) !== 'talking' || !page.talk.live) return;
    const { conversation } = room;
    this.become({ code: { id: page.talk.order({ type: 'carry', conversation, person }) } });
  }

  async copy(link: string): Promise<void> {
    const { code } = this.page.state.call;
    try {
      await navigator.clipboard.writeText(link);
      if (code) this.become({ code: { ...code, copied: 'yes' } });
    } catch {
      if (code) this.become({ code: { ...code, copied: 'failed' } });
    }
  }

  heard(frame: StaffOut | undefined): void {
    const { page } = this;
    const { code } = page.state.call;
    this.#passed(frame);
    if (frame?.type === 'code' && code?.id === frame.id) {
      this.become({
        code: { id: frame.id, words: frame.words, until: Date.now() + frame.minutes * MINUTE_MILLIS },
      });
      page.focusOn('#code-words');
    } else if (frame?.type === 'refused' && code?.id === frame.id) {
      this.become({ code: undefined });
      page.become({ dialog: undefined });
    } else if (frame?.type === 'news') this.#gone();
  }

  /** It is settled: who goes on in the chat gets words for it; who is called back is told until when. */
  #passed(frame: StaffOut | undefined): void {
    const { page } = this;
    const { passing, way } = page.state.call;
    if (passing === undefined || !frame || !('id' in frame) || frame.id !== passing) return;
    this.become({ passing: undefined });
    if (frame.type !== 'done') {
      // The number is what one can mend.
      page.focusOn('.sheet [name=safe-number]');
      return;
    }
    if (way === 'chat') {
      page.become({ dialog: { kind: 'carry' } });
      this.make(true);
    } else {
      page.become({ dialog: undefined });
      page.focusOn('#call-title');
    }
  }

  /** The caller has come into the chat: for the handler the call is over. */
  #gone(): void {
    const { page } = this;
    if (page.state.dialog?.kind !== 'carry' || callPhase(page.desk) === 'talking') return;
    this.become({ code: undefined });
    page.become({ dialog: undefined });
    page.focusOn('#call-title');
  }

  /** What was typed wrong before is told no more once other words are tried. */
  /** What was refused of such an order is told no more. */
  #settle(type: 'take-on' | 'hand-over'): void {
    const { page } = this;
    for (const trouble of page.talk.view.troubles)
      if (trouble.type === type) page.give({ do: 'settled', id: trouble.id });
  }
}
