import { expect, type Page } from '@playwright/test';
import type { Call, StaffStanding } from '../src/protocol/staff.js';
import { call, card, slots, TOPICS, TOWNS, WORDS, type Tongue } from './call-scenery.ts';
import { ago, KAISA, place, SIRPA } from './staff-scenery.ts';
import type { StaffScript } from './staff-script.ts';

export type CallStateOf = readonly [
  name: string,
  reach: (page: Page, script: StaffScript, t: Tongue) => Promise<void>,
];

const CALL = 'k-1';
const ROW = place(CALL, {
  kind: 'call',
  stage: 'attended',
  queue: '',
  channel: 'phone',
  owner: KAISA,
  since: ago(4.2),
});

const PASSED = { 'child-age': { value: 'under-1', inPassing: true } } as const;
const TOPIC = { topic: { value: 'infant_coping' } } as const;

const answer = (t: Tongue, slot: string, value: string) => {
  const found = slots(t, { [slot]: { value } }).find(s => s.slot === slot);
  return { step: `family-line/${slot}`, slot, value, label: found?.label ?? value, inPassing: true };
};

const standing = (t: Tongue, more: Partial<Call>, at: string): Partial<StaffStanding> => ({
  language: t,
  at,
  call: call(t, more),
});

const mind = (t: Tongue) => ({ step: 'family-line/mind', slot: 'topic', choices: TOPICS(t), free: true });
const town = (t: Tongue) => ({
  step: 'municipality/which',
  slot: 'municipality',
  choices: TOWNS(t),
  free: true,
});

export async function started(page: Page, script: StaffScript, t: Tongue): Promise<void> {
  await page.keyboard.press('n');
  await expect.poll(() => script.last('call')).toBeTruthy();
  script.news(
    CALL,
    [
      { text: WORDS.hello[t], language: t },
      { kind: 'question', text: WORDS.mind[t], language: t, step: 'family-line/mind', choices: TOPICS(t) },
    ],
    standing(t, { question: mind(t), note: WORDS.tone[t] }, 'family-line/mind'),
  );
  script.tell({ type: 'called', id: script.last('call')?.id ?? '', conversation: CALL });
  script.change(ROW);
  await expect(page.locator('.answer')).toHaveCount(5);
  await expect(page.locator('#script-title')).toBeFocused();
}

/** The topic was answered: where the caller lives is asked. */
export function asksTown(script: StaffScript): void {
  script.news(
    CALL,
    [
      { by: 'resident', text: WORDS.mind.fi },
      { kind: 'question', text: WORDS.town.fi, step: 'municipality/which', choices: TOWNS('fi') },
    ],
    standing('fi', { question: town('fi'), slots: slots('fi', TOPIC) }, 'municipality/which'),
  );
}

