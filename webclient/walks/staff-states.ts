import { expect, type Page } from '@playwright/test';
import { CLINIC } from './staff-records.ts';
import { ago, ANNA, BO, place, queueStanding, shift, SIRPA } from './staff-scenery.ts';
import type { StaffScript } from './staff-script.ts';

type State = readonly [name: string, reach: (page: Page, script: StaffScript) => Promise<void>];

const OWN = { stage: 'attended' as const, owner: ANNA, ownedSince: ago(6) };
export const SLEEP = place('c-sleep', {
  ...OWN,
  topic: 'infant_coping',
  summary: { municipality: 'kerava', 'child-age': 'under-1' },
  unanswered: ago(2),
});

const answer = (slot: string, value: string, label: string, inPassing = false) => ({
  step: `family-line/${slot}`,
  slot,
  value,
  label,
  inPassing,
});
const ANSWERS = [
  answer('topic', 'infant_coping', 'Vauvan uni, itku tai ruokailu', true),
  answer('child-age', 'under-1', 'Alle 1-vuotias', true),
  answer('municipality', 'kerava', 'Kerava'),
];

/** What waits and who is at work when the shift begins. */
export function furnish(script: StaffScript): void {
  script.board = {
    full: true,
    gone: [],
    places: [
      place('w-danger', {
        priority: 'danger',
        topic: 'youth_mental_health',
        signals: ['suicide_self'],
        since: ago(0.5),
        summary: { about: 'self', 'child-age': 'from-13-to-17', municipality: 'porvoo' },
      }),
      place('w-back', { returned: true, topic: 'separation_custody', since: ago(9), language: 'sv' }),
      place('w-money', { topic: 'income_support', since: ago(3), summary: { municipality: 'kerava' } }),
      place('w-new', { since: ago(0.2), language: 'en' }),
      place('w-call', { kind: 'call-back', topic: 'infant_coping', since: ago(70) }),
      place('o-1', {
        stage: 'attended',
        owner: BO,
        topic: 'separation_custody',
        transfer: {
          colleague: ANNA,
          note: 'Äiti toivoo suomeksi. Sovittu, että jatkat lastenvalvojan ajasta.',
          since: ago(1),
        },
      }),
    ],
    shifts: [
      shift(ANNA),
      shift(BO, { status: 'busy', reason: 'notes', languages: ['sv', 'en'] }),
      shift(SIRPA, { status: 'away', reason: 'break', supervises: true }),
    ],
    queues: [
      queueStanding('family-guidance'),
      queueStanding('youth', { open: false, waiting: 0, workers: 0, answeredToday: 0, inTimeToday: 0 }),
    ],
  };
}

/** A conversation in which about everything has happened. */
export function sleepless(script: StaffScript): void {
  script.news(
    'c-sleep',
    [
      { text: 'Hei! Olen Perhelinjan robotti. Mitä sinulla on mielessä?' },
      { by: 'resident', text: 'vauva ei nuku ku tunnin pätkis ja mä oon ihan loppu', at: ago(9) },
      { kind: 'understood', answers: ANSWERS.slice(0, 2) },
      {
        kind: 'question',
        text: 'Missä kunnassa asut?',
        choices: [
          { value: 'kerava', label: 'Kerava' },
          { value: 'porvoo', label: 'Porvoo' },
        ],
      },
      { by: 'resident', kind: 'answer', text: 'Kerava' },
      { kind: 'notice', inside: true, what: 'queued', text: 'family-guidance' },
      { kind: 'notice', by: 'worker', what: 'claimed', text: 'worker-came', worker: ANNA },
      {
        by: 'worker',
        text: 'Hei! Olen Anna. Kuulostaa todella väsyttävältä. Kauanko tätä on jatkunut?',
        worker: ANNA,
      },
      { by: 'resident', text: 'kolme viikkoa. mies on reissutöissä. en jaksa enää', at: ago(2) },
      {
        by: 'worker',
        inside: true,
        what: 'note',
        text: 'Puoliso poissa viikot, tukiverkko selvitettävä.',
        worker: ANNA,
      },
      {
        by: 'worker',
        inside: true,
        what: 'whisper',
        text: 'Kysy, onko kotona joku juuri nyt.',
        worker: SIRPA,
      },
    ],
    { place: SLEEP, answers: ANSWERS, at: 'municipality/which' },
  );
}

