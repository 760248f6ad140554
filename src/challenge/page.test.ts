import { describe, expect, test } from 'vitest';
import { reporter, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { checkPage, readPage } from './page.ts';

function read(text: string) {
  const diagnostics: Diagnostic[] = [];
  return { page: readPage(text, reporter('about.md', diagnostics)), codes: diagnostics.map(({ code }) => code) };
}

test('a link of a free page that is shown as text is reported at its position in the file', () => {
  const page = readPage(
    '---\ntitle: About\n---\n\nSee [us](https://x.example).\n\nA ![ship](my ship.png).\n',
    () => undefined,
  );
  const diagnostics: Diagnostic[] = [];
  if (page) checkPage(page, reporter('about.md', diagnostics));
  expect(diagnostics).toMatchObject([{ code: 'link-raw', line: 7, column: 3 }]);
});

describe('a free page', () => {
  test('has a title, and a body with its line in the file', () => {
    const text = '---\ntitle: "About: us"\n---\n\nHello\n';
    const { page, codes } = read(text);
    expect(codes).toEqual([]);
    expect(page?.title).toBe('About: us');
    expect(page?.body.source.trim()).toBe('Hello');
    const line = page?.body.line ?? 0;
    expect(
      text
        .split('\n')
        .slice(line - 1)
        .join('\n'),
    ).toBe(page?.body.source);
  });

  test('is the same with Windows line ends and a byte order mark', () => {
    const text = '---\ntitle: T\n---\n\nOne\n\nTwo\n';
    expect(read(`\uFEFF${text.replaceAll('\n', '\r\n')}`)).toEqual(read(text));
  });

  test.each([
    '---\nother: x\n---\n',
    '---\ntitle: [5]\n---\n',
    '---\ntitle: "  "\n---\n',
    '---\ntitle:\n---\n',
    '---\n---\n',
  ])('without a title is reported: %j', (text) => {
    expect(read(text)).toEqual({ page: undefined, codes: ['page-title-missing'] });
  });

  test.each([
    ['Hello\n', 'front-matter-missing'],
    ['---\ntitle: a: b\n---\n', 'front-matter-yaml'],
    ['---js\n{ title: "x" }\n---\n', 'front-matter-language'],
  ])('without valid front matter is reported: %j', (text, code) => {
    expect(read(text)).toEqual({ page: undefined, codes: [code] });
  });

  test.each(['404', '12:30', '2024-01-01', '1e3', 'true'])('can have the title %s, as written', (title) => {
    expect(read(`---\ntitle: ${title}\n---\n`)).toMatchObject({ page: { title }, codes: [] });
  });

  test('whose title YAML cuts at a `#` is reported', () => {
    expect(read('---\ntitle: Room #5\n---\n')).toMatchObject({ page: { title: 'Room' }, codes: ['value-cut'] });
  });
});
