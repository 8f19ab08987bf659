/** What arrives without a request of ours: somebody else's page, and a sign-in that starts at the identity provider. */
import { expect, type Page } from '@playwright/test';
import { test } from '../support/app-fixture.ts';
import { inspectScreen } from '../support/inspect-screen.ts';
import { makeSampleIdp } from '../support/sample-idp.ts';
import { chooseFile } from '../support/screens/files.ts';
import { choose, createConsoleProfile, goTo } from '../support/screens/profile.ts';
import { startTest } from '../support/screens/sign-in-test.ts';

const idp = makeSampleIdp();

async function importSample(page: Page): Promise<void> {
  await createConsoleProfile(page);
  await goTo(page, 'Identity provider');
  await chooseFile(page, 'Choose metadata file', { name: 'idp.xml', content: idp.metadata });
  await expect(page.getByText('The metadata was imported')).toBeAttached();
  await goTo(page, 'Sign-in test');
}

/** Posts as a page of another origin does; the tab shows the answer. */
async function postFrom(tab: Page, acsUrl: string, xml: string): Promise<void> {
  const value = Buffer.from(xml).toString('base64');
  await tab.setContent(
    `<form method="post" action="${acsUrl}"><input name="SAMLResponse" value="${value}"><button>Send</button></form>`,
  );
  await tab.getByRole('button', { name: 'Send' }).click();
}

test('a page that posts something else leaves the test waiting, and is said', async ({ app }) => {
  const { page, context } = app;
  await importSample(page);
  const { acsUrl } = await startTest(page);
  const tab = await context.newPage();
  await postFrom(tab, acsUrl, '<x/>');
  await expect(
    tab.getByRole('heading', { name: 'This is not the answer to the running test' }),
  ).toBeVisible();
  await expect(page.getByText('the test still waits for the right one', { exact: false })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Open sign-in page' })).toBeVisible();
});

test('a sign-in that starts at the identity provider is judged when it was asked for', async ({ app }) => {
  const { page, context } = app;
  await importSample(page);
  await choose(page, 'Where the sign-in may start', 'Also at the provider');
  await expect(page.getByText('sends a request after all', { exact: false })).toBeVisible();
  await inspectScreen(page, '50-sign-in-test-unsolicited');
  const serviceProvider = await startTest(page);
  const tab = await context.newPage();
  await postFrom(tab, serviceProvider.acsUrl, idp.issue(serviceProvider));
  await expect(tab.getByRole('heading', { name: 'Sign-in accepted' })).toBeVisible();
  await expect(page.getByText(/^The response meets/)).toBeVisible();
});
