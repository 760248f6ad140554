import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { contentRoot, type Files } from './content-root.fixture.ts';
import { openFolders } from './folders.ts';
import { readFreePageFile, readFreePages } from './free-pages.ts';

function read(files: Files, allowMdx = false, folder = 'english') {
  const root = contentRoot(files);
  const folderDiagnostics: Diagnostic[] = [];
  const language = { folder, tag: 'en', name: 'English' };
  const found = readFreePages(root, openFolders(root, [], folderDiagnostics), language, allowMdx);
  const { pages, facts, diagnostics } = found;
  return { root, pages, facts, diagnostics, codes: diagnostics.map(({ code }) => code) };
}

const markdown = '---\ntitle: About us\n---\n\nHello\n';

describe('free pages', () => {
  test('are the .md and .mdx files in the language’s folder', () => {
    const { pages, codes } = read(
      {
        'pages/english/about.md': markdown,
        'pages/english/help.mdx': markdown,
        'pages/english/.draft.md': markdown,
        'pages/english/notes.txt': '',
        'pages/english/more/deep.md': markdown,
        'pages/espanol/acerca.md': markdown,
      },
      true,
    );
    expect(codes).toEqual([]);
    expect(pages.map(({ slug, kind, title, file, language }) => [slug, kind, title, file, language])).toEqual([
      ['about', 'md', 'About us', 'pages/english/about.md', 'en'],
      ['help', 'mdx', 'About us', 'pages/english/help.mdx', 'en'],
    ]);
    expect(pages.every(({ faults }) => faults === undefined)).toBe(true);
  });

  test('are sorted by title in the order of the language', () => {
    const titled = (title: string) => markdown.replace('About us', title);
    const { pages } = read({
      'pages/english/a.md': titled('Zebra'),
      'pages/english/b.md': titled('Étude'),
      'pages/english/c.md': titled('Page 10'),
      'pages/english/d.md': titled('Page 9'),
    });
    expect(pages.map(({ title }) => title)).toEqual(['Étude', 'Page 9', 'Page 10', 'Zebra']);
  });

  test('of a bare folder are the English ones', () => {
    expect(read({ 'pages/english/about.md': markdown }, false, '').pages).toHaveLength(1);
  });

  test('are optional', () => {
    expect(read({})).toMatchObject({ pages: [], codes: [] });
  });

  test('have a digest that changes with the file', () => {
    const digest = (text: string) => read({ 'pages/english/a.md': text }).pages[0]?.digest;
    expect(digest(markdown)).toBe(digest(markdown));
    expect(digest(markdown)).not.toBe(digest(`${markdown} `));
  });

  test.each(['about.md', 'about.mdx'])('have links with their positions and heading ids: %s', (name) => {
    const body = '---\ntitle: About us\n---\n\n## Our school\n\nSee [a](b.md) and <a href="#our-school">c</a>.\n';
    const { facts } = read({ [`pages/english/${name}`]: body }, true);
    expect(facts.get(`pages/english/${name}`)).toEqual({
      links: [
        { kind: 'link', target: 'b.md', line: 7, column: 5 },
        { kind: 'link', target: '#our-school', line: 7, column: 19 },
      ],
      headingIds: ['our-school'],
    });
  });

  test('have no links if they are invalid or not allowed', () => {
    const title = '---\ntitle: B\n---\n\n';
    const files = { 'a.md': '[a](b)\n', 'b.mdx': `${title}<b>\n`, 'c.mdx': `${title}[a](b)\n` };
    const pages = Object.entries(files).map(([name, text]) => [`pages/english/${name}`, text]);
    expect(read(Object.fromEntries(pages) as Files).facts.size).toBe(0);
  });

  test('are parsed from their current file', () => {
    const { root } = read({ 'pages/english/a.md': markdown });
    const page = readFreePageFile(join(root, 'pages/english/a.md'), 'pages/english/a.md');
    expect(page?.title).toBe('About us');
    expect(page?.body.source.trim()).toBe('Hello');
    expect(readFreePageFile(join(root, 'pages/english/gone.md'), 'gone.md')).toBeUndefined();
  });

  test.each([
    ['a title missing', '---\nother: x\n---\n', 'page-title-missing'],
    ['no front matter', 'Hello\n', 'front-matter-missing'],
    ['broken YAML', '---\ntitle: a: b\n---\n', 'front-matter-yaml'],
    ['front matter that is code', '---js\n{title: "x"}\n---\n', 'front-matter-language'],
  ])('with %s are listed with their error', (_, text, code) => {
    const { pages, diagnostics } = read({ 'pages/english/a.md': text, 'pages/english/b.md': markdown });
    expect(diagnostics).toMatchObject([{ code, severity: 'error', file: 'pages/english/a.md' }]);
    expect(pages.map(({ slug, faults }) => [slug, faults?.map((fault) => fault.code)])).toEqual([
      ['a', [code]],
      ['b', undefined],
    ]);
  });
});

