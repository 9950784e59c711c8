import { callPhase } from '../../parts/console/call/own.js';
import { topicOf } from '../../parts/console/desk/desk.js';
import type { Place } from '../../protocol/staff.js';
import { calls, loudest, titled, type Call } from '../../talk/staff/alerts.js';
import { offeredTo, ownedBy, waiting } from '../../talk/staff/board.js';
import { newDanger, unread } from '../../talk/staff/room.js';
import type { PerhelinjaConsole } from './console.js';

/** Calls out what waits: by sound, by a notification outside the tab, in the title, and to screen readers. */
export class Alarm {
  constructor(private readonly page: PerhelinjaConsole) {}

  ring(): void {
    const { page } = this;
    if (page.state.phase !== 'desk' || !page.talk.view.board.known) return;
    const status = page.talk.status?.status ?? 'away';
    const full = this.#own().length >= page.state.settings.capacity;
    const { told, calls: out } = calls(
      page.state.told,
      {
        takeable: this.#takeable(),
        unread: this.#unread(),
        danger: this.#danger(),
        status: status === 'available' && full ? 'busy' : status,
      },
      page.around.now(),
    );
    page.state.told = told;
    this.#out(out, new Set([...told.called.keys(), ...told.unread.keys()]));
  }

  title(): string {
    const { page } = this;
    const name = `${page.t('product')}, ${page.t('console')}`;
    if (page.state.phase !== 'desk') return name;
    const words = [...this.#unread().values()].reduce((sum, n) => sum + n, 0);
    return titled(name, this.#takeable().length + words);
  }

  #out(out: readonly Call[], going: ReadonlySet<string>): void {
    const { page } = this;
    page.notices.keepOnly(going);
    const sound = loudest(out);
    const onPhone = callPhase(page.desk) === 'talking' && !page.state.settings.callSounds;
    if (sound && !onPhone) page.sounds.play(sound);
    for (const call of out.filter(c => c.first)) {
      const urgent = call.sound === 'danger';
      const sentence = this.#sentence(call);
      page.announcer.call([sentence], urgent);
      page.notices.show(call.conversation, sentence, page.t('notice'), urgent, () => {
        page.give({ do: 'page', page: 'work' });
        page.give({ do: 'look', conversation: call.conversation });
      });
    }
  }

  /** The topic, and never a word of what was said: a notification stands where others may see it. */
  #sentence(call: Call): string {
    const { page } = this;
    const place = page.talk.view.board.places.get(call.conversation);
    const topic = topicOf(page.desk, place);
    if (call.sound === 'danger') return page.t('newDanger', { topic });
    if (call.sound === 'message') return page.t('newWords', { topic });
    return place?.transfer
      ? page.t('newOffer', { topic, who: place.owner?.name ?? '' })
      : page.t('newWaiting', { topic });
  }

  /** What waits in the queues that this member takes now, and what is offered. A call-back waits without a sound. */
  #takeable(): Place[] {
    const { board, member } = this.page.talk.view;
    if (!member) return [];
    const queues = board.shifts.find(s => s.worker.id === member.id)?.queues ?? member.queues;
    const rows = waiting(board).filter(p => p.kind === 'chat' && queues.includes(p.queue));
    return [...rows, ...offeredTo(board, member.id, queues)];
  }

  #own(): Place[] {
    const { board, member } = this.page.talk.view;
    return member ? ownedBy(board, member.id) : [];
  }

  #unread(): Map<string, number> {
    const { view } = this.page.talk;
    const found = new Map<string, number>();
    for (const { conversation } of this.#own()) {
      const room = view.rooms.get(conversation);
      const count = room ? unread(room) : 0;
      if (count > 0) found.set(conversation, count);
    }
    return found;
  }

  #danger(): string[] {
    const { view } = this.page.talk;
    return this.#own()
      .map(p => view.rooms.get(p.conversation))
      .flatMap(room => (room && newDanger(room) ? [room.conversation] : []));
  }
}
