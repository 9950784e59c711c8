import { expect, test } from '@playwright/test';
import { DESK, LARGE, PHONE, said, say, Scene, takeNext, wrapUp } from './desk.ts';
import { Service } from './service.ts';

/** Several people on a computer that is busy; milliseconds. */
test.setTimeout(480_000);

/** What must not go wrong between a resident and a worker: danger, leaving in a hurry, lost pages, several at once. */
let service: Service;
test.beforeAll(async () => {
  test.setTimeout(300_000);
  service = await Service.start('--demo');
});
test.afterAll(async () => {
  await service.stop();
});

test('danger alarms at once, and leaving quickly closes every road to the resident', async ({
  browser,
}, info) => {
  const scene = new Scene(browser, service, name => info.outputPath(name));
  const anna = await scene.worker('anna', LARGE);
  const resident = await scene.resident('miehen kanssa menee huonosti');
  await takeNext(anna);
  await say(resident, 'en jaksa enää elää');
  await expect(anna.locator('.entry.signal')).toHaveCount(1);
  await expect(said(anna, 'Asiakkaalle näytettiin, mistä saa apua')).toBeVisible();
  await expect(anna.locator('#alarm')).toContainText('Vaara');
  await expect(anna.locator('.row.own.danger')).toBeVisible();
  await expect(resident.locator('a[href="tel:112"]').first()).toBeVisible();
  await scene.look('danger', anna, resident);

  await anna.locator('#words').fill('Oletko nyt turvassa?');
  await resident.route(/ilmatieteenlaitos/, route =>
    route.fulfill({ contentType: 'text/html', body: '<title>Sää</title>' }),
  );
  await resident.locator('.quick').click();
  await expect(anna.locator('.there.gone')).toContainText('Poistui nopeasti');
  await expect(anna.locator('#words')).toHaveAttribute('readonly');
  await anna.locator('#words').press('Enter');
  await expect(anna.locator('.entry.worker')).toHaveCount(0);
  await expect(anna.locator('#act-transfer')).toHaveCount(0);
  await anna.locator('#side-services').click();
  await expect(anna.locator('.send-cards:not([disabled])')).toHaveCount(0);
  await scene.look('left-quickly', anna);
  await resident.goto(`${service.address}/`);
  await expect(resident.locator('body')).not.toContainText('Oletko nyt turvassa?');
  await wrapUp(anna);
  await scene.over();
});

test('both come back to where they were after a reload, and nothing is lost or doubled', async ({
  browser,
}, info) => {
  const scene = new Scene(browser, service, name => info.outputPath(name));
  const anna = await scene.worker('anna');
  const resident = await scene.resident('lapsi pelkää koulua', DESK);
  await resident.reload();
  await expect(said(resident, 'lapsi pelkää koulua')).toHaveCount(1);
  await takeNext(anna);
  await say(anna, 'Hei, kerro lisää.');
  await anna.locator('#words').fill('tämä jäi kesken');
  await anna.reload();
  await resident.reload();
  await say(resident, 'olen vielä täällä');
  await expect(said(anna, 'olen vielä täällä')).toBeVisible();
  await expect(anna.locator('#words')).toHaveValue('tämä jäi kesken');
  await anna.locator('#words').press('Enter');
  await expect(said(resident, 'tämä jäi kesken')).toBeVisible();
  for (const words of ['Hei, kerro lisää.', 'olen vielä täällä', 'tämä jäi kesken']) {
    await expect(resident.locator('li.line', { hasText: words })).toHaveCount(1);
    await expect(anna.locator('li.entry', { hasText: words })).toHaveCount(1);
  }
  await scene.look('after-reloads', anna, resident);
  await wrapUp(anna);
  await scene.over();
});

test('one worker talks with three residents at once and loses nobody', async ({ browser }, info) => {
  const scene = new Scene(browser, service, name => info.outputPath(name));
  const anna = await scene.worker('anna');
  const finnish = await scene.resident('vauva itkee yöt läpi');
  await takeNext(anna);
  const swedish = await scene.resident('min tonåring vägrar gå till skolan', { ...PHONE, locale: 'sv-FI' });
  await takeNext(anna);
  const english = await scene.resident('we are getting divorced and I worry about the kids', {
    ...DESK,
    locale: 'en-GB',
  });
  await takeNext(anna);
  const rows = anna.locator('.row.own');
  const row = (nth: number) => rows.nth(nth);
  await expect(rows).toHaveCount(3);
  await expect(anna.locator('.mine h2 .count')).toHaveClass(/full/);
  await say(anna, 'Hello, this is Anna.');

  await say(finnish, 'nyt se taas heräsi');
  await say(finnish, 'olen aivan poikki');
  await say(swedish, 'hur får jag hjälp');
  await expect(row(0).locator('.fresh')).toContainText('2');
  await expect(row(1).locator('.fresh')).toContainText('1');
  await expect(row(2).locator('.fresh')).toHaveCount(0);
  await expect(row(0).locator('.last')).toHaveText('olen aivan poikki');
  await expect(row(1).locator('.last')).toHaveText('hur får jag hjälp');
  await expect(row(2).locator('.last')).toContainText('Hello, this is Anna.');
  await expect(row(0).locator('.unanswered')).toBeVisible();
  await expect(row(2).locator('.unanswered')).toHaveCount(0);
  await expect(anna).toHaveTitle(/^\(3\)/);
  await scene.look('three', anna, english);

  await anna.keyboard.press('Escape');
  await anna.keyboard.press('1');
  await expect(said(anna, 'olen aivan poikki')).toBeVisible();
  await expect(row(0).locator('.fresh')).toHaveCount(0);
  await say(anna, 'Hei, kuulostaa raskaalta.');
  await expect(said(finnish, 'kuulostaa raskaalta')).toBeVisible();
  await anna.keyboard.press('Escape');
  await anna.keyboard.press('2');
  await say(anna, 'Hej, jag hjälper dig.');
  await expect(said(swedish, 'jag hjälper dig')).toBeVisible();
  await expect(anna.locator('.unanswered')).toHaveCount(0);
  await say(english, 'thank you for coming');
  await expect(row(2).locator('.fresh')).toContainText('1');
  await expect(said(swedish, 'thank you for coming')).toHaveCount(0);
  await anna.keyboard.press('Escape');
  await anna.keyboard.press('k');
  await anna.keyboard.press('k');
  await expect(said(anna, 'thank you for coming')).toBeVisible();
  for (const left of [3, 2, 1]) {
    await expect(rows).toHaveCount(left);
    await anna.keyboard.press('1');
    await expect(row(0)).toHaveClass(/\bon\b/);
    await anna.locator('#words:not([readonly])').waitFor();
    await wrapUp(anna);
  }
  await expect(rows).toHaveCount(0);
  await scene.look('all-finished', anna);
  await scene.over();
});
