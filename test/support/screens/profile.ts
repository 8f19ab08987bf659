import { expect, type Locator, type Page } from '@playwright/test';

/** SIDs of the right shape that belong to nobody (facts 1.1). */
export const accountSid = `AC${'0123456789abcdef'.repeat(2)}`;
export const connectionSid = `JQ${'fedcba9876543210'.repeat(2)}`;

/** Twilio publishes no pattern for Console's ACS address (facts 2.1); any https address will do. */
export const consoleEntityId = `urn:console:${connectionSid}`;
export const consoleAcsUrl = 'https://sso.twilio.example/acs';

/** From the list of profiles to the new profile's own screen. */
export async function createProfile(page: Page, name: string, product: 'Flex' | 'Console'): Promise<void> {
  await page
    .getByRole('link', { name: /^(New profile|Create your first profile)$/ })
    .first()
    .click();
  await page.getByLabel('Name', { exact: true }).fill(name);
  await choose(page, 'Twilio product', product);
  await page.getByRole('button', { name: 'Create profile' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Profile', exact: true })).toBeVisible();
}

export async function createFlexProfile(page: Page, name = 'Example Ltd, Flex'): Promise<void> {
  await createProfile(page, name, 'Flex');
  await page.getByLabel('Account SID').fill(accountSid);
  await page.getByLabel('Connection SID').fill(connectionSid);
  await waitForSaved(page);
}

export async function createConsoleProfile(page: Page, name = 'Example Ltd, Console'): Promise<void> {
  await createProfile(page, name, 'Console');
  await page.getByLabel('Entity ID', { exact: true }).fill(consoleEntityId);
  await page.getByLabel('Assertion consumer service (ACS) URL').fill(consoleAcsUrl);
  await waitForSaved(page);
}

/** What is typed is kept after a pause; the mark beside the title says when. */
export async function waitForSaved(page: Page): Promise<void> {
  await expect(page.getByText('Saved on this machine')).toBeVisible();
}

/** Picks one radio button of a group by its words. */
export async function choose(page: Page, group: string, option: string): Promise<void> {
  await page
    .getByRole('radiogroup', { name: group })
    .locator('label', { hasText: new RegExp(`^${option}`) })
    .click();
}

/** The row with a value and its copy button. */
export function valueRow(page: Page, label: string): Locator {
  return page.locator('.value', { has: page.getByText(label, { exact: true }) });
}

export async function goTo(page: Page, stop: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Journey' })
    .getByRole('link', { name: new RegExp(stop) })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: stop, exact: true })).toBeVisible();
}
