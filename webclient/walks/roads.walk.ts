import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { complaints, violations } from './look.ts';
import { Service } from './service.ts';

const MOST_QUESTIONS = 10;
const NEUTRAL = 'https://www.ilmatieteenlaitos.fi/';

let service: Service;
test.beforeAll(async () => {
  service = await Service.start();
});
test.afterAll(async () => {
  await service.stop();
});

const ROADS = [
  {
    language: 'fi',
    path: '/',
    words: 'vauva ei nuku ku tunnin pätkis ja mä oon ihan loppu, asutaan keravalla',
    safe: 'Ei, kukaan ei ole vaarassa',
  },
  {
    language: 'sv',
    path: '/sv.html',
    words: 'bebisen sover int alls och ja orkar snart int mer, vi bor i borgå',
    safe: 'Nej',
  },
  {
    language: 'en',
    path: '/en.html',
    words: 'my baby wakes up every hour and I am so tired, we live in Porvoo',
    safe: 'No',
  },
] as const;

const SCREENS = [
  ['phone', { width: 360, height: 740 }],
  ['desktop', { width: 1280, height: 900 }],
] as const;

async function open(page: Page, path = '/'): Promise<void> {
  await page.goto(service.address + path);
  await page.locator('.launcher').click();
  await expect(page.locator('.choice').first()).toBeVisible();
}

async function say(page: Page, words: string): Promise<void> {
  await page.locator('#words').fill(words);
  await page.locator('#words').press('Enter');
  await settled(page);
}

/** Until nothing is on its way any more. */
async function settled(page: Page): Promise<void> {
  await expect(
    page.locator('.resident .mark', { hasText: /Lähetetään|Skickas|Sending|Odottaa/ }),
  ).toHaveCount(0);
}

/** Answers what is asked, the safe way, until services are on the screen. */
async function answerUntilServices(page: Page, safe: string): Promise<void> {
  for (let n = 0; n < MOST_QUESTIONS && (await page.locator('.card').count()) === 0; n++) {
    const choices = page.locator('li.question').last().locator('.choice');
    const wanted = choices.filter({ hasText: new RegExp(`^\\s*${safe}`) });
    const before = await page.locator('li.line').count();
    await ((await wanted.count()) > 0 ? wanted : choices).first().click();
    await expect.poll(() => page.locator('li.line').count()).toBeGreaterThan(before + 1);
  }
}

for (const road of ROADS) {
  for (const [screen, viewport] of SCREENS) {
    test(`the main road leads to a service, in ${road.language} on a ${screen}`, async ({ page }, info) => {
      const heard = complaints(page);
      await page.setViewportSize(viewport);
      await open(page, road.path);
      await page.screenshot({ path: info.outputPath('opened.png') });
      await say(page, road.words);
      await page.screenshot({ path: info.outputPath('understood.png') });
      await answerUntilServices(page, road.safe);
      await expect(page.locator('.card').first()).toBeVisible();
      await expect(page.locator('.card .way-link').first()).toBeVisible();
      await page.screenshot({ path: info.outputPath('services.png') });
      expect(await violations(page)).toEqual([]);
      expect(heard).toEqual([]);
    });
  }
}

for (const [language, path, words] of [
  ['fi', '/', 'en jaksa enää elää, haluan kuolla'],
  ['sv', '/sv.html', 'jag vill int leva mer, jag vill dö'],
  ['en', '/en.html', 'I want to kill myself'],
] as const) {
  test(`danger is caught at once, in ${language}`, async ({ page }, info) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await open(page, path);
    await say(page, words);
    await expect(page.locator('.duties.danger')).toBeVisible();
    await expect(page.locator('li.danger').first()).toBeInViewport();
    await expect(page.locator('li.danger a[href="tel:112"]').first()).toBeVisible();
    await expect(page.locator('#alarm')).not.toBeEmpty();
    await page.screenshot({ path: info.outputPath('danger.png') });
    expect(await violations(page)).toEqual([]);
  });
}

test('an answer is changed in place', async ({ page }) => {
  await open(page);
  await say(page, 'vauva ei nuku, asutaan keravalla');
  await page.locator('li.question').last().locator('.choice').first().click();
  await settled(page);
  const change = page.locator('li.resident.answer .inline').last();
  await change.click();
  await page.locator('li.resident .choices .choice[aria-pressed=false]').last().click();
  await expect(page.locator('.mark', { hasText: 'Muutettu' }).first()).toBeVisible();
});

test('a reload shows the same lines once, and reads none of them out again', async ({ page }) => {
  await open(page);
  await say(page, 'meillä on huoli lapsen adhd:sta');
  const before = await page.locator('li.line .said').allInnerTexts();
  await page.reload();
  await expect(page.locator('li.line .said')).toHaveText(before.map(t => t.replace(/\s+/g, ' ')));
  await expect(page.locator('#news')).toHaveText('');
  await expect(page.locator('.state.live')).toBeVisible();
});

test('words said without a network go out once when it is back', async ({ page, context }) => {
  await open(page);
  await context.setOffline(true);
  await expect(page.locator('.banner')).toContainText('ei ole verkossa');
  await page.locator('#words').fill('ero mietityttää');
  await page.locator('#words').press('Enter');
  await expect(page.getByText('Odottaa yhteyttä')).toBeVisible();
  await context.setOffline(false);
  await settled(page);
  await expect(page.locator('li.resident')).toHaveCount(1);
  await expect(page.locator('.banner')).not.toContainText('ei ole verkossa');
});

