import { deflateSync } from 'node:zlib';
import { expect, type Page } from '@playwright/test';
import { test } from '../support/app-fixture.ts';
import { startSamlpIdp } from '../support/samlp-idp.ts';
import { chooseFile, dropFile, pasteText, type TestFile } from '../support/screens/files.ts';
import { createFlexProfile, goTo, valueRow } from '../support/screens/profile.ts';
import { startSimpleSamlPhp } from '../support/simplesamlphp.ts';
import { isSimpleSamlPhpInstalled } from '../support/simplesamlphp-config.ts';
import type { TestIdp } from '../support/test-idp.ts';

let samlp: TestIdp;
test.beforeAll(async () => {
  samlp = await startSamlpIdp();
});
test.afterAll(() => samlp.stop());

async function openImport(page: Page): Promise<void> {
  await createFlexProfile(page);
  await goTo(page, 'Identity provider');
}

async function expectImported(page: Page, idp: TestIdp): Promise<void> {
  await expect(page.getByText('The metadata was imported')).toBeAttached();
  await expect(valueRow(page, 'Entity ID (issuer)')).toContainText(idp.entityId);
}

test('metadata comes in by file, and says which identity provider it is and why', async ({
  app: { page },
}) => {
  test.skip(!isSimpleSamlPhpInstalled(), 'SimpleSAMLphp is not installed on this machine.');
  const idp = await startSimpleSamlPhp();
  try {
    await openImport(page);
    await chooseFile(page, 'Choose metadata file', { name: 'idp.xml', content: idp.metadataXml });
    await expectImported(page, idp);
    await expect(page.getByRole('heading', { level: 2, name: 'SimpleSAMLphp' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Why we think so' })).toBeVisible();
    await expect(valueRow(page, 'HTTP-Redirect').first()).toContainText('/saml2/idp/SSOService.php');
    await expect(page.getByText('From idp.xml')).toBeVisible();
  } finally {
    await idp.stop();
  }
});

test('metadata comes in by drop', async ({ app: { page } }) => {
  await openImport(page);
  await dropFile(page, 'Drop your identity provider’s metadata here', {
    name: 'dropped.xml',
    content: samlp.metadataXml,
  });
  await expectImported(page, samlp);
});

test('metadata comes in by paste anywhere on the screen', async ({ app: { page } }) => {
  await openImport(page);
  await pasteText(page, samlp.metadataXml);
  await expectImported(page, samlp);
});

test('metadata comes in through the field for pasting', async ({ app: { page } }) => {
  await openImport(page);
  await page.getByRole('button', { name: 'Paste the XML into a field instead' }).click();
  await page.getByLabel('Metadata XML').fill(samlp.metadataXml);
  await page.getByRole('button', { name: 'Read this text' }).click();
  await expectImported(page, samlp);
});

const spMetadata = `<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="urn:some:sp"><SPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol"><AssertionConsumerService index="0" Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="https://sp.example/acs"/></SPSSODescriptor></EntityDescriptor>`;

const png = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
  Buffer.from('IHDR'),
  deflateSync(Buffer.alloc(4000)),
]);

const badFiles: readonly TestFile[] = [
  { name: 'six-megabytes.txt', content: 'All work and no play. '.repeat(6_000_000 / 22) },
  {
    name: 'error.html',
    content: '<!DOCTYPE html><html><head><title>404</title><body><h1>Not found<br></body></html>',
  },
  { name: 'service-provider.xml', content: spMetadata },
  { name: 'logo.png', content: png },
  { name: 'empty.xml', content: '' },
];

test('each wrong file gets one clear sentence and leaves the profile as it was', async ({
  app: { page },
}) => {
  await openImport(page);
  await chooseFile(page, 'Choose metadata file', { name: 'good.xml', content: samlp.metadataXml });
  await expectImported(page, samlp);
  const messages = new Set<string>();
  for (const file of badFiles) {
    await chooseFile(page, 'Choose a file', file);
    const alert = page.getByRole('alert');
    await expect(alert, file.name).toContainText('The profile keeps the metadata it had.');
    const sentence = await alert.locator('strong').innerText();
    expect(sentence, file.name).toMatch(/^[A-Z“][^\n]{10,200}$/);
    expect(sentence, file.name).not.toMatch(/Error:|undefined|null|\bat \/|[{}]/);
    messages.add(await alert.innerText());
    await expect(valueRow(page, 'Entity ID (issuer)')).toContainText(samlp.entityId);
    // Clears the message, so that the next one is seen to be new.
    await chooseFile(page, 'Choose a file', { name: 'good.xml', content: samlp.metadataXml });
    await expect(alert).toHaveCount(0);
  }
  expect(messages.size, 'each file is told apart').toBe(badFiles.length);

  await page.reload();
  await expect(valueRow(page, 'Entity ID (issuer)')).toContainText(samlp.entityId);
});
