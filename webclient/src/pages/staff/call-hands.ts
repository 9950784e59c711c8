import type { CallAct, CallLanguage, CallState } from '../../parts/console/call/act.js';
import { missing, wrapUpNow } from '../../parts/console/call/after.js';
import { callPhase, callRoom, ownCall } from '../../parts/console/call/own.js';
import { callSummary } from '../../parts/console/call/summary.js';
import { placeOf } from '../../parts/console/desk/desk.js';
import type { CallerDoes, StaffOut } from '../../protocol/staff.js';
import { callLock } from '../../talk/staff/call.js';
import type { Room } from '../../talk/staff/room.js';
import { freshCall } from '../../parts/console/call/act.js';
import { AnswerHands } from './answer-hands.js';
import type { PerhelinjaConsole } from './console.js';
import { CarryHands } from './carry-hands.js';
import { NotesHands } from './notes-hands.js';
import { onPhone } from './on-phone.js';
import { RingHands } from './ring-hands.js';
import { SlotHands } from './slot-hands.js';

type Does = CallerDoes extends infer D ? (D extends { id: string } ? Omit<D, 'id'> : never) : never;

const TITLE = '.script > h2, .over #call-title, .ready #call-title';

/** Carries out what the call desk gives. */
export class CallHands {
  readonly #notes: NotesHands;
  readonly #carry: CarryHands;
  #finishing: { id: string; conversation: string } | undefined;
  #logging: string | undefined;
  readonly #rings: RingHands;
  readonly #slots: SlotHands;
  readonly #answers: AnswerHands;
  /** The call in whose after-call work the handler is. */
  #over: string | undefined;

