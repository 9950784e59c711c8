import { expect, test, type Page } from '@playwright/test';
import type { Tongue } from './call-scenery.ts';
import { asksTown, CALL_STATES, listensIn, started } from './call-states.ts';
import { complaints, violations } from './look.ts';
import { serve } from './site.ts';
import { ago, KAISA, place, shift, SIRPA } from './staff-scenery.ts';
import { StaffScript } from './staff-script.ts';
import { PAST } from './staff-records.ts';

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
  ['1280 wide', 'fi', { viewport: { width: 1280, height: 800 }, locale: 'fi-FI' }],
  ['1920 wide in Swedish', 'sv', { viewport: { width: 1920, height: 1080 }, locale: 'sv-FI' }],
  [
    '1280 wide in the dark in English',
    'en',
    { viewport: { width: 1280, height: 800 }, locale: 'en-GB', colorScheme: 'dark' },
  ],
  ['400 % zoom', 'fi', { viewport: { width: 320, height: 256 }, locale: 'fi-FI' }],
  [
    'colours of the reader',
    'fi',
    { viewport: { width: 1280, height: 800 }, locale: 'fi-FI', forcedColors: 'active' },
  ],
] as const;

/** Screens that are looked at with every rule of axe. */
const WHOLE = ['1280 wide', '1920 wide in Swedish', '1280 wide in the dark in English'];
/** Many states on a computer that is busy; milliseconds. */
const PATIENCE = 480_000;
/** The longest that one act may take; milliseconds. */
const STEP_MILLIS = 60_000;

const TODAY = [
  place('k-0', {
    kind: 'call',
    stage: 'past',
    queue: '',
    channel: 'phone',
    topic: 'separation_custody',
    owner: KAISA,
    since: ago(1),
    outcome: 'talked',
  }),
  ...PAST,
];

for (const [screen, language, options] of SCREENS) {
  test(`every state of the call desk, ${screen}, is clean`, async ({ browser }, info) => {
    test.setTimeout(PATIENCE);
    const context = await browser.newContext({
      ...options,
      reducedMotion: 'reduce',
      permissions: ['clipboard-write'],
    });
    const page = await context.newPage();
    page.setDefaultTimeout(STEP_MILLIS);
    const heard = complaints(page);
    const script = await StaffScript.of(page, 'call-handler', KAISA);
    script.signedIn = true;
    script.past = TODAY;
    script.board = { full: true, places: [], gone: [], shifts: [shift(KAISA, { queues: [] })], queues: [] };
    await page.goto(`${site.address}/staff/`);
    const found: string[] = [];
    for (const [at, [name, reach]] of CALL_STATES.entries()) {
      await test.step(name, async () => {
        await reach(page, script, language as Tongue);
        await page.screenshot({
          path: info.outputPath(`${String(at).padStart(2, '0')}-${name}.png`),
          fullPage: screen === '400 % zoom',
        });
        if (WHOLE.includes(screen)) found.push(...(await violations(page)).map(v => `${name}: ${v}`));
        found.push(...(await tooWide(page)).map(e => `${name}: too wide: ${e}`));
      });
    }
    expect(found).toEqual([]);
    expect(heard).toEqual([]);
    await context.close();
  });
}

test('a call handler has calls and who is to be called; a supervisor sees the call and reads along', async ({
  browser,
}, info) => {
  const context = await browser.newContext({
    viewport: { width: 1920, height: 1000 },
    reducedMotion: 'reduce',
  });
  const handler = await context.newPage();
  const own = await StaffScript.of(handler, 'call-handler', KAISA);
  own.signedIn = true;
  await handler.goto(`${site.address}/staff/`);
  await handler.locator('#begin').click();
  await expect(handler.locator('nav li')).toHaveCount(2);
  await expect(handler.locator('#page-calls')).toHaveAttribute('aria-current', 'page');
  const page = await context.newPage();
  const script = await StaffScript.of(page, 'supervisor', SIRPA);
  script.signedIn = true;
  script.board = {
    full: true,
    places: [],
    gone: [],
    shifts: [shift(KAISA, { queues: [] }), shift(SIRPA, { supervises: true })],
    queues: [],
  };
  await page.goto(`${site.address}/staff/`);
  await listensIn(page, script);
  await page.screenshot({ path: info.outputPath('listens-in.png') });
  expect(await violations(page)).toEqual([]);
  expect(await tooWide(page)).toEqual([]);
  await context.close();
});

test('a key pressed quickly answers its own question once, and no other one', async ({ browser }) => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(STEP_MILLIS);
  const script = await StaffScript.of(page, 'call-handler', KAISA);
  script.signedIn = true;
  await page.goto(`${site.address}/staff/`);
  await page.locator('#begin').click();
  await page.locator('#start-call:not([disabled])').waitFor();
  await started(page, script, 'fi');
  const chosen = (): string[] =>
    script.heard.flatMap(f => (f.type === 'caller' && f.does.type === 'choose' ? [f.does.step] : []));

  // Twice: the second press is the same answer.
  await page.keyboard.press('1');
  await page.keyboard.press('1');
  await expect.poll(chosen).toEqual(['family-line/mind']);
  const first = script.last('caller')?.id ?? '';
  asksTown(script);
  await page.locator('.answers[data-step="municipality/which"]').waitFor();

  // The next question stands there, and the answer before it is not acknowledged.
  await page.keyboard.press('1');
  script.tell({ type: 'done', id: first });
  await expect.poll(chosen).toEqual(['family-line/mind', 'municipality/which']);
  await page.close();
});
