import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { test } from '../support/app-fixture.ts';
import { inspectScreen } from '../support/inspect-screen.ts';
import { createFlexProfile, goTo } from '../support/screens/profile.ts';

async function download(
  page: Page,
  format: string,
): Promise<{ readonly name: string; readonly content: Buffer }> {
  const started = page.waitForEvent('download', { timeout: 120_000 });
  await page
    .getByRole('region', { name: 'The evidence as a report' })
    .getByRole('button', { name: format })
    .click();
  const file = await started;
  return { name: file.suggestedFilename(), content: readFileSync(await file.path()) };
}

test.describe.configure({ timeout: 240_000 });

test('the gate has the report beside it', async ({ app: { page } }) => {
  await createFlexProfile(page);
  await goTo(page, 'Gate');
  await expect(page.getByRole('region', { name: 'The evidence as a report' })).toBeVisible();
  await inspectScreen(page, '45-gate-with-report');
});

test('the evidence leaves as PDF, HTML, Markdown, JSON and calendar', async ({ app: { page } }) => {
  await createFlexProfile(page, 'Example Ltd');
  await goTo(page, 'Gate');
  const pdf = await download(page, 'PDF');
  expect(pdf.name).toBe('example-ltd-report.pdf');
  const content = pdf.content.toString('latin1');
  expect(content.slice(0, 5)).toBe('%PDF-');
  // Tags and outline are what a screen reader finds its way by.
  for (const name of ['/StructTreeRoot', '/Outlines', '/Lang']) expect(content).toContain(name);

  const starts = {
    HTML: '<!doctype html>',
    Markdown: '# SSO Preflight',
    JSON: '{',
    Calendar: 'BEGIN:VCALENDAR',
  };
  for (const [format, start] of Object.entries(starts)) {
    const file = await download(page, format);
    expect(file.content.toString('utf8').startsWith(start)).toBe(true);
  }
});
