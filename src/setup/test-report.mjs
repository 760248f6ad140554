import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

/**
 * A test that did not pass, and why: it failed, or it did not run.
 * @typedef {{ name: string, reason: string }} Remark
 */

/**
 * What tests came to.
 * @typedef {{ passed: number, failed: Remark[], skipped: Remark[] }} Report
 */

/**
 * The report of one thing that failed outside the tests, such as lint.
 * @param {string} name
 * @param {string} reason
 * @returns {Report}
 */
export function oneFailure(name, reason) {
  return { passed: 0, failed: [{ name, reason }], skipped: [] };
}

/**
 * The report that a test runner's reporter left. A runner that left none, or that failed without a
 * failed test (an error outside the tests, or no test found), counts as one failure.
 * @param {string} name What ran.
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
 * All reports as one.
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
 * The end of a run as text: each skipped and each failed test with its reason, then the counts alone
 * on a line.
 * @param {Report} report
 * @returns {string}
 */
export function summary({ passed, failed, skipped }) {
  const nothing = passed === 0 ? ['No test passed.'] : [];
  const counts = `${passed} passed, ${failed.length} failed, ${skipped.length} skipped`;
  return [...remarks('Skipped', skipped), ...remarks('Failed', failed), ...nothing, counts].join('\n');
}

/**
 * A line for each remark: runners colour what they tell, and tell more in further lines, which stand above in their own output.
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
