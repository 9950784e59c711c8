import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Everything that a page complains of: errors, and what its Content-Security-Policy blocked. */
export function complaints(page: Page): string[] {
  const heard: string[] = [];
  page.on('console', message => {
    // That a socket to a service that was killed cannot be opened is the browser's own word about it.
    if (message.type() === 'error' && !message.text().includes('WebSocket connection to'))
      heard.push(message.text());
  });
  page.on('pageerror', error => heard.push(String(error)));
  return heard;
}

/** All that axe finds, of every rule that it has or of those that are named. */
export async function violations(page: Page, ...rules: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const found = await (rules.length > 0 ? axe.withRules(rules) : axe).analyze();
  return found.violations.flatMap(v =>
    v.nodes.map(n => `${v.id}: ${n.target.join(' ')}: ${n.failureSummary ?? ''}`),
  );
}

/** What a resident would have to scroll for sideways. */
export const tooWide = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const root = document.querySelector('perhelinja-chat')?.shadowRoot;
    const all = [...(root?.querySelectorAll<HTMLElement>('dialog[open] *') ?? [])];
    return all
      .filter(
        e =>
          e.getClientRects().length > 0 && getComputedStyle(e).clipPath === 'none' && !e.closest('.hidden'),
      )
      .filter(e => e.getBoundingClientRect().right > innerWidth + 1 || e.getBoundingClientRect().left < -1)
      .map(e => `${e.tagName}.${e.className.toString()}`);
  });

/** What has a frame of its own and yet is broken over two lines, as bare words are. */
export const broken = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const root = document.querySelector('perhelinja-chat')?.shadowRoot;
    return [...(root?.querySelectorAll<HTMLElement>('.heard, .choice') ?? [])]
      .filter(e => e.getClientRects().length > 1)
      .map(e => e.className);
  });

/** What is too small to be pressed with a tired thumb; links inside a sentence may be as high as their line. */
export const tooSmall = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const root = document.querySelector('perhelinja-chat')?.shadowRoot;
    const all = [...(root?.querySelectorAll<HTMLElement>('button, .way-link, .emergency, summary') ?? [])];
    return all
      .filter(e => e.getClientRects().length > 0 && e.getBoundingClientRect().height < 43.5)
      .map(e => `${e.tagName}.${e.className} ${String(e.getBoundingClientRect().height)}`);
  });
