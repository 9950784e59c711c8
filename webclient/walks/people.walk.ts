import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { SPOKEN } from '../src/protocol/index.ts';
import { complaints, tooSmall, tooWide, violations } from './look.ts';
import { attend, PEOPLE, queued, worker } from './people-states.ts';
import { Script } from './script.ts';
import { serve } from './site.ts';

let site: Awaited<ReturnType<typeof serve>>;
test.beforeAll(async () => {
  site = await serve();
});
test.afterAll(() => {
  site.close();
});

const PAGES = { fi: '/', sv: '/sv.html', en: '/en.html', 'fi-simple': '/' } as const;
const PHONE = { width: 360, height: 740 };
const SCREENS = [
  ['phone', { viewport: PHONE }],
  ['desktop', { viewport: { width: 1280, height: 900 } }],
] as const;
const TIGHT = [
  ['320 pixels in the dark', { viewport: { width: 320, height: 640 }, colorScheme: 'dark' }],
  ['400 % zoom', { viewport: { width: 320, height: 225 }, deviceScaleFactor: 4 }],
  ['colours of the reader', { viewport: PHONE, forcedColors: 'active' }],
] as const;

const ALL = [
  ...SPOKEN.flatMap(language =>
    SCREENS.map(([screen, options]) => ({ language, screen: screen as string, options })),
  ),
  ...TIGHT.map(([screen, options]) => ({ language: 'fi' as const, screen: screen as string, options })),
];

