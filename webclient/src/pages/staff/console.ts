import { LitElement } from 'lit';
import type { StaffAct } from '../../parts/console/act.js';
import { modes } from '../../parts/console/composer/composer.js';
import { callRoom } from '../../parts/console/call/own.js';
import type { Desk } from '../../parts/console/desk/desk.js';
import type { StaffOut } from '../../protocol/staff.js';
import { Drawer, type Mode } from '../../talk/staff/drafts.js';
import { Doors } from '../../talk/staff/session.js';
import { StaffTalk } from '../../talk/staff/staff-talk.js';
import { staffTexts, type StaffTexts } from '../../texts/staff/texts.js';
import { texts } from '../../texts/texts.js';
import { newId } from '../widget/surroundings.js';
import { Announcer } from './announcer.js';
import { Alarm } from './alarm.js';
import { CallHands } from './call-hands.js';
import { Eye } from './eye.js';
import { Hands } from './hands.js';
import { KeyHands } from './key-hands.js';
import { Notices } from './notices.js';
import { screen } from './screen.js';
import { Shift } from './shift.js';
import { firstLanguage, readSettings } from './settings.js';
import { Sounds } from './sounds.js';
import { draftKey, freshState, type State } from './state.js';
import { browser } from './surroundings.js';
import { WorklistHands } from './worklist-hands.js';

/** What waits, and how long, changes by itself. */
const TICK_MILLIS = 1_000;
/** So many frames after a change what it shows must be there to be focused. */
const FRAMES_FOR_FOCUS = 20;

/**
 * `<perhelinja-console>`: the page of the staff. It holds what the service says and what is looked at, and hands what the parts
 * give to who carries it out. It renders into the page itself: its style is one file, and nothing of a stranger is beside it.
 */
export class PerhelinjaConsole extends LitElement {
  readonly kept = readSettings();
  state: State = freshState(firstLanguage(this.kept), this.kept.settings);
  readonly doors = new Doors((path, how) => fetch(path, how));
  readonly drawer = new Drawer(() => sessionStorage);
  readonly sounds = new Sounds(() => this.state.settings.volume);
  readonly notices = new Notices();
  readonly announcer = new Announcer();
  readonly eye = new Eye();
  readonly around = browser();
  readonly talk = new StaffTalk(
    this.around,
    newId,
    frame => {
      this.#heard(frame);
    },
    () => this.doors.csrf,
    () => this.state.language,
  );
  readonly shift = new Shift(this);
  readonly calls = new CallHands(this);
  readonly worklist = new WorklistHands(this);
  readonly hands = new Hands(this);
  readonly keys = new KeyHands(this);
  readonly alarm = new Alarm(this);
  /** How far the clock of the service is ahead of this computer's; milliseconds. */
  #ahead = 0;
  #tick: ReturnType<typeof setInterval> | undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('online', this.#wake);
    addEventListener('offline', this.#wake);
    addEventListener('focus', this.#wake);
    document.addEventListener('visibilitychange', this.#wake);
    document.addEventListener('keydown', this.keys.pressed);
    this.#tick = setInterval(() => {
      this.alarm.ring();
      this.requestUpdate();
    }, TICK_MILLIS);
    void this.shift.enter();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('online', this.#wake);
    removeEventListener('offline', this.#wake);
    removeEventListener('focus', this.#wake);
    document.removeEventListener('visibilitychange', this.#wake);
    document.removeEventListener('keydown', this.keys.pressed);
    clearInterval(this.#tick);
    this.talk.stop();
  }

  get t(): StaffTexts {
    return staffTexts(this.state.language);
  }

  /** The page's own state after a change. */
  become(change: Partial<State>): void {
    this.state = { ...this.state, ...change };
    this.requestUpdate();
  }

  readonly give = (act: StaffAct): void => {
    this.hands.carry(act);
  };

  /** To whom the composer writes: as chosen, if what the member may do there allows it. */
  get mode(): Mode {
    const { selected, mode } = this.state;
    const room = selected === undefined ? undefined : this.talk.view.rooms.get(selected);
    const all = room ? modes(room) : [];
    return all.includes(mode) ? mode : (all[0] ?? 'reply');
  }

  get draft(): string {
    const { mode } = this;
    const { selected, desktop } = this.state;
    return selected === undefined ? '' : (desktop.drafts[draftKey(selected, mode)] ?? '');
  }

  /** What the parts are made from. */
  get desk(): Desk {
    const { state, talk } = this;
    return {
      t: this.t,
      own: texts(state.language),
      give: this.give,
      language: state.language,
      view: talk.view,
      live: talk.live,
      failures: talk.state.failures,
      now: Date.now() + this.#ahead,
      clock: this.around.now(),
      page: state.page,
      selected: state.selected,
      side: state.side,
      folded: state.folded,
      dialog: state.dialog,
      settings: state.settings,
      mode: this.mode,
      draft: this.draft,
      canned: state.canned,
      search: state.search,
      chosen: state.chosen,
      call: state.call,
      worklist: state.worklist,
      ownPast: state.ownPast,
      audit: state.audit,
      accounts: state.accounts,
      doorTold: state.doorTold,
    };
  }

  protected override render(): unknown {
    this.eye.before();
    return screen(this);
  }

  protected override updated(): void {
    const { state, talk } = this;
    document.documentElement.lang = state.language;
    document.title = this.alarm.title();
    const room = state.selected === undefined ? undefined : talk.view.rooms.get(state.selected);
    this.eye.after(room?.conversation, room?.number ?? 0);
    this.announcer.lines(this.t, room);
    this.announcer.script(callRoom(this.desk));
    if (room && document.hasFocus()) talk.looked(room.conversation);
  }

  /** Focuses what is there once the screen has changed. */
  focusOn(selector: string): void {
    const before = document.activeElement;
    // What was told a moment ago may not be on the screen yet.
    this.requestUpdate();
    void this.updateComplete.then(() => {
      this.#focus(selector, before, FRAMES_FOR_FOCUS);
    });
  }

  /** A tab or a menu of the library shows what it holds some frames later; whoever has moved on meanwhile is left alone. */
  #focus(selector: string, before: Element | null, frames: number): void {
    const wanted = this.querySelector<HTMLElement>(selector);
    wanted?.focus();
    const now = document.activeElement;
    if (frames === 0 || (wanted && now === wanted) || (now !== before && now !== document.body)) return;
    requestAnimationFrame(() => {
      this.#focus(selector, before, frames - 1);
    });
  }

  #heard(frame: StaffOut | undefined): void {
    if (frame?.type === 'welcome' && frame.now !== undefined)
      this.#ahead = Date.parse(frame.now) - Date.now();
    this.shift.heard(frame);
    this.calls.heard(frame);
    this.worklist.heard(frame);
    this.alarm.ring();
    this.requestUpdate();
  }

  readonly #wake = (): void => {
    if (!navigator.onLine) this.talk.lost();
    else if (!document.hidden) this.talk.wake();
    this.requestUpdate();
  };
}
