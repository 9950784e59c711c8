import { expect, test, type Page } from '@playwright/test';
import { ANSWER_KEYS } from '../src/talk/staff/call-keys.ts';
import { DESK, LARGE, Scene } from './desk.ts';
import { Service } from './service.ts';

/** A call handler and the real service, on a computer that is busy; milliseconds. */
test.setTimeout(480_000);

/** More questions than this before a service is told is a complaint of its own. */
const MOST_QUESTIONS = 8;
/** Presses of a routine call besides the notes and the answers: twelve, of which the topic and two questions take three. */
const MOST_PRESSES = 9;

let service: Service;
test.beforeAll(async () => {
  test.setTimeout(300_000);
  service = await Service.start('--demo');
});
test.afterAll(async () => {
  await service.stop();
});

/** Presses keys and counts them; one with Ctrl is two. */
class Hand {
  presses = 0;
  answers = 0;

  constructor(private readonly page: Page) {}

  async press(key: string): Promise<void> {
    this.presses += key.split('+').length;
    await this.page.keyboard.press(key);
  }

  /** Answers with the key of a value, or of the first choice, and waits until the script has gone on. */
  async answer(value?: string): Promise<void> {
    const { page } = this;
    const step = await page.locator('.answers').getAttribute('data-step');
    const values = await page
      .locator('.answer')
      .evaluateAll(all => all.map(e => e.getAttribute('data-value')));
    const at = value !== undefined && values.includes(value) ? values.indexOf(value) : 0;
    this.answers += 1;
    await this.press(ANSWER_KEYS[at] ?? '');
    await expect(page.locator(`.answers[data-step="${step ?? ''}"]`)).toHaveCount(0);
  }
}

const told = (page: Page): Promise<boolean> => page.locator('.told-cards').isVisible();

async function started(page: Page, hand: Hand): Promise<void> {
  await page.locator('#start-call:not([disabled])').waitFor();
  await hand.press('n');
  await page.locator('.answer').first().waitFor();
  await expect(page.locator('#script-title')).toBeFocused();
}

async function notes(page: Page, words: string): Promise<void> {
  await page.keyboard.press('m');
  await expect(page.locator('#call-notes')).toBeFocused();
  await page.keyboard.type(words);
  await expect(page.locator('.notes-state')).toHaveAttribute('data-state', 'saved');
  await page.keyboard.press('Escape');
}

async function wrappedUp(page: Page, hand: Hand): Promise<void> {
  await hand.press('Control+Enter');
  await page.locator('.after').waitFor();
  await hand.press('1');
  await expect(page.locator('.after [name=outcome]').first()).toBeChecked();
}

test('a routine call in Finnish, with the keyboard alone', async ({ browser }, info) => {
  const scene = new Scene(browser, service, name => info.outputPath(name));
  const page = await scene.worker('kaisa', DESK);
  const hand = new Hand(page);
  await started(page, hand);
  await scene.look('started', page);
  await hand.answer('infant_coping');
  for (let n = 0; n < MOST_QUESTIONS && !(await told(page)); n++) await hand.answer('kerava');
  await expect(page.locator('.told-cards').first()).toBeVisible();
  await scene.look('services', page);
  await notes(page, 'Puoliso reissutöissä.');
  await page.reload();
  await expect(page.locator('#call-notes')).toHaveValue('Puoliso reissutöissä.');
  await wrappedUp(page, hand);
  await expect(page.locator('#call-summary')).toContainText('Kerava');
  await expect(page.locator('#call-summary')).not.toContainText('reissutöissä');
  await scene.look('after', page);
  await hand.press('Control+Enter');
  await page.locator('#start-call').waitFor();
  await expect(page.locator('.today tbody tr')).toHaveCount(1);
  await scene.look('ready-again', page);
  info.annotations.push({ type: 'presses', description: String(hand.presses) });
  expect(hand.presses - hand.answers).toBeLessThanOrEqual(MOST_PRESSES);
  await scene.over();
});

test('a call in Swedish out of order, with danger in the middle', async ({ browser }, info) => {
  const scene = new Scene(browser, service, name => info.outputPath(name));
  const page = await scene.worker('kaisa', { ...LARGE, locale: 'sv-FI' });
  const hand = new Hand(page);
  await page.locator('#start-call:not([disabled])').waitFor();
  await page.keyboard.press('2');
  await started(page, hand);

  // Any slot at any time: the age of the child before it was asked.
  await page.keyboard.press('s');
  await expect(page.locator('#slot-find')).toBeFocused();
  await page.keyboard.type('under 1');
  await page.keyboard.press('Enter');
  await expect(page.locator('.slot.known[data-slot=child-age]')).toBeVisible();
  await page.keyboard.press('/');
  await expect(page.locator('#caller-words')).toBeFocused();
  await page.keyboard.type('babyn sover inte alls och jag är helt slut');
  await page.keyboard.press('Enter');
  await expect(page.locator('.slot.known[data-slot=topic]')).toBeVisible();
  await scene.look('out-of-order', page);

  // Back, hold, and on.
  await page.keyboard.press('h');
  await page.locator('.on-hold').waitFor();
  await page.keyboard.press('h');
  await expect(page.locator('.on-hold')).toHaveCount(0);

  // Danger by hand, from inside the notes.
  await page.keyboard.press('m');
  await page.keyboard.type('barnet har fått ett slag');
  await page.keyboard.press('F2');
  await page.locator('.script.alarm').waitFor();
  await expect(page.locator('.script.alarm')).toContainText('112');
  await expect(page.locator('.notes-state')).toHaveAttribute('data-state', 'saved');
  await scene.look('danger', page);
  await page.keyboard.press('Escape');
  await wrappedUp(page, hand);
  await scene.look('after', page);
  await hand.press('Control+Enter');
  await page.locator('#start-call').waitFor();
  await scene.over();
});

test('a supervisor sees the call that goes on, and reads along', async ({ browser }, info) => {
  const scene = new Scene(browser, service, name => info.outputPath(name));
  const page = await scene.worker('kaisa', DESK);
  await started(page, new Hand(page));
  const sanna = await scene.worker('sanna', LARGE);
  await sanna.keyboard.press('o');
  const row = sanna.locator('.supervise tr', { hasText: 'Kaisa' }).last();
  await row.locator('button').first().click();
  await sanna.locator('.room .entry.guide').first().waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('rahat eivät riitä ruokaan');
  await page.keyboard.press('Enter');
  await expect(sanna.locator('.room .entry.resident').last()).toContainText('rahat eivät riitä');
  await scene.look('reads-along', page, sanna);
  await page.keyboard.press('Escape');
  await wrappedUp(page, new Hand(page));
  await page.keyboard.press('Control+Enter');
  await page.locator('#start-call').waitFor();
  await scene.over();
});