for (const { language, screen, options } of ALL) {
  test(`every state with a person is clean, in ${language} on ${screen}`, async ({ browser }, info) => {
    const context = await browser.newContext({ ...options, reducedMotion: 'reduce', locale: 'fi-FI' });
    const page = await context.newPage();
    const heard = complaints(page);
    const script = await Script.of(page);
    script.language = language;
    await page.goto(site.address + PAGES[language]);
    for (const [name, reach] of PEOPLE) {
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

async function waiting(page: Page): Promise<Script> {
  await page.setViewportSize(PHONE);
  const script = await Script.of(page);
  await page.goto(site.address);
  await queued(page, script);
  return script;
}

test('a guided conversation loads one file, and the other comes with the wish for a person', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', request => asked.push(new URL(request.url()).pathname));
  const script = await Script.of(page);
  await page.goto(site.address);
  await page.locator('.launcher').click();
  await page.locator('.state.live').waitFor();
  script.news([{ text: 'Hei!' }]);
  await expect(page.getByText('Hei!', { exact: true })).toBeVisible();
  expect(asked.filter(p => p.endsWith('.js'))).toEqual(['/widget.js']);
  script.news([], { phase: 'queued' });
  await expect(page.locator('.wait')).toBeVisible();
  expect(asked.filter(p => p.endsWith('.js'))).toEqual(['/widget.js', '/widget-more.js']);
});

test('when the second file does not come, the screen still tells all that matters', async ({
  page,
}, info) => {
  await page.route('**/widget-more.js', route => route.abort());
  await page.setViewportSize(PHONE);
  const script = await Script.of(page);
  await page.goto(site.address);
  await page.locator('.launcher').click();
  await page.locator('.state.live').waitFor();
  script.news([{ text: 'Pyydän sinulle ihmisen.' }], { phase: 'queued' });
  await expect(page.locator('.banner')).toContainText('Pyysit ihmistä.');
  attend(script);
  await expect(page.locator('.duties')).toContainText('Juttelet ihmisen kanssa: Anna, sosiaaliohjaaja.');
  await expect(page.locator('li.worker .who').last()).toContainText('Ammattilainen: Anna, sosiaaliohjaaja');
  await page.screenshot({ path: info.outputPath('plain.png') });
  await page.locator('#to-menu').click();
  await expect(page.getByText('Tallenna keskustelu')).toBeVisible();
  await expect(page.getByText('Poista keskustelu heti')).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test('waiting goes on with the guide, asks for a call back, or stops', async ({ page }) => {
  const script = await waiting(page);
  const [goOn, callBack, stop] = [0, 1, 2].map(n => page.locator('.wait .choice').nth(n));
  await callBack?.click();
  await expect.poll(() => script.of('wish')).toMatchObject([{ pattern: 'call-back' }]);
  await stop?.click();
  await expect.poll(() => script.of('stop-waiting')).toHaveLength(1);
  await goOn?.click();
  await expect(page.locator('#words')).toBeFocused();
  await expect(page.locator('.wait summary')).toContainText('Olet jonossa 3. · noin 9 minuuttia');
  await expect(page.locator('.wait .choice').first()).toBeHidden();
  await expect(page.locator('.composer .person')).toHaveCount(0);
});

test('a reload or a lost line keeps the place and says so', async ({ page }) => {
  const script = await waiting(page);
  await expect(page.locator('.wait')).not.toContainText('tallessa');
  script.cut();
  await expect(page.locator('.wait')).toContainText('Yhteys on poikki. Paikkasi jonossa säilyy.');
  await expect(page.locator('.wait')).toContainText('Paikkasi jonossa on tallessa.');
  await page.reload();
  await page.locator('.state.live').waitFor();
  script.news([], { phase: 'queued' }, 0);
  await expect(page.locator('.wait')).toContainText('Paikkasi jonossa on tallessa.');
});

test('the wait, who came and who writes are read out once', async ({ page }) => {
  const script = await waiting(page);
  await expect(page.locator('#state')).toHaveText(
    'Odotat ihmistä. Olet jonossa 3. noin 9 minuuttia. Ammattilaisia on paikalla.',
  );
  script.tell({ type: 'waiting', place: 3, estimateSeconds: 420, staffed: true, message: '' });
  await expect(page.locator('.wait')).toContainText('noin 7 minuuttia');
  await expect(page.locator('#state')).toContainText('noin 9 minuuttia');
  script.tell({ type: 'waiting', place: 1, staffed: true, message: '' });
  await expect(page.locator('#state')).toContainText('Olet seuraava');
  attend(script);
  await expect(page.locator('#news')).toContainText('Ammattilainen: Anna, sosiaaliohjaaja: Hei!');
  const typing = (on: boolean): void => {
    script.tell({ type: 'typing', by: 'worker', on });
  };
  typing(true);
  await expect(page.locator('#state')).toHaveText('Anna kirjoittaa');
  await page.locator('#state').evaluate(e => {
    e.replaceChildren();
  });
  typing(false);
  await expect(page.locator('.typing')).toHaveCount(0);
  typing(true);
  await expect(page.locator('.typing')).toHaveCount(1);
  await expect(page.locator('#state')).toHaveText('');
});

test('own typing is told to the worker, and that it was wiped away', async ({ page }) => {
  const script = await waiting(page);
  attend(script);
  await page.locator('#words').fill('no siis');
  await expect.poll(() => script.of('typing')).toMatchObject([{ on: true }]);
  await page.locator('#words').fill('');
  await expect.poll(() => script.of('typing')).toMatchObject([{ on: true }, { on: false }]);
});

test('a worker’s words mark the closed widget, in the title nothing is seen, and opening takes the mark away', async ({
  page,
}, info) => {
  const script = await waiting(page);
  const title = await page.title();
  await page.getByLabel('Pienennä').click();
  await expect(page.locator('.launcher b')).toHaveText('');
  attend(script);
  await expect(page.locator('.launcher b')).toHaveText('Uusia viestejä');
  await page.screenshot({ path: info.outputPath('unread.png') });
  expect(await violations(page)).toEqual([]);
  expect(await page.title()).toBe(title);
  await page.locator('.launcher').click();
  await page.getByLabel('Pienennä').click();
  await expect(page.locator('.launcher b')).toHaveText('');
});

test('a widget that was closed while waiting hears of the worker also after a reload', async ({ page }) => {
  const script = await waiting(page);
  await page.getByLabel('Pienennä').click();
  const before = script.of('hello').length;
  await page.reload();
  await expect.poll(() => script.of('hello').length).toBe(before + 1);
  await expect(page.locator('dialog')).toBeHidden();
  script.news([{ by: 'worker', text: 'Oletko siellä?', who: worker('fi') }], { phase: 'attended' }, 0);
  await expect(page.locator('.launcher b')).toHaveText('Uusia viestejä');
});

test('there is no sound until the resident wishes for one', async ({ page }) => {
  await page.addInitScript(() => {
    const Own = AudioContext;
    Object.assign(window, { made: 0 });
    window.AudioContext = class extends Own {
      override createOscillator(): OscillatorNode {
        (window as unknown as { made: number }).made += 1;
        return super.createOscillator();
      }
    };
  });
  const made = (): Promise<number> => page.evaluate(() => (window as unknown as { made: number }).made);
  const script = await waiting(page);
  attend(script);
  await page.locator('li.worker.text').waitFor();
  expect(await made()).toBe(0);
  await page.locator('#to-menu').click();
  await page.locator('.sheet .check-box').click();
  expect(await made()).toBe(1);
  script.news([{ by: 'worker', text: 'Hei taas.', who: worker('fi') }], { phase: 'attended' });
  await expect.poll(made).toBe(2);
});

test('the way back of a phone closes the sheet, then the widget, and never the conversation', async ({
  page,
}) => {
  await waiting(page);
  const back = (): Promise<void> =>
    page.locator('dialog').evaluate(d => {
      (d as HTMLDialogElement & { requestClose(): void }).requestClose();
    });
  await page.locator('#to-menu').click();
  await back();
  await expect(page.locator('.sheet')).toHaveCount(0);
  await expect(page.locator('dialog')).toBeVisible();
  await back();
  await expect(page.locator('.launcher')).toBeFocused();
  await page.locator('.launcher').click();
  // A browser may close it without asking.
  await page.locator('dialog').evaluate((d: HTMLDialogElement) => {
    d.close();
  });
  await expect(page.locator('.launcher')).toBeFocused();
  await page.locator('.launcher').click();
  await expect(page.locator('.wait')).toBeVisible();
});

test('all that is stored is given as a file, with the token and nothing else', async ({ page }) => {
  const asked: Record<string, string>[] = [];
  await page.route('**/v1/conversation/export', async route => {
    asked.push(await route.request().allHeaders());
    await route.fulfill({ contentType: 'application/json', body: '{"all":true}' });
  });
  await waiting(page);
  await page.locator('#to-menu').click();
  const download = page.waitForEvent('download');
  await page.getByText('Lataa kaikki tallennettu').click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('keskustelu.json');
  expect(readFileSync(await file.path(), 'utf8')).toBe('{"all":true}');
  expect(asked[0]?.['authorization']).toBe('Bearer c1.secret');
  expect(asked[0]?.['cookie']).toBeUndefined();
  await page.unroute('**/v1/conversation/export');
  await page.getByText('Lataa kaikki tallennettu').click();
  await expect(page.locator('.banner')).toContainText('Se ei onnistunut.');
});

test('on paper stands the conversation alone', async ({ page }, info) => {
  const script = await waiting(page);
  attend(script);
  await page.locator('li.worker.text').waitFor();
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await page.locator('#to-menu').click();
  await page.getByText('Tulosta').click();
  await page.emulateMedia({ media: 'print' });
  await page.screenshot({ path: info.outputPath('paper.png'), fullPage: true });
  await expect(page.locator('main')).toBeHidden();
  await expect(page.locator('.composer')).toBeHidden();
  await expect(page.locator('li.worker.text')).toBeVisible();
});
