import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { contentRoot, type Files } from './content-root.fixture.ts';
import { contentFolders } from './content-folders.ts';
import { openFolders } from './folders.ts';
import { findLessons } from './layout.ts';
import { readSettings } from './read-settings.ts';

function find(files: Files) {
  const root = contentRoot(files);
  const diagnostics: Diagnostic[] = [];
  const settings = readSettings(root, diagnostics);
  const layout = {
    root,
    settings,
    folders: openFolders(root, [], diagnostics),
    contentFolders: contentFolders(root, settings, diagnostics),
  };
  const found = findLessons(layout, diagnostics);
  return {
    languages: found.map(({ language }) => language),
    lessons: found.flatMap(({ language, lessons }) =>
      lessons.map(({ block, name }) => `${language.tag} ${block} ${name}`),
    ),
    absolute: found.every(({ lessons }) =>
      lessons.every(({ file, name }) => file.endsWith(name) && file.startsWith(root)),
    ),
    diagnostics,
  };
}

describe('freeCodeCamp’s layout', () => {
  test('has a folder for each language with a folder for each block', () => {
    const { languages, lessons, absolute } = find({
      'challenges/english/blocks/b/2.md': '',
      'challenges/english/blocks/a/1.md': '',
      'challenges/espanol/blocks/a/1.md': '',
      'challenges/espanol/certifications/x.yml': '',
    });
    expect(languages.map(({ folder, tag, name }) => [folder, tag, name])).toEqual([
      ['english', 'en', 'English'],
      ['espanol', 'es', 'español'],
    ]);
    expect(lessons).toEqual([
      'en a challenges/english/blocks/a/1.md',
      'en b challenges/english/blocks/b/2.md',
      'es a challenges/espanol/blocks/a/1.md',
    ]);
    expect(absolute).toBe(true);
  });

  test.each([
    ['english', 'en'],
    ['espanol', 'es'],
    ['arabic', 'ar'],
    ['chinese', 'zh'],
    ['german', 'de'],
    ['korean', 'ko'],
    ['swahili', 'sw'],
    ['fr', 'fr'],
    ['pt-br', 'pt-BR'],
  ])('has the folder %s for the language %s', (folder, tag) => {
    expect(find({ [`challenges/${folder}/blocks/a/1.md`]: '' }).languages).toMatchObject([{ folder, tag }]);
  });

  test('finds only .md files directly in a block, without notes about the folder', () => {
    const { lessons } = find({
      'challenges/english/blocks/a/1.md': '',
      'challenges/english/blocks/a/README.md': '',
      'challenges/english/blocks/a/Changelog.md': '',
      'challenges/english/blocks/a/1.txt': '',
      'challenges/english/blocks/a/.2.md': '',
      'challenges/english/blocks/a/1.md~': '',
      'challenges/english/blocks/a/deep/1.md': '',
      'challenges/english/blocks/a/folder.md/1.md': '',
      'challenges/english/blocks/1.md': '',
      'challenges/english/1.md': '',
      'other/1.md': '',
      '1.md': '',
    });
    expect(lessons).toEqual(['en a challenges/english/blocks/a/1.md']);
  });

  test('begins with English by default', () => {
    const { languages } = find({
      'challenges/arabic/blocks/a/1.md': '',
      'challenges/english/blocks/a/1.md': '',
      'challenges/chinese/blocks/a/1.md': '',
    });
    expect(languages.map(({ tag }) => tag)).toEqual(['en', 'ar', 'zh']);
  });

  test('has languages in the order of site.yml with its tags and names, then the others', () => {
    const { languages } = find({
      'site.yml':
        'languages:\n  - { folder: chinese, tag: zh-Hans, name: 简体中文 }\n  - { folder: klingon, tag: tlh }\n  - { folder: english, tag: en-GB }\n',
      'challenges/english/blocks/a/1.md': '',
      'challenges/arabic/blocks/a/1.md': '',
      'challenges/chinese/blocks/a/1.md': '',
      'challenges/klingon/blocks/a/1.md': '',
    });
    expect(languages.map(({ folder, tag }) => [folder, tag])).toEqual([
      ['chinese', 'zh-Hans'],
      ['klingon', 'tlh'],
      ['english', 'en-GB'],
      ['arabic', 'ar'],
    ]);
    expect(languages[0]?.name).toBe('简体中文');
  });

  test.each(['constructor', 'hasOwnProperty', 'toString'])('ignores a folder named %s', (name) => {
    const { languages } = find({ 'challenges/english/blocks/a/1.md': '', [`challenges/${name}/blocks/a/1.md`]: '' });
    for (const { tag } of languages) expect(typeof tag).toBe('string');
  });
});

