import type { Page } from '@playwright/test';
import type { Spoken } from '../src/protocol/index.js';
import type { Script } from './script.ts';

/** What is said in the pictures, by language. */
interface Words {
  wait: string;
  yes: string;
  no: string;
  title: string;
  hello: string;
  own: string;
  age: string;
  ages: readonly [string, string];
  message: string;
}

export const WORDS: Readonly<Record<Spoken, Words>> = {
  fi: {
    wait: 'Pyydän sinulle ihmisen. Hän näkee, mitä olet jo kertonut.\nVoit sulkea sivun ja palata. Paikkasi säilyy.',
    yes: 'Kyllä, jatketaan',
    no: 'Ei, tämä riittää nyt',
    title: 'sosiaaliohjaaja',
    hello: 'Hei! Luin, mitä kirjoitit. Kuulostaa raskaalta. Kertoisitko vähän lisää?',
    own: 'vauva heräilee ja mä oon ihan poikki',
    age: 'Minkä ikäinen lapsi on?',
    ages: ['Alle 1-vuotias', '1–6-vuotias'],
    message: 'Koulutuspäivä. Palvelemme taas huomenna klo 9.',
  },
  sv: {
    wait: 'Jag ber om en människa åt dig. Hen ser vad du redan har berättat.\nDu kan stänga sidan och komma tillbaka.',
    yes: 'Ja, vi fortsätter',
    no: 'Nej, det räcker nu',
    title: 'socialhandledare',
    hello: 'Hej! Jag läste vad du skrev. Det låter tungt. Vill du berätta lite mer?',
    own: 'babyn vaknar hela tiden och ja orkar int mer',
    age: 'Hur gammalt är barnet?',
    ages: ['Under 1 år', '1–6 år'],
    message: 'Utbildningsdag. Vi svarar igen i morgon kl. 9.',
  },
  en: {
    wait: 'I am asking for a person. They see what you have told already.\nYou can close the page and come back.',
    yes: 'Yes, let us go on',
    no: 'No, this is enough',
    title: 'social counsellor',
    hello: 'Hello! I read what you wrote. It sounds hard. Would you tell me a bit more?',
    own: 'the baby wakes all the time and I am worn out',
    age: 'How old is the child?',
    ages: ['Under 1 year', '1 to 6 years'],
    message: 'Training day. We are back tomorrow at 9.',
  },
  'fi-simple': {
    wait: 'Pyydän sinulle ihmisen. Hän näkee, mitä kerroit.\nVoit sulkea sivun. Paikkasi säilyy.',
    yes: 'Kyllä',
    no: 'Ei',
    title: 'sosiaaliohjaaja',
    hello: 'Hei! Luin viestisi. Kerro lisää.',
    own: 'vauva ei nuku',
    age: 'Minkä ikäinen lapsi on?',
    ages: ['Alle 1 vuotta', '1–6 vuotta'],
    message: 'Olemme paikalla huomenna kello 9.',
  },
};

export const worker = (language: Spoken, name = 'Anna') => ({ name, title: WORDS[language].title });

const meanwhile = (language: Spoken) => {
  const { yes, no } = WORDS[language];
  return {
    step: 'person/meanwhile',
    choices: [
      { value: 'go-on', label: yes },
      { value: 'enough', label: no },
    ],
    free: true,
  };
};

const form = (language: Spoken) => {
  const [first, second] = WORDS[language].ages;
  return {
    step: 'family-line/age',
    choices: [
      { value: 'under-1', label: first },
      { value: 'from-1-to-6', label: second },
    ],
    free: true,
  };
};

/** Opens the widget, and asks for a person. */
export async function queued(page: Page, script: Script): Promise<void> {
  const { language } = script;
  await page.locator('.launcher').click();
  await page.locator('.state.live').waitFor();
  const question = meanwhile(language);
  script.news(
    [
      { by: 'resident', text: WORDS[language].own },
      { text: WORDS[language].wait },
      { kind: 'question', text: '…?', step: question.step, choices: question.choices },
    ],
    { phase: 'queued', question },
  );
  script.tell({ type: 'waiting', place: 3, estimateSeconds: 540, staffed: true, message: '' });
  await page.locator('.wait').waitFor();
}

