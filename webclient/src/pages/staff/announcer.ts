import type { Room } from '../../talk/staff/room.js';
import type { StaffTexts } from '../../texts/staff/texts.js';

/**
 * Reads what is new out, once: lines of the open conversation, and what is called out. What was there when a conversation was
 * opened is not news, and after a reconnect only what is really new is read.
 */
export class Announcer {
  readonly #told = new Map<string, number>();

  /** New lines of the conversation that is open. */
  lines(t: StaffTexts, room: Room | undefined): void {
    if (!room || room.number === 0) return;
    const from = Math.max(this.#told.get(room.conversation) ?? 0, room.history);
    this.#told.set(room.conversation, room.number);
    const fresh = room.lines.filter(l => parseInt(l.line.key, 10) > from && l.line.text !== '');
    put(
      'news',
      fresh
        .filter(l => l.line.by === 'resident' || l.what === 'whisper')
        .map(
          l =>
            (l.what === 'whisper'
              ? `${t('whisperBy', { who: l.worker?.name ?? '' })}: `
              : `${t('resident')}: `) + l.line.text,
        ),
    );
  }

  /** What is to be said aloud in a call; danger at once. */
  script(room: Room | undefined): void {
    if (!room || room.number === 0) return;
    const from = this.#told.get(room.conversation) ?? 0;
    this.#told.set(room.conversation, room.number);
    const fresh = room.lines
      .filter(
        l => parseInt(l.line.key, 10) > from && l.line.by === 'guide' && !l.inside && l.line.text !== '',
      )
      .filter(l => l.line.kind !== 'notice');
    put(
      fresh.some(l => l.line.kind === 'danger') ? 'alarm' : 'news',
      fresh.map(l => l.line.text),
    );
  }

  /** Something that has to be heard wherever one is on the page. */
  call(sentences: readonly string[], urgent: boolean): void {
    put(urgent ? 'alarm' : 'calls', sentences);
  }
}

/** A region is filled with elements, for a screen reader may join bare words or keep silent about the same words twice. */
function put(where: string, sentences: readonly string[]): void {
  if (sentences.length === 0) return;
  document.getElementById(where)?.replaceChildren(
    ...sentences.map(sentence => {
      const p = document.createElement('p');
      p.textContent = sentence;
      return p;
    }),
  );
}
