import { expect, type Page } from '@playwright/test';
import type { AppUnderTest } from '../app-fixture.ts';
import { signInAtSimpleSamlPhp } from '../simplesamlphp-login.ts';
import type { IdpSwitches, RegisteredServiceProvider, TestIdp } from '../test-idp.ts';
import { chooseFile } from './files.ts';
import { choose, goTo, valueRow } from './profile.ts';

export interface TestChoices {
  readonly scheme?: 'http' | 'https';
  readonly binding?: 'HTTP-Redirect' | 'HTTP-POST';
  readonly email?: string;
}

/** Imports the metadata of a running identity provider and goes on to the sign-in test. */
export async function importIdp(page: Page, idp: TestIdp): Promise<void> {
  await goTo(page, 'Identity provider');
  await chooseFile(page, 'Choose metadata file', { name: 'idp.xml', content: idp.metadataXml });
  await expect(page.getByText('The metadata was imported')).toBeAttached();
  await goTo(page, 'Sign-in test');
}

/** Starts the test and reads the two values that the identity provider must be given. */
export async function startTest(page: Page, choices: TestChoices = {}): Promise<RegisteredServiceProvider> {
  if (choices.scheme !== undefined) await choose(page, 'This machine’s address', choices.scheme);
  if (choices.binding !== undefined) await choose(page, 'How the request is sent', choices.binding);
  if (choices.email !== undefined) await page.getByLabel('Who signs in (optional)').fill(choices.email);
  await page.getByRole('button', { name: 'Start the test' }).click();
  await expect(page.getByRole('link', { name: 'Open sign-in page' })).toBeVisible();
  return {
    entityId: await readValue(page, 'Entity ID (audience)'),
    acsUrl: await readValue(page, 'ACS URL (reply URL)'),
  };
}

/** Where the sign-in of the running test starts: a path that no other test has. */
export async function startAddress(page: Page): Promise<string> {
  return (await page.getByRole('link', { name: 'Open sign-in page' }).getAttribute('href')) ?? '';
}

/** Nobody answers at the address of an ended test, or another app that took the port, which does not know it. */
export async function expectClosed(address: string): Promise<void> {
  const ask = () => fetch(address, { redirect: 'manual' }).then(({ status }) => status === 404);
  await expect.poll(() => ask().catch(() => true)).toBe(true);
}

/** PEM of what the test's own metadata asks an identity provider to encrypt to. */
export async function encryptionCertificateOf({ entityId }: RegisteredServiceProvider): Promise<string> {
  const metadata = await (await fetch(entityId)).text();
  const certificate = /use="encryption"[\s\S]*?X509Certificate>([^<]+)</.exec(metadata)?.[1]?.trim();
  if (certificate === undefined) throw new Error(`${entityId} offers no certificate to encrypt to.`);
  return `-----BEGIN CERTIFICATE-----\n${certificate}\n-----END CERTIFICATE-----\n`;
}

async function readValue(page: Page, label: string): Promise<string> {
  return valueRow(page, label).locator('.value-text').innerText();
}

/** What the browser showed at the end, and the response that it carried. */
export interface SignedIn {
  readonly tab: Page;
  readonly responseXml: string;
  readonly encoded: string;
}

/** Signs in at the identity provider, from the link on the screen up to the result page of the app's own listener. */
export async function signIn(app: AppUnderTest, idp: TestIdp): Promise<SignedIn> {
  // Asked for before the click: an identity provider without a form answers at once.
  const posted = app.context.waitForEvent('request', {
    predicate: (request) => request.method() === 'POST' && new URL(request.url()).pathname === '/saml/acs',
    timeout: 30_000,
  });
  const tab = await app.openLink(app.page.getByRole('link', { name: 'Open sign-in page' }));
  if (idp.kind === 'simplesamlphp') await signInAtSimpleSamlPhp(tab, idp.person);
  const form = new URLSearchParams((await posted).postData() ?? '');
  const encoded = form.get('SAMLResponse') ?? '';
  await expect(tab.getByRole('heading', { level: 1, name: /^Sign-in (accepted|refused)$/ })).toBeVisible();
  // Behind another tab the browser draws one frame a second, and each click waits for two.
  await app.page.bringToFront();
  return { tab, encoded, responseXml: Buffer.from(encoded, 'base64').toString('utf8') };
}

interface RunOptions {
  readonly choices?: TestChoices;
  readonly switches?: Partial<IdpSwitches>;
}

/** One whole test, from the button to the result page. */
export async function runTest(app: AppUnderTest, idp: TestIdp, options: RunOptions = {}): Promise<SignedIn> {
  const serviceProvider = await startTest(app.page, options.choices);
  idp.register(serviceProvider, options.switches);
  const signedIn = await signIn(app, idp);
  await expect(app.page.getByRole('button', { name: 'Start the test' })).toBeVisible();
  return signedIn;
}
