import { html, nothing, type TemplateResult } from 'lit';
import type { Rehearsal, Strayed } from '../../../protocol/workshop.js';
import type { WorkshopKey } from '../../../texts/workshop/texts.js';
import { icon } from '../../console/icon/icon.js';
import type { Bench } from '../bench.js';
import { pairForm } from '../pair.js';
import { refusal } from '../refusal.js';

/** Past paths walked again in a new revision: which would end elsewhere, nowhere, or at a closed door. */
export function rehearse(bench: Bench): TemplateResult {
  const { t, give, state } = bench;
  const now = state.rehearse;
  const paths = html`<label
    >${t('paths')}<input
      type="file"
      id="paths"
      accept=".jsonl,.ndjson,application/jsonl"
      @change=${(event: Event) => give({ do: 'paths', file: (event.target as HTMLInputElement).files?.[0] })}
  /></label>`;
  return html`
    <main class="paper rehearse">
      <h1>${t('screen-rehearse')}</h1>
      <p class="small">${t('rehearseHelp')}</p>
      ${pairForm(
        bench,
        now,
        t('rehearseGo'),
        (from, to) => {
          give({ do: 'rehearse', from, to });
        },
        paths,
      )}
      <div>
        <div role="status">${now.busy ? html`<p>${t('busy')}</p>` : nothing}</div>
        <div role="alert">${refusal(bench, now.refused)}</div>
      </div>
      ${now.result ? result(bench, now.result) : nothing}
    </main>
  `;
}

const KINDS = ['elsewhere', 'deadEnds', 'closed', 'asked'] as const;

function result(bench: Bench, it: Rehearsal): TemplateResult {
  const { t } = bench;
  const strayed = KINDS.reduce((sum, kind) => sum + (it[kind]?.length ?? 0), 0);
  return html`
    <section class="rehearsed" id="rehearsed">
      <h2 id="rehearsed-title" tabindex="-1">${t('rehearsed')}</h2>
      <dl class="tiles">
        ${tile(bench, 'paths-n', it.paths)} ${tile(bench, 'same-n', it.same)}
        ${KINDS.map(kind => (it[kind] ? tile(bench, `${kind}-n`, it[kind].length) : nothing))}
      </dl>
      ${strayed === 0 ? html`<p class="found good">${icon('good')}${t('rehearsedSame')}</p>` : nothing}
      ${KINDS.map(kind => strays(bench, kind, it[kind] ?? []))}
    </section>
  `;
}

const tile = ({ t }: Bench, key: WorkshopKey, n: number): TemplateResult =>
  html`<div class="tile">
    <dt>${t(key)}</dt>
    <dd>${n}</dd>
  </div>`;

const strays = (
  { t }: Bench,
  kind: (typeof KINDS)[number],
  all: readonly Strayed[],
): TemplateResult | typeof nothing =>
  all.length
    ? html`<h3>${t(`${kind}-n`)} <span class="count">${all.length}</span></h3>
        <ul class="ends">
          ${all.map(
            s =>
              html`<li>
                <p class="answers-given">
                  ${s.of === 'past' || s.of === undefined ? t('pastPath', { n: s.path ?? 0 }) : s.of}
                </p>
                <p lang="en">${s.says}</p>
              </li>`,
          )}
        </ul>`
    : nothing;
