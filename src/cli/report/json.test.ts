import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { lessonFile } from '../../curriculum/content-root.fixture.ts';
import { checkOutput, jsonOutput } from './json.ts';
import { oneOfEach, report, reportOf } from './report.fixture.ts';

const schema = z.toJSONSchema(checkOutput, { io: 'input' });
const validate = new Ajv2020({ allErrors: true }).compile(schema);

test('the published schema is up to date; `npx vitest run -u` regenerates it', async () => {
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
    '../../../content/assets/check-output.schema.json',
  );
});

test('real output is valid', () => {
  const { report: real } = reportOf({
    'challenges/english/blocks/a/1.md': lessonFile(1, { colour: 'red' }),
    'challenges/english/blocks/a/2.md': 'no front matter',
  });
  const output = JSON.parse(jsonOutput(real)) as { diagnostics: unknown[]; notChecked: unknown[] };
  expect(output.diagnostics.length).toBeGreaterThan(1);
  expect(output.notChecked).toHaveLength(1);
  expect(validate(output), JSON.stringify(validate.errors)).toBe(true);
});

test('the output has every diagnostic, including those that text hides', () => {
  const output: unknown = JSON.parse(jsonOutput(report({ lessons: 7, diagnostics: oneOfEach })));
  expect(output).toEqual({
    version: 1,
    content: 'content',
    lessons: 7,
    totals: { error: 1, warning: 1, info: 1 },
    diagnostics: oneOfEach,
    notChecked: [],
  });
});

test.each([
  ['an unknown version', { version: 2 }],
  ['a code that is none', { diagnostics: [{ ...oneOfEach[0], code: 'A mistake' }] }],
  ['a line of zero', { diagnostics: [{ ...oneOfEach[0], line: 0 }] }],
  ['no totals', { totals: undefined }],
])('the schema refuses %s', (_, change) => {
  const output = { ...(JSON.parse(jsonOutput(report({ diagnostics: oneOfEach }))) as object), ...change };
  expect(validate(JSON.parse(JSON.stringify(output)))).toBe(false);
});
