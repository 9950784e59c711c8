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

/** All that axe finds, of every rule that it has. */
export async function violations(page: Page): Promise<string[]> {
  const found = await new AxeBuilder({ page }).analyze();
  return found.violations.flatMap(v =>
    v.nodes.map(n => `${v.id}: ${n.target.join(' ')}: ${n.failureSummary ?? ''}`),
  );
}
