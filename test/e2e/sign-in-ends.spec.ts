import { expect } from '@playwright/test';
import { test } from '../support/app-fixture.ts';
import { startSamlpIdp } from '../support/samlp-idp.ts';
import { createConsoleProfile, createFlexProfile, goTo } from '../support/screens/profile.ts';
import {
  encryptionCertificateOf,
  expectClosed,
  importIdp,
  runTest,
  signIn,
  startAddress,
  startTest,
} from '../support/screens/sign-in-test.ts';
import { expectCheck, expectVerdict } from '../support/screens/verdict.ts';
import type { TestIdp } from '../support/test-idp.ts';

let idp: TestIdp;
test.beforeAll(async () => {
  idp = await startSamlpIdp();
});
test.afterAll(() => idp.stop());

test('an encrypted assertion is read with the test’s own key, judged, and refused for Twilio', async ({
  app,
}) => {
  const { page } = app;
  await createConsoleProfile(page);
  await importIdp(page, idp);
  const serviceProvider = await startTest(page);
  idp.register(serviceProvider, { encryptTo: await encryptionCertificateOf(serviceProvider) });
  await signIn(app, idp);
  await goTo(page, 'Verdict');
  await expectVerdict(page, 'Twilio Console', 'refuse');
  await expectCheck(page, 'Not encrypted', 'fail');
  await expectCheck(page, 'Audience', 'pass');
  await expectCheck(page, 'NameID is an e-mail address', 'pass');
});

test('cancel ends the test and closes its address', async ({ app }) => {
  const { page } = app;
  await createFlexProfile(page);
  await importIdp(page, idp);
  await startTest(page);
  const address = await startAddress(page);
  await expect(page.getByRole('timer')).toHaveText(/^[45]:\d\d$/);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('The sign-in test was cancelled.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Start the test' })).toBeVisible();
  await expectClosed(address);
});

test('a reload in the middle of a test finds it still running', async ({ app }) => {
  const { page } = app;
  await createFlexProfile(page);
  await importIdp(page, idp);
  idp.register(await startTest(page));
  await page.reload();
  await signIn(app, idp);
  await expect(page.getByText(/^The response meets/)).toBeVisible();
});

test('a response of an earlier test is not accepted a second time', async ({ app }) => {
  const { page } = app;
  await createFlexProfile(page);
  await importIdp(page, idp);
  const first = await runTest(app, idp);
  const { acsUrl } = await startTest(page);
  await first.tab.setContent(
    `<form method="post" action="${acsUrl}"><input name="SAMLResponse" value="${first.encoded}"><button>Send</button></form>`,
  );
  await first.tab.getByRole('button', { name: 'Send' }).click();
  await expect(first.tab.getByRole('heading', { name: 'Sign-in refused' })).toBeVisible();
  await goTo(page, 'Verdict');
  await expectCheck(page, 'Answers our request', 'fail');
  await expectCheck(page, 'Not seen before', 'fail');
});

test('a response can be pasted, and is judged with the real Twilio values', async ({ app }) => {
  const { page } = app;
  await createFlexProfile(page);
  await importIdp(page, idp);
  const { encoded } = await runTest(app, idp);
  await page.getByLabel('Or paste it here').fill(encoded);
  await page.getByRole('button', { name: 'Judge this response' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Verdict' })).toBeVisible();
  // It was made for the loopback address, so Twilio's own address and audience do not match.
  await expectVerdict(page, 'Twilio Flex', 'refuse');
  await expectCheck(page, 'Audience', 'fail');
  await expectCheck(page, 'Destination', 'fail');
  await expectCheck(page, 'Response signed', 'pass');
});

test('text that is no response gets one clear sentence', async ({ app }) => {
  const { page } = app;
  await createFlexProfile(page);
  await importIdp(page, idp);
  await page.getByLabel('Or paste it here').fill('this is not a response');
  await page.getByRole('button', { name: 'Judge this response' }).click();
  const alert = page.getByRole('alert');
  await expect(alert).toBeVisible();
  await expect(alert).not.toContainText(/Error:|undefined|null|at \//);
});
