import { createHmac, randomBytes } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { DESK, LARGE, Scene } from './desk.ts';
import { Service } from './service.ts';

/** The real service on a computer that is busy; milliseconds. */
test.setTimeout(480_000);

const SECRET = randomBytes(32).toString('hex');

let service: Service;
test.beforeAll(async () => {
  test.setTimeout(300_000);
  const file = join(mkdtempSync(join(tmpdir(), 'perhelinja-exchange-')), 'exchange.key');
  writeFileSync(file, `${SECRET}\n`, { mode: 0o600 });
  process.env['PERHELINJA_EXCHANGE_SECRET_FILE'] = file;
  process.env['PERHELINJA_EXCHANGE_HANDLERS'] = '201 = kaisa';
  service = await Service.start('--demo');
});
test.afterAll(async () => {
  await service.stop();
});

/** The telephone exchange, over real HTTP. */
async function exchange(call: string, event: 'ringing' | 'answered' | 'ended'): Promise<void> {
  const body = JSON.stringify({
    call,
    event,
    at: new Date().toISOString(),
    handler: '201',
    number: '040 765 4321',
  });
  const now = String(Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', SECRET).update(`${now}.${body}`).digest('hex');
  const answer = await fetch(`${service.address}/v1/exchange/calls`, {
    method: 'POST',
    body,
    headers: { 'Perhelinja-Timestamp': now, 'Perhelinja-Signature': `sha256=${signature}` },
  });
  expect(answer.status, await answer.text()).toBe(204);
}

for (const [seat, words] of [
  [DESK, { rings: 'Puhelimesi soi', again: 'Tästä numerosta on soitettu 30 päivän aikana' }],
  [
    { ...LARGE, locale: 'sv-FI' },
    { rings: 'Din telefon ringer', again: 'Från det här numret har man ringt' },
  ],
] as const)
  test(`a call that the exchange tells of, by keyboard (${seat.locale ?? ''})`, async ({ browser }, info) => {
    const scene = new Scene(browser, service, name => info.outputPath(name));
    const page = await scene.worker('kaisa', seat);
    await page.locator('#start-call:not([disabled])').waitFor();
    const id = (n: number): string => `${seat.locale ?? ''}-${String(n)}`;
    await exchange(id(0), 'ringing');
    await exchange(id(0), 'ended');

    await exchange(id(1), 'ringing');
    await expect(page.locator('.ring.ringing')).toContainText(words.rings);
    await expect(page.locator('.ring.ringing')).toContainText(words.again);
    await scene.look('rings', page);

    // Answered: it opens by itself, with what is known of the number.
    await exchange(id(1), 'answered');
    await page.locator('.answer').first().waitFor();
    await expect(page.locator('.ring')).toHaveCount(0);
    await expect(page.locator('.call-hints')).toContainText(words.again);
    await expect(page.locator('#presence-button.status-busy')).toBeVisible();
    await page.keyboard.press('m');
    await page.keyboard.type('Puoliso reissutöissä.');
    await expect(page.locator('.notes-state')).toHaveAttribute('data-state', 'saved');
    await page.keyboard.press('Escape');
    await page.keyboard.press('1');
    await expect(page.locator('.slot.known').first()).toBeVisible();
    await page.keyboard.press('h');
    await page.locator('.on-hold').waitFor();
    await scene.look('guided', page);

    // A reload in the middle: same step, notes and hold.
    const step = await page.locator('.answers').getAttribute('data-step');
    await page.reload();
    await page.locator('.on-hold').waitFor();
    await expect(page.locator('.answers')).toHaveAttribute('data-step', step ?? '');
    await expect(page.locator('#call-notes')).toHaveValue('Puoliso reissutöissä.');
    await expect(page.locator('.call-hints')).toContainText(words.again);

    // Another that was answered meanwhile is offered, and waits.
    await exchange(id(2), 'ringing');
    await exchange(id(2), 'answered');
    await page.locator('.ring.answered kbd').waitFor();
    await scene.look('another', page);
    await exchange(id(2), 'ended');
    await expect(page.locator('.ring')).toHaveCount(0);

    // Over at the exchange: the work after it begins, and then one is free again.
    await exchange(id(1), 'ended');
    await page.locator('.after').waitFor();
    await expect(page.locator('#call-title')).toBeFocused();
    await page.keyboard.press('1');
    await expect(page.locator('.after [name=outcome]').first()).toBeChecked();
    await scene.look('after', page);
    const topic = page.locator('.after [name=topics]').first();
    if ((await topic.inputValue()) === '') await topic.selectOption({ index: 1 });
    await page.keyboard.press('Control+Enter');
    await page.locator('#start-call').waitFor();
    await expect(page.locator('#presence-button.status-available')).toBeVisible();
    await scene.over();
  });
