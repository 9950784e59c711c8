import type { PerhelinjaConsole } from './console.js';

/** While one is on the phone no chat is offered; afterwards all is as it was, over a reload too. */
export function onPhone(page: PerhelinjaConsole, reason: 'phone' | 'notes' | undefined): void {
  const status = page.talk.status?.status;
  const lent = page.state.desktop.onPhone === true;
  if (reason !== undefined && (status === 'available' || lent)) {
    page.shift.keep({ onPhone: true });
    page.give({ do: 'presence', status: 'busy', reason });
  } else if (reason === undefined && lent) {
    page.shift.keep({ onPhone: false });
    page.give({ do: 'presence', status: 'available', reason: '' });
  }
}
