import { html, nothing, type TemplateResult } from 'lit';
import type { Refusal } from '../../protocol/workshop.js';
import { workshopKey } from '../../texts/workshop/texts.js';
import { icon } from '../console/icon/icon.js';
import type { Bench } from './bench.js';

/** Why something was not done, in the page's words, and in the service's own where it says more. */
export function refusal({ t }: Pick<Bench, 't'>, it: Refusal | undefined): TemplateResult | typeof nothing {
  if (!it) return nothing;
  const key = workshopKey(`refused-${it.error}`) ?? 'refused-broken';
  return html`<p class="trouble">
    ${icon('breach')}<span
      >${t(key)} ${it.says === undefined ? nothing : html`<span lang="en">${it.says}</span>`}</span
    >
  </p>`;
}
