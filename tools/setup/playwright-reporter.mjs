import { writeFileSync } from 'node:fs';

/**
 * Writes the results of Playwright's tests to the file HORNBOOK_TEST_REPORT, in the same form as
 * for Vitest. A test that passes only at a second try has failed.
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
      if (outcome === 'unexpected' || outcome === 'flaky') this.report.failed.push(failureOf(test));
      else if (outcome === 'skipped') this.report.skipped.push(skipOf(test));
      else this.report.passed += 1;
    }
    writeFileSync(process.env['HORNBOOK_TEST_REPORT'] ?? '', JSON.stringify(this.report));
  }

  /** Tells Playwright that another reporter prints for the reader. */
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
 * Returns a failed test with the reason: the error of its last try, or of the one that failed first if a later one passed.
 * @param {import('@playwright/test/reporter').TestCase} test
 * @returns {import('./test-report.mjs').Remark}
 */
function failureOf(test) {
  const isFlaky = test.outcome() === 'flaky';
  const result = isFlaky ? test.results[0] : test.results.at(-1);
  const error = result?.error?.message ?? result?.error?.value ?? '';
  if (isFlaky) return { name: nameOf(test), reason: `flaky: passed only at a later try; the first failed: ${error}` };
  return { name: nameOf(test), reason: result?.status === 'passed' ? 'passed, but was expected to fail' : error };
}

/**
 * Returns a skipped test with its reason; a test that was to run but was never started says so.
 * @param {import('@playwright/test/reporter').TestCase} test
 * @returns {import('./test-report.mjs').Remark}
 */
function skipOf(test) {
  const wanted = test.expectedStatus === 'skipped';
  const note = test.annotations.find(({ type }) => type === 'skip' || type === 'fixme');
  return { name: nameOf(test), reason: wanted ? (note?.description ?? '') : 'did not run' };
}
