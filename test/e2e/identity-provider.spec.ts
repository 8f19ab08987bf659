/** The identity provider beyond a first file: what changed, typed values, a file of a federation. */
import { gzipSync } from 'node:zlib';
import { expect, type Page } from '@playwright/test';
import { test } from '../support/app-fixture.ts';
import { inspectScreen } from '../support/inspect-screen.ts';
import { makeSampleIdp } from '../support/sample-idp.ts';
import { chooseFile } from '../support/screens/files.ts';
import { createFlexProfile, goTo, valueRow } from '../support/screens/profile.ts';

const idp = makeSampleIdp();

async function openImport(page: Page): Promise<void> {
  await createFlexProfile(page);
  await goTo(page, 'Identity provider');
}

test('importing again says what changed and what that means for Twilio, and keeps it', async ({
  app: { page },
}) => {
  await openImport(page);
  await chooseFile(page, 'Choose metadata file', { name: 'first.xml', content: idp.metadata });
  await expect(page.getByText('From first.xml')).toBeVisible();
  await chooseFile(page, 'Choose a file', { name: 'first.xml', content: idp.metadata });
  await expect(
    page.getByText('Nothing that a sign-in depends on changed since the last import'),
  ).toBeVisible();
  await chooseFile(page, 'Choose a file', { name: 'second.xml', content: makeSampleIdp().metadata });
  await expect(page.getByRole('heading', { name: 'What changed since the last import' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'There is a new signing certificate' })).toBeVisible();
  await inspectScreen(page, 'identity-provider-changed');

  await page.reload();
  await expect(page.getByRole('heading', { name: 'Imports so far' })).toBeVisible();
  const imports = page.getByRole('region', { name: 'Imports so far' });
  await expect(imports.getByText('The first import')).toBeVisible();
  await expect(imports.getByText('There is a new signing certificate')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'What changed since the last import' })).toHaveCount(0);
});

test('a certificate alone makes an identity provider that says what is missing, and can be completed', async ({
  app: { page },
}) => {
  await openImport(page);
  await page.getByRole('button', { name: 'Type the values in by hand' }).click();
  await page.getByLabel('Signing certificate').fill(idp.key.certificatePem);
  await inspectScreen(page, 'identity-provider-typed-form');
  await page.getByRole('button', { name: 'Use these values' }).click();
  await expect(page.getByRole('heading', { name: 'The entity ID (issuer) is not known yet' })).toBeVisible();
  await inspectScreen(page, 'identity-provider-certificate-alone');

  await page.getByRole('button', { name: 'Complete the typed values' }).click();
  await expect(page.getByLabel('Signing certificate')).toHaveValue(idp.key.certificatePem);
  await page.getByLabel('Entity ID (issuer)').fill(idp.entityId);
  await page.getByLabel('Sign-in address').fill('https://idp.example.com/sso');
  await page.getByRole('button', { name: 'Use these values' }).click();
  await expect(valueRow(page, 'Entity ID (issuer)')).toContainText(idp.entityId);
  await expect(page.getByText('The metadata can be used.', { exact: false })).toBeVisible();
});

/** The sample's entry over and over, each under a name of its own. */
function makeFederation(count: number): string {
  const entry = (index: number) => idp.metadata.replace(idp.entityId, `https://idp${index}.example.com/saml`);
  const entries = Array.from({ length: count }, (_, index) => entry(index));
  return `<EntitiesDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata">${entries.join('\n')}</EntitiesDescriptor>`;
}

test('a large file shows how far it is and can be cancelled', async ({ app: { page } }) => {
  await openImport(page);
  await chooseFile(page, 'Choose metadata file', {
    name: 'large.xml.gz',
    content: gzipSync(makeFederation(20_000)),
  });
  await expect(page.getByText('Reading a large file')).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('The import was cancelled')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Choose metadata file' })).toBeEnabled();
});

test('one identity provider out of many is found by its name and picked', async ({ app: { page } }) => {
  await openImport(page);
  await chooseFile(page, 'Choose metadata file', { name: 'federation.xml', content: makeFederation(80) });
  await expect(page.getByRole('heading', { name: 'Which one is yours?' })).toBeVisible();
  await page.getByLabel('Search by name, domain or entity ID').fill('idp42.');
  await expect(page.getByText('1 identity provider', { exact: true })).toBeVisible();
  await page.getByRole('option', { name: /idp42/ }).click();
  await expect(valueRow(page, 'Entity ID (issuer)')).toContainText('https://idp42.example.com/saml');
});
