import { defineConfig } from '@playwright/test';
import type { ShellOptions } from './test/support/app-fixture.ts';
import { findChromium } from './test/support/find-chromium.ts';
import { findElectron } from './test/support/find-electron.ts';

const hasElectron = findElectron(import.meta.dirname) !== null;

// Workers load this file too; the runner says it once.
if (!hasElectron && process.env.TEST_WORKER_INDEX === undefined) {
  process.stdout.write(
    'The Electron suite does not run: there is no Electron runtime in node_modules/electron/dist and ELECTRON_OVERRIDE_DIST_PATH names none. The browser shell is tested with the same suite.\n',
  );
}

/** The same suite runs in every shell; each test has its own data folder. */
export default defineConfig<ShellOptions>({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  // One for each core of a small machine: files run beside each other.
  workers: 2,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'reports/playwright.json' }]],
  use: {
    launchOptions: { executablePath: findChromium() },
    viewport: { width: 1280, height: 800 },
    actionTimeout: 15_000,
    // A trace of every test costs a sixth of the suite's time: ask for one with `--trace on` when a test fails.
    trace: 'off',
    screenshot: 'only-on-failure',
    permissions: ['clipboard-read', 'clipboard-write'],
  },
  projects: [
    { name: 'browser', use: { shell: 'browser' } },
    ...(hasElectron ? [{ name: 'electron', use: { shell: 'electron' as const } }] : []),
  ],
});
