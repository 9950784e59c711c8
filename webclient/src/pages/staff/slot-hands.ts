import type { CallAct, CallState } from '../../parts/console/call/act.js';
import { callRoom } from '../../parts/console/call/own.js';
import { optionsNow } from '../../parts/console/call/slots.js';
import type { SlotOption } from '../../talk/staff/slot-finder.js';
import type { PerhelinjaConsole } from './console.js';

/** Looks for a slot of the call, and fills it. */
export class SlotHands {
  constructor(
    private readonly page: PerhelinjaConsole,
    private readonly become: (change: Partial<CallState>) => void,
    /** What has the focus when a slot is filled. */
    private readonly after: string,
  ) {}

  find(act: Extract<CallAct, { do: 'find' }>): void {
    if (act.words === undefined && act.slot === undefined) {
      if (this.page.state.call.find) this.become({ find: undefined });
      return;
    }
    const slot = act.slot === undefined ? {} : { slot: act.slot };
    this.become({ find: { words: act.words ?? '', at: 0, ...slot } });
    if (document.activeElement?.id !== 'slot-find') this.page.focusOn('#slot-find');
  }

  move(by: number): void {
    const { find } = this.page.state.call;
    const call = callRoom(this.page.desk)?.standing?.call;
    const count = call ? optionsNow(this.page.desk, call).length : 0;
    if (!find || count === 0) return;
    const at = (find.at + by + count) % count;
    this.become({ find: { ...find, at } });
    document.getElementById(`slot-option-${String(at)}`)?.scrollIntoView({ block: 'nearest' });
  }

  /** @param open whether the caller's side can be written down now */
  pick(option: SlotOption, open: boolean): void {
    const room = callRoom(this.page.desk);
    const { slot } = option.slot;
    if (option.kind === 'slot') {
      this.find({ do: 'find', slot });
      return;
    }
    if (!room || !open) return;
    const value =
      option.kind === 'value'
        ? { value: option.value }
        : option.kind === 'words'
          ? { value: option.text }
          : {};
    this.page.talk.order({ type: 'fill', conversation: room.conversation, slot, ...value });
    this.become({ find: undefined });
    this.page.focusOn(this.after);
  }
}
