import { writeFileSync } from 'node:fs';

/**
 * Writes what Playwright's tests came to into the file HORNBOOK_TEST_REPORT, in the same form as
 * for Vitest. A test that passed at a second try has passed.
 */
export default class PlaywrightReporter {
  /** @type {import('@playwright/test/reporter').Suite | undefined} */
  suite;

  /** @type {import('./test-report.mjs').Report} */
  report = { passed: 0, failed: [], skipped: [] };

  /**
   * @param {import('@playwright/test/reporter').FullConfig} _config
   * @param {import('@playwright/test/reporter').Suite} suite
   */
  onBegin(_config, suite) {
    this.suite = suite;
  }

  onEnd() {
    for (const test of this.suite?.allTests() ?? []) {
      const outcome = test.outcome();
      if (outcome === 'unexpected') this.report.failed.push(failureOf(test));
      else if (outcome === 'skipped') this.report.skipped.push(skipOf(test));
      else this.report.passed += 1;
    }
    writeFileSync(process.env['HORNBOOK_TEST_REPORT'] ?? '', JSON.stringify(this.report));
  }

  /** Says that another reporter prints for the reader. */
  printsToStdio() {
    return false;
  }
}

/**
 * @param {import('@playwright/test/reporter').TestCase} test
 * @returns {string}
 */
function nameOf(test) {
  return test.titlePath().filter(Boolean).join(' > ');
}

/**
 * A failed test with what it says of its last try.
 * @param {import('@playwright/test/reporter').TestCase} test
 * @returns {import('./test-report.mjs').Remark}
 */
function failureOf(test) {
  const last = test.results.at(-1);
  const reason = last?.status === 'passed' ? 'passed, and was to fail' : (last?.error?.message ?? last?.error?.value);
  return { name: nameOf(test), reason: reason ?? '' };
}

/**
 * A skipped test with its reason; one that was to run but never came to it says so.
 * @param {import('@playwright/test/reporter').TestCase} test
 * @returns {import('./test-report.mjs').Remark}
 */
function skipOf(test) {
  const wanted = test.expectedStatus === 'skipped';
  const note = test.annotations.find(({ type }) => type === 'skip' || type === 'fixme');
  return { name: nameOf(test), reason: wanted ? (note?.description ?? '') : 'did not run' };
}
