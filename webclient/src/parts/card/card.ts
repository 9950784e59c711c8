import { html, nothing, type TemplateResult } from 'lit/html.js';
import { locale, type Card, type Language, type Way } from '../../protocol/index.js';
import type { Texts } from '../../texts/texts.js';
import type { Give } from '../act.js';
import { icon, type Icon } from '../icon/icon.js';

const ICONS: Readonly<Record<Way['kind'], Icon>> = {
  phone: 'phone',
  sms: 'chat',
  chat: 'chat',
  web: 'globe',
  visit: 'place',
};

/** Only what a phone line or a web page needs: a service directory is content, and content must not run. */
const SAFE = /^(tel|sms|https|mailto):/i;

/** A service as it was shown: what it is, how to reach it now, and where every number comes from. */
export const card = (t: Texts, language: Language, data: Card, give?: Give): TemplateResult => html`
  <article class="card">
    <h3>${data.name}</h3>
    ${data.description ? html`<p>${data.description}</p>` : nothing}
    ${data.ways.map(w => way(t, language, w))}
    ${
      give && data.ways.some(w => w.ours) && t('carry')
        ? html`<button class="inline" @click=${() => give({ do: 'sheet', sheet: 'carry' })}>
            ${t('carry')}
          </button>`
        : nothing
    }
    ${facts([
      [t('price'), data.price],
      [t('next'), data.next],
    ])}
  </article>
`;

const way = (t: Texts, language: Language, data: Way): TemplateResult => html`
  <div class="way">
    ${data.name ? html`<p class="way-name">${data.name}</p>` : nothing}
    ${data.address ? address(data) : nothing}
    ${
      data.verified
        ? nothing
        : html`<p class="check">
            ${t(data.kind === 'phone' || data.kind === 'sms' ? 'check' : 'checkAddress')}
          </p>`
    }
    ${standing(t, data)}
    ${facts([
      [t('hours'), data.hours],
      [t('languages'), data.languages.map(l => languageName(l, language)).join(', ')],
      [t('price'), data.price],
    ])}
    <details>
      <summary>${t('details')}</summary>
      <p>${data.source}</p>
      <p>
        ${
          data.verified && data.verifiedOn
            ? t('verified', { date: day(data.verifiedOn, language) })
            : t('unverified')
        }
      </p>
    </details>
  </div>
`;

const address = (data: Way): TemplateResult => {
  const words = html`${icon(ICONS[data.kind] ?? 'globe')}<b>${data.address}</b>`;
  if (data.href === undefined || !SAFE.test(data.href)) return html`<p class="way-plain">${words}</p>`;
  // A web page opens beside the conversation, which must not be lost; a call leaves the page as it is.
  return /^https/i.test(data.href)
    ? html`<a class="way-link" href=${data.href} target="_blank" rel="noopener noreferrer">${words}</a>`
    : html`<a class="way-link" href=${data.href}>${words}</a>`;
};

const standing = (t: Texts, data: Way): TemplateResult | typeof nothing =>
  data.standing === 'unknown'
    ? nothing
    : html`<p class="standing ${data.standing}">
        <b>${t(data.standing)}</b>${data.changesInWords ? html` · ${data.changesInWords}` : nothing}
      </p>`;

const facts = (
  pairs: readonly (readonly [string, string | undefined])[],
): TemplateResult | typeof nothing => {
  const known = pairs.filter(([, text]) => text);
  return known.length === 0
    ? nothing
    : html`<dl>
        ${known.map(
          ([name, text]) =>
            html`<div>
              <dt>${name}</dt>
              <dd>${text}</dd>
            </div>`,
        )}
      </dl>`;
};

const languageName = (tag: string, language: Language): string => {
  try {
    return new Intl.DisplayNames([locale(language)], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
};

const day = (date: string, language: Language): string => {
  const at = new Date(date);
  return Number.isNaN(at.getTime()) ? date : at.toLocaleDateString(locale(language), { dateStyle: 'long' });
};
