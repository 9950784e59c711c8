import { expect, test } from '@playwright/test';
import { tabTo } from './desk.ts';
import { Service } from './service.ts';
import { Bench, Folder } from './workshop-bench.ts';

const DESK = { viewport: { width: 1440, height: 900 }, locale: 'fi-FI' } as const;
/** The workshop reads all flows and plays all talks beside; milliseconds. */
const PATIENCE = 300_000;
const READ = { timeout: 60_000 };

let folder: Folder;
let service: Service;
test.describe.configure({ timeout: PATIENCE });
test.beforeAll(async () => {
  folder = new Folder();
  service = await Service.workshop(folder.path);
});
test.afterAll(async () => {
  await service.stop();
  folder.remove();
});

test('an author finds a step, and reads its texts in all languages', async ({ browser }, info) => {
  const bench = await Bench.open(browser, service, name => info.outputPath(name), DESK);
  const { page } = bench;
  await page.locator('#step-welcome').waitFor();
  await bench.look('1-picture');
  await page.locator('#find').fill('Mihin rahat');
  await page.locator('.finding').first().waitFor();
  await bench.look('2-search');
  await page.locator('.finding', { hasText: 'money' }).first().click();
  await expect(page.locator('#step-title')).toBeFocused();
  await expect(page).toHaveURL(/#flow\/money\/need$/);
  const texts = page.locator('.texts');
  for (const language of ['Suomi', 'Svenska', 'English', 'Selkosuomi'])
    await expect(texts.locator('thead th', { hasText: new RegExp(`^\\s*${language}`) })).toHaveCount(1);
  await expect(texts).toContainText('What is there not enough money for right now?');
  await bench.look('3-texts');
  await page.locator('#tab-lines').click();
  await expect(page.locator('.yaml')).toContainText('into: money-need');
  await bench.look('4-lines');
  await page.locator('#tab-talks').click();
  await page.locator('.talk-names').waitFor(READ);
  await bench.look('5-talks');
  await bench.over();
});

test('with the keyboard alone one comes to a step, into a sub-flow, and back', async ({ browser }, info) => {
  const bench = await Bench.open(browser, service, name => info.outputPath(name), DESK);
  const { page } = bench;
  await page.locator('#step-door').waitFor();
  await tabTo(page, '#flow-adult-mind');
  await page.locator('#zoom-fit').focus();
  await tabTo(page, 'g.step');
  await expect(page.locator('#step-door')).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  await expect(page.locator('#step-door')).toBeFocused();
  await page.keyboard.press('PageDown');
  await expect(page.locator('#step-door')).not.toBeFocused();
  await page.keyboard.press('+');
  await page.keyboard.press('0');
  await page.locator('#step-warm-words').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#flow-back')).toContainText('family-line');
  await expect(page).toHaveURL(/#flow\/warmth/);
  await expect(page.locator('g.step[tabindex="0"]')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#step-title')).toBeFocused();
  await bench.look('1-sub-flow');
  await page.locator('#flow-back').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#step-warm-words')).toBeFocused();
  await bench.over();
});

test('a broken save is told at once, with the way to mend it, and so is that it is mended', async ({
  browser,
}, info) => {
  const bench = await Bench.open(browser, service, name => info.outputPath(name), DESK, '#flow/money');
  const { page } = bench;
  await page.locator('#step-kela').waitFor();
  const mend = folder.change('money.yaml', 'go: food', 'go: foood');
  await expect(page.locator('.lost .broken')).toBeVisible(READ);
  await expect(page.locator('#news')).toContainText('Tiedostot luettiin uudelleen');
  await expect(page.locator('#step-kela')).toBeVisible();
  await page.locator('.lost .broken .button').click();
  await expect(page.locator('#errors')).toContainText('foood');
  await expect(page.locator('#errors')).toContainText('money.yaml:');
  await bench.look('1-problems');
  mend();
  await expect(page.locator('.lost .broken')).toHaveCount(0, READ);
  await expect(page.locator('#errors')).toHaveCount(0);
  await page.locator('#warnings .fault').first().waitFor();
  await bench.look('2-mended');
  await bench.over();
});

test('an author talks to the flow, sees where it waits, and keeps the talk', async ({ browser }, info) => {
  const bench = await Bench.open(browser, service, name => info.outputPath(name), DESK);
  const { page } = bench;
  await page.locator('#talk-open').click();
  await expect(page.locator('#talk-title')).toBeFocused();
  await page.locator('#talk-at').fill('2026-12-24T23:30');
  await page.locator('input[name=hours][value=closed]').check();
  await bench.look('1-setting');
  await page.locator('#talk-begin').click();
  await expect(page.locator('#step-mind.waits')).toBeVisible();
  await page.locator('#say').fill('rahat ei riitä laskuihin');
  await page.keyboard.press('Enter');
  await expect(page.locator('#step-safe.waits')).toBeVisible();
  await expect(page.locator('#waits-at')).toContainText('family-line/safe');
  await expect(page.locator('.why li').first()).toBeVisible();
  await expect(page.locator('.known')).toContainText('income_support');
  await bench.look('2-waits');
  await page.locator('.answers .button', { hasText: 'Ei, kukaan' }).click();
  await expect(page.locator('#step-safe.waits')).toHaveCount(0);
  await page.locator('.keep summary').click();
  await page.locator('#keep-name').fill('rahat eivät riitä jouluaattona');
  await page.locator('#keep-file').fill('walked/christmas-eve');
  await page.locator('.keep .strong').click();
  await expect(page.locator('#kept')).toContainText('walked/christmas-eve.yaml');
  expect(folder.read('talks/walked/christmas-eve.yaml')).toContain('rahat ei riitä laskuihin');
  await bench.look('3-kept');
  await page.locator('.keep .strong').click();
  await expect(page.locator('.talk .trouble')).toContainText('Tämänniminen tiedosto on jo');
  await bench.over('409');
});

test('a call handler sees what to say aloud, and what is for the staff alone', async ({ browser }, info) => {
  const bench = await Bench.open(browser, service, name => info.outputPath(name), DESK);
  const { page } = bench;
  await page.locator('#talk-open').click();
  await page.locator('input[name=channel][value=phone]').check();
  await page.locator('#talk-begin').click();
  await expect(page.locator('.aloud').first()).toContainText('Perhelinja, hei!');
  await expect(page.locator('.said-line .aside').first()).toContainText('Vain sinulle');
  await bench.look('1-phone');
  await bench.over();
});

test('two revisions are compared', async ({ browser }, info) => {
  const mend = folder.change('grief.yaml', '    next: adult\n', '    next: by-writer\n');
  const bench = await Bench.open(browser, service, name => info.outputPath(name), DESK, '#compare');
  const { page } = bench;
  await expect(page.locator('#from option')).not.toHaveCount(1, READ);
  await expect(page.locator('#from')).not.toHaveValue('now');
  await page.locator('#pair-go').click();
  await page.locator('#change-grief').waitFor(READ);
  await expect(page.locator('#compared-title')).toBeFocused();
  await page.locator('#change-grief').click();
  await expect(page.locator('.way.added, .way.changed').first()).toBeAttached();
  await bench.look('1-compared');
  mend();
  await bench.over();
});

for (const [name, seat] of [
  [
    'phone in the dark in Swedish',
    { viewport: { width: 390, height: 844 }, locale: 'sv-FI', colorScheme: 'dark' },
  ],
  ['phone in English', { viewport: { width: 390, height: 844 }, locale: 'en-GB' }],
] as const) {
  test(`on a ${name} the list, the texts and the talk are there`, async ({ browser }, info) => {
    const bench = await Bench.open(browser, service, file => info.outputPath(file), seat);
    const { page } = bench;
    await page.locator('#item-mind .step-open').waitFor();
    await bench.look('1-list');
    await page.locator('#item-mind .step-open').click();
    await expect(page.locator('#step-title')).toBeFocused();
    await page.locator('.texts').waitFor();
    await bench.look('2-texts');
    await page.locator('#pane-talk').click();
    await page.locator('#talk-begin').click();
    await page.locator('#say').waitFor();
    await bench.look('3-talk');
    for (const screen of ['problems', 'compare']) {
      await page.locator(`#screen-${screen}`).click();
      await page.locator('main.paper').waitFor();
      await bench.look(`4-${screen}`);
    }
    await bench.over();
  });
}

test('the large picture is clean in the dark, and in colours of the reader', async ({ browser }, info) => {
  for (const [name, more] of [
    ['dark', { colorScheme: 'dark' }],
    ['own-colours', { forcedColors: 'active' }],
  ] as const) {
    const bench = await Bench.open(
      browser,
      service,
      file => info.outputPath(file),
      { ...DESK, ...more },
      '#flow/person',
    );
    await bench.page.locator('g.step').first().waitFor();
    await bench.page.locator('#zoom-fit').click();
    await bench.look(name);
    await bench.over();
  }
});

test('a line that broke is told, and mended', async ({ browser }, info) => {
  const bench = await Bench.open(browser, service, name => info.outputPath(name), DESK, '#flow/money');
  const { page } = bench;
  await expect(page.locator('#line-state.good')).toBeVisible();
  await service.kill();
  await expect(page.locator('#line-state.breach')).toBeVisible(READ);
  await bench.look('1-lost');
  await service.begin();
  await expect(page.locator('#line-state.good')).toBeVisible(READ);
  await expect(page.locator('#news')).toContainText('Yhteys on taas');
  await bench.over(
    'ERR_CONNECTION_REFUSED',
    'ERR_INCOMPLETE_CHUNKED',
    'Failed to load resource',
    'ERR_NETWORK',
  );
});
