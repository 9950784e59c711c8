import { expect, test, type Page } from '@playwright/test';
import { DESK, dialogOpen, LARGE, PHONE, Scene, tabTo, wrapUp } from './desk.ts';
import { Service } from './service.ts';

/** Three people and the real service, on a computer that is busy; milliseconds. */
test.setTimeout(480_000);
/** The longest that one act may take; milliseconds. */
const STEP_MILLIS = 40_000;

let service: Service;
test.beforeAll(async () => {
  test.setTimeout(500_000);
  service = await Service.start('--demo');
});
test.afterAll(async () => {
  await service.stop();
});

interface Tongue {
  locale: string;
  path: string;
  words: string;
  notes: string;
  message: string;
  queue: string;
}

const FINNISH: Tongue = {
  locale: 'fi-FI',
  path: '/',
  words: 'vauva ei nuku öisin ja olen ihan poikki',
  notes: 'puoliso on reissutöissä',
  message: 'Toivoo soittoa unikoulusta.',
  queue: 'Perheiden palveluohjaus',
};

const SWEDISH: Tongue = {
  locale: 'sv-FI',
  path: '/sv.html',
  words: 'babyn sover inte på nätterna och jag orkar inte mer',
  notes: 'maken på resande fot',
  message: 'Önskar råd om sömnen.',
  queue: 'Servicehandledning för familjer',
};

/** At the call desk, with a call in which something was said and noted. */
async function inACall(page: Page, tongue: Tongue): Promise<void> {
  page.setDefaultTimeout(STEP_MILLIS);
  await page.keyboard.press('d');
  await page.locator('#start-call:not([disabled])').waitFor();
  await page.keyboard.press(tongue === SWEDISH ? '2' : '1');
  await page.keyboard.press('n');
  await page.locator('.answer').first().waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type(tongue.words);
  await page.keyboard.press('Enter');
  await page.locator('.chips').waitFor();
  await page.keyboard.press('m');
  await page.keyboard.type(tongue.notes);
  await expect(page.locator('.notes-state')).toHaveAttribute('data-state', 'saved');
  await page.keyboard.press('Escape');
  await page.keyboard.press('o');
  await dialogOpen(page);
}

async function message(page: Page, tongue: Tongue): Promise<void> {
  await tabTo(page, '.sheet [name=message]');
  await page.keyboard.press('Control+a');
  await page.keyboard.type(tongue.message);
}

/** The outcome is known; the call ends, and so does the work after it. */
async function finished(page: Page, outcome: string): Promise<void> {
  await page.locator('.after').waitFor();
  await expect(page.locator(`.after [value=${outcome}]`)).toBeChecked();
  await page.keyboard.press('Control+Enter');
  await page.locator('#start-call').waitFor();
}

const TONGUES = [
  ['Finnish', FINNISH],
  ['Swedish', SWEDISH],
] as const;

// First, for a call-back waits in the same list.
for (const [language, tongue] of TONGUES) {
  test(`a caller goes on in the chat with a worker, in ${language}`, async ({ browser }, info) => {
    const scene = new Scene(browser, service, name => info.outputPath(name));
    const anna = await scene.worker('anna', { ...DESK, locale: tongue.locale });
    anna.setDefaultTimeout(STEP_MILLIS);
    const handler = await scene.worker('kaisa', { ...DESK, locale: tongue.locale });
    await inACall(handler, tongue);
    await tabTo(handler, '.sheet [name=way]:checked');
    await handler.keyboard.press('ArrowDown');
    await expect(handler.locator('.sheet [name=safe-number]')).toHaveCount(0);
    await message(handler, tongue);
    await scene.look('dialog', handler);
    await tabTo(handler, '.sheet .button.strong');
    await handler.keyboard.press('Enter');
    await expect(handler.locator('.code-words li')).toHaveCount(4);
    await scene.look('words', handler);
    await expect(anna.locator('.waiting .row')).toHaveCount(0);
    const link = await handler.locator('.code-link code').innerText();

    const chat = await scene.visitor({ ...PHONE, locale: tongue.locale });
    chat.setDefaultTimeout(STEP_MILLIS);
    await chat.goto(link.replace('/#', `${tongue.path}#`));
    await chat.locator('.code-words').waitFor();
    await chat.locator('.sheet .choice.strong').click();
    await chat.locator('li.line').filter({ hasText: tongue.words }).waitFor();
    await anna.locator('.waiting .row').first().waitFor();
    await anna.keyboard.press('n');
    await anna.locator('#words:not([readonly])').waitFor();
    await expect(anna.locator('.live-notes')).toHaveText(tongue.notes);
    await expect(anna.locator('#log')).toContainText(tongue.message);
    await scene.look('taken', anna, chat);
    await anna.locator('#words').focus();
    await anna.keyboard.type('Hei!');
    await anna.keyboard.press('Enter');
    await chat.locator('li.line.worker').filter({ hasText: 'Hei!' }).waitFor();
    await expect(chat.locator('.log')).not.toContainText(tongue.message);
    await wrapUp(anna);
    await finished(handler, 'handed-over');
    await scene.over();
  });
}

