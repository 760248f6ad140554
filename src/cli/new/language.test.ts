import { describe, expect, test } from 'vitest';
import { contentRoot, lessonFile } from '../../curriculum/content-root.fixture.ts';
import { UsageError } from '../errors.ts';
import { writeChanges } from './files.ts';
import { newLanguage } from './language.ts';
import { curriculum, faults, read, site, upstream } from './new.fixture.ts';

const language = (root: string, folder: string) => writeChanges(newLanguage(folder, { content: root }));

describe('a new language', () => {
  test('is last in the list, which keeps its comments, with introductions to translate', () => {
    const root = contentRoot({
      ...upstream,
      'site.yml':
        '# About ropes\ntitle: "Ropes" # all of them\n\nlanguages:\n  - folder: english # first\n    tag: en\n',
    });
    language(root, 'espanol');
    expect(read(root, 'site.yml')).toBe(
      '# About ropes\ntitle: "Ropes" # all of them\n\nlanguages:\n  - folder: english # first\n    tag: en\n' +
        '  - folder: espanol\n    tag: es\n    name: español\n',
    );
    expect(read(root, 'intro/espanol.json')).toBe(upstream['intro/english.json']);
    expect(curriculum(root).site.languages.map(({ tag }) => tag)).toEqual(['en', 'es']);
    expect(faults(root)).toEqual([]);
  });

  test('is found by its folder if no languages are listed', () => {
    const root = contentRoot({ ...upstream, 'site.yml': 'title: Ropes\n' });
    language(root, 'pt-BR');
    expect(read(root, 'site.yml')).toBe('title: Ropes\n');
    expect(curriculum(root).site.languages.map(({ tag }) => tag)).toEqual(['en', 'pt-BR']);
    expect(faults(root)).toEqual([]);
  });

  test('has its introductions in the same form as the first language', () => {
    const { 'intro/english.json': intro, ...rest } = upstream;
    const root = contentRoot({ ...rest, 'intro/english/intro.json': intro });
    language(root, 'sw');
    expect(read(root, 'intro/sw/intro.json')).toBe(intro);
  });

  test.each([
    ['../es', /Unknown language/],
    ['/es', /Unknown language/],
    ['klingonish', /Unknown language/],
    ['en', /already has the language en in the folder english/],
  ])('cannot be %s', (folder, reason) => {
    const root = site();
    expect(() => language(root, folder)).toThrow(UsageError);
    expect(() => language(root, folder)).toThrow(reason);
  });

  test('is not created if it would hide the lessons of a plain folder, or if settings have errors', () => {
    expect(() => language(contentRoot({ 'knots/1.md': lessonFile(1) }), 'es')).toThrow(/challenges\/english\/blocks\//);
    expect(() => language(contentRoot({ ...upstream, 'site.yml': 'title: [' }), 'es')).toThrow(
      /site\.yml is not valid YAML/,
    );
  });
});
