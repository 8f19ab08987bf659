import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countPlaywright, countVitest } from '../../scripts/count-tests.mjs';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sso-preflight-count-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(report: unknown): string {
  const path = join(folder, 'report.json');
  writeFileSync(path, JSON.stringify(report));
  return path;
}

const vitest = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };

describe('counting', () => {
  test('what Vitest says, with a file that could not be loaded as one failure', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
    ];
    expect(countVitest(write({ ...vitest, testResults }))).toEqual({ passed: 5, failed: 2, skipped: 3 });
  });

  test('what Playwright says, with faults outside tests and second tries as failures', () => {
    const stats = { expected: 7, unexpected: 1, flaky: 1, skipped: 2 };
    expect(countPlaywright(write({ stats, errors: [{}] }))).toEqual({ passed: 7, failed: 3, skipped: 2 });
  });

  test.each([countVitest, countPlaywright])('a missing report is a failure', (count) => {
    expect(count(join(folder, 'none.json'))).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});
