import { expect, test, type Page } from '@playwright/test';
import { complaints, violations } from './look.ts';
import { serve } from './site.ts';
import { ANNA, SIRPA } from './staff-scenery.ts';
import { StaffScript } from './staff-script.ts';
import { furnish, SLEEP, sleepless, STATES } from './staff-states.ts';
import { ADMIN_STATES, listened, SUPERVISOR_STATES, TAKEN } from './supervisor-states.ts';

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

/** Each state is looked at by axe, its contrast again in the dark; on the others, that nothing is lost sideways. */
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

const AXE: Readonly<Record<string, readonly string[]>> = {
  '1280 wide': [],
  '1024 wide in the dark in English': ['color-contrast'],
};
/** Many states on a computer that is busy; milliseconds. */
const PATIENCE = 480_000;
/** The longest that one act may take; milliseconds. */
const STEP_MILLIS = 60_000;

for (const [screen, options] of SCREENS) {
  test(`every state of the console, ${screen}, is clean`, async ({ browser }, info) => {
    test.setTimeout(PATIENCE);
    const context = await browser.newContext({ ...options, reducedMotion: 'reduce' });
    const page = await context.newPage();
    page.setDefaultTimeout(STEP_MILLIS);
    const heard = complaints(page);
    const script = await StaffScript.of(page);
    await page.goto(`${site.address}/staff/`);
    const found: string[] = [];
    for (const [at, [name, reach]] of STATES.entries()) {
      await test.step(name, async () => {
        await reach(page, script);
        await page.screenshot({ path: info.outputPath(`${String(at).padStart(2, '0')}-${name}.png`) });
        const rules = AXE[screen];
        if (rules) found.push(...(await violations(page, ...rules)).map(v => `${name}: ${v}`));
        found.push(...(await tooWide(page)).map(e => `${name}: too wide: ${e}`));
      });
    }
    expect(found).toEqual([]);
    expect(heard.filter(h => !h.includes('401'))).toEqual([]);
    await context.close();
  });
}

for (const [role, states, width] of [
  ['supervisor', SUPERVISOR_STATES, 1920],
  ['admin', ADMIN_STATES, 1280],
] as const) {
  test(`every state of the ${role}'s pages is clean`, async ({ browser }, info) => {
    test.setTimeout(PATIENCE);
    const context = await browser.newContext({ viewport: { width, height: 1000 }, reducedMotion: 'reduce' });
    const page = await context.newPage();
    page.setDefaultTimeout(STEP_MILLIS);
    const heard = complaints(page);
    const script = await StaffScript.of(page, role, role === 'supervisor' ? SIRPA : ANNA);
    script.signedIn = true;
    furnish(script);
    await page.goto(`${site.address}/staff/`);
    const found: string[] = [];
    for (const [at, [name, reach]] of states.entries()) {
      await test.step(name, async () => {
        await reach(page, script);
        await page.screenshot({ path: info.outputPath(`${String(at).padStart(2, '0')}-${name}.png`) });
        found.push(...(await violations(page)).map(v => `${name}: ${v}`));
        found.push(...(await tooWide(page)).map(e => `${name}: too wide: ${e}`));
      });
    }
    expect(found).toEqual([]);
    expect(heard).toEqual([]);
    await context.close();
  });
}

test('words begun before the service has answered go on where they were begun', async ({ browser }) => {
  const page = await browser.newPage({ viewport: { width: 1920, height: 1000 } });
  page.setDefaultTimeout(STEP_MILLIS);
  const script = await StaffScript.of(page, 'supervisor', SIRPA);
  script.signedIn = true;
  furnish(script);
  await page.goto(`${site.address}/staff/`);
  await page.locator('#begin').click();
  await page.locator('#page-supervise').click();
  await listened(page, script);
  await expect.poll(() => script.last('assign')?.staff).toBe(SIRPA.id);
  script.news('c-bo', [], { mine: 'own', place: TAKEN });
  await page.locator('.composer.mode-reply #words:not([readonly])').focus();
  await page.keyboard.type('Hej, ');
  script.change(TAKEN);
  await expect.poll(() => script.last('open')?.purpose).toBe('work');
  script.tell({ type: 'done', id: script.last('assign')?.id ?? '' });
  script.news('c-bo', [{ by: 'resident', text: 'hallå?', language: 'sv' }]);
  await page.locator('.entry.resident', { hasText: 'hallå?' }).waitFor();
  await page.keyboard.type('i dag hjälper jag dig.');
  await page.keyboard.press('Enter');
  await expect.poll(() => script.last('say')?.text).toBe('Hej, i dag hjälper jag dig.');
  await page.close();
});

test('whoever has gone on to write elsewhere is not torn away by what they took', async ({ browser }) => {
  const page = await browser.newPage({ viewport: { width: 1920, height: 1000 } });
  page.setDefaultTimeout(STEP_MILLIS);
  const script = await StaffScript.of(page);
  script.signedIn = true;
  furnish(script);
  await page.goto(`${site.address}/staff/`);
  await page.locator('#begin').click();
  sleepless(script);
  script.change(SLEEP);
  await page.locator('.row.own').first().click();
  await page.locator('.composer.mode-reply #words:not([readonly])').waitFor();
  await page.locator('.waiting .row .claim').first().click();
  await expect.poll(() => script.last('claim')).toBeDefined();
  const claim = script.last('claim');
  await page.locator('#words').focus();
  await page.keyboard.type('Nuku ');
  script.tell({ type: 'done', id: claim?.id ?? '' });
  script.news('c-sleep', [{ by: 'resident', text: 'kiitti' }]);
  await page.locator('.entry.resident', { hasText: 'kiitti' }).waitFor();
  await page.keyboard.type('ensi yönä hetki.');
  await page.keyboard.press('Enter');
  await expect.poll(() => script.last('say')?.text).toBe('Nuku ensi yönä hetki.');
  expect(script.last('say')?.conversation).toBe('c-sleep');
  await page.close();
});

test('words on their way are sent again after a reload, as the same words, until they are answered', async ({
  browser,
}) => {
  const page = await browser.newPage({ viewport: { width: 1920, height: 1000 } });
  page.setDefaultTimeout(STEP_MILLIS);
  const script = await StaffScript.of(page);
  script.signedIn = true;
  furnish(script);
  await page.goto(`${site.address}/staff/`);
  await page.locator('#begin').click();
  sleepless(script);
  script.change(SLEEP);
  await page.locator('.row.own').first().click();
  await page.locator('.composer.mode-reply #words:not([readonly])').focus();
  await page.keyboard.type('Oletko siellä?');
  await page.keyboard.press('Enter');
  const said = () => script.heard.filter(f => f.type === 'say');
  await expect.poll(said).toHaveLength(1);

  await page.reload();
  await expect.poll(said).toHaveLength(2);
  expect(said()[1]).toEqual(said()[0]);
  script.tell({ type: 'done', id: said()[0]?.id ?? '' });
  script.news('c-sleep', [{ by: 'worker', text: 'Oletko siellä?' }]);
  await page.locator('.entry.worker', { hasText: 'Oletko siellä?' }).waitFor();

  await page.reload();
  await page.locator('.composer.mode-reply #words:not([readonly])').waitFor();
  expect(said()).toHaveLength(2);
  await page.close();
});
