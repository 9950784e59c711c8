import { html, nothing, type TemplateResult } from 'lit';
import { OWN_NAME, SPOKEN, htmlLang, type Spoken } from '../../../protocol/index.js';
import type { StepCard, StepText } from '../../../protocol/workshop.js';
import { workshopKey } from '../../../texts/workshop/texts.js';
import { icon } from '../../console/icon/icon.js';
import { fileName, type Bench, type BenchState } from '../bench.js';
import { faultsOf } from '../marks.js';
import { fault } from '../problems/problems.js';

const TABS: readonly BenchState['tab'][] = ['texts', 'lines', 'talks'];

/** A step: its texts in all languages side by side, the lines of its file, and the talks that come by. */
export function step(bench: Bench): TemplateResult {
  const { t, give, state } = bench;
  const { card } = state;
  if (state.step === undefined)
    return html`<section class="step-card empty" aria-label=${t('step')}>
      <p class="none">${t('noStep')}</p>
    </section>`;
  const faults = faultsOf(bench, state.flow, state.step);
  return html`
    <section class="step-card" aria-labelledby="step-title">
      <header>
        <h2 id="step-title" tabindex="-1">${state.step}</h2>
        ${card ? html`<span class="small">${t(`kind-${card.kind}`)} · ${place(bench, card)}</span>` : nothing}
        <button class="button close" id="step-close" @click=${() => give({ do: 'unstep' })}>
          ${icon('close')}${t('close')}
        </button>
      </header>
      ${
        faults.length
          ? html`<ul class="faults">
              ${faults.map(f => fault(bench, f, false))}
            </ul>`
          : nothing
      }
      <div class="modes" role="group" aria-label=${t('stepTabs')}>
        ${TABS.map(
          tab =>
            html`<button
              class="mode"
              id="tab-${tab}"
              aria-pressed=${state.tab === tab}
              @click=${() => give({ do: 'tab', tab })}
            >
              ${t(`tab-${tab}`)}${tab === 'talks' && card?.talks ? html` (${card.talks.length})` : nothing}
            </button>`,
        )}
      </div>
      ${card ? body(bench, card) : html`<p class="none" role="status">${t('loading')}</p>`}
    </section>
  `;
}

const place = (bench: Bench, card: StepCard): string =>
  bench.t('fileLine', { file: fileName(bench, bench.state.drawing?.file ?? ''), line: card.line });

function body(bench: Bench, card: StepCard): TemplateResult {
  switch (bench.state.tab) {
    case 'texts':
      return texts(bench, card);
    case 'lines':
      return html`<pre class="yaml" tabindex="0" role="region" aria-label=${bench.t('tab-lines')}>
${card.yaml}</pre>`;
    case 'talks':
      return talks(bench, card);
  }
}

const talks = (bench: Bench, card: StepCard): TemplateResult =>
  card.talks === undefined
    ? html`<p class="none">${bench.t('notCounted')}</p>`
    : card.talks.length
      ? html`<ul class="talk-names">
          ${card.talks.map(k => html`<li><span>${k.talk}</span> <span class="small">${fileName(bench, k.file)}</span></li>`)}
        </ul>`
      : html`<p class="none">○ ${bench.t('noTalks')}</p>`;

/** The languages that the texts have beside their source, in the order of the language menu. */
const others = (all: readonly StepText[]): Spoken[] =>
  SPOKEN.filter(l => all.some(text => text.of[l] !== undefined));

function texts(bench: Bench, card: StepCard): TemplateResult {
  const { t } = bench;
  if (card.texts.length === 0)
    return html`<p class="none">${t('noTexts')}</p>
      ${
        card.conditions?.length
          ? html`<ul class="conditions">
              ${card.conditions.map(c => html`<li>${c}</li>`)}
            </ul>`
          : nothing
      }`;
  const languages = others(card.texts);
  return html`<div class="scroller texts" tabindex="0" role="region" aria-label=${t('tab-texts')}>
    <table>
      <thead>
        <tr>
          <th scope="col">${t('part')}</th>
          <th scope="col" lang="fi">${OWN_NAME.fi} <span class="small">(${t('source')})</span></th>
          ${languages.map(l => html`<th scope="col" lang=${htmlLang(l)}>${OWN_NAME[l]}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${card.texts.map(
          text =>
            html`<tr>
              <th scope="row">${part(bench, text.part)}</th>
              <td lang="fi" data-label=${OWN_NAME.fi}>${text.source}</td>
              ${languages.map(l => cell(bench, text, l))}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** Choices are called by their value, all else in words. */
function part({ t }: Bench, name: string): TemplateResult {
  const [what = '', ...rest] = name.split(':');
  const key = workshopKey(`part-${what}`);
  const word = key ? t(key) : what;
  return html`${word}${rest.length ? html` <code>${rest.join(':')}</code>` : nothing}`;
}

function cell({ t }: Bench, text: StepText, language: Spoken): TemplateResult {
  const it = text.of[language];
  if (!it)
    return html`<td class="nothing" data-label=${OWN_NAME[language]}>
      <span class="small">${t('notMeant')}</span>
    </td>`;
  return html`<td class="state-${it.state}" data-label=${OWN_NAME[language]}>
    ${
      it.state === 'ok'
        ? nothing
        : html`<strong class="tag tag-${it.state}" title=${t(`state-${it.state}-long`)}
            >${t(`state-${it.state}`)}</strong
          >`
    }
    <span lang=${htmlLang(language)}>${it.text}</span>
  </td>`;
}
