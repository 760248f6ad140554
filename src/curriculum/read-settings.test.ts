import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { contentRoot } from './content-root.fixture.ts';
import { readSettings } from './read-settings.ts';

function read(yaml?: string | Uint8Array) {
  const root = contentRoot(yaml === undefined ? {} : { 'site.yml': yaml });
  const diagnostics: Diagnostic[] = [];
  return { ...readSettings(root, diagnostics), diagnostics };
}

const defaults = { id: 'hornbook', title: 'Lessons' };

describe('valid settings', () => {
  test.each([
    ['no site.yml', undefined],
    ['an empty one', ''],
    ['one with only comments', '# nothing yet\n'],
    ['a byte order mark', '\uFEFF'],
  ])('%s gives the defaults', (_, yaml) => {
    const { settings, diagnostics } = read(yaml);
    expect(diagnostics).toEqual([]);
    expect(settings).toMatchObject(defaults);
    expect(settings.languages).toBeUndefined();
  });

  test('are read completely', () => {
    const { settings, diagnostics } = read(
      [
        'id: how-the-web-talks',
        'title: " How the web talks "',
        'description: A course.',
        'url: https://example.org/course/',
        'repository: https://example.org/repo',
        'languages:',
        '  - { folder: english, tag: EN }',
        '  - { folder: brazil, tag: pt-br, name: Português }',
      ].join('\r\n'),
    );
    expect(diagnostics).toEqual([]);
    expect(settings).toMatchObject({
      id: 'how-the-web-talks',
      title: 'How the web talks',
      description: 'A course.',
      url: 'https://example.org/course/',
      repository: 'https://example.org/repo',
      languages: [
        { folder: 'english', tag: 'en' },
        { folder: 'brazil', tag: 'pt-BR', name: 'Português' },
      ],
    });
  });
});

test('an id is text, even if it looks like a number', () => {
  expect(read('id: 1e3\n')).toMatchObject({ settings: { id: '1e3' }, diagnostics: [] });
});

test('texts that YAML cuts at a `#` are reported, and comments are not', () => {
  const yaml = 'title: Room #5\nid: rooms #5\nlicence:\n  name: Terms #2\nsearch:\n  form: packed # fewer files\n';
  expect(read(yaml).diagnostics).toMatchObject([
    { code: 'value-cut', file: 'site.yml', line: 1, column: 8 },
    { code: 'value-cut', file: 'site.yml', line: 4, column: 9 },
  ]);
});

describe('invalid values are reported with their position', () => {
  test.each([
    ['an id with uppercase letters', 'id: My Course', 'id', 1, 5],
    ['an id too long', `id: ${'a'.repeat(64)}`, 'id', 1, 5],
    ['an id with a separator of storage keys', 'id: "a:l:b"', 'id', 1, 5],
    ['a title that is a number', '\ntitle:   2024', 'title', 2, 10],
    ['an empty title', 'title: "  "', 'title', 1, 8],
    ['a colour that YAML takes for a comment', 'accent: #1d6b5f', 'accent', 1, 9],
    ['a title that is a list', 'title:\n  - a', 'title', 2, 3],
    ['a URL without https', 'url: example.org', 'url', 1, 6],
    ['a URL that would run code', 'url: javascript:alert(1)', 'url', 1, 6],
    ['a repository on disk', 'repository: file:///etc', 'repository', 1, 13],
    ['no language', 'languages: []', 'languages', 1, 12],
    ['a language that is a word', 'languages: english', 'languages', 1, 12],
    ['a language without a folder', 'languages:\n  - tag: en', 'languages.0', 2, 5],
    ['an invalid tag', 'languages:\n  - folder: a\n    tag: a b', 'languages.0.tag', 3, 10],
    [
      'the second language',
      'languages:\n  - { folder: a, tag: en }\n  - { folder: b, tag: "" }',
      'languages.1.tag',
      3,
      23,
    ],
  ])('%s', (_, yaml, path, line, column) => {
    const { settings, diagnostics } = read(yaml);
    expect(diagnostics).toMatchObject([{ code: 'setting-invalid', severity: 'error', file: 'site.yml', line, column }]);
    expect(diagnostics[0]?.message).toContain(`\`${path}`);
    expect(settings).toMatchObject(defaults);
  });

  test.each([
    ['upcoming: hide\ntitel: x', 2, 1, '`titel` (did you mean `title`?)'],
    ['media: { image: load }', 1, 10, '`media.image` (did you mean `images`?)'],
    ['languages:\n  - { folder: a, tag: en, nmae: A }', 2, 27, '`languages.0.nmae` (did you mean `name`?)'],
    ['languages:\n  - folder: a\n    tag: en\n    colour: red', 4, 5, '`languages.0.colour` (did you mean `folder`?)'],
    ['images: load', 1, 1, '`images`'],
  ])('an unknown setting, with the one that was probably meant: %j', (yaml, line, column, text) => {
    const { settings, diagnostics } = read(yaml);
    const message = `Unknown setting ${text}.`;
    expect(diagnostics).toMatchObject([{ code: 'setting-unknown', severity: 'error', line, column, message }]);
    expect(settings).toMatchObject(defaults);
  });

  test.each([
    ['title: 5', '`title` must be a text; put `5` in quotation marks.'],
    ['title: ""', '`title` must not be empty.'],
    ['quiz: { passMark: high }', '`quiz.passMark` must be a number.'],
    ['math: { blocks: loops }', '`math.blocks` must be a list.'],
    ['folders: 5', '`folders` must be a group of settings.'],
    ['redirects: 5', '`redirects` must be a map of names to values.'],
    ['languages:\n  - { tag: en }', '`languages.0.folder` is missing.'],
    ['media: { audio: nowhere }', '`media.audio` must be a full URL that ends with a slash.'],
    ['title: 1e3', '`title` must be a text; put `1e3` in quotation marks.'],
    ['accent: #1d6b5f', '`accent` has no value; `#` starts a comment, so put a value with `#` in quotes.'],
  ])('%s: in words for authors', (yaml, message) => {
    expect(read(yaml).diagnostics.map((diagnostic) => diagnostic.message)).toEqual([message]);
  });

  test('all together, and valid values are used', () => {
    const { settings, diagnostics } = read('id: BAD\ntitle: Good\nurl: nowhere\ncolour: red\nlanguages: 5\n');
    expect(diagnostics.map(({ line }) => line).toSorted()).toEqual([1, 3, 4, 5]);
    expect(settings).toMatchObject({ id: 'hornbook', title: 'Good' });
    expect(settings.url).toBeUndefined();
    expect(settings.languages).toBeUndefined();
    expect(settings).not.toHaveProperty('colour');
  });

  test.each(['__proto__', 'constructor'])('a setting named %s is unknown and changes no object', (key) => {
    const { diagnostics } = read(`title: T\n${key}: { polluted: true }\n`);
    expect({}).not.toHaveProperty('polluted');
    expect(diagnostics.filter(({ code }) => code !== 'setting-unknown')).toEqual([]);
  });
});

