import { writeFileSync } from 'node:fs';

/**
 * Writes the results of Vitest's tests to the file HORNBOOK_TEST_REPORT, with the reason of each skip,
 * which Vitest's own JSON report leaves out.
 */
export default class VitestReporter {
  /** @param {readonly import('vitest/node').TestModule[]} modules */
  onTestRunEnd(modules) {
    /** @type {import('./test-report.mjs').Report} */
    const report = { passed: 0, failed: [], skipped: [] };
    for (const module of modules) {
      // A file that fails to load has errors and no tests.
      const [error] = module.errors();
      if (error) report.failed.push({ name: module.relativeModuleId, reason: textOf(error) });
      for (const test of module.children.allTests()) {
        const name = `${module.relativeModuleId} > ${test.fullName}`;
        const result = test.result();
        if (result.state === 'passed') report.passed += 1;
        else if (result.state === 'skipped') report.skipped.push({ name, reason: result.note ?? '' });
        else
          report.failed.push({ name, reason: result.state === 'pending' ? 'did not end' : textOf(result.errors[0]) });
      }
    }
    writeFileSync(process.env['HORNBOOK_TEST_REPORT'] ?? '', JSON.stringify(report));
  }
}

/**
 * Returns the message of an error; a thrown value need not be an error.
 * @param {{ readonly message?: unknown } | undefined} error
 * @returns {string}
 */
function textOf(error) {
  return String(error?.message ?? '');
}
