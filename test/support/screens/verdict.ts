import { expect, type Locator, type Page } from '@playwright/test';
import { choose } from './profile.ts';

export type CheckWord = 'pass' | 'warn' | 'fail' | 'info' | 'not-applicable' | 'not-run';

/** The row of one check, by its title; passed ones are there too, though put away at first. */
export function checkRow(page: Page, title: string): Locator {
  return page.locator('.check', { has: page.locator('h3').getByText(title, { exact: true }) });
}

/** Opens the two groups that need nothing. */
export async function openCalmChecks(page: Page): Promise<void> {
  const folds = page.locator('.fold:not([open]) > summary');
  while ((await folds.count()) > 0) await folds.first().click();
}

export async function expectCheck(page: Page, title: string, status: CheckWord): Promise<void> {
  await expect(checkRow(page, title)).toHaveAttribute('data-status', status);
}

/** Switches the policy and says what that acceptor would do. */
export async function expectVerdict(
  page: Page,
  policy: 'Twilio Flex' | 'Twilio Console',
  outcome: 'accept' | 'refuse',
): Promise<void> {
  await choose(page, 'Judge by', policy);
  await expect(
    page.getByRole('heading', { level: 2, name: `${policy} would ${outcome} this sign-in` }),
  ).toBeVisible();
}

/** What stands on the screen about the two signatures, in xmlsec1's terms. */
export async function readSignatures(page: Page): Promise<{ response: boolean; assertion: boolean }> {
  const signed = await page.locator('.summary-facts').innerText();
  return {
    response: /Response (and|only)/.test(signed),
    assertion: /Assertion only|and Assertion/.test(signed),
  };
}
