import { expect } from '@playwright/test';
import { test } from '../support/app-fixture.ts';
import { inspectScreen } from '../support/inspect-screen.ts';
import { startSamlpIdp } from '../support/samlp-idp.ts';
import { chooseFile } from '../support/screens/files.ts';
import { createConsoleProfile, createFlexProfile, goTo } from '../support/screens/profile.ts';

test.describe.configure({ timeout: 120_000 });

test('the way in: no profile yet, a new one, and the list', async ({ app: { page } }) => {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await inspectScreen(page, '00-welcome');
  await page.getByRole('link', { name: 'Create your first profile' }).click();
  await inspectScreen(page, '01-new-profile');
  await page.getByRole('link', { name: 'Cancel' }).click();
  await createConsoleProfile(page);
  await inspectScreen(page, '02-profile-console');
  await page.getByRole('link', { name: 'SSO Preflight' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Profiles' })).toBeVisible();
  await inspectScreen(page, '03-profiles');
});

test('the screens before a test: profile, identity provider, setup steps, gate', async ({
  app: { page },
}) => {
  const idp = await startSamlpIdp();
  await idp.stop();
  await createFlexProfile(page);
  await inspectScreen(page, '10-profile-flex');
  await goTo(page, 'Identity provider');
  await inspectScreen(page, '11-identity-provider-empty');
  await chooseFile(page, 'Choose metadata file', { name: 'logo.png', content: Buffer.from('\x89PNG\r\n') });
  await expect(page.getByRole('alert')).toBeVisible();
  await inspectScreen(page, '12-identity-provider-refused');
  await chooseFile(page, 'Choose metadata file', { name: 'idp.xml', content: idp.metadataXml });
  await expect(page.getByText('The metadata was imported')).toBeAttached();
  await inspectScreen(page, '13-identity-provider');
  for (const [number, stop] of ['Setup steps', 'Sign-in test', 'Verdict', 'Gate'].entries()) {
    await goTo(page, stop);
    await inspectScreen(page, `${14 + number}-${stop.toLowerCase().replaceAll(' ', '-')}-before`);
  }
});
