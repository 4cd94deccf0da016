// Reads how many tests passed and failed out of the reports of Vitest and Playwright.
import { readFileSync } from 'node:fs';

/** @typedef {import('./run-step.mjs').Counts} Counts */

/** @param {string} file */
const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/**
 * A file that could not be loaded has no tests in the report; it counts as one failed.
 * @param {string} file @returns {Counts}
 */
export function countVitest(file) {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = readJson(file);
  const unloaded = testResults.filter(
    (/** @type {{ status: string, assertionResults: { status: string }[] }} */ { status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: numPassedTests,
    failed: numFailedTests + unloaded.length,
    skipped: numPendingTests + numTodoTests,
  };
}

/**
 * Errors outside of any test (a server that did not start) count as failed too.
 * @param {string} file @returns {Counts}
 */
export function countPlaywright(file) {
  const { stats, errors } = readJson(file);
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}
