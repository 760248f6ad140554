import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { toIndex } from '../../client/core/index-alphabet.ts';
import { CurriculumSource } from '../../curriculum/source.ts';
import { searchRecords, pageToIndex } from './records.ts';

const content = fileURLToPath(new URL('../../../e2e/fixtures/sample-course', import.meta.url));
const curriculum = new CurriculumSource(content, { allowMdx: true }).current;

function recordsOf(tag: string) {
  const language = curriculum.site.languages.find((candidate) => candidate.tag === tag);
  if (!language) throw new Error(`Unknown language ${tag}.`);
  return searchRecords(curriculum, language);
}

test('filters a lesson by all courses of its block, by block and by kind, and a free page by nothing', () => {
  const records = new Map(recordsOf('en').map(({ path, filters }) => [path, filters]));
  expect(records.get('first-knots/the-bowline.html')).toEqual({
    course: ['Knots', 'Knots for Sailors'],
    block: ['First Knots'],
    kind: ['Lesson'],
  });
  expect(records.get('pages/tools.html')).toEqual({ course: [], block: [], kind: [] });
});

test('leaves out fallbacks for missing translations', () => {
  const paths = recordsOf('ar').map(({ path }) => path);
  expect(paths).toContain('ar/first-knots/the-overhand-knot.html');
  expect(paths).not.toContain('ar/first-knots/the-bowline.html');
});

test('escapes titles for the indexer', () => {
  const filters = { course: ['A & "B", $& C: D', 'E'], block: ['F'], kind: [] };
  expect(pageToIndex('<article>P</article>', { path: 'a.html', filters }, () => new Set())).toBe(
    '<html><head><meta content="A &#x26; &#x22;B&#x22;, $&#x26; C: D" data-pagefind-filter="course[content]">' +
      '<meta content="E" data-pagefind-filter="course[content]">' +
      '<meta content="F" data-pagefind-filter="block[content]" data-pagefind-meta="block[content]">' +
      '</head><body><article>P</article></body></html>',
  );
});

test('writes the text and the words inside its words in the alphabet of the index', () => {
  const filters = { course: [], block: [], kind: [] };
  const page = pageToIndex('<article>Größe</article>', { path: 'a.html', filters }, () => new Set(['maß', 'teil']));
  expect(page).toBe(
    `<html><head><meta content="${toIndex('maß teil')}" data-pagefind-meta="inside[content]"></head>` +
      `<body><article>${toIndex('Größe')}</article></body></html>`,
  );
});
