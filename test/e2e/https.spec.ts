import { expect } from '@playwright/test';
import { test } from '../support/app-fixture.ts';
import { startSamlpIdp } from '../support/samlp-idp.ts';
import { choose, createFlexProfile } from '../support/screens/profile.ts';
import { importIdp, startTest } from '../support/screens/sign-in-test.ts';
import { downloadAuthority, isCertutilInstalled, openTrustingBrowser } from '../support/trusting-browser.ts';

test('https works in a browser that trusts the downloaded certificate, and in no other', async ({ app }) => {
  test.skip(!isCertutilInstalled(), 'certutil (Debian libnss3-tools) is not installed on this machine.');
  const { page } = app;
  const idp = await startSamlpIdp();
  await createFlexProfile(page);
  await importIdp(page, idp);
  await choose(page, 'This machine’s address', 'https');
  const browser = await openTrustingBrowser(await downloadAuthority(page));
  try {
    idp.register(await startTest(page));
    const link = page.getByRole('link', { name: 'Open sign-in page' });
    const start = (await link.getAttribute('href')) ?? '';
    expect(start).toMatch(/^https:\/\//);
    const stranger = await app.context.newPage();
    await expect(stranger.goto(start)).rejects.toThrow(/ERR_CERT_AUTHORITY_INVALID/);
    const tab = await browser.newPage();
    await tab.goto(start);
    await expect(tab.getByRole('heading', { name: 'Sign-in accepted' })).toBeVisible();
  } finally {
    await browser.close();
    await idp.stop();
  }
});
