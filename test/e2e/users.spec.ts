import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { test } from '../support/app-fixture.ts';
import { inspectScreen } from '../support/inspect-screen.ts';
import { chooseFile } from '../support/screens/files.ts';
import { choose, createConsoleProfile, createFlexProfile, goTo } from '../support/screens/profile.ts';

test.describe.configure({ timeout: 120_000 });

const listOf = (...rows: readonly string[]) => ['email', ...rows].join('\n');
const twilioList = listOf('ada@example.com', 'Bob@example.com', 'eve@example.com', 'ops@partner.example');
const idpList = listOf('ada@example.com', 'bob@example.com', 'new@example.com');

async function giveLists(page: Page, twilio: string, idp: string): Promise<void> {
  await chooseFile(page, 'Choose Twilio’s list', { name: 'twilio.csv', content: twilio });
  await chooseFile(page, 'Choose the provider’s list', { name: 'provider.csv', content: idp });
}

async function compare(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'The forecast' })).toBeVisible();
}

test('the gate of a Console leads to the users, and counts who would be locked out', async ({
  app: { page, dataFolder },
}) => {
  await createConsoleProfile(page);
  await goTo(page, 'Gate');
  await page.getByRole('link', { name: 'Go to “Users”' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Users' })).toBeVisible();
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect(page.getByText('Choose the list of Twilio’s users first.')).toBeVisible();
  await inspectScreen(page, '40-users-empty');

  await giveLists(page, twilioList, idpList);
  await page.getByLabel('Domains that are to be enforced').fill('example.com');
  await compare(page);
  await expect(page.getByText('users would be locked out after enforcement')).toBeVisible();
  const table = page.getByRole('table');
  await expect(table.getByRole('row')).toHaveCount(6);
  await inspectScreen(page, '41-users-compared');
  await choose(page, 'Show', 'Not assigned');
  await expect(table.getByRole('row', { name: /eve@example\.com/ })).toBeVisible();
  await expect(table.getByRole('row')).toHaveCount(2);
  await page.getByLabel('Search by address').fill('nobody');
  await expect(page.getByText('No user matches.')).toBeVisible();

  await goTo(page, 'Gate');
  await expect(page.getByText('2 would be locked out', { exact: false })).toBeVisible();
  await goTo(page, 'Users');
  await expect(page.getByRole('heading', { level: 2, name: 'Everybody' })).toBeVisible();
  expect(readFileSync(`${dataFolder}/profiles.json`, 'utf8')).not.toContain('eve@');
  await page.reload();
  await expect(page.getByRole('heading', { level: 2, name: /^Last compared on/ })).toBeVisible();
  await inspectScreen(page, '42-users-kept');
});

test('a spreadsheet in place of a list is said in a sentence', async ({ app: { page } }) => {
  await createConsoleProfile(page);
  await goTo(page, 'Users');
  await giveLists(page, 'PK\u0003\u0004', idpList);
  await page.getByLabel('Domains that are to be enforced').fill('example.com');
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect(page.getByRole('alert')).toContainText('Save it as CSV');
});

test('pasted addresses, one of them exempt, and a list without any', async ({ app: { page } }) => {
  await createConsoleProfile(page);
  await goTo(page, 'Users');
  for (const which of ['first', 'last'] as const)
    await page.getByRole('button', { name: 'Paste addresses instead' })[which]().click();
  await page.getByLabel('Users in Twilio, one address a line').fill('ada@example.com\nroot@example.com');
  const provider = page.getByLabel('Users in the identity provider, one address a line');
  await provider.fill('ada@example.com');
  await page.getByLabel('Domains that are to be enforced').fill('example.com');
  await page.getByLabel('Exempt addresses (optional)').fill('root@example.com');
  await compare(page);
  await expect(page.getByText('locked out: everybody in these domains can sign in')).toBeVisible();
  await expect(page.getByRole('row', { name: /root@example\.com/ })).toContainText('Exempt');

  await page.getByLabel('Users in Twilio, one address a line').fill('email');
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect(page.getByText('A list could not be judged', { exact: false })).toBeVisible();
});

test('50,000 users: a page at a time, filtered and downloaded', async ({ app: { page } }) => {
  await createConsoleProfile(page);
  await goTo(page, 'Users');
  const many = Array.from({ length: 50_000 }, (_, index) => `user${index}@example.com`);
  await giveLists(page, listOf(...many), listOf(...many.slice(1)));
  await page.getByLabel('Domains that are to be enforced').fill('example.com');
  await compare(page);
  await expect(page.getByRole('row')).toHaveCount(101);
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByText('Rows 101 to 200 of 50,000')).toBeVisible();
  await page.getByLabel('Search by address').fill('user4999');
  await expect(page.getByText('11 of 50,000')).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'These 11 as CSV' }).click();
  const path = await (await download).path();
  expect(readFileSync(path, 'utf8').trimEnd().split('\r\n')).toHaveLength(12);
});

test('Flex has no such stop', async ({ app: { page } }) => {
  await createFlexProfile(page);
  await expect(page.getByRole('navigation', { name: 'Journey' }).getByRole('link')).toHaveCount(6);
  await expect(page.getByText('Step 1 of 6')).toBeVisible();
});
