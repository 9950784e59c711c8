import { expect, test } from '@playwright/test';
import { Service } from './service.ts';
import { Bench, Folder } from './workshop-bench.ts';

const DESK = { viewport: { width: 1440, height: 900 }, locale: 'fi-FI' } as const;
const PHONE = { viewport: { width: 390, height: 844 }, locale: 'sv-FI', colorScheme: 'dark' } as const;
/** The workshop reads all flows and plays all talks beside; milliseconds. */
const PATIENCE = 300_000;
const READ = { timeout: 120_000 };

let folder: Folder;
let service: Service;
test.describe.configure({ timeout: PATIENCE });
test.beforeAll(async () => {
  folder = new Folder();
  service = await Service.workshop(folder.path);
});
test.afterAll(async () => {
  await service.stop();
  folder.remove();
});

/** Paths as `paths export` writes them: who has money worries, and who has a child that does not sleep. */
function paths(): string {
  const said = (topic: string, need: string): [string, string, string][] => [
    ['family-line/mind', 'topic', topic],
    ['family-line/safe', 'danger-now', 'no'],
    ['family-line/about', 'about', 'self'],
    ['municipality/where', 'municipality', 'kerava'],
    ['family-line/wish', 'wish', 'information'],
    ['family-line/has-worker', 'has-worker', 'no'],
    ['family-line/summary-short', 'summary-right', 'yes'],
    ['money/need', 'money-need', need],
  ];
  const line = (language: string, took: number, answers: [string, string, string][]): string =>
    JSON.stringify({
      flow: 'family-line',
      channel: 'chat',
      language,
      took,
      answers: answers.map(([step, slot, value]) => ({ step, slot, value })),
    });
  return [
    line('fi', 120, said('income_support', 'debts')),
    line('sv', 31, said('income_support', 'debts')),
    line('fi', 77, said('income_support', 'food')),
  ].join('\n');
}

/** Who has debts is told nothing any more, and shown no service. */
const spoil = (): (() => void) =>
  folder.change('money.yaml', 'money-need: debts}, go: debts}', 'money-need: debts}, go: out}', [
    '  back:\n',
    '  out:\n    end: information\n\n  back:\n',
  ]);

test('past paths are gone again with what was saved, and those that part are in the picture', async ({
  browser,
}, info) => {
  const bench = await Bench.open(browser, service, name => info.outputPath(name), DESK, '#rehearse');
  const { page } = bench;
  const mend = spoil();
  await expect(page.locator('#from option')).not.toHaveCount(1, READ);
  await page.locator('#paths').setInputFiles({
    name: 'paths.jsonl',
    mimeType: 'application/jsonl',
    buffer: Buffer.from(paths()),
  });
  await expect(page.locator('#paths-chosen')).toContainText('paths.jsonl');
  await bench.look('1-chosen');
  await page.locator('#pair-go').click();
  await page.locator('#rehearsed').waitFor(READ);
  await expect(page.locator('#rehearsed-title')).toBeFocused();
  const most = page.locator('.stray', { hasText: '151 keskustelua, 2 polkua' });
  await expect(most).toContainText('Päättyy muualle');
  await expect(most).toContainText('money/need');
  await most.locator('.flow-line').click();
  await expect(page.locator('#step-need .badge')).toContainText(['151 päättyy muualle']);
  await expect(most.locator('.ends li').first()).toContainText('money-need: Velkoihin');
  await most.locator('.ends li .plain').first().click();
  await expect(page.locator('#step-out.walked')).toBeAttached();
  await bench.look('2-parted');
  await page.locator('#view-list').click();
  await expect(page.locator('#item-need')).toContainText('151 päättyy muualle');
  await bench.look('3-list');
  mend();
  await bench.over();
});

test('a file that is none of paths is refused by its line, on a phone too; without a file the talks are gone', async ({
  browser,
}, info) => {
  const bench = await Bench.open(browser, service, name => info.outputPath(name), PHONE, '#rehearse');
  const { page } = bench;
  await page.evaluate(() => {
    const files = new DataTransfer();
    files.items.add(new File(['rahat ei riitä'], 'letter.txt'));
    document
      .querySelector('#drop')
      ?.dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true }));
  });
  await expect(page.locator('#paths-chosen')).toContainText('letter.txt');
  await page.locator('#pair-go').click();
  await expect(page.locator('.trouble')).toContainText('Line 1');
  await bench.look('1-refused');
  await page.locator('#paths-away').click();
  await expect(page.locator('#paths')).toBeFocused();
  await page.locator('#from').selectOption('now');
  await page.locator('#pair-go').click();
  await expect(page.locator('#all-same')).toBeVisible(READ);
  await expect(page.locator('#only-talks')).toBeVisible();
  await bench.look('2-same');
  await bench.over('400');
});
