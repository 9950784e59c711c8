import { expect, test } from '@playwright/test';
import { DESK, LARGE, PHONE, said, say, Scene, tabTo, takeNext, wrapUp } from './desk.ts';
import { Service } from './service.ts';

/** Several people on a computer that is busy; milliseconds. */
test.setTimeout(480_000);

/** Residents and workers, each in a browser of their own, and the real service between them. */
let service: Service;
test.beforeAll(async () => {
  test.setTimeout(300_000);
  service = await Service.start('--demo');
});
test.afterAll(async () => {
  await service.stop();
});

test('with the keyboard alone both find each other, and the worker answers, sends a card, notes and finishes', async ({
  browser,
}, info) => {
  const scene = new Scene(browser, service, name => info.outputPath(name));
  const anna = await scene.worker('anna');
  await scene.look('nobody-waits', anna);
  const resident = await scene.resident('vauva ei nuku ku tunnin pätkis, asutaan keravalla');
  await anna.locator('.waiting .row').first().waitFor();
  await scene.look('waiting', anna, resident);
  await takeNext(anna);
  await expect(said(anna, 'vauva ei nuku')).toBeVisible();
  await expect(said(resident, 'Anna')).toBeVisible();

  await anna.keyboard.press('/');
  await anna.locator('#canned [aria-selected=true]').waitFor();
  await scene.look('ready-replies', anna);
  await anna.keyboard.press('Enter');
  await expect(anna.locator('#words')).toHaveValue(/Anna/);
  await anna.keyboard.press('Enter');
  await expect(resident.locator('li.worker .said').last()).toContainText('Anna');
  await say(resident, 'kolme viikkoa jo');
  await expect(said(anna, 'kolme viikkoa jo')).toBeVisible();
  await scene.look('talking', anna, resident);

  await anna.keyboard.press('Escape');
  await expect(anna.locator('#log')).toBeFocused();
  await anna.keyboard.press('i');
  await anna.keyboard.type('Puoliso reissussa.');
  await anna.keyboard.press('Enter');
  await expect(anna.locator('.entry.note')).toHaveCount(0);
  await anna.keyboard.press('Control+Enter');
  await expect(anna.locator('.entry.note', { hasText: 'Puoliso reissussa.' })).toBeVisible();

  await anna.keyboard.press('Escape');
  await anna.keyboard.press('s');
  await expect(anna.locator('#search-words')).toBeFocused();
  await anna.keyboard.type('neuvola');
  await anna.keyboard.press('Enter');
  await anna.locator('.pick input').first().waitFor();
  await tabTo(anna, '.pick input');
  await anna.keyboard.press('Space');
  await scene.look('services', anna);
  await tabTo(anna, '.send-cards');
  await anna.keyboard.press('Enter');
  await expect(resident.locator('li.worker .card').first()).toBeVisible();
  await scene.look('card', anna, resident);
  await expect(resident.locator('body')).not.toContainText('Puoliso reissussa.');

  await anna.locator('#log').focus();
  await anna.keyboard.press('?');
  await anna.locator('.keys').waitFor();
  await anna.keyboard.press('Escape');
  await expect(anna.locator('.sheet')).toHaveCount(0);
  await wrapUp(anna);
  await expect(resident.locator('.ended')).toBeVisible();
  await scene.look('finished', anna, resident);
  await scene.over();
});

test('a conversation is passed on in Swedish, and stays with its sender until it is taken', async ({
  browser,
}, info) => {
  const scene = new Scene(browser, service, name => info.outputPath(name));
  const anna = await scene.worker('anna', { ...LARGE, locale: 'sv-FI' });
  const bo = await scene.worker('bo', { ...LARGE, locale: 'sv-FI' });
  const resident = await scene.resident('vi ska skiljas och jag oroar mig för barnen', {
    ...PHONE,
    locale: 'sv-FI',
  });
  await takeNext(anna);
  await anna.keyboard.press('t');
  await anna.locator('.sheet label', { hasText: 'Bo' }).locator('input').check();
  await anna.locator('.sheet textarea').fill('Du kan det här bättre.');
  await scene.look('transfer', anna);
  await anna.locator('.sheet .strong').click();
  await expect(bo.locator('.row.offer')).toContainText('Du kan det här bättre.');
  await say(resident, 'är ni kvar där');
  await expect(said(anna, 'är ni kvar där')).toBeVisible();
  await expect(anna.locator('#words:not([readonly])')).toBeVisible();
  await scene.look('offered', anna, bo, resident);
  await bo.locator('.row.offer .strong').click();
  await expect(said(bo, 'är ni kvar där')).toBeVisible();
  await expect(anna.locator('.room.empty')).toContainText('Bo');
  await say(bo, 'Hej, det är Bo här.');
  await expect(said(resident, 'Bo här.')).toBeVisible();
  await scene.look('taken', anna, bo, resident);
  await wrapUp(bo);
  await scene.over();
});

test('a supervisor listens in, whispers and takes over, in English', async ({ browser }, info) => {
  const scene = new Scene(browser, service, name => info.outputPath(name));
  const anna = await scene.worker('anna', { ...DESK, locale: 'en-GB' });
  const sanna = await scene.worker('sanna', { ...LARGE, locale: 'en-GB' });
  const resident = await scene.resident('we have no money left for food', { ...DESK, locale: 'en-GB' });
  await takeNext(anna);
  await sanna.keyboard.press('o');
  const row = sanna
    .locator('.supervise table')
    .last()
    .locator('tr', { hasText: /Money does not last[^]*Anna/ });
  await row.locator('button').first().click();
  await expect(said(sanna, 'we have no money')).toBeVisible();
  await expect(said(anna, 'Sanna listened in')).toBeVisible();
  await sanna.locator('#words').fill('Remember the supplementary support.');
  await sanna.locator('#words').press('Control+Enter');
  await expect(anna.locator('.entry.whisper')).toContainText('Whisper to you, Sanna');
  await expect(anna.locator('.entry.whisper')).toContainText('supplementary');
  await expect(sanna.locator('.entry.whisper')).toContainText('Your whisper');
  await expect(resident.locator('body')).not.toContainText('supplementary');
  await scene.look('whisper', anna, sanna, resident);
  await row.locator('button').last().click();
  await expect(anna.locator('.room.empty')).toContainText('Sanna');
  await say(sanna, 'Hello, I go on from here.');
  await expect(said(resident, 'I go on from here')).toBeVisible();
  await expect(said(sanna, 'Sanna took the conversation over')).toBeVisible();
  const own = sanna.locator('.supervise tr', { hasText: /Money does not last[^]*Sanna/ });
  await expect(own.locator('button').first()).toContainText('Open');
  await scene.look('taken-over', anna, sanna, resident);
  await wrapUp(sanna);
  await scene.over();
});
