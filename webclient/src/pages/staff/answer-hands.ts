import { callRoom, choicesOf } from '../../parts/console/call/own.js';
import { placeOf } from '../../parts/console/desk/desk.js';
import type { Room } from '../../talk/staff/room.js';
import { callLock } from '../../talk/staff/call.js';
import { onItsWay } from '../../talk/staff/staff-view.js';
import type { PerhelinjaConsole } from './console.js';

/** Why an answer cannot be written down, where that is over by itself in a moment. */
const PASSING = ['on-its-way', 'behind', 'loading'];

interface Answer {
  step: string;
  value: string;
}

/** Answers with one key, and loses none that was pressed quickly. */
export class AnswerHands {
  /** Pressed before what was written down last stood: it answers its own question as soon as it may, and no other one. */
  #early: Answer | undefined;

  constructor(
    private readonly page: PerhelinjaConsole,
    private readonly choose: (answer: Answer) => void,
  ) {}

  press(at: number): void {
    const room = callRoom(this.page.desk);
    const question = room?.standing?.call?.question;
    const choice = choicesOf(room?.standing?.call)[at];
    if (!room || !question || !choice || this.#answered(room, question.step)) return;
    this.#early = { step: question.step, value: choice.value };
    this.heard();
  }

  /** After every frame. */
  heard(): void {
    const early = this.#early;
    if (!early) return;
    const room = callRoom(this.page.desk);
    const closed = room && this.#closed(room);
    if (room?.standing?.call?.question?.step !== early.step) this.#early = undefined;
    else if (closed === undefined || !PASSING.includes(closed)) {
      this.#early = undefined;
      if (closed === undefined) this.choose(early);
    }
  }

  /** An answer to the same question is on its way: the key was pressed twice. */
  #answered(room: Room, step: string): boolean {
    return onItsWay(this.page.talk.view, room.conversation).some(
      c => c.type === 'caller' && c.does.type === 'choose' && c.does.step === step,
    );
  }

  #closed(room: Room): ReturnType<typeof callLock> {
    const { page } = this;
    return callLock(page.talk.view, room, placeOf(page.desk, room.conversation), page.talk.live);
  }
}
