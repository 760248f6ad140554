import { readFileSync } from 'node:fs';

/**
 * A test that did not run.
 * @typedef {{ name: string, reason: string }} Skip
 */

/**
 * What tests came to.
 * @typedef {{ passed: number, failed: number, skipped: Skip[] }} Report
 */

/** The report of one thing that failed outside the tests, such as lint. */
export const oneFailure = Object.freeze({ passed: 0, failed: 1, skipped: [] });

/**
 * The report that a test runner's reporter left. A runner that left none, or that failed without a
 * failed test (an error outside the tests, or no test found), counts as one failure.
 * @param {string} file
 * @param {number} exitCode
 * @returns {Report}
 */
export function readReport(file, exitCode) {
  /** @type {Report} */
  let report;
  try {
    report = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return oneFailure;
  }
  const failedOutside = exitCode !== 0 && report.failed === 0;
  return failedOutside ? { ...report, failed: 1 } : report;
}

/**
 * All reports as one.
 * @param {readonly Report[]} reports
 * @returns {Report}
 */
export function addUp(reports) {
  return {
    passed: reports.reduce((sum, report) => sum + report.passed, 0),
    failed: reports.reduce((sum, report) => sum + report.failed, 0),
    skipped: reports.flatMap((report) => report.skipped),
  };
}

/**
 * The end of a run as text: each skipped test with its reason, then the counts alone on a line.
 * @param {Report} report
 * @returns {string}
 */
export function summary({ passed, failed, skipped }) {
  const skips = skipped.map(({ name, reason }) => `Skipped: ${name} (${reason || 'no reason given'})`);
  const nothing = passed === 0 ? ['No test passed.'] : [];
  const counts = `${passed} passed, ${failed} failed, ${skipped.length} skipped`;
  return [...skips, ...nothing, counts].join('\n');
}
