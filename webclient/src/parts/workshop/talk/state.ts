import { html, nothing, type TemplateResult } from 'lit';
import type { Named, Talk, Why } from '../../../protocol/workshop.js';
import { workshopKey } from '../../../texts/workshop/texts.js';
import type { Bench } from '../bench.js';

/** Why the latest turn went as it did, what is known, and what was understood. */
export const state = (bench: Bench, now: Talk): TemplateResult => html`
  <details open class="why">
    <summary>${bench.t('why')}</summary>
    ${
      now.why.length
        ? html`<ol>
            ${now.why.map(
              w =>
                html`<li>
                  <code>${w.step}</code> ${because(bench, w)}
                  ${w.line === undefined ? nothing : html`<span class="small">${t(bench, w.line)}</span>`}
                </li>`,
            )}
          </ol>`
        : html`<p class="none">${bench.t('whyNone')}</p>`
    }
  </details>
  <details class="known" ?open=${now.state.slots.length > 0}>
    <summary>${bench.t('known')} (${now.state.slots.length})</summary>
    ${known(bench, now)}
  </details>
  ${now.understood ? understood(bench, now.understood) : nothing}
`;

/** A kind that this page does not know yet is shown by its name. */
function because(bench: Bench, why: Why): string {
  const by = why.about.by ? '-by' : '';
  const key = workshopKey(`why-${why.kind}${by}`);
  return key ? bench.t(key, why.about) : why.kind;
}

const t = (bench: Bench, line: number): string => bench.t('lineN', { n: line });

function known(bench: Bench, now: Talk): TemplateResult {
  return html`
    <dl>
      ${now.state.slots.map(s => {
        const from = s.from === undefined ? undefined : workshopKey(`from-${s.from}`);
        return html`<div>
          <dt><code>${s.slot}</code></dt>
          <dd>
            ${s.label ?? s.value} ${from ? html`<span class="small">${bench.t(from)}</span>` : nothing}
            ${change(bench, now, s.slot)}
          </dd>
        </div>`;
      })}
    </dl>
    ${now.fillable?.length ? fill(bench, now.fillable) : nothing}
  `;
}

/** An answer that can be changed, among the values that its slot may have. */
function change(bench: Bench, now: Talk, slot: string): TemplateResult | typeof nothing {
  const given = now.answers?.find(a => a.slot === slot);
  const values = bench.state.drawing?.slots.find(s => s.slot === slot)?.values;
  if (!given || !values?.length) return nothing;
  return pick(
    bench,
    bench.t('changeAnswer', { slot }),
    values.map(value => ({ value, label: value })),
    value => {
      bench.give({ do: 'say', saying: { change: { step: given.step, value } } });
    },
  );
}

/** On the phone anything may be told at any time. */
const fill = (bench: Bench, all: NonNullable<Talk['fillable']>): TemplateResult => html`
  <div class="fills">
    <p class="small">${bench.t('fillHelp')}</p>
    ${all.map(f =>
      pick(bench, f.slot, f.values, value => {
        bench.give({ do: 'say', saying: { fill: { slot: f.slot, value } } });
      }),
    )}
  </div>
`;

const pick = (
  bench: Bench,
  label: string,
  values: readonly Named[],
  chosen: (value: string) => void,
): TemplateResult => html`
  <select
    class="narrow-pick"
    aria-label=${label}
    ?disabled=${bench.state.talking.busy}
    @change=${(event: Event) => {
      const it = event.target as HTMLSelectElement;
      const { value } = it;
      it.value = '';
      if (value !== '') chosen(value);
    }}
  >
    <option value="">${label}</option>
    ${values.map(v => html`<option value=${v.value}>${v.label}</option>`)}
  </select>
`;

const understood = (bench: Bench, heard: NonNullable<Talk['understood']>): TemplateResult => html`
  <details class="understood">
    <summary>${bench.t('understood')}</summary>
    <ul>
      ${heard.topics?.map(k => html`<li><code>${k.topic}</code> <span class="small">${sureness(k.sureness)}</span></li>`)}
      ${heard.signals?.map(
        k =>
          html`<li>
            <strong class="tag tag-error">${bench.t('signal')}</strong>
            <code>${k.signal}</code>
            ${k.sure ? nothing : html`<span class="small">${bench.t('perhaps')}</span>`}
          </li>`,
      )}
      ${Object.entries(heard.slots ?? {}).map(([slot, value]) => html`<li><code>${slot}</code>: ${value}</li>`)}
      ${heard.language === undefined ? nothing : html`<li>${bench.t('language')}: ${heard.language}</li>`}
    </ul>
  </details>
`;

const PERCENT = 100;

const sureness = (score: number): string => `${String(Math.round(score * PERCENT))} %`;
