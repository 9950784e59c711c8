import { html, nothing, type TemplateResult } from 'lit';
import type { Bench } from '../bench.js';

/** The file of paths: chosen, or dropped here. It is read in the browser and goes nowhere but to this service. */
export function drop({ t, give, state }: Bench): TemplateResult {
  const { paths } = state.rehearse;
  const over = (event: DragEvent): void => {
    event.preventDefault();
  };
  const dropped = (event: DragEvent): void => {
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (file) give({ do: 'paths', file });
  };
  const chosen = (event: Event): void => {
    const field = event.target as HTMLInputElement;
    give({ do: 'paths', file: field.files?.[0] });
    // So that the same file can be chosen again once it was written anew.
    field.value = '';
  };
  return html`<div class="drop" id="drop" @dragover=${over} @drop=${dropped}>
    <label
      >${t('paths')}<input
        type="file"
        id="paths"
        accept=".jsonl,.ndjson,.json,.txt"
        aria-describedby="paths-help"
        @change=${chosen}
    /></label>
    <p class="small" id="paths-help">${t('pathsHelp')}</p>
    <p role="status" id="paths-chosen">
      ${
        paths
          ? html`${t('pathsChosen', { name: paths.name })}
              <button
                class="plain"
                type="button"
                id="paths-away"
                @click=${() => give({ do: 'paths', file: undefined })}
              >
                ${t('pathsAway')}
              </button>`
          : nothing
      }
    </p>
  </div>`;
}
