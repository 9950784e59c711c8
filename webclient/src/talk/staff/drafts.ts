import type { Purpose } from '../../protocol/staff.js';
import type { Words } from './staff-view.js';

/** To whom the words in the composer go. */
export type Mode = 'reply' | 'note' | 'whisper';

/** What the tab keeps over a reload, until the member signs off: words not sent yet, and what was open. */
export interface Desktop {
  /** `conversation/mode` to the words. */
  drafts: Record<string, string>;
  /** Sent and not answered yet: sent again with the same id, so that none is lost and none comes twice. */
  unsent: Words[];
  rooms: { conversation: string; purpose: Purpose; reason: string; read: number }[];
  selected?: string;
  /** How the member was at work; absent before the shift has begun. */
  status?: { status: 'available' | 'busy' | 'away'; reason: string; capacity: number };
  /** Whether that was set because of a call, to be set back after it. */
  onPhone?: boolean;
}

export const EMPTY_DESKTOP: Desktop = { drafts: {}, unsent: [], rooms: [] };

/** The tab's own storage; whose it is stands in it, so that the next member at this computer finds nothing. */
export class Drawer {
  constructor(
    private readonly storage: () => Storage,
    private readonly key = 'perhelinja-staff',
  ) {}

  read(member: string): Desktop {
    try {
      const kept = JSON.parse(this.storage().getItem(this.key) ?? '{}') as {
        member?: string;
        desktop?: Desktop;
      };
      return kept.member === member && kept.desktop ? checked(kept.desktop) : EMPTY_DESKTOP;
    } catch {
      return EMPTY_DESKTOP;
    }
  }

  write(member: string, desktop: Desktop): void {
    try {
      this.storage().setItem(this.key, JSON.stringify({ member, desktop }));
    } catch {
      // Without storage a reload loses the words that were not sent; nothing else.
    }
  }

  wipe(): void {
    try {
      this.storage().removeItem(this.key);
    } catch {
      // Nothing could be kept either.
    }
  }
}

function checked(kept: Partial<Desktop>): Desktop {
  const safe: Desktop = {
    drafts: Object.fromEntries(
      Object.entries(kept.drafts ?? {}).filter(([, text]) => typeof text === 'string'),
    ),
    unsent: (Array.isArray(kept.unsent) ? kept.unsent : []).filter(w => typeof w.text === 'string'),
    rooms: (Array.isArray(kept.rooms) ? kept.rooms : []).filter(r => typeof r.conversation === 'string'),
  };
  if (typeof kept.selected === 'string') safe.selected = kept.selected;
  if (kept.status && typeof kept.status.capacity === 'number') safe.status = kept.status;
  if (kept.onPhone === true) safe.onPhone = true;
  return safe;
}
