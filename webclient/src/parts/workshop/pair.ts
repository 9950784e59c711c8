import { html, nothing, type TemplateResult } from 'lit';
import { short, type Bench } from './bench.js';

/** The revisions that the service has read, newest first; now is what stands in the files. */
export function revisionOptions(bench: Bench, chosen: string): TemplateResult {
  const { t, state } = bench;
  const when = new Intl.DateTimeFormat(`${state.language}-FI`, { dateStyle: 'short', timeStyle: 'short' });
  return html`
    <option value="now" ?selected=${chosen === 'now' || chosen === ''}>${t('now')}</option>
    ${(state.guide?.revisions ?? [])
      .filter(r => !r.current)
      .map(
        r =>
          html`<option value=${r.revision} ?selected=${r.revision === chosen}>
            ${short(r.revision)} · ${when.format(new Date(r.read))}
          </option>`,
      )}
  `;
}

/** Two revisions to be held against each other. On one's own machine any name that git knows will do. */
export function pairForm(
  bench: Bench,
  now: { from: string; to: string; busy: boolean },
  label: string,
  send: (from: string, to: string, at: string) => void,
  more: unknown = nothing,
): TemplateResult {
  const { t, state } = bench;
  const own = state.session?.mode === 'own-machine';
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const field = (name: string): string => String(form.get(name) ?? '').trim();
    send(field('git') || field('from') || 'now', field('to') || 'now', field('at'));
  };
  return html`
    <form class="pair" @submit=${submit}>
      <label
        >${t('before')}<select name="from" id="from">
          ${revisionOptions(bench, now.from)}
        </select></label
      >
      ${
        own
          ? html`<label
              >${t('beforeGit')}<input
                name="git"
                id="git"
                maxlength="80"
                autocomplete="off"
                autocapitalize="none"
                spellcheck="false"
                placeholder="HEAD"
            /></label>`
          : nothing
      }
      <label
        >${t('after')}<select name="to" id="to">
          ${revisionOptions(bench, now.to)}
        </select></label
      >
      ${more}
      <button class="button strong" id="pair-go" ?disabled=${now.busy}>${label}</button>
    </form>
  `;
}
