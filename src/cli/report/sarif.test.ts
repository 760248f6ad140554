import type { Log } from 'sarif';
import { expect, test } from 'vitest';
import { catalogue } from '../../diagnostics/catalogue.ts';
import { oneOfEach, report, unknownKey } from './report.fixture.ts';
import type { Report } from './report.ts';
import { sarifOutput } from './sarif.ts';

function runOf(changes: Partial<Report>) {
  const log = JSON.parse(sarifOutput(report(changes), '1.2.3')) as Log;
  expect(log.version).toBe('2.1.0');
  expect(log.runs).toHaveLength(1);
  const [run] = log.runs;
  if (!run) throw new Error('there is no run');
  return run;
}

test('the rules are the catalogue, and every result points at its rule', () => {
  const run = runOf({ diagnostics: oneOfEach });
  const { name, version, rules = [] } = run.tool.driver;
  expect({ name, version }).toEqual({ name: 'Hornbook', version: '1.2.3' });
  expect(rules.map(({ id }) => id)).toEqual(Object.keys(catalogue));
  for (const rule of rules) {
    expect(rule.shortDescription?.text).not.toBe('');
    expect(`${String(rule.fullDescription?.text)} ${String(rule.help?.text)}`).not.toMatch(/\{\w+\}/);
  }
  for (const result of run.results ?? []) expect(rules[result.ruleIndex ?? -1]?.id).toBe(result.ruleId);
});

test('levels and positions are those of the diagnostics', () => {
  const results = runOf({ diagnostics: oneOfEach }).results ?? [];
  expect(results.map(({ ruleId, level }) => [ruleId, level])).toEqual([
    ['file-empty', 'error'],
    ['key-unknown', 'warning'],
    ['html-style', 'note'],
  ]);
  expect(results.map(({ locations }) => locations)).toEqual(
    [
      ['content/a.md', 1, 1],
      ['content/b.md', 3, 7],
      ['content/b.md', 9, 2],
    ].map(([uri, startLine, startColumn]) => [
      { physicalLocation: { artifactLocation: { uri }, region: { startLine, startColumn } } },
    ]),
  );
  expect(runOf({}).columnKind).toBe('utf16CodeUnits');
});

test('a path becomes a valid URI', () => {
  const [result] = runOf({ diagnostics: [unknownKey('x', 'té st/50% #1?.md')] }).results ?? [];
  expect(result?.locations?.[0]?.physicalLocation?.artifactLocation?.uri).toBe(
    'content/t%C3%A9%20st/50%25%20%231%3F.md',
  );
});

test('a check that did not run is a notification', () => {
  const [invocation] =
    runOf({ notChecked: [{ file: 'about.mdx', what: 'links', why: 'it is code' }] }).invocations ?? [];
  expect(invocation?.executionSuccessful).toBe(true);
  expect(invocation?.toolExecutionNotifications).toMatchObject([
    {
      descriptor: { id: 'not-checked', index: 0 },
      level: 'note',
      message: { text: 'Not checked: links, because it is code.' },
      locations: [{ physicalLocation: { artifactLocation: { uri: 'content/about.mdx' } } }],
    },
  ]);
});

test('placeholders and links in the content are escaped', () => {
  const [result] = runOf({ diagnostics: [unknownKey('{0} [here](https://example.org)')] }).results ?? [];
  expect(result?.message.text).toContain('`{{0}} [here\\](https://example.org)`');
});
