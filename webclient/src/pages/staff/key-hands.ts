import type { RoomDialog } from '../../parts/console/act.js';
import { roomOf } from '../../parts/console/desk/desk.js';
import { pages } from '../../parts/console/top/top.js';
import { consulted, ownedBy, waiting } from '../../talk/staff/board.js';
import { asked, takesLetters, type KeyAct } from '../../talk/staff/keys.js';
import { CallKeyHands } from './call-keys.js';
import type { PerhelinjaConsole } from './console.js';

/** What single keys do. */
export class KeyHands {
  private readonly calls: CallKeyHands;

  constructor(private readonly page: PerhelinjaConsole) {
    this.calls = new CallKeyHands(page);
  }

  readonly pressed = (event: KeyboardEvent): void => {
    const { page } = this;
    const [target] = event.composedPath();
    const where = {
      writing: target instanceof HTMLElement && takesLetters(target),
      covered: page.state.phase !== 'desk' || page.state.dialog !== undefined || this.#menuOpen(),
      on: page.state.settings.keys,
    };
    if (this.calls.take(event, where) || page.worklist.take(event, where)) return;
    const what = asked(event, where);
    if (!what) return;
    event.preventDefault();
    this.#carry(what[0], what[1]);
  };

  #menuOpen(): boolean {
    return this.page.querySelector('wa-dropdown[open]') !== null;
  }

  #carry(act: KeyAct, nth: number): void {
    const { page } = this;
    switch (act) {
      case 'keys':
        page.give({ do: 'dialog', dialog: { kind: 'keys' } });
        return;
      case 'take-next':
        this.#takeNext();
        return;
      case 'next':
        this.#move(1);
        return;
      case 'previous':
        this.#move(-1);
        return;
      case 'nth':
        this.#to(this.#mine()[nth]);
        return;
      case 'waiting':
        page.give({ do: 'page', page: 'work' });
        page.focusOn('.waiting .look, #waiting-title');
        return;
      case 'clocks':
        if (!this.#here('clocks-title')) this.#turn('worklist');
        page.focusOn('#clocks-title');
        return;
      case 'presence':
        page.querySelector<HTMLElement>('#presence-button')?.click();
        return;
      case 'view-work':
        this.#turn('work');
        return;
      case 'view-worklist':
        this.#turn('worklist');
        return;
      case 'view-calls':
        this.#turn('calls');
        return;
      case 'view-supervise':
        this.#turn('supervise');
        return;
      case 'view-past':
        this.#turn('past');
        return;
      default:
        this.#inRoom(act);
    }
  }

  #inRoom(act: KeyAct): void {
    const { page } = this;
    const room = roomOf(page.desk);
    if (!room || room.shut !== undefined) return;
    switch (act) {
      case 'reply':
        page.give({ do: 'mode', mode: room.standing?.mine === 'whisper' ? 'whisper' : 'reply' });
        return;
      case 'note':
        if (room.standing?.mine === 'own') page.give({ do: 'mode', mode: 'note' });
        return;
      case 'canned':
        page.give({ do: 'mode', mode: 'reply' });
        if (page.draft === '') page.give({ do: 'draft', text: '/' });
        return;
      case 'services':
        page.give({ do: 'side', side: 'services' });
        page.focusOn('#search-words');
        return;
      case 'summary':
        page.give({ do: 'side', side: 'summary' });
        return;
      default:
        this.#ask(act as RoomDialog);
    }
  }

  #ask(kind: RoomDialog): void {
    const { page } = this;
    const room = roomOf(page.desk);
    const over = room?.standing?.phase === 'ended' && kind !== 'finish';
    if (room?.standing?.mine !== 'own' || over) return;
    page.give({ do: 'dialog', dialog: { kind, conversation: room.conversation } });
  }

  #takeNext(): void {
    const first = waiting(this.page.talk.view.board).find(p => p.kind === 'chat');
    if (first && this.page.talk.live) this.page.give({ do: 'claim', conversation: first.conversation });
  }

  #turn(to: 'work' | 'worklist' | 'calls' | 'supervise' | 'past'): void {
    if (!pages(this.page.desk).includes(to)) return;
    this.page.give({ do: 'page', page: to });
    this.page.focusOn(to === 'work' ? '#waiting-title' : 'main h1');
  }

  #here(id: string): boolean {
    return document.getElementById(id) !== null;
  }

  #mine(): string[] {
    const { board, member } = this.page.talk.view;
    const id = member?.id ?? '';
    return [...ownedBy(board, id), ...consulted(board, id)].map(p => p.conversation);
  }

  #move(by: number): void {
    const all = this.#mine();
    const at = all.indexOf(this.page.state.selected ?? '');
    this.#to(all[at < 0 ? 0 : (at + by + all.length) % all.length]);
  }

  #to(conversation: string | undefined): void {
    if (conversation !== undefined) this.page.give({ do: 'look', conversation });
  }
}
