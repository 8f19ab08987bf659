import { type BrowserContext, test as base, expect, type Locator, type Page } from '@playwright/test';
import { launchBrowserShell, makeDataFolder } from './launch-app.ts';
import { launchElectronShell } from './launch-electron.ts';
import { watchPage } from './watch-page.ts';

export interface ShellOptions {
  readonly shell: 'browser' | 'electron';
}

/** The app under test in one shell, with its own data folder. */
export interface AppUnderTest {
  readonly page: Page;
  readonly dataFolder: string;
  /** The admin's browser: in the browser shell the one that shows the app, else one beside it. */
  readonly context: BrowserContext;
  /** Errors on the console and broken content security policy; a test that leaves one here fails. */
  readonly problems: string[];
  /** Follows a link that leaves the app, into a tab of the admin's browser. */
  readonly openLink: (link: Locator) => Promise<Page>;
}

type Start = (place: {
  readonly context: BrowserContext;
  readonly dataFolder: string;
  readonly problems: string[];
}) => Promise<{
  readonly page: Page;
  readonly openLink: AppUnderTest['openLink'];
  readonly stop: () => Promise<void>;
}>;

const startIn: Readonly<Record<ShellOptions['shell'], Start>> = {
  browser: async ({ context, dataFolder }) => {
    const shell = await launchBrowserShell(dataFolder);
    const page = await context.newPage();
    await page.goto(shell.address);
    return {
      page,
      openLink: async (link) => {
        const opened = context.waitForEvent('page');
        await link.click();
        return opened;
      },
      stop: async () => {
        // Pages first: an open event stream would meet a vanished server and say so on the console.
        await context.close();
        await shell.stop();
      },
    };
  },
  electron: async ({ context, dataFolder, problems }) => {
    const shell = await launchElectronShell(dataFolder);
    const page = await shell.app.firstWindow();
    watchPage(page, isOurs, problems);
    return {
      page,
      // The system would open its own browser, which no test can drive.
      openLink: async (link) => {
        const tab = await context.newPage();
        await tab.goto((await link.getAttribute('href')) ?? 'about:blank');
        return tab;
      },
      stop: shell.stop,
    };
  },
};

/** SimpleSAMLphp's own pages may say what they like; every browser asks every site for an icon of its own accord. */
function isOurs(url: string): boolean {
  return !/\/saml2\/idp\/|\/module\.php\/|\/favicon\.ico$/.test(url);
}

/** A test with the app in the project's shell; it fails when a page of ours left an error on the console. */
export const test = base.extend<ShellOptions & { readonly app: AppUnderTest }>({
  shell: ['browser', { option: true }],
  app: async ({ shell, context }, use) => {
    const data = makeDataFolder();
    const problems: string[] = [];
    context.on('page', (page) => watchPage(page, isOurs, problems));
    const started = await startIn[shell]({ context, dataFolder: data.path, problems });
    await use({ ...started, dataFolder: data.path, context, problems });
    await started.stop();
    data.remove();
    expect(problems, 'errors on the console').toEqual([]);
  },
});
