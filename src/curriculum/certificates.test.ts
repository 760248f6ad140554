import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { blockEntry, courseEntry, lessonEntry } from '../model/entries.fixture.ts';
import { readCertificates, withCertificates, type Certificate } from './certificates.ts';
import { openFolders } from './folders.ts';

describe('a certificate file', () => {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'certificates té st#1 %-'));
    mkdirSync(join(root, 'challenges/english/certifications'), { recursive: true });
  });
  afterEach(() => {
    rmSync(root, { recursive: true });
  });

  function read(text: string): { certificates: Certificate[]; diagnostics: Diagnostic[] } {
    writeFileSync(join(root, 'challenges/english/certifications/web.yml'), text);
    const diagnostics: Diagnostic[] = [];
    return {
      certificates: readCertificates(join(root, 'challenges/english'), openFolders(root, [], diagnostics), diagnostics),
      diagnostics,
    };
  }

  test('returns the title and the tasks, also after a line ---', () => {
    const { certificates, diagnostics } = read('---\nid: a\ntitle: Web\ntests:\n  - id: b\n    title: Build a page\n');
    expect(certificates).toMatchObject([{ title: 'Web', tests: [{ id: 'b', title: 'Build a page' }] }]);
    expect(diagnostics).toEqual([]);
  });

  test('reports a value of the wrong type at its position', () => {
    const { certificates, diagnostics } = read('title: Web\ntests:\n  - id: [5]\n    title: Build a page\n');
    expect(certificates).toEqual([]);
    const file = 'challenges/english/certifications/web.yml';
    expect(diagnostics).toMatchObject([{ code: 'data-invalid', file, line: 3, column: 9 }]);
  });

  test('can have an id that looks like a number, and quotes a title that does', () => {
    const tests = 'tests:\n  - id: 5900e3681234567890123456\n    title: One\n';
    expect(read(`title: Web\n${tests}`).certificates).toMatchObject([{ tests: [{ id: '5900e3681234567890123456' }] }]);
    const [first] = read(`title: 1e3\n${tests}`).diagnostics;
    expect(first?.message).toBe('Invalid value of `title`: it must be a text; put `1e3` in quotation marks.');
  });

  test('reports invalid YAML', () => {
    expect(read('title: [').diagnostics).toMatchObject([{ code: 'yaml-invalid', severity: 'error' }]);
  });
});

describe('the course of a certificate', () => {
  const block = (name: string, ids: readonly string[]) =>
    blockEntry({ name, lessons: ids.map((id) => lessonEntry({ id, name: `name-${id}` })) });

  test('has most of its tasks, each with its block and lesson if it has one', () => {
    const courses = [courseEntry('one', ['x']), courseEntry('two', ['y'])];
    const tests = [
      { id: 'b', title: 'B' },
      { id: 'c', title: 'C' },
      { id: 'gone', title: 'Gone' },
    ];
    const result = withCertificates(
      courses,
      [block('x', ['a', 'b']), block('y', ['b', 'c'])],
      [{ name: 't', title: 'T', tests }],
    );
    expect(result.map(({ certificates }) => certificates)).toEqual([
      [],
      [
        {
          title: 'T',
          tasks: [
            { title: 'B', block: 'y', lesson: 'name-b' },
            { title: 'C', block: 'y', lesson: 'name-c' },
            { title: 'Gone' },
          ],
        },
      ],
    ]);
  });

  test('is the first in menu order if several have the same number', () => {
    const courses = [courseEntry('one', ['x']), courseEntry('two', ['x'])];
    const result = withCertificates(
      courses,
      [block('x', ['a'])],
      [{ name: 't', title: 'T', tests: [{ id: 'a', title: 'A' }] }],
    );
    expect(result.map(({ certificates }) => certificates.length)).toEqual([1, 0]);
  });

  test('is the course of the same name if none has its tasks, also by its other name; or else none', () => {
    const courses = [courseEntry('one', ['x']), courseEntry('web', ['y'])];
    const certificates = [
      { name: 'web', title: 'Web', tests: [{ id: 'gone', title: 'Gone' }] },
      { name: 'nowhere', title: 'Nowhere', tests: [{ id: 'gone', title: 'Gone' }] },
    ];
    const result = withCertificates(courses, [block('x', ['a']), block('y', ['b'])], certificates);
    expect(result.map((course) => course.certificates.map(({ title }) => title))).toEqual([[], ['Web']]);
  });
});