  constructor(private readonly page: PerhelinjaConsole) {
    this.#notes = new NotesHands(page, change => {
      this.#become(change);
    });
    this.#carry = new CarryHands(page, change => {
      this.#become(change);
    });
    this.#rings = new RingHands(page);
    this.#slots = new SlotHands(
      page,
      change => {
        this.#become(change);
      },
      TITLE,
    );
    this.#answers = new AnswerHands(page, answer => {
      this.#caller({ type: 'choose', ...answer });
      // What had the focus may be gone with the question.
      if (document.activeElement?.closest('.answer-keys')) this.page.focusOn(TITLE);
    });
  }

  carry(act: CallAct): void {
    switch (act.do) {
      case 'start':
        this.#start();
        return;
      case 'language':
        this.#language(act.language);
        return;
      case 'answer':
        this.#answers.press(act.at);
        return;
      case 'words':
        this.#become({ words: act.text });
        return;
      case 'say':
        this.#say();
        return;
      case 'back':
        if (this.#open()) this.#caller({ type: 'wish', pattern: 'back' });
        return;
      case 'danger':
        this.#danger();
        return;
      case 'hold':
        this.#hold();
        return;
      case 'end':
        this.#end();
        return;
      default:
        this.#field(act);
    }
  }

  #field(act: CallAct): void {
    switch (act.do) {
      case 'notes':
        this.#notes.typed(act.text);
        return;
      case 'notes-now':
        this.#notes.flush();
        return;
      case 'find':
        this.#slots.find(act);
        return;
      case 'move':
        this.#slots.move(act.by);
        return;
      case 'pick':
        this.#slots.pick(act.option, this.#open());
        return;
      case 'wrap':
        this.#become({ wrapUp: act.wrapUp, copied: 'no' });
        return;
      case 'copy':
        void this.#copy();
        return;
      case 'take-on':
        this.#carry.takeOn(act.words);
        return;
      case 'carry':
        this.#carry.open();
        return;
      case 'hand-over':
        this.#carry.openHandOver();
        return;
      case 'way':
        this.#become({ way: act.way });
        return;
      case 'pass-on':
        this.#carry.passOn(act);
        return;
      case 'make-code':
        this.#carry.make(act.person);
        return;
      case 'copy-link':
        void this.#carry.copy(act.link);
        return;
      case 'leave-field':
        this.page.focusOn(TITLE);
        return;
      case 'log':
        this.#logging = this.page.talk.order(act.order);
        this.page.become({ dialog: undefined });
        return;
      case 'day':
        this.#become({ day: Math.min(0, this.page.state.call.day + act.by) });
        return;
      case 'take-ring':
        this.#rings.take();
        return;
    }
  }

  /** What a frame means for the call. */
  heard(frame: StaffOut | undefined): void {
    const { page } = this;
    if (frame?.type === 'called') this.#begun(frame.id, frame.conversation);
    else if (frame?.type === 'done') this.#done(frame.id);
    else if (frame?.type === 'refused' || frame?.type === 'fault') this.#refused(frame.id);
    else if (frame?.type === 'welcome') this.#notes.flush();
    else if (frame?.type === 'board' && frame.full) this.#rings.cameBack();
    else if (frame?.type === 'news' && frame.conversation === ownCall(page.desk)) {
      this.#told();
      if (frame.lines.some(l => l.line.by === 'resident' || l.line.kind === 'danger')) this.#toTop();
    }
    this.#carry.heard(frame);
    this.#answers.heard();
    if (frame?.type === 'phone' || frame?.type === 'board') this.#rings.look();
    this.#notes.show();
  }

  /** A new script is read from its beginning, however far the one before it was scrolled. */
  #toTop(): void {
    const { page } = this;
    page.requestUpdate();
    void page.updateComplete.then(() => page.querySelector('.call-desk .centre')?.scrollTo(0, 0));
  }

  /** Raised by hand, from wherever the handler is. */
  #danger(): void {
    const { page } = this;
    const room = this.#room;
    if (callPhase(page.desk) !== 'talking' || !room) return;
    if (!this.#waits('raise')) page.talk.order({ type: 'raise', conversation: room.conversation });
    page.become({ page: 'calls', dialog: undefined });
  }

  get #room(): Room | undefined {
    return callRoom(this.page.desk);
  }

  /** Whether the caller's side can be written down now. */
  #open(): boolean {
    const room = this.#room;
    const { page } = this;
    return (
      !!room &&
      callLock(page.talk.view, room, placeOf(page.desk, room.conversation), page.talk.live) === undefined
    );
  }

  #become(change: Partial<CallState>): void {
    const { page } = this;
    page.become({ call: { ...page.state.call, ...change } });
  }

  #caller(does: Does): void {
    const room = this.#room;
    if (room) this.page.talk.order({ type: 'caller', conversation: room.conversation, does });
  }

  #start(): void {
    const { page } = this;
    const { call } = page.state;
    if (callPhase(page.desk) !== 'ready' || call.starting !== undefined || !page.talk.live) return;
    page.become({ page: 'calls' });
    const ring = this.#rings.first?.call;
    this.#become({ starting: page.talk.order({ type: 'call', language: call.language }, ring) });
  }

  #begun(id: string, conversation: string): void {
    const { page } = this;
    if (page.state.call.starting !== id) return;
    this.#become({ starting: undefined, carried: '', conversation });
    page.talk.open(conversation, 'work');
    onPhone(page, 'phone');
  }

  #language(language: CallLanguage): void {
    if (callPhase(this.page.desk) === 'talking') {
      if (this.#open()) this.#caller({ type: 'speak', language });
      return;
    }
    this.#become({ language });
    this.page.give({ do: 'set', settings: { callLanguage: language } });
  }

  #say(): void {
    const text = this.page.state.call.words.trim();
    if (text === '' || !this.#open()) return;
    this.#caller({ type: 'say', text });
    this.#become({ words: '' });
    this.page.focusOn(TITLE);
  }

  #hold(): void {
    const room = this.#room;
    const call = room?.standing?.call;
    if (!call || call.hungUp !== undefined) return;
    const on = call.heldSince === undefined;
    // Pressed twice; the other way round it goes as soon as the screen shows that it may.
    const same = this.page.talk.view.outbox.some(p => p.command.type === 'hold' && p.command.on === on);
    if (!same) this.page.talk.order({ type: 'hold', conversation: room.conversation, on });
  }

  #waits(type: 'hang-up' | 'finish' | 'raise'): boolean {
    return this.page.talk.view.outbox.some(p => p.command.type === type);
  }

  /** The caller goes; and when the work after it is done, so is the call. */
  #end(): void {
    const room = this.#room;
    if (!room?.standing?.call) return;
    this.#notes.flush();
    if (room.standing.call.hungUp !== undefined) this.#finish(room);
    else if (!this.#waits('hang-up')) {
      this.#say();
      this.page.talk.order({ type: 'hang-up', conversation: room.conversation });
      this.#become({ find: undefined });
    }
  }

  #finish(room: Room): void {
    const { page } = this;
    const wrapUp = wrapUpNow(page.desk, room);
    if (missing(page.desk, wrapUp).length > 0) {
      this.#become({ tried: true });
      page.focusOn('.after [name=outcome]');
      return;
    }
    if (this.#waits('finish') || !page.talk.live) return;
    const { conversation } = room;
    this.#finishing = { id: page.talk.order({ type: 'finish', conversation, wrapUp }), conversation };
  }

  #done(id: string): void {
    this.#notes.answered(id, true);
    if (this.#logging === id) {
      this.#logging = undefined;
      this.page.talk.order({ type: 'history', own: true });
    }
    if (this.#finishing?.id !== id) return;
    const { page } = this;
    const { conversation } = this.#finishing;
    this.#finishing = undefined;
    this.#notes.end(conversation);
    const { call } = page.state;
    page.become({ call: freshCall(call.language, new Set(call.done).add(conversation)) });
    page.talk.shut(conversation);
    page.talk.order({ type: 'history', own: true });
    // Another call may have waited meanwhile.
    if (callPhase(page.desk) === 'ready') onPhone(page, undefined);
    page.focusOn('#call-title');
  }

  #refused(id: string | undefined): void {
    if (id === undefined) return;
    this.#notes.answered(id, false);
    if (this.page.state.call.starting === id) this.#become({ starting: undefined });
    if (this.#finishing?.id === id) this.#finishing = undefined;
    const back = this.page.talk.view.troubles.find(t => t.id === id && t.type === 'caller')?.words;
    if (back !== undefined && this.page.state.call.words === '') this.#become({ words: back });
  }

  /** The first time that the call is told of, its notes begin. */
  #told(): void {
    const call = this.#room?.standing?.call;
    const over = call?.hungUp === undefined ? undefined : this.#room?.conversation;
    if (over !== undefined && this.#over !== over) {
      // Whoever ended it, here or at the exchange: what had the focus is gone.
      onPhone(this.page, 'notes');
      this.page.focusOn('#call-title');
    }
    this.#over = over;
    if (call && this.#notes.begin(this.#room.conversation, call.notes)) this.page.focusOn(TITLE);
  }

  async #copy(): Promise<void> {
    const { page } = this;
    const room = this.#room;
    const call = room?.standing?.call;
    if (!call) return;
    const text = callSummary(page.desk, room, call, wrapUpNow(page.desk, room));
    try {
      await navigator.clipboard.writeText(text);
      this.#become({ copied: 'yes' });
    } catch {
      this.#become({ copied: 'failed' });
      page.focusOn('#call-summary');
    }
  }
}
