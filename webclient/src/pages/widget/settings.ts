import lines from '../../content/open-lines.json';
import type { OpenLine } from '../../parts/banner/banner.js';
import type { Spoken } from '../../protocol/index.js';
import type { Replacements } from '../../texts/texts.js';

declare global {
  interface Window {
    /** Texts of the operator, in the place of ours. */
    PerhelinjaTexts?: Replacements;
    /** Phone lines that always answer, in the place of ours; the first is the emergency number. */
    PerhelinjaLines?: readonly { number: string; name: Partial<Record<string, string>> }[];
  }
}

/** Where the resident lands after leaving quickly, unless the operator says otherwise. */
export const NEUTRAL_PAGE = 'https://www.ilmatieteenlaitos.fi/';

/** The script's own address: the service is there unless the element says otherwise. */
export const HOME = (document.currentScript as HTMLScriptElement | null)?.src ?? location.href;

/** The lines that somebody always answers, in a language. */
export function openLines(language: Spoken): OpenLine[] {
  const base = language === 'fi-simple' ? 'fi' : language;
  return (window.PerhelinjaLines ?? lines).map(line => {
    const names: Partial<Record<string, string>> = line.name;
    return { number: line.number, name: names[base] ?? names['fi'] ?? '' };
  });
}

/** The operator's texts: from the page, or from the address in the attribute `texts`. */
export async function replacements(address: string | null): Promise<Replacements> {
  if (window.PerhelinjaTexts) return window.PerhelinjaTexts;
  if (!address) return {};
  try {
    return (await (await fetch(address)).json()) as Replacements;
  } catch {
    // Our own words serve as well.
    return {};
  }
}
