import { expect, test } from '@playwright/test';
import { complaints, tooSmall, tooWide, violations } from './look.ts';
import { Script } from './script.ts';
import { serve } from './site.ts';
import { STATES } from './states.ts';

let site: Awaited<ReturnType<typeof serve>>;
test.beforeAll(async () => {
  site = await serve();
});
test.afterAll(() => {
  site.close();
});

const SCREENS = [
  ['a phone', { viewport: { width: 360, height: 740 } }],
  ['a desktop without motion', { viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' }],
  ['320 pixels in the dark', { viewport: { width: 320, height: 640 }, colorScheme: 'dark' }],
  ['400 % zoom', { viewport: { width: 320, height: 225 }, deviceScaleFactor: 4 }],
  ['colours of the reader', { viewport: { width: 360, height: 740 }, forcedColors: 'active' }],
] as const;

for (const [screen, options] of SCREENS) {
  test(`every state on ${screen} is clean`, async ({ browser }, info) => {
    const context = await browser.newContext({ ...options, locale: 'fi-FI', timezoneId: 'Europe/Helsinki' });
    const page = await context.newPage();
    const heard = complaints(page);
    const script = await Script.of(page);
    await page.goto(site.address);
    for (const [name, reach] of STATES) {
      await reach(page, script);
      await page.screenshot({ path: info.outputPath(`${name}.png`), animations: 'disabled' });
      expect.soft(await violations(page), name).toEqual([]);
      expect.soft(await tooWide(page), name).toEqual([]);
      expect.soft(await tooSmall(page), name).toEqual([]);
    }
    expect(heard).toEqual([]);
    await context.close();
  });
}

test('nothing is stored, sent or connected before the widget is opened', async ({ page, context }) => {
  const script = await Script.of(page);
  const asked: string[] = [];
  page.on('request', request => asked.push(new URL(request.url()).pathname));
  await page.goto(site.address);
  await page.locator('.launcher').waitFor();
  expect(asked.sort()).toEqual(['/', '/demo.css', '/icon.svg', '/widget.js'].filter(p => asked.includes(p)));
  expect(script.heard).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => sessionStorage.length + localStorage.length)).toBe(0);
});

test('new lines are read out once, and not again after a reload', async ({ page }) => {
  const script = await Script.of(page);
  await page.goto(site.address);
  await page.locator('.launcher').click();
  await page.locator('.state.live').waitFor();
  const first = script.news([{ text: 'Hei!' }]);
  await expect(page.locator('#news')).toHaveText('Robotti: Hei!');
  const second = script.news([
    { kind: 'danger', text: 'Soita 112.' },
    { by: 'worker', text: 'Olen Mari.' },
  ]);
  await expect(page.locator('#news')).toHaveText('Ammattilainen: Olen Mari.');
  await expect(page.locator('#alarm')).toHaveText('Soita 112.');
  await page.reload();
  await page.locator('.state.live').waitFor();
  script.tell({ ...second, since: 0, lines: [...first.lines, ...second.lines] });
  await expect(page.getByText('Olen Mari.')).toBeVisible();
  await expect(page.locator('#news')).toHaveText('');
  script.news([{ text: 'Vielä yksi asia.' }]);
  await expect(page.locator('#news')).toHaveText('Robotti: Vielä yksi asia.');
});

test('without scripts the page gives the numbers', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(site.address);
  await expect(page.getByRole('link', { name: '09 2525 0111' })).toBeVisible();
  await context.close();
});

test('without a service the numbers stand in the widget', async ({ page }) => {
  await page.goto(site.address);
  await page.locator('.launcher').click();
  await expect(page.locator('.banner a[href="tel:0925250111"]')).toBeVisible();
  await expect(page.locator('.banner a[href="tel:112"]')).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test('the texts of an operator stand in the place of ours', async ({ page }) => {
  await Script.of(page);
  await page.addInitScript(() => {
    window.PerhelinjaTexts = { fi: { launch: 'Kysy meiltä' } };
  });
  await page.goto(site.address);
  await expect(page.locator('.launcher')).toHaveText('Kysy meiltä');
});
