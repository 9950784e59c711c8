import { html, nothing, type TemplateResult } from 'lit';
import type { Talk } from '../../../protocol/workshop.js';
import { icon } from '../../console/icon/icon.js';
import type { Bench } from '../bench.js';

/** A file's name: small letters, digits and hyphens, in folders where that is wanted. */
const FILE = '[a-z0-9][a-z0-9\\-]*(/[a-z0-9][a-z0-9\\-]*)*';
const LONGEST_NAME = 120;
const LONGEST_FILE = 80;

/** What happened, as a talk that is played as a test from now on. */
export function keep(bench: Bench, now: Talk): TemplateResult {
  const { t, give, state } = bench;
  const own = state.session?.mode === 'own-machine';
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const field = (name: string): string => String(form.get(name) ?? '').trim();
    give({ do: 'keep', name: field('name'), file: field('file') });
  };
  return html`
    <details class="keep">
      <summary>${t('keepTalk')}</summary>
      <form @submit=${send} data-talk=${now.talk}>
        <p class="small">${t('keepHelp')}</p>
        <label
          >${t('keepName')}<input
            id="keep-name"
            name="name"
            required
            maxlength=${LONGEST_NAME}
            autocomplete="off"
        /></label>
        <label
          >${t('keepFile')}<input
            id="keep-file"
            name="file"
            required
            pattern=${FILE}
            maxlength=${LONGEST_FILE}
            autocomplete="off"
            autocapitalize="none"
            spellcheck="false"
            aria-describedby="keep-file-help"
        /></label>
        <p class="small" id="keep-file-help">${t(own ? 'keepFileHelp' : 'keepDownloadHelp')}</p>
        <button class="button strong" ?disabled=${state.talking.busy}>
          ${t(own ? 'keepWrite' : 'keepDownload')}
        </button>
      </form>
      <div role="status" id="kept">
        ${state.talking.kept === undefined ? nothing : html`<p class="found good">${icon('good')}${t('keptAs', { file: state.talking.kept })}</p>`}
      </div>
    </details>
  `;
}
