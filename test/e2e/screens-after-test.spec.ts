import { expect } from '@playwright/test';
import { test } from '../support/app-fixture.ts';
import { inspectScreen } from '../support/inspect-screen.ts';
import { startSamlpIdp } from '../support/samlp-idp.ts';
import { createFlexProfile, goTo } from '../support/screens/profile.ts';
import { importIdp, runTest, signIn, startTest } from '../support/screens/sign-in-test.ts';
import type { TestIdp } from '../support/test-idp.ts';

test.describe.configure({ timeout: 180_000 });

let idp: TestIdp;
test.beforeAll(async () => {
  idp = await startSamlpIdp();
});
test.afterAll(() => idp.stop());

test('the screens of a refused test: running, and its verdict', async ({ app }) => {
  const { page } = app;
  await createFlexProfile(page);
  await importIdp(page, idp);
  idp.register(await startTest(page), { signResponse: false, signAssertion: false });
  await inspectScreen(page, '20-sign-in-test-running');
  await signIn(app, idp);
  await expect(page.getByText(/^The response does not meet/)).toBeVisible();
  await goTo(page, 'Verdict');
  await inspectScreen(page, '21-verdict-refused');
});

test('the screen of a gate that was opened by a reason', async ({ app: { page } }) => {
  await createFlexProfile(page);
  await importIdp(page, idp);
  await goTo(page, 'Gate');
  await page.getByRole('button', { name: 'Open it with a reason…' }).click();
  await page.getByLabel('Why the switch must go ahead now').fill('Agreed with the owner of the sign-in.');
  await page.getByRole('button', { name: 'Open the gate with this reason' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Open by override' })).toBeVisible();
  await inspectScreen(page, '22-gate-override');
});

test('the screens after an accepted test: verdict and open gate', async ({ app }) => {
  const { page } = app;
  await createFlexProfile(page);
  await importIdp(page, idp);
  await runTest(app, idp);
  await goTo(page, 'Verdict');
  await inspectScreen(page, '23-verdict-accepted');
  await goTo(page, 'Gate');
  await expect(page.getByRole('heading', { level: 2, name: 'Open', exact: true })).toBeVisible();
  await inspectScreen(page, '24-gate-open');
});