for (const [language, tongue] of TONGUES) {
  test(`a caller is to be called back, and a supervisor sees the call meanwhile, in ${language}`, async ({
    browser,
  }, info) => {
    const scene = new Scene(browser, service, name => info.outputPath(name));
    const handler = await scene.worker('kaisa', { ...DESK, locale: tongue.locale });
    const sanna = await scene.worker('sanna', { ...LARGE, locale: tongue.locale });
    sanna.setDefaultTimeout(STEP_MILLIS);
    await inACall(handler, tongue);

    await sanna.keyboard.press('o');
    const row = sanna.locator('.supervise tr', { hasText: 'Kaisa' }).last();
    await row.locator('button').first().click();
    const live = sanna.locator('.live-call');
    await expect(live.locator('.clock')).toContainText(/\d:\d\d/);
    await expect(live.locator('.live-script p').first()).not.toBeEmpty();
    await expect(live.locator('.live-notes')).toHaveText(tongue.notes);
    await expect(live.locator('.live-slots dd').first()).not.toBeEmpty();
    await expect(live.locator('input, textarea, button')).toHaveCount(0);
    await expect(sanna.locator('#words')).toHaveCount(0);

    await tabTo(handler, '.sheet [name=safe-number]');
    await handler.keyboard.type('040 123 4567');
    await tabTo(handler, '.sheet [name=number-safe]');
    await handler.keyboard.press('Space');
    await message(handler, tongue);
    await tabTo(handler, '.sheet .button.strong');
    await handler.keyboard.press('Enter');
    // The safe hours and the day are asked, and never guessed.
    await expect(handler.locator('.sheet [name=call-when]')).toBeFocused();
    await handler.keyboard.press('ArrowDown');
    await handler.keyboard.press('Tab');
    await handler.keyboard.press('ArrowDown');
    await tabTo(handler, '.sheet [name=code-word]');
    await handler.keyboard.type('mansikka');
    await scene.look('dialog', handler);
    await tabTo(handler, '.sheet .button.strong');
    await handler.keyboard.press('Enter');
    await expect(handler.locator('.passed')).toContainText(tongue.queue);
    await scene.look('settled', handler);

    await handler.keyboard.press('h');
    await expect(live.locator('.on-hold')).toBeVisible();
    await scene.look('live', sanna);
    await handler.keyboard.press('h');
    await expect(live.locator('.on-hold')).toHaveCount(0);
    await handler.keyboard.press('m');
    await handler.keyboard.type(' !');
    await expect(live.locator('.live-notes')).toContainText('!');
    await handler.keyboard.press('Escape');
    await handler.keyboard.press('Control+Enter');
    await finished(handler, 'contact-agreed');

    const anna = await scene.worker('anna', { ...PHONE, locale: tongue.locale });
    anna.setDefaultTimeout(STEP_MILLIS);
    await anna.locator('#page-worklist').click();
    await anna.locator('.to-call-row, [data-conversation]').last().click();
    await expect(anna.locator('.mind')).toContainText('mansikka');
    await scene.look('worklist', anna);
    await anna.keyboard.press('r');
    await expect(anna.locator('.live-notes')).toContainText(tongue.notes);
    await expect(anna.locator('.room')).toContainText(tongue.message);
    await scene.look('worker', anna);
    await scene.over();
  });
}
