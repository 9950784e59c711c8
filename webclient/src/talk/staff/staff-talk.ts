import type { Spoken } from '../../protocol/index.js';
import type { Presence, Purpose, StaffCommand, StaffIn, StaffOrder, StaffOut } from '../../protocol/staff.js';
import { Connection, type State, type Surroundings } from '../connection.js';
import { newRoom, type Room } from './room.js';
import { inRoom, NOTHING, staffOutstanding, staffSeen, staffSent, type StaffView } from './staff-view.js';

/** At most one "is typing" in this time. */
const TYPING_EVERY_MILLIS = 3_000;

/**
 * A console's line to the service: the view, what is on its way, and which conversations are to be shown. After a break every
 * conversation is opened again from the number that is here, so that nothing is missed and nothing doubled.
 */
export class StaffTalk {
  view: StaffView = NOTHING;
  readonly #line: Connection<StaffIn, StaffOut>;
  #presence: Presence | undefined;
  #typed = new Map<string, number>();

  constructor(
    private readonly around: Surroundings,
    private readonly newId: () => string,
    private readonly changed: (frame?: StaffOut) => void,
    private readonly csrf: () => string,
    private readonly language: () => Spoken,
  ) {
    this.#line = new Connection<StaffIn, StaffOut>(around, {
      hello: () => ({ type: 'hello', csrf: this.csrf(), language: this.language() }),
      outstanding: () => this.#again(),
      frame: frame => {
        this.#take(frame);
      },
      state: () => {
        this.changed();
      },
    });
  }

  get state(): State {
    return this.#line.state;
  }

  get live(): boolean {
    return this.state.kind === 'live';
  }

  start(): void {
    if (this.state.kind === 'idle') this.#line.start();
  }

  retry(): void {
    this.#line.start();
  }

  stop(): void {
    this.#line.stop();
    this.view = NOTHING;
    this.#presence = undefined;
  }

  wake(): void {
    this.#line.wake();
  }

  lost(): void {
    if (this.state.kind !== 'idle') this.#line.again();
  }

  /** Sends a command until it is answered; gives its id, which is a new one unless it was agreed on elsewhere. */
  order(order: StaffOrder, id = this.newId()): string {
    const command = identified(order, id);
    this.view = staffSent(this.view, command);
    this.#line.send(command);
    this.changed();
    return command.id;
  }

  /** How the member is at work; told again after each welcome, for a node may have lost it. */
  presence(presence: Omit<Presence, 'type'>): void {
    this.#presence = { type: 'presence', ...presence };
    this.#line.send(this.#presence);
    this.changed();
  }

  get status(): Presence | undefined {
    return this.#presence;
  }

  /**
   * Shows a conversation from here on. What is on the screen already stays there when it is opened for something else, as whoever
   * listened in and takes over goes on reading and writing; but history may show less of it.
   */
  open(conversation: string, purpose: Purpose, reason = '', read = 0): void {
    const before = this.view.rooms.get(conversation);
    const shown = before?.shut === undefined ? before : undefined;
    if (shown?.purpose === purpose) return;
    const id = this.newId();
    const room =
      shown && purpose !== 'history'
        ? { ...shown, id, purpose, reason }
        : { ...newRoom(conversation, id, purpose, reason), read };
    this.view = { ...this.view, rooms: new Map(this.view.rooms).set(conversation, room) };
    this.#open(room);
    this.changed();
  }

  shut(conversation: string): void {
    const rooms = new Map(this.view.rooms);
    if (!rooms.delete(conversation)) return;
    this.view = { ...this.view, rooms };
    this.#line.send({ type: 'shut', conversation });
    this.changed();
  }

  /** The worker has looked at all that is there. */
  looked(conversation: string): void {
    const before = this.view.rooms.get(conversation);
    if (!before || before.read === before.number) return;
    this.view = inRoom(this.view, conversation, room => ({ ...room, read: room.number }));
    this.changed();
  }

  typing(conversation: string): void {
    const now = this.around.now();
    if (now - (this.#typed.get(conversation) ?? -TYPING_EVERY_MILLIS) < TYPING_EVERY_MILLIS) return;
    this.#typed.set(conversation, now);
    this.#line.send({ type: 'typing', conversation, on: true });
  }

  /** The worker has read the trouble, or has got the words back. */
  settled(id: string): void {
    this.view = { ...this.view, troubles: this.view.troubles.filter(t => t.id !== id) };
    this.changed();
  }

  #open(room: Room): void {
    const command = opening(room);
    this.view = staffSent(this.view, command);
    this.#line.send(command);
  }

  #again(): StaffIn[] {
    const rooms = [...this.view.rooms.values()].filter(r => r.shut === undefined);
    return [
      ...(this.#presence ? [this.#presence] : []),
      ...rooms.map(opening),
      ...staffOutstanding(this.view),
    ];
  }

  #take(frame: StaffOut): void {
    this.view = staffSeen(this.view, frame, this.around.now());
    if (frame.type === 'signed-out') this.#line.stop();
    if (frame.type === 'news') {
      const room = this.view.rooms.get(frame.conversation);
      if (room?.gap) this.#open(room);
    }
    this.changed(frame);
  }
}

/** A caller's act is a frame of the resident's within, with the same id. */
const identified = (order: StaffOrder, id: string): StaffCommand =>
  (order.type === 'caller'
    ? { ...order, id, does: { ...order.does, id } }
    : { ...order, id }) as StaffCommand;

const opening = (room: Room): StaffCommand => ({
  type: 'open',
  id: room.id,
  conversation: room.conversation,
  since: room.number,
  purpose: room.purpose,
  reason: room.reason,
});
