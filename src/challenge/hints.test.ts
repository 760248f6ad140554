import { describe, expect, test } from 'vitest';
import { lineOf, proseLesson } from './lesson.fixture.ts';
import { readLesson } from './lesson.ts';

function read(content: string) {
  const text = proseLesson(`# --hints--\n\n${content}`);
  const { lesson, diagnostics } = readLesson(text, 'f.md');
  return { text, hints: lesson?.hints, diagnostics };
}

const fence = (code: string) => `\`\`\`js\n${code}\n\`\`\``;

describe('hints', () => {
  test('are texts and tests in turn', () => {
    const { hints, diagnostics } = read(
      `You *should* a.\n\n${fence('assert(a);')}\n\nAnd b.\n\n${fence('assert(b);')}`,
    );
    expect(diagnostics).toEqual([]);
    expect(hints?.map(({ text, test: code }) => [text.source, code])).toEqual([
      ['You *should* a.', 'assert(a);'],
      ['And b.', 'assert(b);'],
    ]);
  });

  test('can be missing below their marker', () => {
    const { hints, diagnostics } = read('');
    expect(hints).toEqual([]);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('treat a fence in a list as part of the text', () => {
    const { hints } = read(`- like\n\n  ${fence('x').replaceAll('\n', '\n  ')}\n\n${fence('assert(a);')}`);
    expect(hints).toHaveLength(1);
    expect(hints?.[0]?.test).toBe('assert(a);');
  });
});

describe('an incomplete hint', () => {
  test('is an error at the text if its test is missing', () => {
    const { text, hints, diagnostics } = read(`One\n\n${fence('assert(1);')}\n\nTwo`);
    expect(hints).toBeUndefined();
    expect(diagnostics).toMatchObject([
      { code: 'hint-unpaired', severity: 'error', line: lineOf(text, 'Two'), column: 1 },
    ]);
  });

  test('is an error at the test if its text is missing', () => {
    const { text, diagnostics } = read(`One\n\n${fence('assert(1);')}\n\n${fence('assert(2);')}`);
    const line = lineOf(text, 'assert(2)') - 1;
    expect(diagnostics).toMatchObject([{ code: 'hint-unpaired', severity: 'error', line, column: 1 }]);
  });

  test('is reported for each hint', () => {
    const { diagnostics } = read(`${fence('a')}\n\n${fence('b')}\n\nText`);
    expect(diagnostics.map(({ code }) => code)).toEqual(['hint-unpaired', 'hint-unpaired', 'hint-unpaired']);
  });
});

test('an unclosed test is an error at its fence', () => {
  const { text, diagnostics } = read('One\n\n```js\nassert(1);');
  expect(diagnostics).toMatchObject([
    { code: 'fence-unclosed', severity: 'error', line: lineOf(text, '```js'), column: 1 },
  ]);
});
