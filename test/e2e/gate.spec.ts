import { expect, type Page } from '@playwright/test';
import { test } from '../support/app-fixture.ts';
import { startSamlpIdp } from '../support/samlp-idp.ts';
import { createFlexProfile, goTo, waitForSaved } from '../support/screens/profile.ts';
import { importIdp, runTest } from '../support/screens/sign-in-test.ts';
import type { TestIdp } from '../support/test-idp.ts';

let idp: TestIdp;
test.beforeAll(async () => {
  idp = await startSamlpIdp();
});
test.afterAll(() => idp.stop());

async function expectGate(page: Page, decision: 'Open' | 'Shut'): Promise<void> {
  await goTo(page, 'Gate');
  await expect(page.getByRole('heading', { level: 2, name: decision, exact: true })).toBeVisible();
}

test('the gate is shut with reasons, opens on a real accepted test, and shuts when a value changes', async ({
  app,
}) => {
  const { page } = app;
  await createFlexProfile(page);
  await expectGate(page, 'Shut');
  const reasons = page.getByRole('region', { name: 'Why' });
  await expect(reasons).toContainText('Go to “Identity provider”');
  await expect(reasons).toContainText('Go to “Sign-in test”');

  await importIdp(page, idp);
  await expectGate(page, 'Shut');
  await goTo(page, 'Sign-in test');
  await runTest(app, idp, { switches: { signResponse: false } });
  await expectGate(page, 'Shut');
  await goTo(page, 'Sign-in test');
  await runTest(app, idp);
  await expectGate(page, 'Open');
  await page.reload();
  await expectGate(page, 'Open');

  await goTo(page, 'Profile');
  await page.getByLabel('Connection SID').fill(`JQ${'0'.repeat(32)}`);
  await waitForSaved(page);
  await expectGate(page, 'Shut');
  await goTo(page, 'Verdict');
  await expect(page.getByText('The values or the metadata changed after this test')).toBeVisible();
});

test('the gate opens against its reasons only with a written one', async ({ app: { page } }) => {
  await createFlexProfile(page);
  await expectGate(page, 'Shut');
  await page.getByRole('button', { name: 'Open it with a reason…' }).click();
  const field = page.getByLabel('Why the switch must go ahead now');
  await field.fill('short');
  await page.getByRole('button', { name: 'Open the gate with this reason' }).click();
  await expect(field).toHaveAccessibleDescription(/10 characters/);
  await expect(page.getByRole('heading', { level: 2, name: 'Shut', exact: true })).toBeVisible();
});
