import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lessonFile } from '../../curriculum/content-root.fixture.ts';
import { unknownKey, report as reportWith, reportOf } from './report.fixture.ts';
import { githubOutput } from './github.ts';
import { jsonOutput } from './json.ts';
import type { Report } from './report.ts';
import { sarifOutput } from './sarif.ts';
import { diagnosticText, summaryText } from './text.ts';

/** Characters that a terminal interprets, treats as line endings or uses to change direction. Leaves out the formats' own line breaks. */
const obeyed = /(?!\n)[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u;

const hostile = [
  '%0A::error::A',
  '\u001B[2J\u001B]0;title\u0007',
  '\u009B31m',
  'a\rb\bc\u007F',
  '\u202Eturned\u2066',
  '\u2028::error::B',
  '\n::error::C',
].join(' ');

const formats: Readonly<Record<string, (report: Report, linesOf: (file: string) => string[]) => string>> = {
  text: (report, linesOf) => {
    const context = { pathOf: report.pathOf, linesOf, colours: false };
    return [...report.diagnostics.map((one) => diagnosticText(one, context)), summaryText(report)].join('\n');
  },
  json: jsonOutput,
  github: githubOutput,
  sarif: (report) => sarifOutput(report, '1'),
};

/** Two lessons with the same title and an answer twice: diagnostics quote both. */
const title = JSON.stringify(hostile).replaceAll('\u007F', '\\x7f').replaceAll('\u009B', '\\x9b');
const answers = hostile.replace(/[\r\n]/g, ' ');
const files = {
  'challenges/english/blocks/a/1.md': lessonFile(1, { title }),
  'challenges/english/blocks/a/2.md': lessonFile(2, { title })
    .replace('One', answers)
    .replace(/Two[^]*?two\./, answers),
};

describe.each(Object.keys(formats))('in the format %s', (name) => {
  const format = formats[name];
  if (!format) throw new Error('there is no such format');

  test('the text of a lesson is shown, but not interpreted or taken for a new line', () => {
    const { report, root } = reportOf(files);
    const codes = report.diagnostics.map(({ code }) => code);
    expect(codes).toContain('title-clash');
    expect(codes).toContain('answers-equal');
    const output = format(report, (file) => readFileSync(join(root, file), 'utf8').split(/\r\n?|\n/));
    expect(output).not.toMatch(obeyed);
    expect(output).toContain('\\u001b');
    expect(output).toContain('\\u202e');
    for (const line of output.split('\n')) expect(line.trimStart()).not.toMatch(/^::error::/);
  });

  test('file names are shown in the same way', () => {
    const output = format(reportWith({ diagnostics: [unknownKey(hostile, `a/${hostile}.md`)] }), () => [hostile]);
    expect(output).not.toMatch(obeyed);
    for (const line of output.split('\n')) expect(line.trimStart()).not.toMatch(/^::error::/);
  });
});

test('a percent sign in the content cannot become a line break in GitHub Actions', () => {
  const { report } = reportOf(files);
  const output = githubOutput(report);
  expect(output).toContain('%250A::error::A');
  expect(output).not.toContain('%0A');
});

test.each(['json', 'sarif'])('the values in %s are those of the content', (name) => {
  const output = formats[name]?.(reportWith({ diagnostics: [unknownKey(hostile)] }), () => []);
  expect(JSON.stringify(JSON.parse(output ?? ''))).toContain(JSON.stringify(hostile).slice(1, -1));
});

test('letters of all scripts are shown unchanged', () => {
  const word = 'é 你好 العربية 😀';
  for (const format of Object.values(formats)) {
    expect(format(reportWith({ diagnostics: [unknownKey(word)] }), () => [])).toContain(word);
  }
});
