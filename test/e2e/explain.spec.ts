import { expect, type Page } from '@playwright/test';
import { test } from '../support/app-fixture.ts';
import { inspectScreen } from '../support/inspect-screen.ts';
import { makeSampleIdp } from '../support/sample-idp.ts';
import { chooseFile } from '../support/screens/files.ts';
import { choose, connectionSid, createFlexProfile, goTo, valueRow } from '../support/screens/profile.ts';
import { expectVerdict } from '../support/screens/verdict.ts';

test.describe.configure({ timeout: 180_000 });

const idp = makeSampleIdp();
const serviceProvider = {
  entityId: `urn:flex:${connectionSid}`,
  acsUrl: `https://login.flex.us1.twilio.com/login/callback?connection=${connectionSid}`,
};

/** A profile whose identity provider signed the assertion alone, for an audience with a slash too many. */
async function judgeRefused(page: Page): Promise<void> {
  await createFlexProfile(page);
  await goTo(page, 'Identity provider');
  await chooseFile(page, 'Choose metadata file', { name: 'idp.xml', content: idp.metadata });
  await expect(page.getByText('The metadata was imported')).toBeAttached();
  await goTo(page, 'Sign-in test');
  const response = idp.issue(serviceProvider, {
    sign: 'assertion',
    audience: `${serviceProvider.entityId}/`,
    nameId: 'alex.example@example.com',
  });
  await chooseFile(page, 'Choose a file', { name: 'response.xml', content: response });
  await expect(page.getByRole('heading', { level: 1, name: 'Verdict' })).toBeVisible({ timeout: 60_000 });
}

test('without a profile: a code, the page around it, and what nobody documents', async ({
  app: { page },
}) => {
  await page.getByRole('link', { name: 'Explain an error' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Explain an error' })).toBeVisible();
  await inspectScreen(page, '50-explain-empty');
  const field = page.getByLabel('Message or code');

  await field.fill('{"error":"invalid_request","error_description":"AADSTS50011: The redirect URI …"}');
  await page.getByRole('button', { name: 'Explain', exact: true }).click();
  const article = page.getByRole('article', { name: 'AADSTS50011' });
  await expect(article).toContainText('“Reply URL (Assertion Consumer Service URL)”');
  await expect(article).toContainText('Documented');
  await expect(page.getByRole('status').filter({ hasText: 'One entry in our sources' })).toBeVisible();

  await field.fill('<img src=x onerror="document.title=1"> The flux capacitor is discharged');
  await page.getByRole('button', { name: 'Explain', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Not in our sources' })).toBeVisible();
  await expect(page.getByText('Not documented: nothing in our sources has this text.')).toBeVisible();
  await inspectScreen(page, '51-explain-unknown');

  await field.fill('saml response message not signed');
  await page.getByRole('button', { name: 'Explain', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Messages that resemble it' })).toBeVisible();
  await page.getByRole('listitem').filter({ hasText: 'Authentication Failed' }).getByRole('button').click();
  await expect(page.getByRole('article').first()).toContainText('The Response itself is not signed.');
});

test('the verdict says what Twilio would show, and leads to its explanation with own values', async ({
  app: { page },
}) => {
  await judgeRefused(page);
  const shows = page.getByRole('region', { name: 'What Twilio would show' });
  await choose(page, 'Judge by', 'Twilio Console');
  const row = shows.getByRole('listitem').filter({ hasText: 'The Message of SAML response is not signed' });
  await expect(row).toContainText('Documented');
  await choose(page, 'Judge by', 'SAML 2.0 alone');
  await expect(shows).toBeHidden();
  await expectVerdict(page, 'Twilio Flex', 'refuse');
  await expect(shows).toContainText('Inferred');
  await inspectScreen(page, '52-verdict-explained');

  await shows.getByRole('link', { name: /Audience is invalid/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Explain an error' })).toBeVisible();
  await expect(valueRow(page, 'Entity ID (audience)').first()).toContainText(serviceProvider.entityId);
  await inspectScreen(page, '53-explain-own-values');
});

test('the texts to send have both values and nothing of the person', async ({ app: { page } }) => {
  await judgeRefused(page);
  const card = page.getByRole('region', { name: 'Text ready to send' });
  await expect(card).toContainText(`Must be: ${serviceProvider.entityId}`);
  await expect(card).toContainText('differ only in a trailing slash');
  await choose(page, 'To', 'Twilio support');
  await expect(card).toContainText('What Twilio shows: [');
  await expect(card).toContainText(`Identity Provider Issuer: ${idp.entityId}`);
  await expect(card).not.toContainText('alex.example');
  await card.getByRole('button', { name: 'Copy the text' }).click();
  await expect(card.getByText('the text copied')).toBeAttached();
});
