import { applyPatch } from 'diff';
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import writeFileAtomic from 'write-file-atomic';
import { contentRoot, lessonFile, writeFiles } from '../curriculum/content-root.fixture.ts';
import { fixLessons, type FixOptions } from './fix.ts';

/** Fixes a content root and returns the output. */
function fix(root: string, options: FixOptions = {}) {
  const errors = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const written = vi.spyOn(process.stdout, 'write').mockImplementation(() => true);
  try {
    fixLessons(root, options);
    return {
      summary: errors.mock.calls.flat().join('\n'),
      patch: written.mock.calls.map(([text]) => String(text)).join(''),
    };
  } finally {
    errors.mockRestore();
    written.mockRestore();
  }
}

const valid = lessonFile(1);
const windows = valid.replaceAll('\n', '\r\n');
const lineCount = valid.split('\n').length - 1;
const read = (root: string, file: string) => readFileSync(join(root, file), 'utf8');

describe('fixing lessons', () => {
  test('changes the lessons that need it and prints the number of fixes of each kind', () => {
    const text = lessonFile(2).replace('--questions--\n\n', '--questions-- \n').replace('Which?', 'Isnâ€™t it?');
    const root = contentRoot({ 'knots/1.md': valid, 'knots/2.md': text, 'knots/3.md': `${lessonFile(3)}\n---\n` });
    expect(fix(root)).toEqual({
      summary:
        'Fixed 2 files: 1 garbled letter, 1 marker with trailing spaces, 1 rule after a solution, 1 missing blank line',
      patch: '',
    });
    expect(read(root, 'knots/1.md')).toBe(valid);
    expect(read(root, 'knots/2.md')).toBe(lessonFile(2).replace('Which?', 'Isn’t it?'));
    expect(read(root, 'knots/3.md')).toBe(lessonFile(3));
    expect(fix(root).summary).toBe('No fixes to apply');
  });

  test('writes only files with fixes and leaves no temporary files', () => {
    const root = contentRoot({ 'knots/1.md': valid, 'knots/2.md': windows });
    const { ino, mtimeMs } = statSync(join(root, 'knots/1.md'));
    fix(root);
    expect(statSync(join(root, 'knots/1.md'))).toMatchObject({ ino, mtimeMs });
    expect(readdirSync(join(root, 'knots'))).toEqual(['1.md', '2.md']);
  });

  test('keeps the permissions and the byte order mark of a file', () => {
    const root = contentRoot({ 'knots/1.md': `\uFEFF${windows}` });
    chmodSync(join(root, 'knots/1.md'), 0o640);
    fix(root);
    expect(statSync(join(root, 'knots/1.md')).mode & 0o777).toBe(0o640);
    expect(read(root, 'knots/1.md')).toBe(`\uFEFF${valid}`);
  });

  test('fixes the target of a link once and keeps the link', () => {
    const root = contentRoot({
      'knots/1.md': windows,
      'knots/2.md': { link: '1.md' },
      'bends/1.md': { link: '../../elsewhere/1.md' },
    });
    writeFiles(join(root, '../elsewhere'), { '1.md': windows });
    expect(fix(root).summary).toBe(`Fixed 1 file: ${String(lineCount)} line endings`);
    expect(lstatSync(join(root, 'knots/2.md')).isSymbolicLink()).toBe(true);
    expect(read(root, 'knots/1.md')).toBe(valid);
    expect(read(root, '../elsewhere/1.md'), 'a link out of the content is not followed').toBe(windows);
  });

  test('leaves binary files and files that are not lessons unchanged', () => {
    const broken = Buffer.concat([Buffer.from(windows), Buffer.from([0xff])]);
    const root = contentRoot({ 'knots/1.md': broken, 'knots/2.md': `${windows}\0`, 'knots/notes.txt': windows });
    expect(fix(root).summary).toBe('No fixes to apply');
    expect(readFileSync(join(root, 'knots/1.md')).equals(broken)).toBe(true);
    expect(read(root, 'knots/notes.txt')).toBe(windows);
  });

  test('finds lessons in every language and in upcoming blocks', () => {
    const root = contentRoot({
      'challenges/english/blocks/knots/1.md': windows,
      'challenges/espanol/blocks/knots/1.md': windows,
      'structure/blocks/knots.json': '{"isUpcomingChange": true}',
    });
    expect(fix(root).summary).toBe(`Fixed 2 files: ${String(2 * lineCount)} line endings`);
  });

  test('lists every file that could not be written and fixes the others', () => {
    const root = contentRoot({ 'knots/1.md': windows, 'knots/2.md': windows, 'knots/3.md': windows });
    const write = writeFileAtomic.sync.bind(writeFileAtomic);
    const refusing = vi.spyOn(writeFileAtomic, 'sync').mockImplementation((file, text) => {
      if (file.endsWith('2.md')) write(file, text);
      else throw Object.assign(new Error('no'), { code: 'EACCES' });
    });
    onTestFinished(() => {
      refusing.mockRestore();
    });
    expect(() => fix(root)).toThrow(/Could not write .*knots\/1\.md: EACCES\nCould not write .*knots\/3\.md: EACCES\n/);
    expect(['1', '2', '3'].map((name) => read(root, `knots/${name}.md`))).toEqual([windows, valid, windows]);
  });

  test('prints nothing with --quiet', () => {
    expect(fix(contentRoot({ 'knots/1.md': windows }), { quiet: true })).toEqual({ summary: '', patch: '' });
  });
});

describe('a dry run', () => {
  test('prints a patch of the fixes and writes nothing', () => {
    const text = valid.replace('--questions--\n\n', '--questions--\n').replace('Which', '\u001b[31mWhich').trimEnd();
    const root = contentRoot({ 'knots/1.md': text });
    const { patch, summary } = fix(root, { dryRun: true });
    expect(summary).toBe('Would fix 1 file: 1 missing blank line');
    expect(patch).toMatch(/^--- "?a\/.*knots\/1\.md"?\n\+\+\+ "?b\/.*knots\/1\.md"?\n@@ /);
    expect(applyPatch(text, patch)).toBe(text.replace('--questions--\n', '--questions--\n\n'));
    expect(read(root, 'knots/1.md')).toBe(text);
  });

  test('prints a patch for line endings', () => {
    const root = contentRoot({ 'knots/1.md': windows });
    const { patch } = fix(root, { dryRun: true });
    expect(applyPatch(windows, patch, { autoConvertLineEndings: false })).toBe(valid);
  });

  test('escapes control characters on a terminal', () => {
    const { isTTY } = process.stdout;
    process.stdout.isTTY = true;
    onTestFinished(() => {
      process.stdout.isTTY = isTTY;
    });
    const root = contentRoot({ 'knots/1.md': windows.replace('Which', '\u001b[31mWhich') });
    expect(fix(root, { dryRun: true }).patch).not.toMatch(/[^\n\P{Cc}]/u);
  });
});
