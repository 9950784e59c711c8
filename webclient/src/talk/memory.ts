import { isSpoken, type Spoken } from '../protocol/index.js';
import type { Pending } from './view.js';

/** What is kept over a reload: in the tab alone, and only once the resident has opened the widget. */
export interface Kept {
  token?: string;
  language?: Spoken;
  /** Commands that were not acknowledged when the page went away. */
  outbox?: Pending[];
  /** Whether the widget stood open. */
  open?: boolean;
  /** Whether a person was asked for or has come: then a reload keeps the line also behind a closed widget. */
  waiting?: boolean;
}

/** The tab's own storage, which may be forbidden, full, or written by a stranger: then there is just nothing kept. */
export class Memory {
  constructor(
    private readonly storage: () => Storage,
    private readonly key: string,
  ) {}

  read(): Kept {
    try {
      const kept: unknown = JSON.parse(this.storage().getItem(this.key) ?? '{}');
      return typeof kept === 'object' && kept !== null ? checked(kept) : {};
    } catch {
      return {};
    }
  }

  write(kept: Kept): void {
    try {
      this.storage().setItem(this.key, JSON.stringify(kept));
    } catch {
      // Without storage a reload begins a new conversation; nothing else is lost.
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

function checked(kept: Kept): Kept {
  const safe: Kept = { open: kept.open === true, waiting: kept.waiting === true };
  if (typeof kept.token === 'string') safe.token = kept.token;
  if (isSpoken(kept.language)) safe.language = kept.language;
  if (Array.isArray(kept.outbox)) safe.outbox = kept.outbox.filter(p => typeof p?.command?.id === 'string');
  return safe;
}
