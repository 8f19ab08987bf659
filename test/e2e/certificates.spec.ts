import { expect } from '@playwright/test';
import { test } from '../support/app-fixture.ts';
import { inspectScreen } from '../support/inspect-screen.ts';
import { makeCertificate } from '../support/make-certificate.ts';
import { chooseFile } from '../support/screens/files.ts';
import { createConsoleProfile, goTo } from '../support/screens/profile.ts';

test.describe.configure({ timeout: 240_000 });

const day = 86_400_000;
const inDays = (days: number): string =>
  `${new Date(Date.now() + days * day).toISOString().slice(0, 10)}T00:00:00Z`;

/** Two signing certificates, as an identity provider has them in the middle of a rollover. */
function writeMetadata(): Buffer {
  const certificates = [
    makeCertificate({ keyName: 'old', notBefore: inDays(-900), notAfter: inDays(40) }),
    makeCertificate({ keyName: 'fresh', notBefore: inDays(-10), notAfter: inDays(1_000) }),
  ];
  const keys = certificates.map(
    ({ der }) =>
      `<KeyDescriptor use="signing"><KeyInfo xmlns="http://www.w3.org/2000/09/xmldsig#"><X509Data><X509Certificate>${der.toString('base64')}</X509Certificate></X509Data></KeyInfo></KeyDescriptor>`,
  );
  return Buffer.from(
    `<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="https://idp.example.test/saml"><IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">${keys.join('')}<SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="https://idp.example.test/sso"/></IDPSSODescriptor></EntityDescriptor>`,
  );
}

test('a rollover by keyboard: a certificate, a day, one sentence; nothing moves', async ({
  app: { page },
}) => {
  await createConsoleProfile(page);
  await goTo(page, 'Identity provider');
  await chooseFile(page, 'Choose metadata file', { name: 'idp.xml', content: writeMetadata() });
  const card = page.getByRole('region', { name: 'Will sign-in work?' });
  const answer = card.getByRole('status').first();
  await expect(answer).toContainText('sign-in works only if the identity provider signs with certificate 1');
  const height = (await card.boundingBox())?.height;

  await card.getByRole('button', { name: /Day after certificate 1 ends/ }).click();
  await expect(answer).toContainText('every sign-in fails');
  await card.getByRole('radio', { name: /^certificate 2, valid until/ }).focus();
  await page.keyboard.press('Space');
  await expect(answer).toContainText('sign-in works: the identity provider signs with certificate 2');
  await card.getByRole('slider', { name: 'Day' }).focus();
  await page.keyboard.press('Home');
  await expect(answer).toContainText('fails');
  await card.getByRole('radio', { name: 'Certificate 2', exact: true }).focus();
  await page.keyboard.press('Space');
  await card.getByRole('button', { name: 'Today' }).press('Enter');
  await expect(answer).toContainText('sign-in works: the identity provider signs with certificate 2');
  expect((await card.boundingBox())?.height).toBe(height);
  await inspectScreen(page, '18-identity-provider-rollover');
});

test('a thumbprint from a console is found, the calendar and the PEM leave as files', async ({
  app: { page },
}) => {
  await createConsoleProfile(page);
  await goTo(page, 'Identity provider');
  await chooseFile(page, 'Choose metadata file', { name: 'idp.xml', content: writeMetadata() });
  const list = page.getByRole('region', { name: '2 certificates' });
  await list.getByText('Thumbprints, and the text for Twilio’s field').last().click();
  const colons = await list
    .getByText(/^([0-9A-F]{2}:){19}[0-9A-F]{2}$/)
    .last()
    .innerText();
  const field = list.getByLabel('Compare with the thumbprint in the identity provider’s console');
  await field.fill(colons.replaceAll(':', '').toLowerCase());
  await expect(list.getByText('That is the SHA-1 thumbprint of certificate 2.')).toBeVisible();
  await field.fill('00'.repeat(20));
  await expect(list.getByText(/No signing certificate here has that thumbprint/)).toBeVisible();
  for (const [name, ending] of [
    ['Save the last days as a calendar with reminders', /\.ics$/],
    ['Download the PEM of certificate 2', /\.pem$/],
  ] as const) {
    const download = page.waitForEvent('download');
    await list.getByRole('button', { name }).click();
    expect((await download).suggestedFilename()).toMatch(ending);
  }
});
