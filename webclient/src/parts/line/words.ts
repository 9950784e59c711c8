import { html, type TemplateResult } from 'lit/html.js';

/** 112, 116 117, 080 005 005, 09 2525 0111, 019 5600 151; and web addresses. */
const PRESSABLE =
  /(https:\/\/[^\s<>")]+[^\s<>").,;:!?])|(?<![\d.,:–-])(112|11[36] ?\d{3}|0\d{1,3}(?: ?\d{2,4}){2,3})(?![\d.,:–-]*\d)/g;

/** Words of the guide or of a worker, with each phone number and web address made to be pressed. */
export function words(text: string): (string | TemplateResult)[] {
  const parts: (string | TemplateResult)[] = [];
  let from = 0;
  for (const found of text.matchAll(PRESSABLE)) {
    parts.push(text.slice(from, found.index));
    from = found.index + found[0].length;
    parts.push(
      found[1]
        ? html`<a href=${found[0]} target="_blank" rel="noopener noreferrer">${found[0]}</a>`
        : html`<a href="tel:${found[0].replace(/ /g, '')}">${found[0]}</a>`,
    );
  }
  parts.push(text.slice(from));
  return parts;
}
