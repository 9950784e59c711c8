import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Texts } from '../../texts/texts.js';
import type { Give } from '../act.js';
import { icon } from '../icon/icon.js';

/** A phone line that somebody always answers. */
export interface OpenLine {
  name: string;
  number: string;
}

export interface Banner {
  /** What is wrong with the line; nothing when it is well. */
  broken: 'lost' | 'offline' | undefined;
  /** Whether there is a conversation on the screen, so that the numbers may stay folded. */
  talking: boolean;
  /** Something that the service did not do, in its words. */
  trouble: string;
  lines: readonly OpenLine[];
}

/** The lines that somebody always answers, each to be pressed. */
export const openLines = (lines: readonly OpenLine[]): TemplateResult => html`
  <ul class="lines">
    ${lines.map(
      line =>
        html`<li>
          <a class="way-link" href="tel:${line.number.replace(/\s/g, '')}"
            >${icon('phone')}<b>${line.number}</b> ${line.name}</a
          >
        </li>`,
    )}
  </ul>
`;

/** What is out of order just now. The wrapper is always there, so that screen readers hear it fill. */
export const banner = (t: Texts, give: Give, data: Banner): TemplateResult => html`
  <div class="banner" role="status">
    ${data.trouble ? html`<p>${data.trouble}</p>` : nothing}
    ${
      data.broken
        ? html`<p>
              ${t(data.broken)}
              <button class="inline" @click=${() => give({ do: 'retry' })}>${t('retry')}</button>
            </p>
            <details ?open=${!data.talking}>
              <summary>${t('lines')}</summary>
              ${openLines(data.lines)}
            </details>`
        : nothing
    }
  </div>
`;
