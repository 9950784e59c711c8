import { expect, test, type Browser, type Page } from '@playwright/test';
import { complaints, violations } from './look.ts';
import { Service } from './service.ts';

/** Two kinds of people, each in a browser of their own, and the real service between them. */
let service: Service;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  service = await Service.start('--demo');
});
test.afterAll(async () => {
  await service.stop();
});

const DESK = { viewport: { width: 1280, height: 800 } };
const PHONE = { viewport: { width: 390, height: 780 } };

const heard: string[][] = [];
test.beforeEach(() => {
  heard.length = 0;
});
test.afterEach(() => {
  // That nobody is signed in yet is told with 401, and the browser writes that down.
  expect(heard.flat().filter(h => !h.includes('401'))).toEqual([]);
});

/** Somebody of the staff, through the door and at work. */
async function atWork(browser: Browser, name: string): Promise<Page> {
  const page = await (await browser.newContext(DESK)).newPage();
  heard.push(complaints(page));
  await page.goto(`${service.address}/staff/`);
  await page.locator('[name=name]').fill(name);
  await page.locator('[name=password]').fill(service.password(name));
  await page.locator('[name=password]').press('Enter');
  await page.locator('.found.good').waitFor();
  await page.locator('#begin').click();
  await page.locator('.line-state.good').waitFor();
  return page;
}

/** A resident who has said something and wants a person. */
async function waiting(browser: Browser, words: string): Promise<Page> {
  const page = await (await browser.newContext(PHONE)).newPage();
  heard.push(complaints(page));
  await page.goto(`${service.address}/`);
  await page.locator('.launcher').click();
  await page.locator('.choice').first().waitFor();
  await write(page, words);
  await page.locator('.person').click();
  return page;
}

async function write(page: Page, words: string): Promise<void> {
  await page.locator('#words').fill(words);
  await page.locator('#words').press('Enter');
  await said(page, words).waitFor();
}

const said = (page: Page, words: string) =>
  page.locator('li.line, li.entry').filter({ hasText: words }).last();

/** Closes whatever the browsers of a test hold, so that nobody is at work in the next one. */
async function goHome(...pages: Page[]): Promise<void> {
  for (const page of pages) {
    const leave = page.locator('#personal-button');
    if (await leave.isVisible()) {
      await leave.click();
      await page.locator('wa-dropdown-item[value=sign-out]').click();
      await page.locator('.door form').waitFor();
    }
    await page.context().close();
  }
}

/** The outcome, what was agreed, and the end. */
async function wrapUp(page: Page): Promise<void> {
  await page.locator('#finish').click();
  await page.locator('.sheet [name=outcome]').first().check();
  const topics = page.locator('.sheet select[name=topics]').first();
  if ((await topics.inputValue()) === '') await topics.selectOption({ index: 1 });
  for (const area of await page.locator('.sheet textarea[required]').all()) await area.fill('Sovittu.');
  await page.locator('.sheet .sheet-acts .strong').click();
  await expect(page.locator('.row.own')).toHaveCount(0);
}

test('a worker takes who waits, answers, sends a card, notes and finishes', async ({ browser }, info) => {
  const anna = await atWork(browser, 'anna');
  const resident = await waiting(browser, 'vauva ei nuku ku tunnin pätkis, asutaan keravalla');
  await anna.locator('.waiting .claim').first().click();
  await expect(said(anna, 'vauva ei nuku')).toBeVisible();
  await expect(said(resident, 'Anna')).toBeVisible();

  await anna.locator('#words').fill('Hei, olen Anna. Kerro lisää.');
  await anna.locator('#words').press('Enter');
  await expect(said(resident, 'Kerro lisää.')).toBeVisible();
  await write(resident, 'kolme viikkoa jo');
  await expect(said(anna, 'kolme viikkoa jo')).toBeVisible();

  await anna.locator('.mode.mode-note').click();
  await anna.locator('#words').fill('Puoliso reissussa.');
  await anna.locator('#words').press('Control+Enter');
  await expect(anna.locator('.entry.note', { hasText: 'Puoliso reissussa.' })).toBeVisible();

  await anna.locator('#side-services').click();
  await anna.locator('#search-words').fill('neuvola');
  await anna.locator('.search button').click();
  await anna.locator('.pick input').first().check();
  await anna.locator('.send-cards').click();
  await expect(resident.locator('li.worker .card').first()).toBeVisible();
  await expect(resident.locator('body')).not.toContainText('Puoliso reissussa.');
  await anna.screenshot({ path: info.outputPath('console.png') });
  await resident.screenshot({ path: info.outputPath('resident.png') });
  expect(await violations(anna)).toEqual([]);

  await wrapUp(anna);
  await expect(resident.locator('.ended')).toBeVisible();
  await goHome(anna, resident);
});
