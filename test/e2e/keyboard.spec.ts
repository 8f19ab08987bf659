import { expect } from '@playwright/test';
import { test } from '../support/app-fixture.ts';
import { startSamlpIdp } from '../support/samlp-idp.ts';
import { pressAt, tabTo, typeInto } from '../support/screens/keyboard.ts';
import { accountSid, connectionSid, waitForSaved } from '../support/screens/profile.ts';

test.describe.configure({ timeout: 180_000 });

test('the whole journey goes without a mouse, and the focus is seen at every stop', async ({
  app,
  context,
  shell,
}) => {
  const { page } = app;
  const idp = await startSamlpIdp();
  await idp.stop();
  const heading = (name: string) => page.getByRole('heading', { level: 1, name, exact: true });
  const nextStop = (name: string) =>
    page.getByRole('navigation', { name: 'Journey' }).getByRole('link', { name: new RegExp(name) });

  await test.step('profile', async () => {
    await pressAt(page, page.getByRole('link', { name: 'Create your first profile' }));
    await expect(heading('New profile')).toBeVisible();
    await typeInto(page, page.getByLabel('Name', { exact: true }), 'By keyboard');
    await pressAt(page, page.getByRole('button', { name: 'Create profile' }));
    await expect(heading('Profile')).toBeVisible();
    await typeInto(page, page.getByLabel('Account SID'), accountSid);
    await typeInto(page, page.getByLabel('Connection SID'), connectionSid);
    await waitForSaved(page);
  });

  await test.step('metadata by paste', async () => {
    await pressAt(page, nextStop('Identity provider'));
    await expect(heading('Identity provider')).toBeFocused();
    await pressAt(page, page.getByRole('button', { name: 'Paste the XML into a field instead' }));
    await typeInto(page, page.getByLabel('Metadata XML'), idp.metadataXml);
    await pressAt(page, page.getByRole('button', { name: 'Read this text' }));
    await expect(page.getByText('The metadata was imported')).toBeAttached();
  });

  await test.step('steps', async () => {
    await pressAt(page, nextStop('Setup steps'));
    await expect(heading('Setup steps')).toBeFocused();
    await tabTo(page, page.getByRole('checkbox').first());
    await page.keyboard.press('Space');
    await expect(page.getByText(/^1 of \d+ ticked$/)).toBeVisible();
  });

  await test.step('a sign-in with the demo identity provider', async () => {
    await pressAt(page, nextStop('Sign-in test'));
    await expect(heading('Sign-in test')).toBeFocused();
    await tabTo(page, page.getByRole('radiogroup', { name: 'Sign in with' }).getByRole('radio').first());
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('radio', { name: /^Demo identity provider/ })).toBeChecked();
    await pressAt(page, page.getByRole('button', { name: 'Start the test' }));
    const link = page.getByRole('link', { name: 'Open sign-in page' });
    await tabTo(page, link);
    // Electron gives the address to the system's browser, which no test can drive.
    const tab = shell === 'browser' ? context.waitForEvent('page') : app.openLink(link);
    if (shell === 'browser') await page.keyboard.press('Enter');
    const signIn = await tab;
    await pressAt(signIn, signIn.getByRole('button').first());
    await expect(signIn.getByRole('heading', { name: 'Sign-in accepted' })).toBeVisible();
    await signIn.close();
    await expect(page.getByText(/^The response meets/)).toBeVisible();
  });

  await test.step('verdict', async () => {
    await pressAt(page, nextStop('Verdict'));
    await expect(heading('Verdict')).toBeFocused();
    await expect(
      page.getByRole('heading', { level: 2, name: 'Twilio Flex would accept this sign-in' }),
    ).toBeVisible();
  });

  await test.step('gate', async () => {
    await pressAt(page, nextStop('Gate'));
    await expect(heading('Gate')).toBeFocused();
    await expect(page.getByRole('heading', { level: 2, name: 'Shut', exact: true })).toBeVisible();
    await pressAt(page, page.getByRole('button', { name: 'Open it with a reason…' }));
    const reason = page.getByLabel('Why the switch must go ahead now');
    await expect(reason).toBeFocused();
    await page.keyboard.type('Agreed with the owner of the sign-in');
    await pressAt(page, page.getByRole('button', { name: 'Open the gate with this reason' }));
    await expect(page.getByRole('heading', { level: 2, name: 'Open by override' })).toBeVisible();
  });
});
