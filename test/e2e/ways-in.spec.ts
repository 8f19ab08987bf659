/** The ways in that need something outside the window: an address that is fetched, and a profile from another machine. */
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { test } from '../support/app-fixture.ts';
import { openSite } from '../support/open-site.ts';
import { makeSampleIdp } from '../support/sample-idp.ts';
import { chooseFile } from '../support/screens/files.ts';
import { createFlexProfile, goTo } from '../support/screens/profile.ts';

test('metadata is fetched from an address that was typed, and a wrong one is said', async ({
  app: { page },
}) => {
  const site = await openSite((request, response) => {
    if (request.url === '/metadata') response.end(makeSampleIdp().metadata);
    else response.writeHead(404).end();
  });
  await createFlexProfile(page);
  await goTo(page, 'Identity provider');
  await page.getByRole('button', { name: 'Fetch it from an address' }).click();
  const field = page.getByLabel('Address of the metadata');
  await field.fill(`${site.origin}/nowhere`);
  await field.press('Enter');
  await expect(page.getByRole('alert')).toContainText('HTTP 404');
  await field.fill(`${site.origin}/metadata`);
  await page.getByRole('button', { name: 'Fetch and read' }).click();
  await expect(page.getByText('The metadata was imported')).toBeAttached();
  await expect(page.getByText('https://idp.example.com/saml').first()).toBeVisible();
  await site.close();
});

test('a profile that was exported comes in again, without its passes', async ({ app: { page } }) => {
  await createFlexProfile(page, 'Example Ltd');
  await page.getByRole('link', { name: 'SSO Preflight' }).click();
  const exported = page.waitForEvent('download');
  await page.getByRole('button', { name: 'More for Example Ltd' }).click();
  await page.getByRole('menuitem', { name: 'Export' }).click();
  const content = readFileSync(await (await exported).path());
  await chooseFile(page, 'Import a profile', { name: 'example.sso-preflight.json', content });
  await expect(page.getByText('“Example Ltd” was added.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: 'Example Ltd' })).toHaveCount(2);
  await chooseFile(page, 'Import a profile', { name: 'wrong.json', content: '{}' });
  await expect(
    page.getByText('This is not a profile that SSO Preflight exported', { exact: false }),
  ).toBeVisible();
});
