import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

/**
 * A test that failed or did not run, with the reason.
 * @typedef {{ name: string, reason: string }} Remark
 */

/**
 * The results of tests.
 * @typedef {{ passed: number, failed: Remark[], skipped: Remark[] }} Report
 */

/**
 * Returns a report of one failure outside the tests, such as lint.
 * @param {string} name
 * @param {string} reason
 * @returns {Report}
 */
export function oneFailure(name, reason) {
  return { passed: 0, failed: [{ name, reason }], skipped: [] };
}

/**
 * Reads the report of a test runner. A missing report, or a runner that fails without a failed test
 * (an error outside the tests, or no test found), counts as one failure.
 * @param {string} name The tests.
 * @param {string} file
 * @param {number} exitCode
 * @returns {Report}
 */
export function readReport(name, file, exitCode) {
  /** @type {Report} */
  let report;
  try {
    report = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return oneFailure(name, 'ended without a report');
  }
  const failedOutside = exitCode !== 0 && report.failed.length === 0;
  return failedOutside ? addUp([report, oneFailure(name, 'an error outside the tests')]) : report;
}

/**
 * Merges reports.
 * @param {readonly Report[]} reports
 * @returns {Report}
 */
export function addUp(reports) {
  return {
    passed: reports.reduce((sum, report) => sum + report.passed, 0),
    failed: reports.flatMap((report) => report.failed),
    skipped: reports.flatMap((report) => report.skipped),
  };
}

/**
 * Returns the summary of a run: each skipped and each failed test with its reason, then the counts on
 * a line of their own.
 * @param {Report} report
 * @returns {string}
 */
export function summary({ passed, failed, skipped }) {
  const nothing = passed === 0 ? ['No test passed.'] : [];
  const counts = `${passed} passed, ${failed.length} failed, ${skipped.length} skipped`;
  return [...remarks('Skipped', skipped), ...remarks('Failed', failed), ...nothing, counts].join('\n');
}

/**
 * Returns one line for each remark, without colours. Further lines of a reason are in the output of its runner.
 * @param {string} label
 * @param {readonly Remark[]} list
 * @returns {string[]}
 */
function remarks(label, list) {
  return list.map(({ name, reason }) => {
    const [line = ''] = stripVTControlCharacters(reason).trim().split('\n');
    return `${label}: ${name.replaceAll(/\s+/g, ' ')} (${line.trim() || 'no reason given'})`;
  });
}