/** A worker comes, and writes. */
export function attend(script: Script): void {
  const { language } = script;
  const who = worker(language);
  script.news([{ by: 'worker', kind: 'notice', text: 'worker-came', who }], {
    phase: 'attended',
    worker: who,
  });
  script.news([{ by: 'worker', text: WORDS[language].hello, who }], { phase: 'attended', worker: who });
}

/** The states with a person, in the order in which a resident may meet them; each begins where the one before ended. */
export const PEOPLE: readonly (readonly [
  name: string,
  reach: (page: Page, script: Script) => Promise<void>,
])[] = [
  ['queued', queued],
  [
    'queued, going on with the guide',
    async page => {
      await page.locator('.wait .choice').first().click();
      await page.locator('.wait:not([open])').waitFor();
    },
  ],
  [
    'queued, nobody there',
    async (page, script) => {
      await page.locator('.wait summary').click();
      const { message } = WORDS[script.language];
      script.tell({ type: 'waiting', place: 1, staffed: false, message });
      await page.locator('.wait', { hasText: message }).waitFor();
    },
  ],
  [
    'attended',
    async (page, script) => {
      attend(script);
      await page.locator('li.worker.text').waitFor();
      await page.locator('.wait').waitFor({ state: 'detached' });
    },
  ],
  [
    'typing',
    async (page, script) => {
      script.news([{ by: 'resident', text: WORDS[script.language].own }], {
        phase: 'attended',
        worker: worker(script.language),
      });
      script.tell({ type: 'typing', by: 'worker', on: true });
      await page.locator('.typing').waitFor();
    },
  ],
  [
    'form',
    async (page, script) => {
      const question = form(script.language);
      const who = worker(script.language);
      const { step, choices } = question;
      script.news(
        [{ by: 'worker', kind: 'question', text: WORDS[script.language].age, step, choices, who }],
        {
          phase: 'attended',
          worker: who,
          question,
        },
      );
      await page.locator('li.worker.question .choice').first().waitFor();
    },
  ],
  [
    'danger while a worker is here',
    async (page, script) => {
      script.news(
        [
          { by: 'resident', text: '…' },
          { kind: 'notice', text: 'danger' },
        ],
        { phase: 'attended', worker: worker(script.language) },
      );
      await page.locator('.duties.danger').waitFor();
    },
  ],
  [
    'menu with a person',
    async page => {
      await page.locator('#to-menu').click();
      await page.locator('.sheet .check-box').waitFor();
    },
  ],
  [
    'another worker',
    async (page, script) => {
      await page.locator('.sheet > .inline').click();
      const [anna, bo] = [worker(script.language), { name: 'Bo', title: '' }];
      script.news([{ by: 'worker', kind: 'notice', text: 'worker-went', who: anna }], { phase: 'queued' });
      script.news([{ by: 'worker', kind: 'notice', text: 'worker-came', who: bo }], {
        phase: 'attended',
        worker: bo,
      });
      script.news([{ by: 'worker', kind: 'notice', text: 'worker-changed', who: anna }], {
        phase: 'attended',
        worker: anna,
      });
      await page.locator('li.notice').nth(3).waitFor();
    },
  ],
  [
    'handed back',
    async (page, script) => {
      const question = form(script.language);
      script.news(
        [
          { by: 'worker', kind: 'notice', text: 'handed-back', who: worker(script.language) },
          {
            kind: 'question',
            text: WORDS[script.language].age,
            step: question.step,
            choices: question.choices,
          },
        ],
        { question },
      );
      await page.locator('li.guide.question .choice').first().waitFor();
    },
  ],
  [
    'no longer waiting',
    async (page, script) => {
      const before = await page.locator('li.notice').count();
      script.news([{ kind: 'notice', text: 'stopped-waiting' }]);
      await page.locator('li.notice').nth(before).waitFor();
    },
  ],
  [
    'closed by the worker',
    async (page, script) => {
      script.news([{ kind: 'notice', text: 'ended-closed' }], { phase: 'ended' });
      await page.locator('.ended .feedback').waitFor();
    },
  ],
  [
    'blocked',
    async (page, script) => {
      const before = await page.locator('li.notice').count();
      script.news([{ by: 'worker', kind: 'notice', text: 'blocked' }], { phase: 'ended' });
      await page.locator('li.notice').nth(before).waitFor();
    },
  ],
];
