import type { Page } from '@playwright/test';
import { CHOICES, PHONE, VISIT, type Script } from './script.ts';

const TOWNS = [
  { value: 'kerava', label: 'Kerava' },
  { value: 'vantaa', label: 'Vantaa' },
];
const TOPIC = {
  step: 'f/mind',
  slot: 'topic',
  value: 'infant_coping',
  label: 'Vauva ja oma jaksaminen',
  inPassing: false,
};
const AGE = { step: 'f/age', slot: 'child-age', value: 'under-1', label: 'Alle 1-vuotias', inPassing: true };
const TOWN = { step: 'f/town', slot: 'municipality', value: 'kerava', label: 'Kerava', inPassing: false };

/** The states of the widget, in the order in which a resident may meet them; each begins where the one before ended. */
export const STATES: readonly (readonly [
  name: string,
  reach: (page: Page, script: Script) => Promise<void>,
])[] = [
  ['closed', async page => page.locator('.launcher').waitFor()],
  [
    'opened',
    async (page, script) => {
      await page.locator('.launcher').click();
      await page.locator('.state.live').waitFor();
      script.news(
        [
          {
            text: 'Hei! Olen Perhelinjan robotti. Autan löytämään oikean palvelun.\nVoit pyytää ihmistä milloin vain. Jos joku on hengenvaarassa, soita 112.',
          },
          { kind: 'question', text: 'Mitä sinulla on mielessä?', step: 'f/mind', choices: CHOICES },
        ],
        { question: { step: 'f/mind', slot: 'topic', choices: CHOICES, free: true } },
      );
      await page.getByText('Mitä sinulla on mielessä?').first().waitFor();
    },
  ],
  [
    'sending',
    async page => {
      await page.locator('#words').fill('vauva ei nuku ku tunnin pätkis ja mä oon ihan loppu');
      await page.locator('#words').press('Enter');
      await page.getByText('Lähetetään').waitFor();
    },
  ],
  [
    'understood',
    async (page, script) => {
      const say = script.heard.find(f => f.type === 'say');
      script.news(
        [
          { by: 'resident', text: 'vauva ei nuku ku tunnin pätkis ja mä oon ihan loppu', id: say?.id ?? '' },
          { kind: 'understood', answers: [TOPIC, AGE] },
          { text: 'Kuulostaa raskaalta. Hyvä, että kirjoitit.' },
          { kind: 'question', text: 'Missä kunnassa asut?', step: 'f/town', choices: TOWNS },
        ],
        { answers: [TOPIC, AGE], question: { step: 'f/town', choices: TOWNS, free: true } },
      );
      await page.locator('.heard').first().waitFor();
    },
  ],
  [
    'cards',
    async (page, script) => {
      script.news(
        [
          { by: 'resident', kind: 'answer', step: 'f/town', text: 'Kerava' },
          {
            kind: 'cards',
            text: 'Näistä voisi olla apua:',
            cards: [
              {
                service: 'clinic',
                name: 'Neuvola, Kerava',
                description: 'Apua vauvan uneen ja vanhemman jaksamiseen.',
                price: 'maksuton',
                next: 'Soita ja varaa aika.',
                ways: [PHONE, VISIT],
              },
            ],
          },
        ],
        { answers: [TOPIC, AGE, TOWN] },
      );
      await page.locator('.card').waitFor();
    },
  ],
  [
    'details',
    async page => {
      await page.locator('.card summary').first().click();
    },
  ],
  [
    'changing',
    async page => {
      await page.locator('.resident.answer .inline').click();
      await page.locator('.resident .choices').waitFor();
    },
  ],
  [
    'changed',
    async (page, script) => {
      script.news(
        [
          { by: 'resident', kind: 'answer', step: 'f/town', text: 'Vantaa' },
          { kind: 'dropped', answers: [AGE] },
          { by: 'worker', text: 'Hei, olen Mari, sosiaaliohjaaja.' },
          { kind: 'notice', text: 'language' },
        ],
        { answers: [TOPIC, { ...TOWN, value: 'vantaa', label: 'Vantaa' }] },
      );
      script.tell({ type: 'typing', by: 'worker', on: true });
      await page.locator('.typing').waitFor();
    },
  ],
  ['menu', async page => page.locator('#to-menu').click()],
  ['answers', async page => page.locator('.sheet').getByText('Omat vastaukset').click()],
  ['answer being changed', async page => page.locator('.answers .inline').first().click()],
  ['language', async page => page.locator('#to-language').click()],
  [
    'feedback',
    async page => {
      await page.locator('#to-menu').click();
      await page.getByText('Anna palautetta').click();
    },
  ],
  [
    'deleting',
    async page => {
      await page.locator('.sheet > .inline').click();
      await page.locator('#to-menu').click();
      await page.getByText('Poista keskustelu heti').click();
    },
  ],
  [
    'identity code',
    async page => {
      await page.locator('.sheet > .inline').click();
      await page.locator('#words').fill('tunnukseni on 131052-308T');
      await page.locator('.send').click();
      await page.locator('.identity').waitFor();
    },
  ],
  [
    'danger',
    async (page, script) => {
      await page.locator('#words').fill('');
      script.news(
        [
          { by: 'resident', text: 'en jaksa enää elää' },
          {
            kind: 'danger',
            text: 'Olen robotti, mutta otan tämän vakavasti. Jos olet välittömässä vaarassa, soita 112.\nMIELI Kriisipuhelin 09 2525 0111 vastaa ympäri vuorokauden.',
          },
        ],
        { phase: 'queued', answers: [TOPIC] },
      );
      await page.locator('.duties.danger').waitFor();
    },
  ],
  [
    'ended',
    async (page, script) => {
      script.news([{ kind: 'notice', text: 'ended-left' }], { phase: 'ended' });
      await page.locator('.ended').waitFor();
    },
  ],
  [
    'deleted',
    async (page, script) => {
      script.tell({ type: 'gone' });
      await page.getByText('Keskustelu on poistettu.').waitFor();
    },
  ],
];
