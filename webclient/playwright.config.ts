import { defineConfig } from '@playwright/test';
import { browser } from './walks/browser.ts';

/**
 * Browser walks: `parts` shows every state of the widget with a scripted service, `walks` goes the main roads against the
 * finished jar.
 */
export default defineConfig({
  testDir: 'walks',
  testMatch: '*.walk.ts',
  outputDir: 'test-results',
  workers: 2,
  timeout: 180_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    // A press that waits for longer fails, and not first the whole walk; milliseconds.
    actionTimeout: 60_000,
    launchOptions: await browser(),
    contextOptions: { reducedMotion: 'reduce' },
    locale: 'fi-FI',
    timezoneId: 'Europe/Helsinki',
  },
});
