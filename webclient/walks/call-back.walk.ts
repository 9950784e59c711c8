import { expect, test, type Page } from '@playwright/test';
import type { CallBack, Place } from '../src/protocol/staff.js';
import { DESK, dialogOpen, LARGE, PHONE, tabTo, type Seat } from './desk.ts';
import { complaints, tooWide as tooWideForResidents, violations } from './look.ts';
import { Script } from './script.ts';
import { serve } from './site.ts';
import { ANNA, BO, place, SIRPA } from './staff-scenery.ts';
import { StaffScript } from './staff-script.ts';
import { furnish } from './staff-states.ts';

/** Several screens, on a computer that is busy; milliseconds. */
const PATIENCE = 480_000;
const STEP_MILLIS = 60_000;
/** A Tuesday at ten past ten in Finland: by a clock that stands still, for nobody may be called at night. */
const TUESDAY = '2026-11-24T08:10:00Z';
/** Hours of a November day in Finland, as the service tells them. */
const span = (day: string, from: number, to: number) => ({
  from: `2026-${day}T${String(from - 2).padStart(2, '0')}:00:00Z`,
  to: `2026-${day}T${String(to - 2).padStart(2, '0')}:00:00Z`,
});
const DAYS = ['11-24', '11-25', '11-26', '11-27', '11-30'];
const every = (from: number, to: number) => DAYS.map(day => span(day, from, to));

const back = (more: Partial<CallBack> = {}): CallBack => ({
  asked: '2026-11-23T08:00:00Z',
  answerBy: '2026-11-26T22:00:00Z',
  number: '•••67',
  voicemail: false,
  state: 'waiting',
  tries: [],
  safe: every(8, 11),
  ...more,
});

const DETAILS = {
  'safe-number': '•••67',
  'number-safe': 'yes',
  'if-other': 'say-nothing',
  'code-word': 'omena',
};

const call = (id: string, callBack: CallBack, more: Partial<Place> = {}): Place =>
  place(id, {
    kind: 'call-back',
    topic: 'infant_coping',
    since: callBack.asked,
    summary: { municipality: 'kerava', ...DETAILS },
    callBack,
    ...more,
  });

const MAIN = call('b-main', back());
const LATE = call(
  'b-late',
  back({
    answerBy: '2026-11-23T22:00:00Z',
    safe: every(13, 16),
    state: 'tried',
    next: '2026-11-24T11:00:00Z',
    tries: [{ worker: BO, at: '2026-11-23T12:00:00Z', result: 'no-answer' }],
  }),
  { topic: 'separation_custody', channel: 'phone', language: 'sv' },
);
const DANGER = call('b-danger', back({ safe: every(11, 13), answerBy: '2026-11-25T22:00:00Z' }), {
  priority: 'danger',
  topic: 'youth_mental_health',
  signals: ['suicide_self'],
});
const BOS = call(
  'b-bo',
  back({ trying: { worker: BO, since: TUESDAY }, answerBy: '2026-11-27T22:00:00Z', safe: every(8, 16) }),
  { stage: 'attended', owner: BO, topic: 'income_support' },
);

let site: Awaited<ReturnType<typeof serve>>;
test.beforeAll(async () => {
  site = await serve();
});
test.afterAll(() => {
  site.close();
});

/** What one would have to scroll for sideways; tables scroll in a frame of their own. */
const tooWide = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('perhelinja-console *')]
      .filter(e => e.getClientRects().length > 0 && !e.closest('.unseen, .scroller, wa-dropdown-item'))
      .filter(e => e.getBoundingClientRect().right > innerWidth + 1 || e.getBoundingClientRect().left < -1)
      .map(e => `${e.tagName}.${e.className.toString()}`),
  );

/** Answers what the console asks last of that kind, and tells how the row stands then. */
async function answer(
  script: StaffScript,
  type: 'begin-try' | 'end-try' | 'finish',
  after: Place,
): Promise<void> {
  await expect.poll(() => script.last(type)?.conversation).toBe(after.conversation);
  const asked = script.last(type);
  if (asked) script.tell({ type: 'done', id: asked.id });
  script.change(after);
}

