import { callPhase, callRoom } from '../../parts/console/call/own.js';
import { script } from '../../talk/staff/call.js';
import { askedInCall, type CallKeyAct } from '../../talk/staff/call-keys.js';
import { may } from '../../talk/staff/staff-view.js';
import type { PerhelinjaConsole } from './console.js';

/** What keys do at the call desk; danger from every page. */
export class CallKeyHands {
  constructor(private readonly page: PerhelinjaConsole) {}

  /** Whether the key was the call desk's. */
  take(event: KeyboardEvent, where: { writing: boolean; covered: boolean; on: boolean }): boolean {
    const { page } = this;
    if (page.state.phase !== 'desk' || !may(page.talk.view, 'take-calls')) return false;
    const phase = callPhase(page.desk);
    const what = askedInCall(event, { ...where, phase });
    const here = page.state.page === 'calls';
    if (!what) {
      // While one speaks a letter answers, and turns no page.
      return here && phase === 'talking' && !where.writing;
    }
    if (!here && what[0] !== 'danger' && what[0] !== 'take-ring') return false;
    event.preventDefault();
    this.#carry(what[0], what[1]);
    return true;
  }

  #carry(act: CallKeyAct, nth: number): void {
    const { page } = this;
    switch (act) {
      case 'start':
      case 'carry':
      case 'hand-over':
      case 'danger':
      case 'back':
      case 'hold':
      case 'copy':
      case 'leave-field':
      case 'take-ring':
        page.give({ do: 'call', act: { do: act } });
        return;
      case 'hang-up':
        page.give({ do: 'call', act: { do: 'end' } });
        return;
      case 'language':
        this.#language(nth);
        return;
      case 'answer':
        page.give({ do: 'call', act: { do: 'answer', at: nth } });
        return;
      case 'words':
        page.focusOn('#caller-words');
        return;
      case 'carry-words':
        page.focusOn('#carry-words');
        return;
      case 'notes':
        page.focusOn('#call-notes');
        return;
      case 'slots':
        page.give({ do: 'call', act: { do: 'find', words: '' } });
        return;
      case 'correct':
        this.#correct();
        return;
      case 'outcome':
        page.querySelectorAll<HTMLInputElement>('.after [name=outcome]')[nth]?.click();
        return;
      case 'log':
        page.give({ do: 'dialog', dialog: { kind: 'log-call' } });
        return;
      case 'keys':
        page.give({ do: 'dialog', dialog: { kind: 'keys' } });
        return;
    }
  }

  #language(nth: number): void {
    const language = (['fi', 'sv', 'en'] as const)[nth];
    if (language) this.page.give({ do: 'call', act: { do: 'language', language } });
  }

  /** The first that was understood is looked at; with several the handler goes on to the one that is meant. */
  #correct(): void {
    const { page } = this;
    const room = callRoom(page.desk);
    const [first, ...more] = room ? script(room).understood : [];
    if (!first) return;
    if (more.length > 0) page.focusOn('.chip');
    else page.give({ do: 'call', act: { do: 'find', slot: first.slot } });
  }
}