describe('a bare folder', () => {
  test('has one block per folder, except for folders with other content', () => {
    const { languages, lessons } = find({
      'b/2.md': '',
      'a/1.md': '',
      'a/README.md': '',
      'pages/english/about.md': '',
      'assets/x.md': '',
      'intro/x.md': '',
      'structure/x.md': '',
      '.git/x.md': '',
      'node_modules/x.md': '',
      'README.md': '',
    });
    expect(languages).toEqual([{ folder: '', tag: 'en', name: 'English' }]);
    expect(lessons).toEqual(['en a a/1.md', 'en b b/2.md']);
  });

  test('with only .md files is one block', () => {
    const { lessons } = find({ '2.md': '', '1.md': '', 'readme.md': '', 'LICENSE.md': '' });
    expect(lessons.map((lesson) => lesson.split(' ').at(-1))).toEqual(['1.md', '2.md']);
    expect(new Set(lessons.map((lesson) => lesson.split(' ')[1])).size).toBe(1);
  });

  test('has the first language in site.yml', () => {
    const { languages } = find({ 'a/1.md': '', 'site.yml': 'languages: [{ folder: x, tag: de }]' });
    expect(languages).toMatchObject([{ folder: '', tag: 'de', name: 'Deutsch' }]);
  });

  test('without lessons has none', () => {
    expect(find({}).lessons).toEqual([]);
    expect(find({ 'challenges/english/certifications/x.yml': '' }).lessons).toEqual([]);
  });
});

describe('folders and languages that do not match', () => {
  test('a folder with blocks and an unknown language is left out with a warning', () => {
    const { languages, diagnostics } = find({
      'challenges/english/blocks/a/1.md': '',
      'challenges/drafts/blocks/a/1.md': '',
    });
    expect(languages.map(({ tag }) => tag)).toEqual(['en']);
    expect(diagnostics).toMatchObject([{ code: 'language-unknown', severity: 'warning', file: 'challenges/drafts' }]);
  });

  test('a folder with a name close to a language is reported with a suggestion', () => {
    const { diagnostics } = find({ 'challenges/espannol/blocks/a/1.md': '', 'challenges/english/blocks/a/1.md': '' });
    expect(diagnostics).toMatchObject([{ code: 'language-unknown', file: 'challenges/espannol' }]);
    expect(diagnostics[0]?.message).toContain('(did you mean `espanol`?)');
  });

  test('a language in site.yml with a name close to a folder is reported with a suggestion', () => {
    const { diagnostics } = find({
      'challenges/pirate/blocks/a/1.md': '',
      'site.yml': 'languages:\n  - { folder: pirates, tag: en }\n',
    });
    const missing = diagnostics.find(({ code }) => code === 'language-folder-missing');
    expect(missing?.message).toContain('in `challenges/` (did you mean `pirate`?).');
  });

  test('a language in site.yml without a folder is an error', () => {
    const { diagnostics } = find({
      'challenges/english/blocks/a/1.md': '',
      'site.yml': 'languages:\n  - { folder: english, tag: en }\n  - { folder: german, tag: de }\n',
    });
    expect(diagnostics).toMatchObject([{ code: 'language-folder-missing', severity: 'error', file: 'site.yml' }]);
  });
});
