import { expect, type Page } from '@playwright/test';
import { ago, BO, place, SIRPA } from './staff-scenery.ts';
import type { StaffScript } from './staff-script.ts';

type State = readonly [name: string, reach: (page: Page, script: StaffScript) => Promise<void>];

const BOS = place('c-bo', {
  stage: 'attended',
  owner: BO,
  ownedSince: ago(8),
  topic: 'youth_mental_health',
  language: 'sv',
  unanswered: ago(4),
});

async function shut(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(page.locator('.sheet')).toHaveCount(0);
}

/** Opens what Bo talks about, as a supervisor who listens in. */
async function listensToBo(page: Page, script: StaffScript): Promise<void> {
  script.news(
    'c-bo',
    [
      { by: 'resident', text: 'hen vägrar gå till skolan', language: 'sv' },
      { by: 'worker', text: 'Jag förstår. Har det hänt något särskilt?', language: 'sv', worker: BO },
      {
        kind: 'notice',
        by: 'worker',
        inside: true,
        what: 'listened-in',
        worker: { id: 'm-sirpa', name: 'Sirpa', title: '' },
      },
    ],
    { mine: 'whisper', place: BOS, language: 'sv' },
  );
  await page
    .locator('.supervise table')
    .last()
    .locator('tr', { hasText: 'Bo' })
    .filter({ hasText: 'Svenska' })
    .locator('button')
    .first()
    .click();
}

/** The supervisor listens to Bo and presses what takes the conversation over; the service has answered nothing yet. */
export async function listened(page: Page, script: StaffScript): Promise<void> {
  script.change(BOS);
  await listensToBo(page, script);
  await page.locator('.composer.mode-whisper').waitFor();
  await page
    .locator('.supervise tr', { hasText: 'Bo' })
    .filter({ hasText: 'Svenska' })
    .locator('button')
    .last()
    .click();
}

/** What Bo had is the supervisor's now. */
export const TAKEN = { ...BOS, owner: SIRPA };

export const SUPERVISOR_STATES: readonly State[] = [
  [
    'overview',
    async (page, script) => {
      await page.locator('#begin').click();
      await page.locator('#page-supervise').click();
      script.change(BOS);
      await page.locator('.supervise table').last().waitFor();
    },
  ],
  [
    'a queue',
    async page => {
      await page.locator('.supervise table').first().locator('button').first().click();
      await page.locator('.sheet [name=mode]').first().waitFor();
    },
  ],
  [
    'a shift',
    async page => {
      await shut(page);
      await page.locator('.supervise table').nth(1).locator('button').first().click();
      await page.locator('.sheet [name=queues]').first().waitFor();
    },
  ],
  [
    'listening in',
    async (page, script) => {
      await shut(page);
      await listensToBo(page, script);
      await page.locator('.composer.mode-whisper').waitFor();
      expect(script.last('open')?.purpose).toBe('listen');
    },
  ],
  [
    'whispering',
    async (page, script) => {
      await page.locator('#words').fill('Fråga om kuratorn.');
      await page.locator('#words').press('Enter');
      expect(script.last('whisper')).toBeUndefined();
      await page.locator('#words').press('Control+Enter');
      await expect.poll(() => script.last('whisper')?.text).toContain('Fråga om kuratorn.');
    },
  ],
  [
    'giving to somebody',
    async page => {
      await page.locator('.room .acts button').first().click();
      await page.locator('.sheet [name=staff]').first().waitFor();
    },
  ],
  [
    'blocking',
    async page => {
      await shut(page);
      await page.locator('.room .acts button').nth(1).click();
      await page.locator('.sheet [name=minutes]').waitFor();
    },
  ],
];

export const ADMIN_STATES: readonly State[] = [
  ['audit', async page => page.locator('.audit table').waitFor()],
  [
    'export or erase',
    async page => {
      await page.locator('#record').click();
      await page.locator('.sheet [name=what]').first().waitFor();
    },
  ],
  [
    'accounts',
    async page => {
      await shut(page);
      await page.locator('#page-accounts').click();
      await page.locator('.accounts table').waitFor();
    },
  ],
  [
    'an account',
    async page => {
      await page.locator('.accounts td button').last().click();
      await page.locator('.account-acts').waitFor();
    },
  ],
];
