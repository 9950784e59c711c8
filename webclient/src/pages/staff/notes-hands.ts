import type { CallState } from '../../parts/console/call/act.js';
import { Notes } from '../../talk/staff/notes.js';
import type { PerhelinjaConsole } from './console.js';

/** The key of the notes that are not kept yet, among the drafts of the tab. */
const keyOf = (conversation: string): string => `${conversation}/call-notes`;

/** The notes of the call at hand: kept as they are typed, and remembered in the tab until the service has them. */
export class NotesHands {
  #own: { conversation: string; draft: Notes } | undefined;

  constructor(
    private readonly page: PerhelinjaConsole,
    private readonly become: (change: Partial<CallState>) => void,
  ) {}

  /**
   * They begin as the service has them, or as they were not kept in this tab.
   *
   * @returns whether they are others than before
   */
  begin(conversation: string, kept: string): boolean {
    const { page } = this;
    if (this.#own?.conversation === conversation) return false;
    const draft = new Notes(kept, {
      after: (millis, run) => page.around.after(millis, run),
      send: text => page.talk.order({ type: 'notes', conversation, text }),
      changed: () => {
        this.show();
      },
    });
    this.#own = { conversation, draft };
    const lost = page.state.desktop.drafts[keyOf(conversation)];
    if (lost !== undefined) draft.typed(lost);
    draft.flush();
    return true;
  }

  typed(text: string): void {
    this.#own?.draft.typed(text);
  }

  flush(): void {
    this.#own?.draft.flush();
  }

  /** Whether the service took the frame with that id; frames of others are passed over. */
  answered(id: string, taken: boolean): void {
    this.#own?.draft.answered(id, taken);
  }

  show(): void {
    const { page } = this;
    if (!this.#own) return;
    const { conversation, draft } = this.#own;
    const notesState = draft.state(page.talk.live);
    const { call, desktop } = page.state;
    if (call.notes !== draft.text || call.notesState !== notesState)
      this.become({ notes: draft.text, notesState });
    if (draft.clean) this.#forget(conversation);
    else if (desktop.drafts[keyOf(conversation)] !== draft.text)
      page.shift.keep({ drafts: { ...desktop.drafts, [keyOf(conversation)]: draft.text } });
  }

  end(conversation: string): void {
    this.#own?.draft.stop();
    this.#own = undefined;
    this.#forget(conversation);
  }

  #forget(conversation: string): void {
    const { page } = this;
    const drafts = { ...page.state.desktop.drafts };
    if (drafts[keyOf(conversation)] === undefined) return;
    Reflect.deleteProperty(drafts, keyOf(conversation));
    page.shift.keep({ drafts });
  }
}
