import type { Page } from '@playwright/test';
import type { IdpPerson } from './test-idp.ts';

/** Fills in SimpleSAMLphp's own sign-in form. */
export async function signInAtSimpleSamlPhp(page: Page, person: IdpPerson): Promise<void> {
  await page.getByLabel('Username').fill(person.userName);
  await page.getByLabel('Password').fill(person.password);
  await page.getByRole('button', { name: 'Login' }).click();
}
