import { expect } from '@playwright/test';
import { test } from '../support/app-fixture.ts';
import {
  choose,
  connectionSid,
  consoleAcsUrl,
  consoleEntityId,
  createConsoleProfile,
  createFlexProfile,
  createProfile,
  valueRow,
  waitForSaved,
} from '../support/screens/profile.ts';

test('a Flex profile gives the values of the generation it points to', async ({ app: { page } }) => {
  await createFlexProfile(page);
  await expect(valueRow(page, 'Entity ID (audience)')).toContainText(`urn:flex:${connectionSid}`);
  await expect(valueRow(page, 'ACS URL (reply URL)')).toContainText(
    `https://login.flex.us1.twilio.com/login/callback?connection=${connectionSid}`,
  );

  await choose(page, 'Where the sign-in will point', 'IAM v1');
  await expect(valueRow(page, 'Entity ID (audience)')).toContainText('/saml2/metadata');
});

test('a mistyped SID is named as it is typed, and no value is made from it', async ({ app: { page } }) => {
  await createProfile(page, 'Example Ltd', 'Flex');
  const field = page.getByLabel('Connection SID');
  await field.fill('JQ123');
  await waitForSaved(page);
  await expect(field).toHaveAccessibleDescription(/32/);
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(valueRow(page, 'ACS URL (reply URL)')).not.toContainText('JQ123');

  await field.fill(connectionSid);
  await waitForSaved(page);
  await expect(field).not.toHaveAttribute('aria-invalid', 'true');
});

test('a Console profile takes its two values as they are typed, and invents none', async ({
  app: { page },
}) => {
  await createProfile(page, 'Example Ltd', 'Console');
  await expect(valueRow(page, 'ACS URL (reply URL)')).toContainText('Complete the values above');
  await page.getByLabel('Entity ID', { exact: true }).fill(consoleEntityId);
  await page.getByLabel('Assertion consumer service (ACS) URL').fill(consoleAcsUrl);
  await waitForSaved(page);
  await expect(valueRow(page, 'Entity ID (audience)')).toContainText(consoleEntityId);
  await expect(valueRow(page, 'ACS URL (reply URL)')).toContainText(consoleAcsUrl);
});

test('a reload keeps the place and what was typed', async ({ app: { page } }) => {
  await createFlexProfile(page, 'Kept Ltd');
  const address = page.url();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Profile', exact: true })).toBeVisible();
  expect(page.url()).toBe(address);
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Kept Ltd');
  await expect(page.getByLabel('Connection SID')).toHaveValue(connectionSid);
});

test('a profile can be renamed, duplicated, and deleted with an undo', async ({ app: { page } }) => {
  await createConsoleProfile(page, 'First');
  await page.getByRole('link', { name: 'SSO Preflight' }).click();
  const rows = page.getByRole('main').getByRole('listitem');

  await page.getByRole('button', { name: 'More for First' }).click();
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await page.getByLabel('New name').fill('Renamed');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'Renamed' })).toBeVisible();

  await page.getByRole('button', { name: 'More for Renamed' }).click();
  await page.getByRole('menuitem', { name: 'Duplicate' }).click();
  await expect(rows).toHaveCount(2);

  await page.getByRole('button', { name: 'More for Renamed', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(page.getByRole('link', { name: 'Renamed', exact: true })).toHaveCount(0);
  await expect(rows).toHaveCount(1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('link', { name: 'Renamed', exact: true })).toBeVisible();
  await expect(rows).toHaveCount(2);
});
