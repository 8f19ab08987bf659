// @ts-check
/** Adds up what the runners' JSON reports say. */
import { readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

/**
 * Vitest's report. A file that could not be loaded has no failed test in it and counts as one.
 * @param {string} path
 * @returns {Count}
 */
export function countVitest(path) {
  const report = readReport(path);
  if (report === null) return missing;
  const unloaded = report.testResults.filter(
    (/** @type {{ status: string, assertionResults: { status: string }[] }} */ file) =>
      file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  ).length;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * Playwright's report. Faults outside tests (a broken file, a server that does not start) count as failures, and so does
 * a test that passed only on a second try.
 * @param {string} path
 * @returns {Count}
 */
export function countPlaywright(path) {
  const report = readReport(path);
  if (report === null) return missing;
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected, failed: unexpected + flaky + report.errors.length, skipped };
}

/** A runner that left no report did not get far enough to count anything. */
const missing = { passed: 0, failed: 1, skipped: 0 };

/** @param {string} path */
function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}
