import fc from 'fast-check';
import { expect } from 'vitest';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { frontMatter } from './lesson.fixture.ts';
import { readLesson, type Lesson } from './lesson.ts';
import type { Markdown } from './span.ts';

/** Random texts that can be lessons, and the properties of any parse result. */

/** Lines as editors count them, whatever their line ends. */
export const linesOf = (text: string) => text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);

/** All pieces of Markdown in a lesson. */
export function piecesOf(value: unknown): Markdown[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isMarkdown(value)) return [value];
  return Object.values(value).flatMap(piecesOf);
}

function isMarkdown(value: object): value is Markdown {
  return 'source' in value && typeof value.source === 'string' && 'line' in value && typeof value.line === 'number';
}

function expectInside(text: string, diagnostics: readonly Diagnostic[]) {
  const lines = linesOf(text);
  for (const { code, line, column } of diagnostics) {
    expect(Number.isInteger(line) && Number.isInteger(column), code).toBe(true);
    expect(line, code).toBeGreaterThanOrEqual(1);
    expect(line, code).toBeLessThanOrEqual(lines.length);
    expect(column, code).toBeGreaterThanOrEqual(1);
    expect(column, code).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
  }
}

/** Expects every piece of a lesson at its line of the file. */
export function expectAtTheirLines(text: string, lesson: Lesson) {
  const lines = linesOf(text);
  for (const { source, line } of piecesOf(lesson)) {
    const rest = lines.slice(line - 1).join('\n');
    expect(rest.slice(0, source.length)).toBe(source);
    expect(source).toMatch(/[^ \t\n]/);
  }
}

/** Expects the properties of any parse result, and returns the lesson. */
export function expectConsistent(text: string): Lesson | undefined {
  const { lesson, diagnostics } = readLesson(text, 'f.md');
  // A file with a zero byte is not text and is rejected by read-text.ts.
  if (!text.includes('\0')) expectInside(text, diagnostics);
  const hasError = diagnostics.some(({ severity }) => severity === 'error');
  expect(lesson === undefined).toBe(hasError);
  // Repaired letters and merged sections differ from the text of the file.
  const changed = diagnostics.some(({ code }) => code === 'mojibake' || code === 'section-repeated');
  if (lesson && !changed) expectAtTheirLines(text, lesson);
  return lesson;
}

const markers = [
  '# --description--',
  '# --instructions--',
  '# --explanation--',
  '# --questions--',
  '## --text--',
  '## --answers--',
  '### --feedback--',
  '### --audio-id--',
  '## --video-solution--',
];

const otherMarkers = [
  '# --interactive--',
  '# --assignment--',
  '# --quizzes--',
  '## --quiz--',
  '### --question--',
  '#### --distractors--',
  '#### --answer--',
  '#### --audio--',
  '# --fillInTheBlank--',
  '## --sentence--',
  '## --blanks--',
  '# --scene--',
  '# --hints--',
  '# --seed--',
  '## --seed-contents--',
  '# --solutions--',
];

/** Blocks without markers that close everything they open. */
export const closedBlocks = [
  'Some *words* with `code`.',
  '1',
  '2',
  '- one\n- two',
  '```js\nlet a;\n\n---\n```',
  '> quote',
  '## Heading',
  '<!-- note\n\nof lines -->',
  '| a | b |\n| - | - |\n| 1 | 2 |',
  '<pre>\nraw\n</pre>',
  '    indented',
  '  two spaces',
  '[x]: https://example.org',
  '你好 😀 é',
  'a\\\nb  \nc',
];

/** Blocks that can swallow the following ones, or be swallowed. */
const roughBlocks = [
  '```',
  '```json\n{ "setup": { "characters": [], "audio": 1 }, "commands": [{}] }\n```',
  '```json\n[1,\n```',
  '`a BLANK b`',
  ':::interactive_editor',
  ':::',
  '~~~~',
  '<!--',
  '-->',
  '<pre>',
  '<div>',
  '- # --text--',
  '> ## --answers--',
  '   # --questions--  ',
  '    # --questions--',
  '# --explicación',
  '# --nonsense--',
  '#### --text--',
  '=====',
  '---js',
  'id: 5',
  'title: "open',
  'youâ€™ll',
  '\u0000',
  '\uFEFF',
  '\u2028',
  '\t',
];

const separator = fc.constantFrom('\n\n', '\n\n', '\n', '\r\n', '\r\n\r\n', '\n   \n', '\r', ' ');

function textOf(blocks: fc.Arbitrary<string>) {
  return fc
    .array(fc.tuple(blocks, separator), { maxLength: 40 })
    .map((pairs) => pairs.map(([block, end]) => block + end).join(''));
}

const signs = fc.constantFrom(
  '-',
  '--',
  '---',
  '#',
  '# ',
  ' ',
  '\n',
  '\r',
  '\t',
  '`',
  '```',
  '>',
  '*',
  '<!--',
  '-->',
  ':',
  '"',
  '[',
  '{',
  '&',
  '😀',
  'â',
  '€™',
  '\u0000',
  '\uD800',
);

const bodyPieces = [...markers, ...otherMarkers, ...closedBlocks, ...roughBlocks, '---', '***'];
const afterFrontMatter = (body: string) => frontMatter({ challengeType: '24' }) + body;

/** Random texts of several kinds, which need not be lessons. */
export const anyText = {
  letters: fc.string({ unit: 'binary', maxLength: 300 }),
  signs: fc.array(signs, { maxLength: 80 }).map((all) => all.join('')),
  lettersAfterFrontMatter: fc.string({ unit: 'binary', maxLength: 300 }).map(afterFrontMatter),
  frontMatter: fc
    .tuple(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.constantFrom('id', 'title', 'lang', 'x'))
    .map(([value, key]) => frontMatter({ [key]: value })),
  pieces: textOf(fc.constantFrom(...bodyPieces, frontMatter())),
  piecesAfterFrontMatter: textOf(fc.constantFrom(...bodyPieces)).map(afterFrontMatter),
} as const;
