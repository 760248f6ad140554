import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentRoot, lessonFile } from '../../curriculum/content-root.fixture.ts';
import { idOf } from '../../model/entries.fixture.ts';
import { UsageError } from '../errors.ts';
import { newBlock } from './block.ts';
import { writeChanges } from './files.ts';
import { curriculum, faults, json, read, site, titles, upstream } from './new.fixture.ts';

const block = (root: string, name: string, options: { title?: string; course?: string } = {}) =>
  writeChanges(newBlock(name, { content: root, ...options }));

describe('a new block', () => {
  test('is last in its course, with its title and a lesson', () => {
    const root = site();
    block(root, 'bends', { title: 'Bends: “easy” & "hard"' });
    expect(faults(root)).toEqual([]);
    expect(curriculum(root).courses[0]?.chapters[0]?.modules[0]?.blocks).toEqual(['first-steps', 'bends']);
    expect(curriculum(root).blocks.find(({ name }) => name === 'bends')?.heading.title).toBe('Bends: “easy” & "hard"');
    expect(titles(root, 'bends')).toEqual(['Introduction']);
  });

  test('is added to lists in the formatting of their files and changes nothing else', () => {
    const root = contentRoot({
      ...upstream,
      'structure/superblocks/ropes.json': '{ "note":   "odd",\n\t"blocks": [\n\t\t"knots"\n\t]\n}',
    });
    block(root, 'bends');
    expect(read(root, 'structure/superblocks/ropes.json')).toBe(
      '{ "note":   "odd",\n\t"blocks": [\n\t\t"knots",\n\t\t"bends"\n\t]\n}',
    );
    expect(json(root, 'intro/english.json')).toEqual({
      ropes: {
        title: 'Ropes',
        blocks: { knots: { title: 'Knots', intro: [] }, bends: { title: 'Bends', intro: [] } },
      },
    });
    expect(faults(root)).toEqual([]);
  });

  test('keeps the line endings of a file', () => {
    const text = '{\r\n  "blocks": [\r\n    "knots"\r\n  ]\r\n}\r\n';
    const root = contentRoot({ ...upstream, 'structure/superblocks/ropes.json': text });
    block(root, 'bends');
    expect(read(root, 'structure/superblocks/ropes.json')).toBe(
      '{\r\n  "blocks": [\r\n    "knots",\r\n    "bends"\r\n  ]\r\n}\r\n',
    );
  });

  test('is added to the last module of the last chapter with modules', () => {
    const chaptersWith = (...blocks: readonly string[]) => [
      { dashedName: 'a', modules: [{ dashedName: 'one', blocks: ['knots'] }] },
      {
        dashedName: 'b',
        modules: [
          { dashedName: 'two', blocks: [] },
          { dashedName: 'three', blocks },
        ],
      },
      { dashedName: 'c', comingSoon: true, modules: [] },
    ];
    const course = JSON.stringify({ chapters: chaptersWith() });
    const root = contentRoot({ ...upstream, 'structure/superblocks/ropes.json': course });
    block(root, 'bends');
    expect(json(root, 'structure/superblocks/ropes.json')).toEqual({ chapters: chaptersWith('bends') });
  });

  test('is not listed twice in a course that already lists it', () => {
    const course = '{"blocks": ["knots", "bends"]}';
    const root = contentRoot({ ...upstream, 'structure/superblocks/ropes.json': course });
    block(root, 'bends');
    expect(read(root, 'structure/superblocks/ropes.json')).toBe(course);
    expect(faults(root)).toEqual([]);
  });

  test('requires a course if there are several', () => {
    const root = contentRoot({
      ...upstream,
      'structure/curriculum.json': '{"superblocks": ["ropes", "sails"]}',
      'structure/superblocks/sails.json': '{}',
    });
    expect(() => block(root, 'bends')).toThrow(/--course NAME\. Courses: ropes, sails/);
    expect(() => block(root, 'bends', { course: 'sail' })).toThrow(/Unknown course “sail” \(did you mean `sails`\?\)/);
    block(root, 'bends', { course: 'sails' });
    expect(json(root, 'structure/superblocks/sails.json')).toEqual({ blocks: ['bends'] });
    expect(json(root, 'structure/superblocks/ropes.json')).toEqual({ blocks: ['knots'] });
  });

  test('belongs to a course of the introductions if there are no course files', () => {
    const root = contentRoot({
      [`challenges/english/blocks/knots/${idOf(1)}.md`]: lessonFile(1),
      'intro/english.json': upstream['intro/english.json'],
    });
    block(root, 'bends', { title: 'Bends' });
    expect(curriculum(root).courses[0]).toMatchObject({ name: 'ropes', heading: { title: 'Ropes' } });
    expect(curriculum(root).courses[0]?.chapters[0]?.modules[0]?.blocks).toEqual(['knots', 'bends']);
  });

  test('has its title in its structure file if there are no introductions', () => {
    const root = contentRoot({
      [`challenges/english/blocks/knots/${idOf(1)}.md`]: lessonFile(1),
      'structure/blocks/knots.json': '{}',
    });
    block(root, 'bends', { title: 'Hard bends' });
    expect(curriculum(root).blocks.find(({ name }) => name === 'bends')?.heading.title).toBe('Hard bends');
    expect(faults(root)).toEqual([]);
  });

  test('is a folder named after the block in a plain content folder', () => {
    const root = contentRoot({ 'knots/1.md': lessonFile(1) });
    block(root, 'bends');
    expect(readdirSync(root)).toEqual(['bends', 'knots']);
    expect(titles(root, 'bends')).toEqual(['Introduction']);
    expect(faults(root)).toEqual([]);
    expect(() => block(root, 'splices', { title: 'Splices' })).toThrow(/cannot have a title/);
    expect(() => block(root, 'structure')).toThrow(/holds other content/);
  });

  test('can be the first block of an empty folder', () => {
    const root = contentRoot({});
    block(root, 'knots');
    expect(titles(root, 'knots')).toEqual(['Introduction']);
    expect(faults(root)).toEqual([]);
  });

  test.each([
    ['../knots', /must begin with a letter or digit/],
    ['/knots', /must begin with a letter or digit/],
    ['a/b', /contain only letters/],
    ['a\\b', /contain only letters/],
    ['.git', /must begin/],
    ['', /must begin/],
    ['assets', /Hornbook’s own folders/],
    ['en', /folder of a language/],
    ['aux', /Windows/],
    ['a.html', /own files/],
    ['First-Steps', /“first-steps” already/],
  ])('cannot have the name %j', (name, reason) => {
    const root = site();
    expect(() => newBlock(name, { content: root })).toThrow(UsageError);
    expect(() => newBlock(name, { content: root })).toThrow(reason);
  });

  test('is not added to a file with errors', () => {
    const root = contentRoot({ ...upstream, 'structure/superblocks/ropes.json': '{"blocks": [}' });
    expect(() => block(root, 'bends')).toThrow(/ropes\.json has errors.*hornbook check/);
    expect(existsSync(join(root, 'challenges/english/blocks/bends'))).toBe(false);
  });
});
