import { expect, test, type Page } from '@playwright/test';
import { complaints, violations } from './look.ts';
import { serve } from './site.ts';
import { StaffScript } from './staff-script.ts';
import { STATES } from './staff-states.ts';

let site: Awaited<ReturnType<typeof serve>>;
test.beforeAll(async () => {
  site = await serve();
});
test.afterAll(() => {
  site.close();
});

/** What one would have to scroll for sideways; tables scroll in a frame of their own. */
const tooWide = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('perhelinja-console *')]
      .filter(e => e.getClientRects().length > 0 && !e.closest('.unseen, .scroller, wa-dropdown-item'))
      .filter(e => e.getBoundingClientRect().right > innerWidth + 1 || e.getBoundingClientRect().left < -1)
      .map(e => `${e.tagName}.${e.className.toString()}`),
  );

const SCREENS = [
  ['1280 wide', { viewport: { width: 1280, height: 800 }, locale: 'fi-FI' }],
  ['1920 wide in Swedish', { viewport: { width: 1920, height: 1080 }, locale: 'sv-FI' }],
  [
    '1024 wide in the dark in English',
    { viewport: { width: 1024, height: 768 }, locale: 'en-GB', colorScheme: 'dark' },
  ],
  ['400 % zoom', { viewport: { width: 320, height: 256 }, locale: 'fi-FI' }],
  [
    'colours of the reader',
    { viewport: { width: 1280, height: 800 }, locale: 'fi-FI', forcedColors: 'active' },
  ],
] as const;

for (const [screen, options] of SCREENS) {
  test(`every state of the console, ${screen}, is clean`, async ({ browser }, info) => {
    const context = await browser.newContext({ ...options, reducedMotion: 'reduce' });
    const page = await context.newPage();
    const heard = complaints(page);
    const script = await StaffScript.of(page);
    await page.goto(`${site.address}/staff/`);
    const found: string[] = [];
    for (const [at, [name, reach]] of STATES.entries()) {
      await test.step(name, async () => {
        await reach(page, script);
        await page.screenshot({ path: info.outputPath(`${String(at).padStart(2, '0')}-${name}.png`) });
        found.push(...(await violations(page)).map(v => `${name}: ${v}`));
        found.push(...(await tooWide(page)).map(e => `${name}: too wide: ${e}`));
      });
    }
    expect(found).toEqual([]);
    expect(heard.filter(h => !h.includes('401'))).toEqual([]);
    await context.close();
  });
}
