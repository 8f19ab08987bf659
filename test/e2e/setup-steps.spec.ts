import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { test } from '../support/app-fixture.ts';
import {
  accountSid,
  choose,
  connectionSid,
  createConsoleProfile,
  createFlexProfile,
  goTo,
  waitForSaved,
} from '../support/screens/profile.ts';

const enhancedAcs = `https://login.flex.us1.twilio.com/login/callback?connection=${connectionSid}`;

test('the steps carry this profile’s values, and a value is copied as it is shown', async ({
  app: { page },
  shell,
}) => {
  await createFlexProfile(page);
  await goTo(page, 'Setup steps');
  const row = page.locator('.step .value', { hasText: enhancedAcs }).first();
  await row.getByRole('button', { name: /^Copy / }).click();
  await expect(row.getByText('Copied', { exact: true })).toBeVisible();
  // Electron's window may write to the clipboard and never read it.
  if (shell === 'browser') {
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(enhancedAcs);
  }
  const sources = page.locator('.step-source');
  await expect(sources.first()).toContainText(/read on \d/);
  expect(await sources.count()).toBe(await page.locator('.step').count());
});

test('a move shows before and after side by side: IAM v1 to Enhanced', async ({ app: { page } }) => {
  await createFlexProfile(page);
  await choose(page, 'Where it points today', 'IAM v1');
  await waitForSaved(page);
  await goTo(page, 'Setup steps');
  const change = page.getByRole('region', { name: 'What changes in the identity provider' });
  await expect(change).toContainText(`https://iam.twilio.com/v1/Accounts/${accountSid}/saml2/metadata`);
  await expect(change).toContainText(`urn:flex:${connectionSid}`);
});

test('a move from Preview to IAM v1 says that IAM v1 is itself past its published deadline', async ({
  app: { page },
}) => {
  await createFlexProfile(page);
  await choose(page, 'Where the sign-in will point', 'IAM v1');
  await choose(page, 'Where it points today', 'Preview');
  await waitForSaved(page);
  await goTo(page, 'Setup steps');
  const change = page.getByRole('region', { name: 'What changes in the identity provider' });
  await expect(change).toContainText(`https://preview.twilio.com/iam/Accounts/${accountSid}/saml2`);
  await expect(change).toContainText(`https://iam.twilio.com/v1/Accounts/${accountSid}/saml2/metadata`);
  await expect(page.getByText(/31 Mar(ch)? 2026/).first()).toBeVisible();
});

test('ticked steps are remembered over a reload', async ({ app: { page } }) => {
  await createFlexProfile(page);
  await goTo(page, 'Setup steps');
  const first = page.locator('.step').first();
  await first.locator('.tick').click();
  await expect(page.getByText(/^1 of \d+ ticked$/)).toBeVisible();
  await page.reload();
  await expect(page.getByText(/^1 of \d+ ticked$/)).toBeVisible();
});

test('Twilio’s metadata is downloaded with the values of a Console profile', async ({ app: { page } }) => {
  await createConsoleProfile(page);
  await goTo(page, 'Setup steps');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /metadata \(XML\)/ }).click();
  const xml = readFileSync(await (await download).path(), 'utf8');
  expect(xml).toContain(`entityID="urn:console:${connectionSid}"`);
  expect(xml).toContain('https://sso.twilio.example/acs');
});
