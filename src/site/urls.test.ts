import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { absoluteUrl, linkTo, paths, reasonAgainstName } from './urls.ts';

describe('paths', () => {
  test('match the URL table', () => {
    expect([
      paths.home(''),
      paths.search('es/'),
      paths.progress(''),
      paths.missed('es/'),
      paths.notFound(),
      paths.course('', 'web'),
      paths.block('pt-br/', 'http-basics'),
      paths.lesson('es/', 'http-basics', 'what-is-rest'),
      paths.accessibility('es/'),
      paths.privacy(''),
      paths.booklet('es/', 'http-basics'),
      paths.worksheet('es/', 'http-basics'),
      paths.answerKey('', 'http-basics'),
      paths.ankiCards('', 'http-basics'),
      paths.progressData('es/'),
      paths.freePage('', 'about'),
      paths.asset('images/a.png'),
      paths.searchIndex('pt-BR'),
    ]).toEqual([
      'index.html',
      'es/search.html',
      'progress.html',
      'es/missed.html',
      '404.html',
      'courses/web.html',
      'pt-br/http-basics/index.html',
      'es/http-basics/what-is-rest.html',
      'es/accessibility.html',
      'privacy.html',
      'es/http-basics/booklet.html',
      'es/http-basics/worksheet.html',
      'http-basics/answer-key.html',
      'http-basics/anki.txt',
      'es/progress/',
      'pages/about.html',
      'assets/images/a.png',
      'search/pt-br/',
    ]);
  });
});

test('an absolute URL escapes the letters of its path', () => {
  const url = absoluteUrl('https://example.org/ropes/', 'más-nudos/50% #1.html');
  expect(url).toBe('https://example.org/ropes/m%C3%A1s-nudos/50%25%20%231.html');
});

