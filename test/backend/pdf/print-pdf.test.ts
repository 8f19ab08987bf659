import { afterEach, expect, test, vi } from 'vitest';
import { findBrowser } from '../../../src/backend/pdf/find-browser.ts';
import { call, createSampleProfile } from '../../contract/contract-samples.ts';
import { openTestBackend } from '../../support/test-backend.ts';

afterEach(() => vi.unstubAllEnvs());

async function renderWith(browser: string) {
  vi.stubEnv('SSO_PREFLIGHT_CHROMIUM', browser);
  const { backend, lines } = openTestBackend();
  const profileId = await createSampleProfile(backend);
  const outcome = await backend.call('report.render', { profile: { profileId }, format: 'pdf' });
  await backend.close();
  return { outcome, lines };
}

test('without a browser report.render says what to do in place of a PDF', async () => {
  const { outcome, lines } = await renderWith('/nowhere/chrome');
  expect(outcome).toMatchObject({ ok: false, problem: { code: 'refused' } });
  expect(outcome.ok ? '' : outcome.problem.message).toContain('take the HTML report and print it');
  expect(lines).toEqual([]);
});

test.each([
  ['a program that is no browser and ends at once', process.execPath],
  ['a file that cannot be run', import.meta.filename],
])('%s is said, and the log has one line', async (_, program) => {
  const { outcome, lines } = await renderWith(program);
  expect(outcome).toMatchObject({ ok: false, problem: { code: 'refused' } });
  expect(outcome.ok ? '' : outcome.problem.message).toContain('could not print the report');
  expect(lines).toHaveLength(1);
});

test('every other format needs no browser', async () => {
  vi.stubEnv('SSO_PREFLIGHT_CHROMIUM', '/nowhere/chrome');
  const { backend } = openTestBackend();
  const profileId = await createSampleProfile(backend);
  const { encoding, text } = await call(backend, 'report.render', { profile: { profileId }, format: 'html' });
  expect(encoding).toBeUndefined();
  expect(text).toContain('<h1>');
  await backend.close();
});

test('the browser that is asked for is taken, or none', () => {
  expect(findBrowser({ SSO_PREFLIGHT_CHROMIUM: process.execPath })).toBe(process.execPath);
  expect(findBrowser({ SSO_PREFLIGHT_CHROMIUM: '/nowhere/chrome' })).toBeNull();
});