export const CALL_STATES: readonly CallStateOf[] = [
  [
    'ready',
    async (page, _, t) => {
      await page.locator('#begin').click();
      await page.locator('#start-call').waitFor();
      await page.keyboard.press({ fi: '1', sv: '2', en: '3' }[t]);
      await page.locator('.today table').waitFor();
    },
  ],
  ['first question', started],
  [
    'words of the caller',
    async (page, _, t) => {
      await page.keyboard.press('/');
      await page.keyboard.type(WORDS.caller[t]);
      await expect(page.locator('#caller-words')).toHaveValue(WORDS.caller[t]);
    },
  ],
  [
    'understood in passing',
    async (page, script, t) => {
      await page.keyboard.press('Enter');
      await expect.poll(() => script.last('caller')).toBeTruthy();
      const id = script.last('caller')?.does.id ?? '';
      script.tell({ type: 'done', id, number: 2 });
      script.news(
        CALL,
        [
          { by: 'resident', text: WORDS.caller[t], language: t },
          {
            kind: 'understood',
            answers: [answer(t, 'topic', 'infant_coping'), answer(t, 'child-age', 'under-1')],
          },
          { text: WORDS.tired[t], language: t },
          {
            kind: 'question',
            text: WORDS.town[t],
            language: t,
            step: 'municipality/which',
            choices: TOWNS(t),
          },
        ],
        standing(
          t,
          {
            question: town(t),
            slots: slots(t, { topic: { value: 'infant_coping', inPassing: true }, ...PASSED }),
          },
          'municipality/which',
        ),
      );
      await expect(page.locator('.answer')).toHaveCount(11);
    },
  ],
  [
    'a slot found',
    async page => {
      await page.keyboard.press('s');
      await expect(page.locator('#slot-find')).toBeFocused();
      await page.keyboard.type('k');
      await page.locator('#slot-options [aria-selected=true]').waitFor();
    },
  ],
  [
    'one slot',
    async page => {
      await page.keyboard.press('Escape');
      await expect(page.locator('#script-title')).toBeFocused();
      await page.keyboard.press('s');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.locator('.finder-name').waitFor();
    },
  ],
  [
    'notes on their way',
    async (page, script, t) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await page.keyboard.press('m');
      await page.keyboard.type(WORDS.notes[t]);
      await expect(page.locator('.notes-state')).toHaveAttribute('data-state', 'saving');
      await expect.poll(() => script.last('notes')?.text).toBe(WORDS.notes[t]);
    },
  ],
  [
    'notes kept, on hold',
    async (page, script, t) => {
      script.tell({ type: 'done', id: script.last('notes')?.id ?? '' });
      await expect(page.locator('.notes-state')).toHaveAttribute('data-state', 'saved');
      await page.keyboard.press('Escape');
      await page.keyboard.press('h');
      await expect.poll(() => script.last('hold')?.on).toBe(true);
      script.tell({ type: 'done', id: script.last('hold')?.id ?? '' });
      script.news(
        CALL,
        [],
        standing(
          t,
          {
            question: town(t),
            heldSince: ago(0.4),
            notes: WORDS.notes[t],
            slots: slots(t, { topic: { value: 'infant_coping', inPassing: true }, ...PASSED }),
          },
          'municipality/which',
        ),
      );
      await page.locator('.on-hold').waitFor();
    },
  ],
  [
    'an answer dropped',
    async (page, script, t) => {
      script.news(
        CALL,
        [
          { by: 'resident', kind: 'answer', text: TOPICS(t)[0]?.label ?? '', language: t },
          { kind: 'dropped', answers: [answer(t, 'child-age', 'from-13-to-17')] },
          {
            kind: 'question',
            text: WORDS.town[t],
            language: t,
            step: 'municipality/which',
            choices: TOWNS(t),
          },
        ],
        standing(
          t,
          { question: town(t), heldSeconds: 42, notes: WORDS.notes[t], slots: slots(t, { ...TOPIC }) },
          'municipality/which',
        ),
      );
      await page.locator('.gone-answers').waitFor();
    },
  ],
  [
    'services to read out',
    async (page, script, t) => {
      await page.keyboard.press('2');
      await expect.poll(() => script.last('caller')?.does.type).toBe('choose');
      script.tell({ type: 'done', id: script.last('caller')?.does.id ?? '' });
      script.news(
        CALL,
        [
          { by: 'resident', kind: 'answer', text: TOWNS(t)[1]?.label ?? '', language: t },
          { text: WORDS.offer[t], language: t },
          { kind: 'cards', cards: [card(t)], language: t },
        ],
        standing(
          t,
          {
            ended: 'service',
            heldSeconds: 42,
            notes: WORDS.notes[t],
            slots: slots(t, { ...TOPIC, ...PASSED, municipality: { value: 'kerava' } }),
          },
          'family-line/end',
        ),
      );
      await page.locator('.told-cards').waitFor();
    },
  ],
  [
    'danger by hand, from inside the notes',
    async (page, script, t) => {
      await page.keyboard.press('m');
      await page.keyboard.press('F2');
      await expect.poll(() => script.last('raise')).toBeTruthy();
      script.tell({ type: 'done', id: script.last('raise')?.id ?? '' });
      script.news(
        CALL,
        [
          { kind: 'notice', inside: true, what: 'danger', text: 'suicide_self' },
          { kind: 'danger', text: WORDS.danger[t], language: t },
          { kind: 'question', text: WORDS.where[t], language: t, step: 'danger/which' },
        ],
        {
          ...standing(
            t,
            {
              question: { step: 'danger/which', choices: [], free: true },
              note: WORDS.dangerTone[t],
              heldSeconds: 42,
              notes: WORDS.notes[t],
              slots: slots(t, { ...TOPIC, ...PASSED, municipality: { value: 'kerava' } }),
            },
            'danger/which',
          ),
          signals: ['suicide_self'],
        },
      );
      await page.locator('.script.alarm').waitFor();
    },
  ],
  [
    'reconnecting',
    async (page, script) => {
      await page.keyboard.type(' ...');
      await script.drop();
      await expect(page.locator('.notes-state')).toHaveAttribute('data-state', 'unsaved');
    },
  ],
  [
    'after the call',
    async (page, script, t) => {
      await page.locator('.line-state.good').waitFor();
      await expect.poll(() => script.last('notes')?.text).toBe(`${WORDS.notes[t]} ...`);
      script.tell({ type: 'done', id: script.last('notes')?.id ?? '' });
      await page.keyboard.press('Control+Enter');
      await expect.poll(() => script.last('hang-up')).toBeTruthy();
      script.tell({ type: 'done', id: script.last('hang-up')?.id ?? '' });
      script.news(
        CALL,
        [],
        standing(
          t,
          {
            ended: 'service',
            hungUp: ago(0.3),
            heldSeconds: 42,
            notes: `${WORDS.notes[t]} ...`,
            slots: slots(t, { ...TOPIC, ...PASSED, municipality: { value: 'kerava' } }),
          },
          'family-line/end',
        ),
      );
      script.change({ ...ROW, number: 20, stage: 'wrap-up' });
      await page.locator('.after').waitFor();
    },
  ],
  [
    'something missing',
    async page => {
      await page.keyboard.press('Control+Enter');
      await page.locator('.after .trouble').waitFor();
    },
  ],
  [
    'wrapped up',
    async page => {
      await page.keyboard.press('1');
      await expect(page.locator('.after .trouble')).toHaveCount(0);
      await page.keyboard.press('y');
      await page.locator('.copy-line .icon').waitFor();
    },
  ],
  [
    'keys of the call desk',
    async page => {
      await page.keyboard.press('?');
      await page.locator('.keys').waitFor();
    },
  ],
  [
    'ready again',
    async (page, script) => {
      await page.keyboard.press('Escape');
      await expect(page.locator('.sheet')).toHaveCount(0);
      await page.keyboard.press('Control+Enter');
      await expect.poll(() => script.last('finish')?.wrapUp.outcome).toBe('guided');
      script.tell({ type: 'done', id: script.last('finish')?.id ?? '' });
      await page.locator('#start-call').waitFor();
    },
  ],
];

/** What a supervisor sees of a call that goes on. */
export async function listensIn(page: Page, script: StaffScript): Promise<void> {
  await page.locator('#begin').click();
  await page.locator('#page-supervise').click();
  script.change({ ...ROW, topic: 'infant_coping' });
  script.news(
    CALL,
    [
      { text: WORDS.hello.fi },
      { by: 'resident', text: WORDS.caller.fi },
      { kind: 'question', text: WORDS.town.fi, step: 'municipality/which', choices: TOWNS('fi') },
      { kind: 'notice', by: 'worker', inside: true, what: 'listened-in', worker: SIRPA },
    ],
    { ...standing('fi', { question: town('fi') }, 'municipality/which'), mine: 'read' },
  );
  await page.locator('.supervise tr', { hasText: 'Kaisa' }).last().locator('button').first().click();
  await page.locator('.room .entry.resident').waitFor();
}
