import { expect, type Page } from '@playwright/test';
import { test } from '../support/app-fixture.ts';
import { startSamlpIdp } from '../support/samlp-idp.ts';
import { createConsoleProfile, createFlexProfile, goTo } from '../support/screens/profile.ts';
import { importIdp, runTest } from '../support/screens/sign-in-test.ts';
import { checkRow, expectCheck, expectVerdict, readSignatures } from '../support/screens/verdict.ts';
import { startSimpleSamlPhp } from '../support/simplesamlphp.ts';
import { isSimpleSamlPhpInstalled } from '../support/simplesamlphp-config.ts';
import type { TestIdp } from '../support/test-idp.ts';
import { askXmlsec1, isXmlsec1Installed } from '../support/xmlsec1.ts';

/** Both must say the same of each signature; where xmlsec1 is missing, the test says that it was not asked. */
async function expectXmlsec1Agrees(page: Page, responseXml: string, idp: TestIdp): Promise<void> {
  if (!isXmlsec1Installed()) {
    test.info().annotations.push({ type: 'not compared', description: 'xmlsec1 is not installed.' });
    return;
  }
  const opinion = await askXmlsec1(responseXml, idp.certificatePem);
  expect({
    response: opinion.response === 'valid',
    assertion: opinion.assertion === 'valid',
  }).toEqual(await readSignatures(page));
}

const idps = [
  {
    name: 'SimpleSAMLphp',
    fix: /Sign the Response too\..*saml20\.sign\.response/,
    start: startSimpleSamlPhp,
    isInstalled: isSimpleSamlPhpInstalled(),
  },
  // samlp is a library without a console, so the product says what to switch and that the place is not documented.
  { name: 'samlp', fix: /Sign the Response too\..*not documented/, start: startSamlpIdp, isInstalled: true },
];

for (const { name, fix, start, isInstalled } of idps) {
  test.describe(`with ${name}`, () => {
    test.skip(!isInstalled, `${name} is not installed on this machine.`);
    let idp: TestIdp;
    test.beforeAll(async () => {
      idp = await start();
    });
    test.afterAll(() => idp.stop());

    test('both parts signed: Flex and Console would accept', async ({ app }) => {
      const { page } = app;
      await createFlexProfile(page);
      await importIdp(page, idp);
      const { tab, responseXml } = await runTest(app, idp, { choices: { email: idp.person.email } });
      await expect(tab.getByRole('heading', { name: 'Sign-in accepted' })).toBeVisible();
      await goTo(page, 'Verdict');
      await expectVerdict(page, 'Twilio Flex', 'accept');
      await expectCheck(page, 'Response signed', 'pass');
      await expectCheck(page, 'Assertion signed', 'pass');
      await expectCheck(page, 'Expected e-mail address', 'pass');
      await expectXmlsec1Agrees(page, responseXml, idp);
      await expectVerdict(page, 'Twilio Console', 'accept');
    });

    test('Response unsigned: Console would refuse, and the fix says what to switch', async ({ app }) => {
      const { page } = app;
      await createConsoleProfile(page);
      await importIdp(page, idp);
      const { tab, responseXml } = await runTest(app, idp, {
        choices: { binding: 'HTTP-POST' },
        switches: { signResponse: false },
      });
      await expect(tab.getByRole('heading', { name: 'Sign-in refused' })).toBeVisible();
      await goTo(page, 'Verdict');
      await expectVerdict(page, 'Twilio Console', 'refuse');
      await expectCheck(page, 'Response signed', 'fail');
      await expectCheck(page, 'Assertion signed', 'pass');
      await expect(checkRow(page, 'Response signed').locator('.finding-fix')).toContainText(fix);
      await expectXmlsec1Agrees(page, responseXml, idp);
      await expectVerdict(page, 'Twilio Flex', 'refuse');
    });

    test('Assertion unsigned: a warning, not a refusal', async ({ app }) => {
      const { page } = app;
      await createFlexProfile(page);
      await importIdp(page, idp);
      const { responseXml } = await runTest(app, idp, { switches: { signAssertion: false } });
      await goTo(page, 'Verdict');
      await expectVerdict(page, 'Twilio Flex', 'accept');
      await expectCheck(page, 'Assertion signed', 'warn');
      await expectXmlsec1Agrees(page, responseXml, idp);
    });
  });
}