test('a service that is killed and started again loses and doubles nothing', async ({ page }) => {
  await open(page);
  await say(page, 'teini ei suostu menemään kouluun');
  const before = await page.locator('li.line').count();
  await service.kill();
  await page.locator('#words').fill('hän on 14');
  await page.locator('#words').press('Enter');
  await expect(page.getByText('Odottaa yhteyttä')).toBeVisible();
  await expect(page.locator('.banner a[href="tel:112"]')).toHaveCount(1);
  await service.begin();
  await page.locator('.banner button').click();
  await settled(page);
  await expect(page.locator('li.resident')).toHaveCount(2);
  expect(await page.locator('li.line').count()).toBeGreaterThan(before + 1);
});

for (const way of ['button', 'Esc Esc'] as const) {
  test(`the page is left at once and nothing stays, by ${way}`, async ({ page }) => {
    await page.route(`${NEUTRAL}**`, route => route.fulfill({ contentType: 'text/html', body: 'Sää' }));
    await page.goto('about:blank');
    await open(page);
    await say(page, 'mies lyö');
    const left =
      (await service.metrics()).match(/perhelinja_frames_total\{[^}]*leave[^}]*\} (\S+)/)?.[1] ?? '0';
    if (way === 'button') await page.locator('.quick').click();
    else {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
    }
    await page.waitForURL(NEUTRAL);
    await expect
      .poll(
        async () => (await service.metrics()).match(/perhelinja_frames_total\{[^}]*leave[^}]*\} (\S+)/)?.[1],
      )
      .toBe((Number(left) + 1).toFixed(1));
    await page.goBack();
    expect(page.url()).toBe('about:blank');
    await page.goto(service.address);
    await page.locator('.launcher').waitFor();
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  });
}

test('everything is reached with the keyboard alone', async ({ page }) => {
  await page.goto(service.address);
  await page.locator('.launcher').waitFor();
  const focused = (): Promise<string> =>
    page.evaluate(() => {
      const inner = document.querySelector('perhelinja-chat')?.shadowRoot?.activeElement;
      return inner
        ? `${inner.id} ${inner.className} ${inner.textContent.trim()}`
        : (document.activeElement?.tagName ?? '');
    });
  const tabTo = async (wanted: RegExp): Promise<void> => {
    for (let n = 0; n < 60; n++) {
      if (wanted.test(await focused())) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab never came to ${String(wanted)}`);
  };
  await tabTo(/launcher/);
  await page.keyboard.press('Enter');
  await expect.poll(focused).toMatch(/^title/);
  await expect(page.locator('.choice').first()).toBeVisible();
  await tabTo(/choice .*Ero/);
  await page.keyboard.press('Enter');
  await settled(page);
  await expect.poll(focused).toMatch(/resident answer/);
  await page.keyboard.press('Tab');
  await tabTo(/choice/);
  await tabTo(/^words/);
  await page.keyboard.type('asutaan vantaalla');
  await page.keyboard.press('Enter');
  await settled(page);
  await page.locator('#title').focus();
  await tabTo(/to-menu/);
  await page.keyboard.press('Enter');
  await expect.poll(focused).toMatch(/^sheet/);
  await page.keyboard.press('Escape');
  await expect.poll(focused).toMatch(/to-menu/);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await tabTo(/Svenska/);
  await page.keyboard.press('Enter');
  await expect(page.locator('#to-language')).toHaveAttribute('aria-label', 'Språk: Svenska');
  await expect(page.locator('#words')).toHaveAttribute('aria-label', 'Skriv med egna ord');
});

test('a person can be asked for at any time, and the guide answers', async ({ page }) => {
  await open(page);
  const before = await page.locator('li.guide').count();
  await page.locator('.person').click();
  await expect.poll(() => page.locator('li.guide').count()).toBeGreaterThan(before);
});

test('the conversation is saved as text', async ({ page }) => {
  await open(page);
  await say(page, 'rahat ei riitä ruokaan');
  await page.locator('#to-menu').click();
  const download = page.waitForEvent('download');
  await page.getByText('Tallenna keskustelu').click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('keskustelu.txt');
  const text = readFileSync(await file.path(), 'utf8');
  expect(text).toContain('rahat ei riitä ruokaan');
  expect(text).toContain('Robotti, ');
});

test('the conversation is ended, rated and deleted by the resident', async ({ page }, info) => {
  await open(page);
  await say(page, 'ero mietityttää');
  await page.locator('#to-menu').click();
  await page.getByText('Lopeta keskustelu').click();
  await expect(page.locator('.ended')).toBeVisible();
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  await page.locator('.ended label', { hasText: 'Kyllä' }).click();
  await page.getByText('Lähetä palaute').click();
  await expect(page.getByText('Kiitos palautteesta.')).toBeVisible();
  await expect(page.locator('.ended')).toContainText('poistetaan itsestään');
  await page.screenshot({ path: info.outputPath('ended.png') });
  await page.locator('.ended').getByText('Poista keskustelu heti').click();
  await page.getByText('Kyllä, poista').click();
  await expect(page.getByText('Keskustelu on poistettu.')).toBeVisible();
  await expect(page.locator('li.line')).toHaveCount(0);
  await page.getByText('Aloita uusi keskustelu').click();
  await expect(page.locator('.choice').first()).toBeVisible();
});
