import type { StaffAct } from '../../parts/console/act.js';
import { cannedFor } from '../../parts/console/composer/composer.js';
import { placeOf, roomOf } from '../../parts/console/desk/desk.js';
import { gaps } from '../../talk/staff/canned.js';
import { lock } from '../../talk/staff/room.js';
import type { PerhelinjaConsole } from './console.js';
import { DoorHands } from './door-hands.js';
import { draftKey } from './state.js';
import { writeSettings } from './settings.js';

type ActOf<D extends StaffAct['do']> = Extract<StaffAct, { do: D }>;

/** Commands after whose answer the conversation is not on this desk any more. */
const LEAVES = ['finish', 'release', 'hand-back', 'block'];

/** Carries out what the parts give. */
export class Hands {
  private readonly doors: DoorHands;

  constructor(private readonly page: PerhelinjaConsole) {
    this.doors = new DoorHands(page);
  }

  carry(act: StaffAct): void {
    const { page } = this;
    switch (act.do) {
      case 'sign-in':
        void page.shift.signIn(act.name, act.password, act.code);
        return;
      case 'sign-out':
        void page.shift.signOut();
        return;
      case 'begin':
        void page.sounds.wake();
        page.shift.begin();
        page.focusOn('#waiting-title, h1');
        return;
      case 'test-sound':
        void this.#testSound();
        return;
      case 'test-network':
        void page.shift.testNetwork();
        return;
      case 'ask-notify':
        void page.notices.ask().then(() => {
          page.requestUpdate();
        });
        return;
      case 'retry':
        page.talk.retry();
        return;
      case 'speak':
        page.become({ language: act.language });
        this.#keepSettings();
        return;
      case 'set':
        this.#set(act);
        return;
      case 'presence':
        this.#presence(act);
        return;
      case 'page':
        this.#turn(act);
        return;
      case 'dialog':
        page.become({ dialog: act.dialog, doorTold: undefined });
        return;
      case 'keep-account':
        void this.doors.account(act);
        return;
      case 'password':
        void this.doors.password(act);
        return;
      case 'record':
        void this.doors.record(act);
        return;
      default:
        this.#inRoom(act);
    }
  }

