import { expect } from '@playwright/test';
import { test } from '../support/app-fixture.ts';
import { goTo } from '../support/screens/profile.ts';
import { startTest } from '../support/screens/sign-in-test.ts';
import { expectVerdict } from '../support/screens/verdict.ts';

test('a newcomer finishes the journey with the demo identity provider within two minutes', async ({
  app,
}) => {
  const { page } = app;
  const startedAt = Date.now();
  await page.getByRole('button', { name: 'Try it with the demo identity provider' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sign-in test' })).toBeVisible();
  await startTest(page);
  const tab = await app.openLink(page.getByRole('link', { name: 'Open sign-in page' }));
  await tab.getByRole('button').first().click();
  await expect(tab.getByRole('heading', { name: 'Sign-in accepted' })).toBeVisible();
  await page.bringToFront();
  await goTo(page, 'Verdict');
  await expectVerdict(page, 'Twilio Flex', 'accept');
  await goTo(page, 'Gate');
  await expect(page.getByRole('heading', { level: 2, name: 'Shut', exact: true })).toBeVisible();
  expect(Date.now() - startedAt, 'milliseconds').toBeLessThan(120_000);
});
