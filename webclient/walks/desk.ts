import { expect, type Browser, type BrowserContextOptions, type Locator, type Page } from '@playwright/test';
import { broken, complaints, tooWide, violations } from './look.ts';
import type { Service } from './service.ts';

/** Where somebody sits, and in which language. */
export type Seat = Pick<BrowserContextOptions, 'viewport' | 'locale' | 'colorScheme'>;

export const DESK: Seat = { viewport: { width: 1280, height: 800 }, locale: 'fi-FI' };
export const LARGE: Seat = { viewport: { width: 1920, height: 1080 }, locale: 'fi-FI' };
export const PHONE: Seat = { viewport: { width: 390, height: 780 }, locale: 'fi-FI' };

const PATH: Readonly<Record<string, string>> = { 'fi-FI': '/', 'sv-FI': '/sv.html', 'en-GB': '/en.html' };
/** So long after a frame of the service the next one comes: a quick hand presses and writes in between. */
const GAP_MILLIS = 50;
/** More presses of Tab than this to reach something is a complaint of its own. */
const MOST_TABS = 60;

/** Several people, each in a browser of their own, and the real service between them. */
export class Scene {
  private readonly pages: Page[] = [];
  private readonly heard: string[][] = [];
  private readonly found: string[] = [];

  constructor(
    private readonly browser: Browser,
    private readonly service: Service,
    private readonly shot: (name: string) => string,
  ) {}

  /** Somebody with a browser of their own, who has opened nothing yet. */
  async visitor(seat: Seat): Promise<Page> {
    const context = await this.browser.newContext({ ...seat, reducedMotion: 'reduce' });
    const page = await context.newPage();
    this.pages.push(page);
    this.heard.push(complaints(page));
    return page;
  }

  /** Somebody of the staff, through the door and at work, with the keyboard alone. */
  async worker(name: string, seat: Seat = DESK): Promise<Page> {
    const page = await this.visitor(seat);
    await onSlowLine(page);
    await page.goto(`${this.service.address}/staff/`);
    await tabTo(page, '[name=name]');
    await page.keyboard.type(name);
    await tabTo(page, '[name=password]');
    await page.keyboard.type(this.service.password(name));
    await page.keyboard.press('Enter');
    await page.locator('.found.good').waitFor();
    await tabTo(page, '#begin');
    await page.keyboard.press('Enter');
    await page.locator('.line-state.good').waitFor();
    return page;
  }

  /** A resident who has opened the widget, said something and asked for a person, with the keyboard alone. */
  async resident(words: string, seat: Seat = PHONE): Promise<Page> {
    const page = await this.visitor(seat);
    await page.goto(this.service.address + (PATH[seat.locale ?? 'fi-FI'] ?? '/'));
    await tabTo(page, '.launcher');
    await page.keyboard.press('Enter');
    await page.locator('.choice').first().waitFor();
    await say(page, words);
    await tabTo(page, '.person');
    await page.keyboard.press('Enter');
    return page;
  }

  /** Keeps what a screen looks like, and what axe finds on it. */
  async look(name: string, ...pages: Page[]): Promise<void> {
    for (const [at, page] of pages.entries()) {
      const file = `${name}-${String(at + 1)}`;
      await page.screenshot({ path: this.shot(`${file}.png`) });
      this.found.push(...(await violations(page)).map(v => `${file}: ${v}`));
      this.found.push(...(await tooWide(page)).map(e => `${file}: too wide: ${e}`));
      this.found.push(...(await broken(page)).map(e => `${file}: broken in two: ${e}`));
    }
  }

  /** Everybody goes home, so that nobody is at work in the next test; and nothing was complained of meanwhile. */
  async over(): Promise<void> {
    for (const page of this.pages) {
      const personal = page.locator('#personal-button');
      if (await personal.isVisible()) {
        await page.keyboard.press('Escape');
        await personal.click();
        await page.locator('wa-dropdown-item[value=sign-out]').click();
        await page.locator('.door form').waitFor();
      }
      await page.context().close();
    }
    expect(this.found).toEqual([]);
    // That nobody is signed in yet is told with 401, and the browser writes that down.
    expect(this.heard.flat().filter(h => !h.includes('401'))).toEqual([]);
  }
}

/** What the service tells comes frame by frame, with a gap between them. */
async function onSlowLine(page: Page): Promise<void> {
  await page.routeWebSocket(/\/v1\//, socket => {
    const service = socket.connectToServer();
    let last = Promise.resolve();
    service.onMessage(message => {
      last = last
        .then(() => new Promise<void>(resolve => setTimeout(resolve, GAP_MILLIS)))
        .then(() => {
          socket.send(message);
        });
    });
  });
}

/** The last line on either side's screen that holds these words. */
export const said = (page: Page, words: string | RegExp): Locator =>
  page.locator('li.line, li.entry').filter({ hasText: words }).last();

/** What is written to the other side with: whoever has just taken over still has the one for whispers until the service tells. */
const REPLY = '.composer:not(.mode-note, .mode-whisper) #words:not([readonly])';

/** Writes into the composer of either side, sends it with Enter, and sees it stand there. */
export async function say(page: Page, words: string): Promise<void> {
  await page.locator(REPLY).focus();
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
  await said(page, words).waitFor();
}

/** Goes on with Tab until what is meant has the focus, also inside the widget. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let n = 0; n < MOST_TABS; n++) {
    const there = await page.evaluate(wanted => {
      let on = document.activeElement;
      while (on?.shadowRoot?.activeElement) on = on.shadowRoot.activeElement;
      return on?.matches(wanted) === true;
    }, selector);
    if (there) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no way with Tab to ${selector}`);
}

/** The first who waits, taken with one key, and its composer open. */
export async function takeNext(page: Page): Promise<void> {
  await page.locator('.waiting .row .claim').first().waitFor();
  await page.keyboard.press('n');
  await expect(page.locator('#room-title')).toBeFocused();
  await page.locator('#words:not([readonly])').waitFor();
}

/** A dialog is there, and has taken the focus: before that a key would go to what lies behind it. */
export async function dialogOpen(page: Page): Promise<void> {
  await expect(page.locator('#dialog-title')).toBeFocused();
}

/** The outcome, the topic, what was agreed where that is asked, and the end; with the keyboard alone. */
export async function wrapUp(page: Page): Promise<void> {
  await page.locator('#log').focus();
  await page.keyboard.press('e');
  await dialogOpen(page);
  await tabTo(page, '.sheet [name=outcome]');
  await page.keyboard.press('Space');
  await tabTo(page, '.sheet select[name=topics]');
  if ((await page.locator('.sheet select[name=topics]').first().inputValue()) === '')
    await page.keyboard.press('ArrowDown');
  for (const area of await page.locator('.sheet textarea[required]').all()) {
    await area.focus();
    await page.keyboard.type('Sovittu.');
  }
  await tabTo(page, '.sheet .sheet-acts .strong');
  await page.keyboard.press('Enter');
  await expect(page.locator('#finish')).toHaveCount(0);
}
