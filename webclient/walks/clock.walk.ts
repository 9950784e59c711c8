import { expect, test, type Page } from '@playwright/test';
import type { Clock, Place } from '../src/protocol/staff.js';
import { dialogOpen, tabTo } from './desk.ts';
import { complaints, violations } from './look.ts';
import { serve } from './site.ts';
import { ANNA, BO, KAISA, place, shift } from './staff-scenery.ts';
import { StaffScript } from './staff-script.ts';

/** Several screens, on a computer that is busy; milliseconds. */
const PATIENCE = 480_000;
const STEP_MILLIS = 60_000;
/** A Friday afternoon in Finland, by a clock that stands still: how many days are left depends on it. */
const FRIDAY = '2026-11-27T12:00:00Z';
const DAYS = ['11-23', '11-24', '11-25', '11-26', '11-27', '11-30', '12-01'].map(day => `2026-${day}`);

const clock = (more: Partial<Clock> = {}): Clock => ({
  kind: 'child-welfare',
  keeper: ANNA,
  received: '2026-11-20',
  decisionDays: DAYS,
  finishBy: '2027-02-20',
  marks: [{ stage: 'urgency', worker: ANNA, at: '2026-11-20T12:31:00Z' }],
  urgent: false,
  dropped: false,
  ...more,
});

const owed = (id: string, more: Partial<Clock>, row: Partial<Place> = {}): Place =>
  place(id, {
    stage: 'past',
    owner: ANNA,
    topic: 'parenting',
    outcome: 'child-welfare',
    clock: clock(more),
    ...row,
  });

const DECISION = owed('t-decision', {});
const FRESH = owed('t-fresh', { kind: 'need-of-support', marks: [], received: '2026-11-27' });
const LATE = owed('t-late', { decisionDays: DAYS.slice(0, 3), keeper: BO, urgent: true });

const SEATS = [
  ['fi', { viewport: { width: 1280, height: 800 }, locale: 'fi-FI' }],
  ['sv', { viewport: { width: 390, height: 780 }, locale: 'sv-FI' }],
] as const;

let site: Awaited<ReturnType<typeof serve>>;
test.beforeAll(async () => {
  site = await serve();
});
test.afterAll(() => {
  site.close();
});

const titles = (page: Page): Promise<(string | null)[]> =>
  page.locator('.clock-row').evaluateAll(all => all.map(e => e.getAttribute('data-stage')));

for (const [language, seat] of SEATS) {
  test(`time limits of the law are marked by the keyboard, ${language}`, async ({ browser }, info) => {
    test.setTimeout(PATIENCE);
    const context = await browser.newContext({ ...seat, reducedMotion: 'reduce' });
    const page = await context.newPage();
    page.setDefaultTimeout(STEP_MILLIS);
    await page.clock.setFixedTime(new Date(FRIDAY));
    const heard = complaints(page);
    const script = await StaffScript.of(page, 'worker', ANNA);
    script.signedIn = true;
    script.board = {
      full: true,
      places: [DECISION, FRESH, LATE],
      gone: [],
      shifts: [shift(ANNA)],
      queues: [],
    };
    await page.goto(`${site.address}/staff/`);
    await page.locator('#begin').press('Enter');
    await page.locator('.line-state.good').waitFor();
    await page.keyboard.press('m');
    await page.locator('.clock-row').first().waitFor();
    expect(await titles(page)).toEqual(['decision', 'urgency', 'decision']);
    await expect(page.locator('.clock-row.level-breach')).toHaveCount(1);
    await page.screenshot({ path: info.outputPath('clocks.png'), fullPage: true });
    const found = await violations(page);

    await tabTo(page, '.clock-row[data-stage=urgency] .acts .alarm');
    await page.keyboard.press('Enter');
    await dialogOpen(page);
    await page.screenshot({ path: info.outputPath('mark.png') });
    found.push(...(await violations(page)));
    await tabTo(page, '.sheet .sheet-acts .alarm');
    await page.keyboard.press('Enter');
    await expect.poll(() => script.last('mark-clock')).toMatchObject({ stage: 'urgency', urgent: true });
    const done = { stage: 'urgency' as const, worker: ANNA, at: FRIDAY };
    script.change({
      ...FRESH,
      number: FRESH.number + 1,
      clock: { ...clock(FRESH.clock), marks: [done], urgent: true },
    });
    await expect(page.locator('.clock-row[data-stage=urgency]')).toHaveCount(0);

    await tabTo(page, '.clock-row .acts .button:last-child');
    await page.keyboard.press('Enter');
    await dialogOpen(page);
    await page.screenshot({ path: info.outputPath('drop.png') });
    found.push(...(await violations(page)));
    await page.locator('.sheet textarea').focus();
    await page.keyboard.type('Väärä lopputulos.');
    await tabTo(page, '.sheet .sheet-acts .alarm');
    await page.keyboard.press('Enter');
    await expect.poll(() => script.last('drop-clock')).toMatchObject({ reason: 'Väärä lopputulos.' });
    expect(found).toEqual([]);
    expect(heard).toEqual([]);
    await context.close();
  });

  test(`a call that is over is logged by the keyboard, ${language}`, async ({ browser }, info) => {
    test.setTimeout(PATIENCE);
    const context = await browser.newContext({ ...seat, reducedMotion: 'reduce' });
    const page = await context.newPage();
    page.setDefaultTimeout(STEP_MILLIS);
    const heard = complaints(page);
    const script = await StaffScript.of(page, 'call-handler', KAISA);
    script.signedIn = true;
    const since = new Date(Date.now() - 60_000).toISOString();
    script.past = [
      place('k-0', {
        kind: 'call',
        stage: 'past',
        queue: '',
        channel: 'phone',
        topic: 'separation_custody',
        owner: KAISA,
        since,
        outcome: 'talked',
        call: { hungUp: since, finished: since, afterwards: true },
      }),
    ];
    script.board = { full: true, places: [], gone: [], shifts: [shift(KAISA, { queues: [] })], queues: [] };
    await page.goto(`${site.address}/staff/`);
    await page.locator('#begin').press('Enter');
    await page.locator('.line-state.good').waitFor();
    await page.keyboard.press('d');
    await page.locator('#log-call:not([disabled])').waitFor();
    await page.screenshot({ path: info.outputPath('log-of-the-day.png'), fullPage: true });
    const found = await violations(page);
    await page.keyboard.press('a');
    await dialogOpen(page);
    await page.screenshot({ path: info.outputPath('log-call.png'), fullPage: true });
    found.push(...(await violations(page)));
    await tabTo(page, '.sheet [name=minutes]');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('7');
    await tabTo(page, '.sheet [name=outcome]');
    await page.keyboard.press('Space');
    await tabTo(page, '.sheet select[name=topics]');
    await page.keyboard.press('ArrowDown');
    await tabTo(page, '.sheet .sheet-acts .strong');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => script.last('log-call'))
      .toMatchObject({ minutes: 7, wrapUp: { outcome: 'guided' } });
    expect(found).toEqual([]);
    expect(heard).toEqual([]);
    await context.close();
  });
}
