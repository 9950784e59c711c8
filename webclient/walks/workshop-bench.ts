import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';
import { complaints, violations } from './look.ts';
import type { Service } from './service.ts';

const FLOWS = fileURLToPath(new URL('../../flows', import.meta.url));

/** The longest that one act may take; milliseconds. */
const STEP_MILLIS = 30_000;

/** A copy of the flows, to be changed as an author changes them. */
export class Folder {
  readonly path = join(mkdtempSync(join(tmpdir(), 'perhelinja-flows-')), 'flows');

  constructor() {
    cpSync(FLOWS, this.path, { recursive: true });
  }

  /** Saves a file with other words in it; gives back how it was, to be saved again. */
  change(file: string, from: string, to: string, ...more: [string, string][]): () => void {
    const path = join(this.path, file);
    const before = readFileSync(path, 'utf8');
    let after = before;
    for (const [what, by] of [[from, to] as const, ...more]) {
      if (!after.includes(what)) throw new Error(`${file} does not hold ${what}`);
      after = after.replace(what, by);
    }
    writeFileSync(path, after);
    return () => {
      writeFileSync(path, before);
    };
  }

  read(file: string): string {
    return readFileSync(join(this.path, file), 'utf8');
  }

  remove(): void {
    rmSync(join(this.path, '..'), { recursive: true, force: true });
  }
}

/** An author's browser at the workshop: each screen that is looked at is kept as a picture, and looked at by axe. */
export class Bench {
  private readonly found: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly heard: string[],
    private readonly shot: (name: string) => string,
  ) {}

  static async open(
    browser: Browser,
    service: Service,
    shot: (name: string) => string,
    seat: BrowserContextOptions,
    hash = '',
  ): Promise<Bench> {
    const context = await browser.newContext({ ...seat, reducedMotion: 'reduce' });
    const page = await context.newPage();
    page.setDefaultTimeout(STEP_MILLIS);
    const heard = complaints(page);
    await page.goto(`${service.address}/workshop/${hash}`);
    await page.locator('#screen-flow').waitFor();
    return new Bench(page, heard, shot);
  }

  async look(name: string): Promise<void> {
    await this.page.screenshot({ path: this.shot(`${name}.png`) });
    this.found.push(...(await violations(this.page)).map(v => `${name}: ${v}`));
    this.found.push(...(await tooWide(this.page)).map(e => `${name}: too wide: ${e}`));
  }

  /** Nothing was found on any screen, and nothing complained of but what is named. */
  async over(...expected: string[]): Promise<void> {
    await this.page.context().close();
    expect(this.found).toEqual([]);
    expect(this.heard.filter(h => !expected.some(e => h.includes(e)))).toEqual([]);
  }
}

/** What one would have to scroll for sideways; the picture and tables scroll in frames of their own. */
const tooWide = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('perhelinja-workshop *')]
      .filter(e => e.getClientRects().length > 0 && !e.closest('.unseen, .scroller, .canvas'))
      .filter(e => e.getBoundingClientRect().right > innerWidth + 1 || e.getBoundingClientRect().left < -1)
      .map(e => `${e.tagName}.${e.className.toString()}`),
  );
