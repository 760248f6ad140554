import { writeFileSync } from 'node:fs';

/**
 * Writes what Vitest's tests came to into the file HORNBOOK_TEST_REPORT, with the reason of each
 * skip, which Vitest's own JSON report leaves out.
 */
export default class VitestReporter {
  /** @param {readonly import('vitest/node').TestModule[]} modules */
  onTestRunEnd(modules) {
    /** @type {import('./test-report.mjs').Report} */
    const report = { passed: 0, failed: 0, skipped: [] };
    for (const module of modules) {
      // A file that could not be loaded has errors and no tests.
      if (module.errors().length > 0) report.failed += 1;
      for (const test of module.children.allTests()) {
        const result = test.result();
        if (result.state === 'passed') report.passed += 1;
        else if (result.state === 'skipped') {
          const name = `${module.relativeModuleId} > ${test.fullName}`;
          report.skipped.push({ name, reason: result.note ?? '' });
        } else report.failed += 1;
      }
    }
    writeFileSync(process.env['HORNBOOK_TEST_REPORT'] ?? '', JSON.stringify(report));
  }
}