const SEATS: readonly (readonly [string, Seat, { late: RegExp; by: RegExp }])[] = [
  ['Finnish, 1280', DESK, { late: /lupaus ylittyi eilen/, by: /luvattu viimeistään to 26\.11\./ }],
  ['Swedish, 1920', { ...LARGE, locale: 'sv-FI' }, { late: /löftet bröts i går/, by: /utlovat senast tors/ }],
  [
    'English in the dark',
    { ...DESK, locale: 'en-GB', colorScheme: 'dark' },
    { late: /promise broken/, by: /promised by Thu/ },
  ],
  ['a phone', PHONE, { late: /lupaus ylittyi eilen/, by: /luvattu viimeistään to 26\.11\./ }],
];

for (const [name, seat, words] of SEATS) {
  test(`a worker goes through the list with the keyboard alone: ${name}`, async ({ browser }, info) => {
    test.setTimeout(PATIENCE);
    const context = await browser.newContext({ ...seat, reducedMotion: 'reduce' });
    const page = await context.newPage();
    page.setDefaultTimeout(STEP_MILLIS);
    await page.clock.setFixedTime(new Date(TUESDAY));
    const heard = complaints(page);
    const script = await StaffScript.of(page);
    script.signedIn = true;
    furnish(script);
    script.board = { ...script.board, places: [BOS, MAIN, LATE, DANGER] };
    const found: string[] = [];
    const look = async (what: string): Promise<void> => {
      await page.screenshot({ path: info.outputPath(`${what}.png`) });
      found.push(...(await violations(page)).map(v => `${what}: ${v}`));
      found.push(...(await tooWide(page)).map(e => `${what}: too wide: ${e}`));
    };
    await page.goto(`${site.address}/staff/`);
    await tabTo(page, '#begin');
    await page.keyboard.press('Enter');
    await page.locator('.line-state.good').waitFor();

    await page.keyboard.press('q');
    const rows = page.locator('.row.to-call');
    await expect(rows).toHaveCount(4);
    const order = await rows.evaluateAll(all => all.map(e => (e as HTMLElement).dataset['conversation']));
    expect(order).toEqual(['b-danger', 'b-late', 'b-main', 'b-bo']);
    await expect(rows.nth(1)).toContainText(words.late);
    await expect(rows.nth(2)).toContainText(words.by);
    await page.keyboard.press('ArrowDown');
    await expect(rows.nth(0)).toBeFocused();
    await look('list');

    // Who may not be called now is not: the key does nothing, and the button cannot be pressed.
    await page.keyboard.press('Enter');
    await expect(page.locator('#one-title')).toBeFocused();
    await expect(page.locator('#begin-try')).toBeDisabled();
    await look('not-now');

    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(rows.nth(2)).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.press('n');
    const calling = back({ trying: { worker: ANNA, since: TUESDAY } });
    const own = { stage: 'attended' as const, owner: ANNA, ownedSince: TUESDAY };
    await answer(script, 'begin-try', call('b-main', calling, { ...own, number: 2 }));
    await page.locator('.calling').waitFor();

    await page.keyboard.press('v');
    await expect.poll(() => script.last('number')?.shown).toBe('•••67');
    script.tell({
      type: 'number',
      id: script.last('number')?.id ?? '',
      number: '040 1234567',
      dial: '+358401234567',
    });
    await expect(page.locator('.number')).toHaveText('040 1234567');
    await page.keyboard.press('m');
    await expect(page.locator('#try-note')).toBeFocused();
    await page.keyboard.type('Ei vastannut, yritän aamulla.');
    await page.keyboard.press('Escape');
    await expect(page.locator('#one-title')).toBeFocused();
    await page.keyboard.press('y');
    await expect(page.locator('#try-day')).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await tabTo(page, '#try-time');
    await page.keyboard.press('ArrowDown');
    await look('calling');

    // No message may be left there; nobody answered.
    await page.keyboard.press('Escape');
    await expect(page.locator('#one-title')).toBeFocused();
    await page.keyboard.press('3');
    await page.keyboard.press('2');
    const tried = back({
      state: 'tried',
      next: '2026-11-25T06:30:00Z',
      tries: [{ worker: ANNA, at: TUESDAY, result: 'no-answer' }],
    });
    await answer(script, 'end-try', call('b-main', tried, { number: 3 }));
    expect(script.last('end-try')).toMatchObject({
      result: 'no-answer',
      next: '2026-11-25T06:30:00.000Z',
      note: 'Ei vastannut, yritän aamulla.',
    });
    await expect(page.locator('.number')).toHaveCount(0);
    await look('tried');

    // The next call reaches her, and is written down.
    await page.keyboard.press('n');
    await answer(
      script,
      'begin-try',
      call('b-main', { ...tried, trying: { worker: ANNA, since: TUESDAY } }, { ...own, number: 4 }),
    );
    await page.locator('.calling').waitFor();
    await expect(page.locator('.number')).toHaveCount(0);
    await page.keyboard.press('1');
    const reached = { ...tried, state: 'done' as const };
    await answer(script, 'end-try', call('b-main', reached, { ...own, number: 5 }));
    await expect(page.locator('.calling')).toHaveCount(0);
    await look('reached');
    await page.keyboard.press('e');
    await dialogOpen(page);
    await look('wrap-up');
    await tabTo(page, '.sheet [name=outcome]');
    await page.keyboard.press('Space');
    await tabTo(page, '.sheet .sheet-acts .strong');
    await page.keyboard.press('Enter');
    await answer(script, 'finish', call('b-main', reached, { stage: 'past', number: 6 }));
    await expect(rows).toHaveCount(3);

    expect(found).toEqual([]);
    expect(heard.filter(h => !h.includes('401'))).toEqual([]);
    await context.close();
  });
}