  #inRoom(act: StaffAct): void {
    const { page } = this;
    switch (act.do) {
      case 'claim':
        this.#order({ do: 'order', order: { type: 'claim', conversation: act.conversation } });
        return;
      case 'look':
        this.#look(act);
        return;
      case 'shut':
        this.#shut(act.conversation);
        return;
      case 'side':
        page.become({ side: act.side, folded: false });
        return;
      case 'fold':
        page.become({ folded: !page.state.folded });
        return;
      case 'mode':
        page.become({ mode: act.mode, canned: 0 });
        page.focusOn('#words');
        return;
      case 'draft':
        this.#draft(act.text);
        return;
      case 'insert':
        page.become({ mode: 'reply' });
        this.#draft([page.draft, act.text].filter(Boolean).join(page.draft.endsWith(' ') ? '' : ' '));
        page.focusOn('#words');
        return;
      case 'pick-canned':
        this.#draft(act.text);
        page.focusOn('#words');
        return;
      case 'move-canned':
        this.#moveCanned(act.by);
        return;
      case 'send':
        this.#send();
        return;
      default:
        this.#services(act);
    }
  }

  #services(act: StaffAct): void {
    const { page } = this;
    switch (act.do) {
      case 'search':
        this.#search(act);
        return;
      case 'choose-service':
        this.#choose(act);
        return;
      case 'send-cards':
        this.#sendCards();
        return;
      case 'order':
        this.#order(act);
        return;
      case 'call':
        page.calls.carry(act.act);
        return;
      case 'worklist':
        page.worklist.carry(act.act);
        return;
      case 'settled':
        page.talk.settled(act.id);
        return;
      case 'own-past':
        page.become({ ownPast: act.own });
        page.talk.order({ type: 'history', own: act.own });
        return;
    }
  }

  async #testSound(): Promise<void> {
    const awake = await this.page.sounds.wake();
    if (awake) this.page.sounds.play('waiting');
    this.page.become({ sound: awake ? 'played' : 'blocked' });
  }

  #set(act: ActOf<'set'>): void {
    const { page } = this;
    page.become({ settings: { ...page.state.settings, ...act.settings } });
    this.#keepSettings();
    const status = page.state.desktop.status;
    if (act.settings.capacity !== undefined && status)
      this.#presence({ do: 'presence', status: status.status, reason: status.reason });
  }

  #keepSettings(): void {
    const { settings, language } = this.page.state;
    writeSettings({ settings, language });
  }

  #presence(act: ActOf<'presence'>): void {
    const status = { status: act.status, reason: act.reason, capacity: this.page.state.settings.capacity };
    this.page.shift.keep({ status });
    this.page.talk.presence(status);
  }

  #turn(act: ActOf<'page'>): void {
    const { page } = this;
    page.become({ page: act.page });
    if (act.page === 'calls') page.talk.order({ type: 'history', own: true });
    if (act.page === 'past') page.talk.order({ type: 'history', own: page.state.ownPast });
    if (act.page === 'supervise') page.talk.order({ type: 'blocks' });
    if (act.page === 'audit') void page.doors.audit().then(audit => page.become({ audit: audit ?? [] }));
    if (act.page === 'accounts') void this.doors.accounts();
  }

  #look(act: ActOf<'look'>): void {
    const { page } = this;
    const conversation = act.conversation;
    page.become({ selected: conversation, dialog: undefined, mode: 'reply', canned: 0, chosen: new Set() });
    page.become({ search: { words: '', municipality: '', asked: undefined } });
    if (conversation === undefined) return;
    const open = page.talk.view.rooms.get(conversation);
    const place = page.talk.view.board.places.get(conversation);
    const own = place?.owner?.id === page.talk.view.member?.id;
    const purpose = act.purpose ?? (own || !open ? 'work' : open.purpose);
    page.talk.open(conversation, purpose, act.reason ?? open?.reason ?? '');
    if (page.state.page === 'past' && place) page.become({ page: 'work' });
    page.eye.toEnd();
    this.#keepRooms();
    page.focusOn('#room-title');
  }

  #shut(conversation: string): void {
    const { page } = this;
    page.talk.shut(conversation);
    const desktop = { ...page.state.desktop.drafts };
    for (const mode of ['reply', 'note', 'whisper'] as const)
      Reflect.deleteProperty(desktop, draftKey(conversation, mode));
    page.shift.keep({ drafts: desktop });
    const shown = page.state.selected === conversation;
    if (shown) page.become({ selected: undefined });
    this.#keepRooms();
    if (shown) page.focusOn('#mine-title, h1');
  }

  #keepRooms(): void {
    const { page } = this;
    const rooms = [...page.talk.view.rooms.values()].map(({ conversation, purpose, reason, read }) => ({
      conversation,
      purpose,
      reason,
      read,
    }));
    const { selected } = page.state;
    page.shift.keep({ rooms });
    if (selected !== undefined) page.shift.keep({ selected });
  }

  #draft(text: string): void {
    const { page } = this;
    const { mode } = page;
    const { selected, desktop } = page.state;
    if (selected === undefined) return;
    page.become({ canned: 0 });
    page.shift.keep({ drafts: { ...desktop.drafts, [draftKey(selected, mode)]: text } });
    if (text && mode === 'reply' && !text.startsWith('/')) page.talk.typing(selected);
  }

  #moveCanned(by: number): void {
    const { page } = this;
    const room = roomOf(page.desk);
    const count = (room && cannedFor(page.desk, room)?.length) ?? 0;
    if (count > 0) page.become({ canned: (page.state.canned + by + count) % count });
    document.getElementById(`canned-${String(page.state.canned)}`)?.scrollIntoView({ block: 'nearest' });
  }

  #send(): void {
    const { page } = this;
    const room = roomOf(page.desk);
    const text = page.draft.trim();
    const { mode } = page;
    const longest = page.talk.view.workplace?.longestText ?? Infinity;
    if (!room || text === '' || text.length > longest) return;
    const conversation = room.conversation;
    if (mode === 'reply') {
      const closed = lock(room, placeOf(page.desk, conversation), page.talk.live) !== undefined;
      if (closed || gaps(text).length > 0) return;
      page.talk.order({ type: 'say', conversation, seen: room.number, text });
    } else page.talk.order({ type: mode, conversation, text });
    this.#draft('');
    page.eye.toEnd();
  }

  #search(act: ActOf<'search'>): void {
    const { page } = this;
    const language = roomOf(page.desk)?.standing?.language ?? page.state.language;
    const town = act.municipality === undefined ? {} : { municipality: act.municipality };
    const asked = page.talk.order({ type: 'search', words: act.words, language, ...town });
    page.become({
      search: { words: act.words, municipality: act.municipality ?? '', asked },
      chosen: new Set(),
    });
  }

  #choose(act: ActOf<'choose-service'>): void {
    const chosen = new Set(this.page.state.chosen);
    if (act.on) chosen.add(act.id);
    else chosen.delete(act.id);
    this.page.become({ chosen });
  }

  #sendCards(): void {
    const { page } = this;
    const room = roomOf(page.desk);
    const services = [...page.state.chosen];
    if (!room || services.length === 0) return;
    if (lock(room, placeOf(page.desk, room.conversation), page.talk.live) !== undefined) return;
    page.talk.order({
      type: 'cards',
      conversation: room.conversation,
      seen: room.number,
      text: '',
      services,
    });
    page.become({ chosen: new Set() });
    page.eye.toEnd();
  }

  #order(act: ActOf<'order'>): void {
    const { page } = this;
    const { order } = act;
    const id = page.talk.order(order);
    page.become({ dialog: undefined });
    // The button goes with its stage, and where it stood another stage may be: a second press must not end that one too.
    if (order.type === 'mark-clock' || order.type === 'drop-clock') page.focusOn('#clocks-title');
    if (!('conversation' in order)) return;
    const mine = order.type === 'assign' && order.staff === page.talk.view.member?.id;
    const then = order.type === 'claim' || mine ? 'show' : LEAVES.includes(order.type) ? 'leave' : undefined;
    if (then)
      page.become({ after: new Map(page.state.after).set(id, { conversation: order.conversation, then }) });
  }
}
