import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FullConfig, Suite, TestCase } from '@playwright/test/reporter';
import PlaywrightReporter from './playwright-reporter.mjs';
import { readReport, summary } from './test-report.mjs';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hornbook-report-'));
  vi.stubEnv('HORNBOOK_TEST_REPORT', join(folder, 'report.json'));
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

/** A test with the messages of its tries, where `undefined` stands for one that passed. */
function testCase(name: string, outcome: string, tries: readonly (string | undefined)[]): object {
  const results = tries.map((message) =>
    message === undefined ? { status: 'passed' } : { status: 'failed', error: { message } },
  );
  return { outcome: () => outcome, titlePath: () => ['', name], results, expectedStatus: 'passed', annotations: [] };
}

/** What a run of these tests ends with. */
function endOf(...cases: readonly object[]): string {
  const reporter = new PlaywrightReporter();
  reporter.onBegin({} as FullConfig, { allTests: () => cases as TestCase[] } as Suite);
  reporter.onEnd();
  const file = join(folder, 'report.json');
  expect(readFileSync(file, 'utf8')).not.toBe('');
  return summary(readReport('the browser tests', file, 0));
}

test('a test that passes only at its second try counts as failed, with the reason of its first failure', () => {
  const tests = [
    testCase('sound', 'expected', [undefined]),
    testCase('shaky', 'flaky', ['too early\nat line 3', undefined]),
  ];
  expect(endOf(...tests)).toBe(
    'Failed: shaky (flaky: passed only at a later try; the first failed: too early)\n1 passed, 1 failed, 0 skipped',
  );
});

test('a test that fails at every try counts once, with the reason of its last failure', () => {
  expect(endOf(testCase('broken', 'unexpected', ['once', 'twice']))).toBe(
    'Failed: broken (twice)\nNo test passed.\n0 passed, 1 failed, 0 skipped',
  );
});
