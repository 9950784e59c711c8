/** Notifications of the desktop, outside the tab. They name the topic and never a word of what a resident wrote. */
export class Notices {
  readonly #shown = new Map<string, Notification>();

  get permission(): NotificationPermission | 'missing' {
    return 'Notification' in globalThis ? Notification.permission : 'missing';
  }

  async ask(): Promise<void> {
    if (this.permission === 'default') await Notification.requestPermission();
  }

  show(conversation: string, title: string, body: string, urgent: boolean, pressed: () => void): void {
    if (this.permission !== 'granted' || (document.hasFocus() && !urgent)) return;
    try {
      const notice = new Notification(title, {
        body,
        tag: conversation,
        requireInteraction: urgent,
        silent: true,
      });
      notice.onclick = () => {
        window.focus();
        pressed();
        notice.close();
      };
      this.#shown.set(conversation, notice);
    } catch {
      // Some browsers have the word and not the thing; sound and title are there still.
    }
  }

  /** Somebody has it, or it was looked at. */
  keepOnly(conversations: ReadonlySet<string>): void {
    for (const [conversation, notice] of this.#shown) {
      if (conversations.has(conversation)) continue;
      notice.close();
      this.#shown.delete(conversation);
    }
  }
}
