import {
  EMPTY_DRAFT,
  type TryDraft,
  type WorklistAct,
  type WorklistState,
} from '../../parts/console/worklist/act.js';
import { callsOf } from '../../parts/console/worklist/worklist.js';
import type { StaffOut, TryResult } from '../../protocol/staff.js';
import { mayGiveUp, moved } from '../../talk/staff/call-backs.js';
import { may } from '../../talk/staff/staff-view.js';
import { askedOfWork, RESULTS, type WorkKeyAct } from '../../talk/staff/worklist-keys.js';
import type { PerhelinjaConsole } from './console.js';

const TITLE = '#one-title';
const ROW = '.to-call';

/** Carries out what the worklist gives, and what its keys ask for. */
export class WorklistHands {
  /** The end of a try that is on its way, to its conversation. */
  #ending: { id: string; conversation: string } | undefined;

  constructor(private readonly page: PerhelinjaConsole) {}

  carry(act: WorklistAct): void {
    const { page } = this;
    const { conversation } = act;
    switch (act.do) {
      case 'pick':
        this.#become({ at: conversation });
        page.focusOn(TITLE);
        return;
      case 'begin':
        if (this.#waits('begin-try')) return;
        this.#become({ at: conversation });
        page.talk.order({ type: 'begin-try', conversation });
        page.focusOn(TITLE);
        return;
      case 'number':
        this.#number(conversation);
        return;
      case 'result':
        this.#result(conversation, act.result);
        return;
      case 'plan':
        this.#plan(conversation, act.draft);
        return;
      case 'finish':
        page.talk.open(conversation, 'work');
        page.give({ do: 'dialog', dialog: { kind: 'finish', conversation } });
        return;
      case 'give-up':
        page.give({ do: 'dialog', dialog: { kind: 'give-up', conversation } });
        return;
      case 'read':
        page.give({ do: 'look', conversation });
        if (may(page.talk.view, 'converse')) page.become({ page: 'work' });
        return;
    }
  }

  /** Whether the key was the worklist's. */
  take(event: KeyboardEvent, where: { writing: boolean; covered: boolean; on: boolean }): boolean {
    const { page } = this;
    if (page.state.phase !== 'desk' || page.state.page !== 'worklist') return false;
    const what = askedOfWork(event, where);
    if (!what) return false;
    event.preventDefault();
    this.#key(what[0], what[1]);
    return true;
  }

  /** What was planned and noted is kept until the service has it. */
  heard(frame: StaffOut | undefined): void {
    const id = frame?.type === 'done' || frame?.type === 'refused' ? frame.id : undefined;
    if (id === undefined || this.#ending?.id !== id) return;
    const { conversation } = this.#ending;
    this.#ending = undefined;
    if (frame?.type !== 'done') return;
    const drafts = { ...this.page.state.worklist.drafts };
    Reflect.deleteProperty(drafts, conversation);
    this.#become({ drafts });
    this.page.focusOn(TITLE);
  }

  #become(change: Partial<WorklistState>): void {
    const { page } = this;
    page.become({ worklist: { ...page.state.worklist, ...change } });
  }

  #key(act: WorkKeyAct, nth: number): void {
    const { page } = this;
    switch (act) {
      case 'down':
      case 'up':
        this.#move(act === 'down' ? 1 : -1);
        return;
      case 'note':
        // Without a call nothing is noted, and the key leads to the time limits as on every other page.
        page.focusOn(document.getElementById('try-note') ? '#try-note' : '#clocks-title');
        return;
      case 'next-try':
        page.focusOn('#try-day');
        return;
      case 'leave-field':
        page.focusOn(TITLE);
        return;
      default:
        this.#forOne(act, nth);
    }
  }

  #forOne(act: WorkKeyAct, nth: number): void {
    const shown = callsOf(this.page.desk).find(c => c.place.conversation === this.#focused());
    if (!shown) return;
    const { conversation } = shown.place;
    const me = this.page.talk.view.member?.id;
    const calling = shown.back.trying?.worker.id === me;
    const result = RESULTS[nth];
    if (act === 'begin' && !shown.back.trying) this.carry({ do: 'begin', conversation });
    else if (act === 'number' && calling) this.carry({ do: 'number', conversation });
    else if (act === 'result' && calling && result) this.carry({ do: 'result', conversation, result });
    else if (act === 'finish' && !calling && shown.place.owner?.id === me)
      this.carry({ do: 'finish', conversation });
    else if (act === 'give-up' && mayGiveUp(shown.place, shown.back, me))
      this.carry({ do: 'give-up', conversation });
    else if (act === 'read') this.carry({ do: 'read', conversation });
  }

  /** The row with the focus, or the one that is looked at. */
  #focused(): string | undefined {
    const row = document.activeElement?.closest<HTMLElement>(ROW);
    return row?.dataset['conversation'] ?? this.page.state.worklist.at;
  }

  #move(by: number): void {
    const to = moved(
      callsOf(this.page.desk),
      this.#onRow() ?? this.page.state.worklist.at,
      this.#onRow() ? by : 0,
    );
    if (to !== undefined) this.page.focusOn(`${ROW}[data-conversation="${to}"]`);
  }

  #onRow(): string | undefined {
    return document.activeElement?.closest<HTMLElement>(ROW)?.dataset['conversation'];
  }

  #number(conversation: string): void {
    const { page } = this;
    const shown = page.talk.view.board.places.get(conversation)?.callBack?.number;
    if (shown === undefined || this.#waits('number')) return;
    if (page.talk.view.number?.conversation === conversation) return;
    page.talk.order({ type: 'number', conversation, shown });
    page.focusOn(TITLE);
  }

  #result(conversation: string, result: TryResult): void {
    const { page } = this;
    const back = page.talk.view.board.places.get(conversation)?.callBack;
    if (!back || this.#waits('end-try') || (result === 'voicemail-left' && !back.voicemail)) return;
    const { next, note } = page.state.worklist.drafts[conversation] ?? EMPTY_DRAFT;
    const again = next === '' || result === 'reached' || result === 'wrong-number' ? {} : { next };
    const id = page.talk.order({ type: 'end-try', conversation, result, note: note.trim(), ...again });
    this.#ending = { id, conversation };
  }

  #plan(conversation: string, draft: Partial<TryDraft>): void {
    const { drafts } = this.page.state.worklist;
    const before = drafts[conversation] ?? EMPTY_DRAFT;
    this.#become({ drafts: { ...drafts, [conversation]: { ...before, ...draft } } });
  }

  #waits(type: 'begin-try' | 'end-try' | 'number'): boolean {
    return this.page.talk.view.outbox.some(p => p.command.type === type);
  }
}
