import { expect } from '@playwright/test';
import { test } from '../support/app-fixture.ts';
import { choose, createFlexProfile, goTo } from '../support/screens/profile.ts';
import { expectClosed, startAddress, startTest } from '../support/screens/sign-in-test.ts';

test('a test that nobody answers counts down, ends by itself and says so', async ({ app: { page } }) => {
  await createFlexProfile(page);
  await goTo(page, 'Sign-in test');
  await choose(page, 'How long the test waits', '1 minute');
  await startTest(page);
  const address = await startAddress(page);
  const timer = page.getByRole('timer');
  await expect(timer).toHaveText(/^(1:00|0:[1-5]\d)$/);
  await expect(page.getByText('No response arrived in time')).toBeVisible({ timeout: 65_000 });
  await expect(timer).toHaveCount(0);
  await expect(page.getByRole('list', { name: 'Stations of the sign-in' })).toContainText('ended here');
  await expect(page.getByRole('button', { name: 'Start the test' })).toBeEnabled();
  await expectClosed(address);
});
