import { html, nothing, type TemplateResult } from 'lit';
import type { Fault } from '../../../protocol/workshop.js';
import { icon } from '../../console/icon/icon.js';
import { fileName, type Bench } from '../bench.js';

/** All problems of the files as they were saved; each leads to its step. */
export function problems(bench: Bench): TemplateResult {
  const { t, state } = bench;
  const all = state.guide?.problems ?? [];
  const failed = state.guide?.talks?.failed ?? [];
  const errors = all.filter(f => f.severity === 'error');
  const warnings = all.filter(f => f.severity !== 'error');
  return html`
    <main class="paper problems">
      <h1 id="problems-title" tabindex="-1">${t('screen-problems')}</h1>
      ${
        all.length + failed.length === 0
          ? html`<p class="found good" id="no-problems">${icon('good')}${t('noProblems')}</p>`
          : nothing
      }
      ${group(bench, t('errors'), errors, 'errors')} ${group(bench, t('warnings'), warnings, 'warnings')}
      ${
        failed.length
          ? html`<section id="failed-talks">
              <h2>${t('failedTalks')} <span class="count">${failed.length}</span></h2>
              <ul class="faults">
                ${failed.map(
                  f =>
                    html`<li class="fault error">
                      <p class="fault-says">${f.talk}: ${f.says}</p>
                      <p class="small">${fileName(bench, f.file)}:${f.line}</p>
                    </li>`,
                )}
              </ul>
            </section>`
          : nothing
      }
      ${state.guide?.talks ? html`<p class="small">${t('talksPlayed', { n: state.guide.talks.played })}</p>` : nothing}
    </main>
  `;
}

const group = (
  bench: Bench,
  title: string,
  all: readonly Fault[],
  id: string,
): TemplateResult | typeof nothing =>
  all.length
    ? html`<section id=${id}>
        <h2>${title} <span class="count">${all.length}</span></h2>
        <ul class="faults">
          ${all.map(f => fault(bench, f, true))}
        </ul>
      </section>`
    : nothing;

/** One problem: what, where, the shortest way to it, and what mends it. */
export const fault = (bench: Bench, f: Fault, leads: boolean): TemplateResult => html`
  <li class="fault ${f.severity}">
    <p class="fault-says">
      <strong class="tag tag-${f.severity}"
        >${f.severity === 'error' ? '✕' : '△'} ${bench.t(`severity-${f.severity}`)}</strong
      >
      <span lang="en">${f.says}</span>
    </p>
    ${f.mend ? html`<p><strong>${bench.t('mend')}</strong> <span lang="en">${f.mend}</span></p>` : nothing}
    ${f.path?.length ? html`<p class="small">${bench.t('wayToIt')} ${f.path.join(' → ')}</p>` : nothing}
    <p class="fault-place">
      ${f.file ? html`<code>${fileName(bench, f.file)}${f.line ? `:${String(f.line)}` : ''}</code>` : nothing}
      <code>${f.rule}</code>
      ${
        leads && f.flow !== undefined
          ? html`<button
              class="plain"
              @click=${() => bench.give({ do: 'flow', flow: f.flow ?? '', ...(f.step === undefined ? {} : { step: f.step }) })}
            >
              ${f.step === undefined ? bench.t('toFlow', { flow: f.flow }) : bench.t('toStep', { step: f.step })}
            </button>`
          : nothing
      }
    </p>
  </li>
`;
