import { expect, test, type Page } from '@playwright/test';
import { DESK, PHONE, Scene, tabTo } from './desk.ts';
import { Service } from './service.ts';

/** Two people and the real service, on a computer that is busy; milliseconds. */
test.setTimeout(480_000);
/** The longest that one act may take; milliseconds. */
const STEP_MILLIS = 40_000;
const IN_A_CODE = 4;

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
  said: string;
  notes: string;
  wrong: string;
}

const FINNISH: Tongue = {
  locale: 'fi-FI',
  path: '/',
  words: 'vauva ei nuku öisin ja olen ihan poikki',
  said: 'mies on reissussa koko viikon',
  notes: 'salainen muistiinpano',
  wrong: 'kettu lumi torvi marja',
};

const SWEDISH: Tongue = {
  locale: 'sv-FI',
  path: '/sv.html',
  words: 'babyn sover inte på nätterna och jag orkar inte mer',
  said: 'min man är bortrest hela veckan',
  notes: 'hemlig anteckning',
  wrong: 'hund sol berg fisk',
};

/** A resident with the widget open, as it comes with an address. */
async function resident(scene: Scene, tongue: Tongue, seat = PHONE): Promise<Page> {
  const page = await scene.visitor({ ...seat, locale: tongue.locale });
  page.setDefaultTimeout(STEP_MILLIS);
  await page.goto(service.address + tongue.path);
  await page.locator('.launcher').click();
  await page.locator('.choice').first().waitFor();
  return page;
}

async function say(page: Page, words: string): Promise<void> {
  await page.locator('#words').fill(words);
  await page.locator('#words').press('Enter');
  await page.locator('li.line').filter({ hasText: words }).waitFor();
  await page.locator('.typing, .unsent').waitFor({ state: 'detached' });
}

/** A call handler who has call-backs too begins with those. */
async function atTheDesk(page: Page): Promise<void> {
  await page.keyboard.press('d');
  await page.locator('#start-call:not([disabled])').waitFor();
}

const codeOf = (page: Page, list: string): Promise<string[]> => page.locator(`${list} li`).allInnerTexts();

/** Types the words as people do: in capitals, without dots, with hyphens. */
async function takeOn(page: Page, words: string): Promise<void> {
  await page.keyboard.press('k');
  await expect(page.locator('#carry-words')).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
}

for (const [language, tongue] of [
  ['Finnish', FINNISH],
  ['Swedish', SWEDISH],
] as const) {
  test(`from the chat to the phone, in ${language}`, async ({ browser }, info) => {
    const scene = new Scene(browser, service, name => info.outputPath(name));
    const chat = await resident(scene, tongue);
    await say(chat, tongue.words);
    await chat.locator('#to-menu').click();
    await chat.locator('.list .choice').nth(7).waitFor();
    await scene.look('menu', chat);
    await tabTo(chat, '[data-sheet=carry]');
    await chat.keyboard.press('Enter');
    await scene.look('before', chat);
    await chat.locator('.sheet .choice.strong').click();
    await expect(chat.locator('.code li')).toHaveCount(IN_A_CODE);
    await scene.look('words', chat);
    const words = await codeOf(chat, '.code');
    expect(chat.url()).not.toContain(words[0]);

    const handler = await scene.worker('kaisa', { ...DESK, locale: tongue.locale });
    handler.setDefaultTimeout(STEP_MILLIS);
    await atTheDesk(handler);
    await takeOn(handler, tongue.wrong);
    await handler.locator('.troubles p').waitFor();
    await scene.look('wrong', handler);
    await handler.keyboard.press('Escape');
    const typed = words.join(' - ').toUpperCase().normalize('NFD').replace(/\p{M}/gu, '');
    await takeOn(handler, typed);
    await handler.locator('.before-call').waitFor();
    await expect(handler.locator('.troubles p')).toHaveCount(0);
    await expect(handler.locator('.consent')).toBeVisible();
    await expect(handler.locator('.before-call')).toContainText(tongue.words);
    await expect(handler.locator('#script-title')).toBeFocused();
    await scene.look('taken', handler);

    await handler.keyboard.press('/');
    await handler.keyboard.type(tongue.said);
    await handler.keyboard.press('Enter');
    await chat.locator('.sheet .inline').first().click();
    await chat.locator('li.line').filter({ hasText: tongue.said }).waitFor();
    await scene.look('on-the-phone', chat, handler);
    await wrapUp(handler);
    await scene.over();
  });

  test(`from the phone to the chat, in ${language}`, async ({ browser }, info) => {
    const scene = new Scene(browser, service, name => info.outputPath(name));
    const handler = await scene.worker('kaisa', { ...DESK, locale: tongue.locale });
    handler.setDefaultTimeout(STEP_MILLIS);
    await atTheDesk(handler);
    if (tongue === SWEDISH) await handler.keyboard.press('2');
    await handler.keyboard.press('n');
    await handler.locator('.answer').first().waitFor();
    await handler.keyboard.press('/');
    await handler.keyboard.type(tongue.words);
    await handler.keyboard.press('Enter');
    await handler.locator('.chips').waitFor();
    await handler.keyboard.press('m');
    await handler.keyboard.type(tongue.notes);
    await expect(handler.locator('.notes-state')).toHaveAttribute('data-state', 'saved');
    await handler.keyboard.press('Escape');
    await handler.keyboard.press('k');
    await handler.locator('#code-guide').waitFor();
    await tabTo(handler, '#code-guide');
    await scene.look('which', handler);
    await handler.keyboard.press('Enter');
    await expect(handler.locator('.code-words li')).toHaveCount(IN_A_CODE);
    await scene.look('code', handler);
    const link = await handler.locator('.code-link code').innerText();

    const seat = tongue === FINNISH ? PHONE : DESK;
    const chat = await scene.visitor({ ...seat, locale: tongue.locale });
    chat.setDefaultTimeout(STEP_MILLIS);
    await chat.goto(link.replace('/#', `${tongue.path}#`));
    await chat.locator('.code-words').waitFor();
    expect(chat.url()).not.toContain('#');
    await scene.look('come', chat);
    await chat.locator('.sheet .choice.strong').click();
    await chat.locator('li.line').filter({ hasText: tongue.words }).waitFor();
    await expect(chat.locator('.log')).not.toContainText(tongue.notes);
    await handler.locator('.after').waitFor();
    await scene.look('come-in', chat, handler);
    await say(chat, tongue.said);
    await wrapUp(handler);
    await say(chat, tongue === FINNISH ? 'keravalla' : 'i kervo');

    const late = await resident(scene, tongue);
    await late.locator('#to-menu').click();
    await tabTo(late, '[data-sheet=come]');
    await late.keyboard.press('Enter');
    await late.locator('.code-words').fill(link.split('#c=')[1] ?? '');
    await late.keyboard.press('Enter');
    await expect(late.locator('.sheet [role=alert]')).not.toBeEmpty();
    await scene.look('used', late);
    await scene.over();
  });
}

/** The first outcome, and the end. */
async function wrapUp(page: Page): Promise<void> {
  if ((await page.locator('.after').count()) === 0) await page.keyboard.press('Control+Enter');
  await page.locator('.after').waitFor();
  await page.keyboard.press('1');
  await expect(page.locator('.after [name=outcome]').first()).toBeChecked();
  await page.keyboard.press('Control+Enter');
  await page.locator('#start-call').waitFor();
}