describe('a file that is not a mapping', () => {
  test.each([
    ['words behind a quoted text', 'id: x\ntitle: "a" b\n', 'yaml-invalid', 2],
    ['an open quote', 'id: x\ntitle: "a', 'yaml-invalid', 2],
    ['a key twice', 'title: a\ntitle: b', 'yaml-invalid', 2],
    ['a list', '- a\n- b', 'setting-invalid', 1],
    ['a word', 'hello', 'setting-invalid', 1],
  ])('%s is reported, and the defaults are used', (_, yaml, code, line) => {
    const { settings, diagnostics } = read(yaml);
    expect(diagnostics[0]).toMatchObject({ code, severity: 'error', file: 'site.yml', line });
    expect(settings).toMatchObject(defaults);
  });

  test('invalid YAML is explained, with a fix', () => {
    const { diagnostics } = read('id: x\ntitle: Sailing: the first day\nfooter: y\n');
    expect(diagnostics.map(({ message }) => message)).toEqual(['Invalid YAML: this value contains `: `.']);
    expect(diagnostics[0]?.hint).toBe('Put the value in quotes.');
  });

  test('a folder instead of a file is reported', () => {
    const root = contentRoot({});
    mkdirSync(join(root, 'site.yml'));
    const diagnostics: Diagnostic[] = [];
    expect(readSettings(root, diagnostics).settings).toMatchObject(defaults);
    expect(diagnostics).toMatchObject([{ code: 'file-unreadable', file: 'site.yml' }]);
  });

  test('a binary file is reported', () => {
    const { settings, diagnostics } = read(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 0xff));
    expect(settings).toMatchObject(defaults);
    expect(diagnostics.length).toBeGreaterThan(0);
  });
});

test('a small file of nested aliases does not expand and is reported', () => {
  const lines = Array.from({ length: 30 }, (_, n) => {
    const before = n === 0 ? 'x' : `*a${n - 1}`;
    return `a${n}: &a${n} [${Array.from({ length: 9 }, () => before).join(', ')}]`;
  });
  const { settings, diagnostics } = read(`${lines.join('\n')}\ntitle: *a29\n`);
  expect(diagnostics.map(({ severity }) => severity)).toContain('error');
  expect(settings).toMatchObject(defaults);
});

test('an alias that refers to itself ends', () => {
  const { settings, diagnostics } = read('title: &a [*a]\n');
  expect(diagnostics.map(({ severity }) => severity)).toContain('error');
  expect(settings).toMatchObject(defaults);
});

describe('absurd settings', () => {
  const doubled = Array.from({ length: 60 }, (_, level) => `a${level + 1}: &a${level + 1} [*a${level}, *a${level}]`);
  test.each([
    ['aliases that multiply', ['a0: &a0 [x, x]', ...doubled].join('\n'), 'yaml-invalid'],
    ['lists in one another', `title: ${'['.repeat(5000)}${']'.repeat(5000)}`, 'yaml-invalid'],
    [
      'more keys than can be compared',
      Array.from({ length: 30_000 }, (_, n) => `k${n}: 1`).join('\n'),
      'file-too-large',
    ],
    ['a folder with a zero byte', 'folders: { assets: "a\\0b" }', 'setting-invalid'],
  ])('%s are an error', (_, yaml, code) => {
    const { settings, diagnostics } = read(yaml);
    expect([...new Set(diagnostics.map((one) => one.code))]).toEqual([code]);
    expect(settings).toMatchObject(defaults);
  });
});
