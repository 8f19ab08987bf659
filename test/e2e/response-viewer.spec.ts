import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { test } from '../support/app-fixture.ts';
import { inspectScreen } from '../support/inspect-screen.ts';
import { makeSampleIdp } from '../support/sample-idp.ts';
import { chooseFile } from '../support/screens/files.ts';
import { choose, connectionSid, createFlexProfile, goTo } from '../support/screens/profile.ts';
import { checkRow, expectVerdict, openCalmChecks } from '../support/screens/verdict.ts';

test.describe.configure({ timeout: 180_000 });

const idp = makeSampleIdp();
const serviceProvider = {
  entityId: `urn:flex:${connectionSid}`,
  acsUrl: `https://login.flex.us1.twilio.com/login/callback?connection=${connectionSid}`,
};

/** A profile whose identity provider sent this response. */
async function judge(page: Page, change: Parameters<typeof idp.issue>[1]): Promise<void> {
  await createFlexProfile(page);
  await goTo(page, 'Identity provider');
  await chooseFile(page, 'Choose metadata file', { name: 'idp.xml', content: idp.metadata });
  await expect(page.getByText('The metadata was imported')).toBeAttached();
  await goTo(page, 'Sign-in test');
  const response = idp.issue(serviceProvider, change);
  await chooseFile(page, 'Choose a file', { name: 'response.xml', content: response });
  // A megabyte takes its time on a busy machine.
  await expect(page.getByRole('heading', { level: 1, name: 'Verdict' })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('treegrid')).toBeVisible();
}

const unsignedWithWrongAudience = {
  sign: 'assertion',
  audience: `${serviceProvider.entityId}/`,
  nameId: 'alex.example@example.com',
} as const;

test('from a check to its line, and back, by keyboard alone', async ({ app: { page } }) => {
  await judge(page, unsignedWithWrongAudience);
  await expect(page.getByRole('list', { name: 'Signatures' })).toContainText('Assertion signature holds');
  await page.getByRole('button', { name: 'Show in the response: Audience' }).press('Enter');
  const readable = page.getByRole('treegrid', { name: 'In readable lines' });
  await expect(readable).toBeFocused();
  const active = readable.locator('[aria-selected=true]');
  await expect(active).toContainText('Failed: Audience');
  await expect(active).toContainText('/</saml:Audience>');
  await expect(page.getByRole('region', { name: 'As received' }).locator('.pointed').first()).toBeVisible();

  await page.keyboard.press('Enter');
  await expect(checkRow(page, 'Audience')).toBeFocused();

  await readable.focus();
  await page.keyboard.press('Home');
  await expect(active).toHaveAttribute('aria-rowindex', '1');
  await page.keyboard.press('ArrowLeft');
  await expect(active).toHaveAttribute('aria-expanded', 'false');
  await expect(readable.getByRole('row')).toHaveCount(1);
  await page.keyboard.press('ArrowRight');
  await expect(active).toHaveAttribute('aria-expanded', 'true');
});

test('search goes from place to place and opens what is folded', async ({ app: { page } }) => {
  await judge(page, unsignedWithWrongAudience);
  await page.getByRole('button', { name: 'Fold all', exact: true }).click();
  await page.getByRole('treegrid').focus();
  await page.keyboard.press('ControlOrMeta+f');
  await page.keyboard.type('ALEX.example');
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 of 1', { exact: true })).toBeVisible();
  const found = page.getByRole('treegrid').locator('[aria-selected=true]');
  await expect(found.locator('mark')).toHaveText('alex.example');
  await expect(page.locator('.code-path').first()).toHaveText('Response › Assertion › Subject › NameID');
  await page.getByLabel('Search in the response').fill('no such thing');
  await expect(page.getByText('Not found')).toBeVisible();
});

test('a redacted copy says what it left out and names nobody', async ({ app: { page } }) => {
  await judge(page, unsignedWithWrongAudience);
  await page.getByRole('button', { name: 'Make a redacted copy' }).click();
  await expect(page.getByText('The same: ', { exact: false })).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download response-redacted.xml' }).click();
  const text = readFileSync(await (await download).path(), 'utf8');
  expect(text).toContain(`<saml:Audience>${serviceProvider.entityId}/</saml:Audience>`);
  // A certificate's base64 may spell any short name.
  expect(text.replaceAll(/X509Certificate>[^<]*</g, '')).not.toMatch(/alex/i);
});

test('another policy moves nothing above the checks; every check is there', async ({ app: { page } }) => {
  await judge(page, unsignedWithWrongAudience);
  await expectVerdict(page, 'Twilio Flex', 'refuse');
  const summary = page.locator('.summary');
  const before = await summary.boundingBox();
  await choose(page, 'Judge by', 'Twilio Console');
  expect(await summary.boundingBox()).toEqual(before);
  await expect(page.locator('.to-change .check').first()).toBeVisible();
  await inspectScreen(page, '20-verdict-refused');
  await openCalmChecks(page);
  await expect(page.locator('.check').last()).toBeVisible();
  expect(await page.locator('.check').count()).toBeGreaterThan(30);
});

test('a response of a megabyte stays light', async ({ app: { page } }) => {
  const values = Array.from({ length: 15_000 }, (_, index) => `value number ${index} of a large response`);
  await judge(page, { attributes: [{ name: 'many', values }] });
  // Only what is in sight is in the page.
  expect(await page.locator('.code-row').count()).toBeLessThan(300);
  await page.getByLabel('Search in the response').fill('number 14999');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('treegrid').locator('[aria-selected=true] mark')).toHaveText('number 14999');
});
