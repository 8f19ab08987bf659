import { expect } from '@playwright/test';
import { test } from '../support/app-fixture.ts';
import { choose, createFlexProfile, goTo } from '../support/screens/profile.ts';
import { encryptionCertificateOf, importIdp, signIn, startTest } from '../support/screens/sign-in-test.ts';
import { checkRow, expectCheck, expectVerdict } from '../support/screens/verdict.ts';
import { startSimpleSamlPhp } from '../support/simplesamlphp.ts';
import { isSimpleSamlPhpInstalled } from '../support/simplesamlphp-config.ts';
import { signInAtSimpleSamlPhp } from '../support/simplesamlphp-login.ts';
import type { TestIdp } from '../support/test-idp.ts';
import { downloadAuthority, isCertutilInstalled, openTrustingBrowser } from '../support/trusting-browser.ts';

test.skip(!isSimpleSamlPhpInstalled(), 'SimpleSAMLphp is not installed on this machine.');

let idp: TestIdp;
test.beforeAll(async () => {
  idp = await startSimpleSamlPhp();
});
test.afterAll(() => idp.stop());

test('an encrypted assertion of SimpleSAMLphp is judged, and both Twilio policies name the switch', async ({
  app,
}) => {
  const { page } = app;
  await createFlexProfile(page);
  await importIdp(page, idp);
  const serviceProvider = await startTest(page);
  idp.register(serviceProvider, { encryptTo: await encryptionCertificateOf(serviceProvider) });
  const { responseXml } = await signIn(app, idp);
  expect(responseXml).toContain('EncryptedAssertion');
  await goTo(page, 'Verdict');
  for (const policy of ['Twilio Flex', 'Twilio Console'] as const) {
    await expectVerdict(page, policy, 'refuse');
    await expectCheck(page, 'Not encrypted', 'fail');
    await expect(checkRow(page, 'Not encrypted').locator('.finding-fix')).toContainText(
      /metadata\/saml20-sp-remote\.php.*assertion\.encryption/,
    );
    // What is inside was read: only the encryption stands against it.
    await expectCheck(page, 'Audience', 'pass');
    await expectCheck(page, 'NameID is an e-mail address', 'pass');
  }
});

test('SimpleSAMLphp answers over https in a browser that trusts the downloaded certificate', async ({
  app,
}) => {
  test.skip(!isCertutilInstalled(), 'certutil (Debian libnss3-tools) is not installed on this machine.');
  const { page } = app;
  await createFlexProfile(page);
  await importIdp(page, idp);
  await choose(page, 'This machine’s address', 'https');
  const browser = await openTrustingBrowser(await downloadAuthority(page));
  try {
    idp.register(await startTest(page));
    const link = page.getByRole('link', { name: 'Open sign-in page' });
    const tab = await browser.newPage();
    await tab.goto((await link.getAttribute('href')) ?? '');
    await signInAtSimpleSamlPhp(tab, idp.person);
    await expect(tab.getByRole('heading', { name: 'Sign-in accepted' })).toBeVisible();
    expect(new URL(tab.url()).protocol).toBe('https:');
  } finally {
    await browser.close();
  }
  await goTo(page, 'Verdict');
  await expectVerdict(page, 'Twilio Flex', 'accept');
});