describe('a link', () => {
  test.each([
    ['index.html', 'index.html', 'index.html'],
    ['index.html', 'a/b.html', 'a/b.html'],
    ['a/b.html', 'index.html', '../index.html'],
    ['a/b.html', 'a/c.html', 'c.html'],
    ['a/b.html', 'c/d.html', '../c/d.html'],
    ['es/a/b.html', 'a/b.html', '../../a/b.html'],
    ['a/b.html', 'a/b.html', 'b.html'],
    ['a/b.html', 'b.html', '../b.html'],
    ['a/b.html', 'a/', './'],
    ['a/b.html', '', '../'],
    ['a.html', 'search/en/', 'search/en/'],
    ['a/b.html', 'c d/e#1 100%.html', '../c%20d/e%231%20100%25.html'],
    ['a.html', 'b:c.html', 'b%3Ac.html'],
    ['a.html', 'ä/你?.html', '%C3%A4/%E4%BD%A0%3F.html'],
  ])('from %s to %s is %s', (from, to, link) => {
    expect(linkTo(from, to)).toBe(link);
  });

  const name = fc
    .oneof(
      fc.constantFrom(
        'a',
        'b',
        'index.html',
        'é',
        'e\u0301',
        '你好',
        'a b',
        '#',
        '%',
        '%2e',
        '%2F',
        '?',
        ':',
        '...',
        'x:y',
        '//',
        '+',
        '&',
        '"',
        "'",
        '😀',
        '\\',
        '~',
        '@',
      ),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
    )
    .map((text) => text.replaceAll('/', '_'))
    .filter((text) => text !== '.' && text !== '..' && text.replace(/[\s\p{Cc}]/gu, '') !== '');
  const path = fc.array(name, { minLength: 1, maxLength: 5 });
  const escape = (parts: readonly string[]) => parts.map(encodeURIComponent).join('/');

  test('takes a browser from any page to any file, on any host, in any folder and from a disk', () => {
    const base = fc.constantFrom(
      'https://h/',
      'https://h/any/base/',
      'http://localhost:4321/a%20b/',
      'file:///C:/Users/t%C3%A9%20st%231/',
      'file:///media/usb/',
    );
    fc.assert(
      fc.property(base, path, path, (root, from, to) => {
        const link = linkTo(from.join('/'), to.join('/'));
        expect(new URL(link, root + escape(from)).href).toBe(new URL(root + escape(to)).href);
      }),
      { numRuns: 1000 },
    );
  });

  test('can point to a folder', () => {
    fc.assert(
      fc.property(path, fc.array(name, { maxLength: 4 }), (from, to) => {
        const folder = to.map((part) => `${part}/`).join('');
        const link = linkTo(from.join('/'), folder);
        const expected = `https://h/any/base/${to.map((part) => `${encodeURIComponent(part)}/`).join('')}`;
        expect(new URL(link, `https://h/any/base/${escape(from)}`).href).toBe(new URL(expected).href);
      }),
      { numRuns: 500 },
    );
  });

  test('is never absolute or empty, and needs no escaping in a page', () => {
    fc.assert(
      fc.property(path, path, (from, to) => {
        const link = linkTo(from.join('/'), to.join('/'));
        expect(link).toMatch(/^[^/#?"<>\s]/);
        expect(link).not.toMatch(/^[a-z][a-z0-9+.-]*:/i);
        expect(link).not.toMatch(/["<>\s\\#?]/);
      }),
    );
  });
});

describe('names', () => {
  const reason = (name: string, kind: 'block' | 'lesson' | 'page' = 'block') =>
    reasonAgainstName(name, kind, ['en', 'pt-BR']);

  test.each([
    'a',
    '1',
    'http-basics',
    'año',
    'e\u0301',
    '你好',
    'a.b',
    'a_b',
    'console',
    'com',
    'com10',
    'nul-and-void',
    'my-con',
    'a'.repeat(120),
    'de',
    'searches',
  ])('%j is allowed', (name) => {
    for (const kind of ['block', 'lesson', 'page'] as const) expect(reason(name, kind)).toBeUndefined();
  });

  test.each([
    ['an empty name', ''],
    ['a space', 'a b'],
    ['a trailing space', 'a '],
    ['a slash', 'a/b'],
    ['a backslash', 'a\\b'],
    ['the folder itself', '.'],
    ['the folder above', '..'],
    ['a hidden file', '.a'],
    ['a leading underscore, which some hosts drop', '_a'],
    ['a leading dash, which looks like an option', '-a'],
    ['a trailing dot, which Windows drops', 'a.'],
    ['a character that Windows forbids', 'a:b'],
    ['a question mark', 'a?'],
    ['a line break', 'a\nb'],
    ['a trailing line break', 'a\n'],
    ['a zero byte', 'a\u0000'],
    ['a mark that changes the reading direction', 'a\u202eb'],
    ['too many characters', 'a'.repeat(121)],
    ['a Windows device', 'con'],
    ['a device in capitals', 'NUL'],
    ['a device with an extension', 'aux.txt'],
    ['a numbered device', 'COM1'],
    ['a device with a superscript number', 'lpt²'],
  ])('%s is not allowed', (_, name) => {
    for (const kind of ['block', 'lesson', 'page'] as const) expect(reason(name, kind)).toMatch(/^\S.*[^.]$/);
  });

  test('a block may not have the name of a language or of one of the output’s own folders', () => {
    for (const name of ['assets', 'courses', 'pages', 'search', 'progress', 'Search', 'en', 'EN', 'pt-br', 'pt-BR']) {
      expect(reason(name), name).toBeDefined();
      expect(reason(name, 'lesson'), name).toBeUndefined();
      expect(reason(name, 'page'), name).toBeUndefined();
    }
  });

  test.each(['index', 'booklet', 'worksheet', 'answer-key', 'Worksheet'])(
    'a lesson may not be called %s, which is a page of the block',
    (name) => {
      expect(reason(name, 'lesson')).toBeDefined();
      expect(reason(name, 'page')).toBeUndefined();
      expect(reason(name, 'block')).toBeUndefined();
    },
  );
});
