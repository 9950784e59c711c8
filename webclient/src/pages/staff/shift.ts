import { pages } from '../../parts/console/top/top.js';
import type { StaffOut } from '../../protocol/staff.js';
import { callsOf, ownedBy } from '../../talk/staff/board.js';
import { EMPTY_DESKTOP, type Desktop } from '../../talk/staff/drafts.js';
import { takesLetters } from '../../talk/staff/keys.js';
import { isProblem, type Problem } from '../../talk/staff/session.js';
import { may, unsent } from '../../talk/staff/staff-view.js';
import type { PerhelinjaConsole } from './console.js';
import { draftKey, freshState } from './state.js';

/** After so many failures in a row the page asks whether it is signed in still: the session may be what failed. */
const FAILURES_BEFORE_ASKING = 2;

/** A member's time at work: through the door, back after a reload, and off again. */
export class Shift {
  #asking = false;

  constructor(private readonly page: PerhelinjaConsole) {}

  /** Who is signed in; nobody comes to the door. */
  async enter(): Promise<void> {
    const { page } = this;
    const session = await page.doors.session();
    const told = new URLSearchParams(location.search).get('problem');
    if (told !== null) history.replaceState(null, '', location.pathname);
    const trouble: Problem | undefined = told === null ? undefined : { problem: told };
    if (!session?.member) {
      page.become({ phase: 'door', session, trouble: session ? trouble : { problem: 'unreachable' } });
      return;
    }
    const desktop = page.drawer.read(session.member.id);
    const back = desktop.status !== undefined;
    page.become({ phase: back ? 'desk' : 'before', session, desktop, trouble: undefined, over: false });
    for (const { id, ...words } of desktop.unsent) page.talk.order(words, id);
    page.talk.start();
    if (back) this.begin();
    else void this.testNetwork();
  }

  async signIn(name: string, password: string, code: string): Promise<void> {
    const { page } = this;
    page.become({ busy: true, trouble: undefined });
    const answer = await page.doors.signIn(name, password, code);
    page.become({ busy: false });
    if (isProblem(answer)) {
      page.become({ trouble: answer });
      page.focusOn(answer.problem === 'code-needed' ? '[name=code]' : '[name=password]');
      return;
    }
    await this.enter();
    page.focusOn('h1');
  }

  async testNetwork(): Promise<void> {
    const millis = await this.page.doors.roundTrip(() => this.page.around.now());
    this.page.become({ network: { tried: true, ...(millis === undefined ? {} : { millis }) } });
  }

  /** The shift begins, or goes on after a reload. */
  begin(): void {
    const { page } = this;
    const { desktop, settings } = page.state;
    const status = desktop.status ?? {
      status: 'available' as const,
      reason: '',
      capacity: settings.capacity,
    };
    const first = pages(page.desk)[0];
    page.become({
      phase: 'desk',
      ...(first && !pages(page.desk).includes(page.state.page) ? { page: first } : {}),
    });
    this.keep({ status });
    if (this.takes()) page.talk.presence(status);
    for (const room of desktop.rooms) page.talk.open(room.conversation, room.purpose, room.reason, room.read);
    if (desktop.selected !== undefined) page.become({ selected: desktop.selected });
  }

