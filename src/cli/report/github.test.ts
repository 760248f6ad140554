import { expect, test } from 'vitest';
import { githubOutput } from './github.ts';
import { oneOfEach, report, unknownKey } from './report.fixture.ts';

test('each diagnostic is an annotation with its position, followed by the totals', () => {
  expect(githubOutput(report({ diagnostics: oneOfEach, verbose: true })).split('\n')).toEqual([
    expect.stringMatching(/^::error file=content\/a\.md,line=1,col=1,title=.+ \(file-empty\)::\S.*\.$/),
    expect.stringMatching(
      /^::warning file=content\/b\.md,line=3,col=7,title=.+ \(key-unknown\)::Unknown key `colour`\. .*\.$/,
    ),
    expect.stringMatching(/^::notice file=content\/b\.md,line=9,col=2,title=.+ \(html-style\)::\S.*\.$/),
    '1 error, 1 warning, 1 info',
  ]);
});

test('info diagnostics are counted, and listed on demand', () => {
  expect(githubOutput(report({ diagnostics: oneOfEach }))).not.toContain('::notice');
  expect(githubOutput(report({ diagnostics: oneOfEach }))).toMatch(/1 info$/);
});

test('a check that did not run is a notice', () => {
  const notChecked = [{ file: 'about.mdx', what: 'links', why: 'it is code' }];
  expect(githubOutput(report({ notChecked })).split('\n')).toEqual([
    '::notice title=Not checked::links, because it is code: content/about.mdx',
    'no problems found',
  ]);
});

test('percent signs are escaped everywhere, colons and commas in properties', () => {
  const [line] = githubOutput(report({ diagnostics: [unknownKey('50%, 1:2', '50%, 1:2.md')] })).split('\n');
  expect(line).toContain('file=content/50%25%2C 1%3A2.md,line=3,');
  expect(line).toContain('::Unknown key `50%25, 1:2`');
});
