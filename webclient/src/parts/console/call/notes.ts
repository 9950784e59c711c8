import { html, type TemplateResult } from 'lit';
import { LONGEST_NOTES } from '../../../talk/staff/notes.js';
import type { Desk } from '../desk/desk.js';
import { icon } from '../icon/icon.js';

/** What the handler writes down while one speaks; kept after each batch of strokes. */
export function notesPart(desk: Desk): TemplateResult {
  const { t, give, call } = desk;
  const good = call.notesState === 'saved' || call.notesState === 'saving';
  return html`
    <section class="call-notes">
      <label for="call-notes">${t('callNotes')} <kbd aria-hidden="true">m</kbd></label>
      <p class="small" id="notes-hint">${t('callNotesHint')}</p>
      <textarea
        id="call-notes"
        maxlength=${LONGEST_NOTES}
        aria-describedby="notes-hint"
        .value=${call.notes}
        @input=${(e: Event) =>
          give({ do: 'call', act: { do: 'notes', text: (e.target as HTMLTextAreaElement).value } })}
        @blur=${() => give({ do: 'call', act: { do: 'notes-now' } })}
      ></textarea>
      <p class="notes-state small ${good ? 'good' : 'breach'}" data-state=${call.notesState}>
        ${icon(call.notesState === 'saved' ? 'good' : good ? 'warn' : 'breach')}${t(`notes-${call.notesState}`)}
      </p>
    </section>
  `;
}