test('a supervisor sees whose promise was not kept', async ({ browser }, info) => {
  test.setTimeout(PATIENCE);
  const context = await browser.newContext({ ...LARGE, reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(STEP_MILLIS);
  await page.clock.setFixedTime(new Date(TUESDAY));
  const script = await StaffScript.of(page, 'supervisor', SIRPA);
  script.signedIn = true;
  furnish(script);
  script.board = { ...script.board, places: [BOS, MAIN, LATE, DANGER] };
  await page.goto(`${site.address}/staff/`);
  await page.locator('#begin').click();
  await page.locator('#page-supervise').click();
  await page.locator('.promises-count.late').waitFor();
  await expect(page.locator('.promises-count')).toContainText('4 odottaa soittoa');
  await page.screenshot({ path: info.outputPath('supervisor.png') });
  expect(await violations(page)).toEqual([]);
  expect(await tooWide(page)).toEqual([]);
  await context.close();
});

/** What a resident is told of the call, also when the conversation has ended by silence. */
for (const [name, path, language, promise, again] of [
  [
    'Finnish',
    '/',
    'fi',
    'viimeistään torstaina 26. marraskuuta',
    /keskiviikkona 25. marraskuuta kello 8[.:]30/,
  ],
  ['Swedish', '/sv.html', 'sv', 'senast torsdag 26 november', /onsdag 25 november klockan 8[.:]30/],
] as const) {
  test(`a resident sees how the call stands, in ${name}`, async ({ browser }, info) => {
    test.setTimeout(PATIENCE);
    const locale = `${language}-FI`;
    const context = await browser.newContext({ ...PHONE, locale, reducedMotion: 'reduce' });
    const page = await context.newPage();
    page.setDefaultTimeout(STEP_MILLIS);
    await page.clock.setFixedTime(new Date(TUESDAY));
    const heard = complaints(page);
    const script = await Script.of(page);
    script.language = language;
    await page.goto(site.address + path);
    await page.locator('.launcher').click();
    await page.locator('.state.live').waitFor();
    const answerBy = '2026-11-26T22:00:00Z';
    const found: string[] = [];
    const look = async (what: string): Promise<void> => {
      await page.screenshot({ path: info.outputPath(`${what}.png`) });
      found.push(...(await violations(page)).map(v => `${what}: ${v}`));
      found.push(...(await tooWideForResidents(page)).map(e => `${what}: too wide: ${e}`));
    };
    script.news([{ text: 'Hei.' }], { callBack: { state: 'waiting', answerBy } });
    await expect(page.locator('.called')).toContainText(promise);
    await look('promised');
    const next = '2026-11-25T06:30:00Z';
    script.news([], { phase: 'ended', callBack: { state: 'tried', answerBy, next } });
    await expect(page.locator('.called')).toContainText(again);
    await look('tried');
    script.news([], { phase: 'ended', callBack: { state: 'done', answerBy } });
    await expect(page.locator('.called')).not.toContainText(again);
    await look('done');
    expect(found).toEqual([]);
    expect(heard).toEqual([]);
    await context.close();
  });
}