export const STATES: readonly State[] = [
  ['door', async page => page.locator('.door form').waitFor()],
  [
    'wrong password',
    async (page, script) => {
      script.problem = { problem: 'wrong-sign-in' };
      await page.locator('[name=name]').fill('anna');
      await page.locator('[name=password]').fill('not this one');
      await page.locator('.door form button').click();
      await page.locator('.door .trouble').waitFor();
    },
  ],
  [
    'before the shift',
    async (page, script) => {
      script.problem = undefined;
      furnish(script);
      await page.locator('[name=password]').fill('this one');
      await page.locator('.door form button').click();
      await page.locator('#begin').waitFor();
      await page.locator('#test-sound').click();
    },
  ],
  [
    'waiting list',
    async page => {
      await page.locator('#begin').click();
      await page.locator('.waiting .row').first().waitFor();
    },
  ],
  [
    'presence menu',
    async page => {
      await page.locator('#presence-button').click();
      await page.locator('#presence wa-dropdown-item').last().waitFor();
    },
  ],
  [
    'a conversation waiting, read',
    async (page, script) => {
      await page.keyboard.press('Escape');
      script.news('w-money', [{ by: 'resident', text: 'rahat loppu ja vuokra rästissä' }], {
        mine: 'read',
        phase: 'queued',
        place: place('w-money', { topic: 'income_support' }),
      });
      await page.locator('.look', { hasText: /Rahat|Pengarna|Money/ }).click();
      await page.locator('.room .why').filter({ hasText: /./ }).waitFor();
    },
  ],
  [
    'my conversation',
    async (page, script) => {
      sleepless(script);
      script.change(SLEEP);
      await page.locator('.row.own').first().click();
      await page.locator('#words:not([readonly])').waitFor();
      script.tell({ type: 'sign', conversation: 'c-sleep', by: 'resident', what: 'typing', on: true });
      await page.locator('.there.here').waitFor();
    },
  ],
  [
    'ready replies',
    async page => {
      await page.locator('#words').fill('/neu');
      await page.locator('#canned [aria-selected=true]').waitFor();
    },
  ],
  [
    'a gap to fill',
    async page => {
      await page.locator('#words').fill('/own');
      await page.locator('#words').press('Enter');
      await page.locator('.composer .trouble').waitFor();
    },
  ],
  [
    'an internal note',
    async page => {
      await page.locator('#words').fill('');
      await page.locator('.mode.mode-note').click();
      await page.locator('#words').fill('Soitto neuvolaan sovittu.');
      await page.locator('.composer.mode-note').waitFor();
    },
  ],
  [
    'services',
    async page => {
      await page.locator('.mode.mode-reply').click();
      await page.locator('#side-services').click();
      await page.locator('#search-words').fill('vauva ei nuku');
      await page.locator('.search button').click();
      await page.locator('.pick input').first().check();
      await page.locator('.found-services summary').first().click();
      await page.locator('.card').first().waitFor();
    },
  ],
  [
    'cards sent',
    async (page, script) => {
      script.news('c-sleep', [
        { by: 'worker', kind: 'cards', text: 'Tästä olisi apua:', cards: [CLINIC], worker: ANNA },
      ]);
      await page.locator('#side-events').click();
      await page.locator('.trace li').first().waitFor();
    },
  ],
  [
    'transfer',
    async page => {
      await page.locator('#act-transfer').click();
      await page.locator('.sheet input[type=radio]').first().waitFor();
    },
  ],
  [
    'more acts',
    async page => {
      await page.keyboard.press('Escape');
      await expect(page.locator('.sheet')).toHaveCount(0);
      await page.locator('#more-button').click();
      await page.locator('#more wa-dropdown-item').last().waitFor();
    },
  ],
  ['hand back', async page => pick(page, 'hand-back')],
  ['form', async page => again(page, 'form')],
  ['consult', async page => again(page, 'consult')],
  ['release', async page => again(page, 'release')],
  [
    'wrap-up',
    async page => {
      await page.keyboard.press('Escape');
      await expect(page.locator('.sheet')).toHaveCount(0);
      await page.locator('#finish').click();
      await page.locator('.sheet [name=outcome]').first().waitFor();
    },
  ],
  [
    'keys',
    async page => {
      await page.keyboard.press('Escape');
      await expect(page.locator('.sheet')).toHaveCount(0);
      await page.locator('#log').focus();
      await page.keyboard.press('?');
      await page.locator('.keys').waitFor();
    },
  ],
  [
    'refused',
    async (page, script) => {
      await page.keyboard.press('Escape');
      await expect(page.locator('.sheet')).toHaveCount(0);
      await page.locator('.waiting .claim').first().click();
      await expect.poll(() => script.last('claim')).toBeTruthy();
      script.tell({ type: 'refused', id: script.last('claim')?.id ?? '', reason: 'taken', who: 'Bo' });
      await page.locator('.troubles p').waitFor();
    },
  ],
  [
    'danger in my conversation',
    async (page, script) => {
      await page.locator('.troubles button').click();
      script.news(
        'c-sleep',
        [
          { by: 'resident', text: 'ihan sama vaikka olisin kuollut', at: ago(0) },
          { kind: 'notice', inside: true, what: 'danger', text: 'suicide_self' },
          { kind: 'danger', text: 'Jos olet välittömässä vaarassa, soita 112.' },
        ],
        { signals: ['suicide_self'] },
      );
      script.change({ ...SLEEP, number: 3, priority: 'danger', signals: ['suicide_self'] });
      await page.locator('#side-summary').click();
      await page.locator('.entry.signal').waitFor();
    },
  ],
  [
    'left quickly',
    async (page, script) => {
      script.news('c-sleep', [{ kind: 'notice', what: 'ended-left-quickly', text: 'ended-left-quickly' }], {
        phase: 'ended',
        ended: 'left-quickly',
      });
      await page.locator('.there.gone').waitFor();
    },
  ],
  [
    'line lost',
    async (page, script) => {
      await script.drop();
      await page.locator('.line-state.breach').waitFor();
    },
  ],
  [
    'past conversations',
    async page => {
      await page.locator('.line-state.good').waitFor();
      await page.locator('#page-past').click();
      await page.locator('.past table').waitFor();
    },
  ],
  [
    'a reason asked',
    async page => {
      await page.locator('.past td button').first().click();
      await page.locator('.sheet textarea').waitFor();
    },
  ],
  [
    'settings',
    async page => {
      await page.keyboard.press('Escape');
      await expect(page.locator('.sheet')).toHaveCount(0);
      await page.locator('#personal-button').click();
      await page.locator('#personal wa-dropdown-item').first().click();
      await page.locator('.sheet [type=range]').waitFor();
    },
  ],
];

async function pick(page: Page, act: string): Promise<void> {
  await page.locator(`#more wa-dropdown-item[value=${act}]`).click();
  await page.locator('.sheet form').waitFor();
}

async function again(page: Page, act: string): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(page.locator('.sheet')).toHaveCount(0);
  await page.locator('#more-button').click();
  await pick(page, act);
}