  /** Words on their way outlive a reload, which may come before their answer. */
  #keepUnsent(): void {
    const { page } = this;
    if (page.state.phase !== 'desk') return;
    const now = unsent(page.talk.view);
    if (now.map(w => w.id).join() !== page.state.desktop.unsent.map(w => w.id).join())
      this.keep({ unsent: now });
  }

  /** Whether the member takes conversations or calls at all; before the welcome, what the session said. */
  takes(): boolean {
    const { view } = this.page.talk;
    const rights = view.member ? view.rights : (this.page.state.session?.rights ?? []);
    return may({ ...view, rights }, 'converse') || may({ ...view, rights }, 'take-calls');
  }

  async signOut(): Promise<void> {
    const { page } = this;
    page.talk.stop();
    page.drawer.wipe();
    page.notices.keepOnly(new Set());
    const next = await page.doors.signOut();
    page.state = freshState(page.state.language, page.state.settings);
    if (next === undefined) await this.enter();
    else location.assign(next);
  }

  /** Something of the desktop that outlives a reload. */
  keep(change: Partial<Desktop>): void {
    const { page } = this;
    const member = page.state.session?.member?.id;
    if (member === undefined) return;
    const desktop = { ...page.state.desktop, ...change };
    page.become({ desktop });
    page.drawer.write(member, desktop);
  }

  /** What a frame means for the page, beyond what it shows. */
  heard(frame: StaffOut | undefined): void {
    if (frame?.type === 'signed-out') void this.#over();
    else if (frame?.type === 'welcome') this.#welcomed();
    else if (frame?.type === 'board') this.#openOwn();
    else if (frame?.type === 'done') this.#done(frame.id);
    else if (frame?.type === 'refused' || frame?.type === 'fault') this.#giveBack();
    else if (frame === undefined) void this.#askAgain();
    this.#keepUnsent();
  }

  #welcomed(): void {
    const { page } = this;
    const all = pages(page.desk);
    const first = all[0];
    if (first && !all.includes(page.state.page)) page.hands.carry({ do: 'page', page: first });
    if (!this.takes() && page.state.phase === 'before') this.begin();
  }

  /** Every own conversation is open, so that its words and signs are seen in the list; also one given by a supervisor. */
  #openOwn(): void {
    const { talk, state } = this.page;
    const id = talk.view.member?.id;
    if (id === undefined || state.phase !== 'desk') return;
    const calls = callsOf(talk.view.board, id).filter(p => !state.call.done.has(p.conversation));
    for (const place of [...ownedBy(talk.view.board, id), ...calls]) {
      const room = talk.view.rooms.get(place.conversation);
      // Who listened in and then took it over has it open for another purpose; a board that lags behind opens nothing again.
      if (room?.shut !== undefined && place.number <= room.number) continue;
      talk.open(place.conversation, 'work');
    }
  }

  #done(id: string): void {
    const { page } = this;
    const after = page.state.after.get(id);
    if (!after) return;
    const rest = new Map(page.state.after);
    rest.delete(id);
    page.become({ after: rest });
    if (after.then === 'leave') page.hands.carry({ do: 'shut', conversation: after.conversation });
    // Whoever writes by now has gone on to something else: torn away from it, their letters would go on as keys.
    else if (!(document.activeElement && takesLetters(document.activeElement)))
      page.hands.carry({ do: 'look', conversation: after.conversation });
  }

  /** Words that were not sent are given back to the composer that they came from, unless others stand there already. */
  #giveBack(): void {
    const { page } = this;
    const drafts = { ...page.state.desktop.drafts };
    for (const trouble of page.talk.view.troubles) {
      if (trouble.words === undefined || trouble.conversation === undefined) continue;
      if (trouble.type === 'caller') continue;
      const mode = trouble.type === 'note' || trouble.type === 'whisper' ? trouble.type : 'reply';
      drafts[draftKey(trouble.conversation, mode)] ||= trouble.words;
    }
    this.keep({ drafts });
  }

  async #over(): Promise<void> {
    const { page } = this;
    page.state = {
      ...freshState(page.state.language, page.state.settings),
      desktop: EMPTY_DESKTOP,
      over: true,
    };
    await this.enter();
  }

  /** The line fails and fails: the session may have ended meanwhile, or its token has changed. */
  async #askAgain(): Promise<void> {
    const { page } = this;
    if (this.#asking || page.talk.state.kind !== 'waiting') return;
    if (page.talk.state.failures < FAILURES_BEFORE_ASKING) return;
    this.#asking = true;
    const session = await page.doors.session();
    this.#asking = false;
    if (session && !session.member) {
      page.talk.stop();
      await this.#over();
    }
  }
}
