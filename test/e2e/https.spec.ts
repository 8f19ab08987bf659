import { readFileSync } from 'node:fs';
import { chromium, expect } from '@playwright/test';
import { test } from '../support/app-fixture.ts';
import { findChromium } from '../support/find-chromium.ts';
import { startSamlpIdp } from '../support/samlp-idp.ts';
import { choose, createFlexProfile } from '../support/screens/profile.ts';
import { importIdp, startTest } from '../support/screens/sign-in-test.ts';
import { isCertutilInstalled, makeTrustingHome } from '../support/trusting-home.ts';

test('https works in a browser that trusts the downloaded certificate, and in no other', async ({ app }) => {
  test.skip(!isCertutilInstalled(), 'certutil (Debian libnss3-tools) is not installed on this machine.');
  const { page } = app;
  const idp = await startSamlpIdp();
  await createFlexProfile(page);
  await importIdp(page, idp);
  await choose(page, 'This machine’s address', 'https');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download the certificate' }).click();
  const home = makeTrustingHome(readFileSync(await (await download).path(), 'utf8'));
  idp.register(await startTest(page));
  const link = page.getByRole('link', { name: 'Open sign-in page' });
  const start = (await link.getAttribute('href')) ?? '';
  expect(start).toMatch(/^https:\/\//);
  const stranger = await app.context.newPage();
  await expect(stranger.goto(start)).rejects.toThrow(/ERR_CERT_AUTHORITY_INVALID/);

  const trusting = await chromium.launch({
    executablePath: findChromium(),
    env: { ...process.env, HOME: home.path },
  });
  try {
    const tab = await trusting.newPage();
    await tab.goto(start);
    await expect(tab.getByRole('heading', { name: 'Sign-in accepted' })).toBeVisible();
  } finally {
    await trusting.close();
    await idp.stop();
    home.remove();
  }
});