describe('MDX', () => {
  test('is an error unless it is allowed', () => {
    const { pages, diagnostics } = read({ 'pages/english/a.mdx': markdown });
    expect(diagnostics).toMatchObject([{ code: 'mdx-not-allowed', severity: 'error', file: 'pages/english/a.mdx' }]);
    expect(pages[0]?.faults).toMatchObject([{ code: 'mdx-not-allowed' }]);
    expect(read({ 'pages/english/a.mdx': markdown }, true).codes).toEqual([]);
  });

  test.each([true, false])('is never run by a check (allowed: %j)', (allowed) => {
    const marks = globalThis as { hornbookRan?: boolean };
    delete marks.hornbookRan;
    read(
      {
        'pages/english/a.mdx': `${markdown}\n{globalThis.hornbookRan = true}\n\nexport const x = (globalThis.hornbookRan = true);\n`,
      },
      allowed,
    );
    expect(marks.hornbookRan).toBeUndefined();
  });

  test.each([
    ['import', "import x from './x.js'"],
    ['export', 'export const x = 1'],
  ])('cannot %s; the error is at the line', (_, line) => {
    const { diagnostics } = read({ 'pages/english/a.mdx': `${markdown}\n${line}\n\nMore.\n` }, true);
    expect(diagnostics).toMatchObject([{ code: 'mdx-import', severity: 'error', line: 7, column: 1 }]);
  });

  test('can show an import in a code fence or a sentence', () => {
    const text = `${markdown}\nTo import it, write \`import x\`:\n\n\`\`\`js\nimport x from 'y';\n\`\`\`\n\n<Callout>x</Callout>\n`;
    expect(read({ 'pages/english/a.mdx': text }, true).codes).toEqual([]);
  });

  test.each([
    ['an open tag', '\n<Callout>\n', 7],
    ['an open brace', '\nOne.\n\nA { b\n', 9],
    ['a closing tag alone', '\nOne.\n\n</Callout>\n', 9],
  ])('with %s is invalid; the error is near the position', (_, body, line) => {
    const { diagnostics } = read({ 'pages/english/a.mdx': markdown + body }, true);
    expect(diagnostics).toMatchObject([{ code: 'mdx-invalid', severity: 'error', file: 'pages/english/a.mdx' }]);
    expect(diagnostics[0]?.line).toBeGreaterThanOrEqual(line);
    expect(diagnostics[0]?.line).toBeLessThanOrEqual(line + 2);
  });

  test('has the same positions with Windows line endings', () => {
    const text = `${markdown}\nOne.\n\nimport x from 'y'\n`;
    const places = (one: string) =>
      read({ 'pages/english/a.mdx': one }, true).diagnostics.map(({ code, line, column }) => [code, line, column]);
    expect(places(text.replaceAll('\n', '\r\n'))).toEqual(places(text));
  });
});
