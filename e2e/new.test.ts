import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkLinks } from './link-checker.ts';
import { hornbook } from './support/command.ts';
import { filesIn, writeFiles } from './support/folders.ts';
import { hornbookHere } from './support/here.ts';
import { lessonText } from './support/lesson-files.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

describe('hornbook new', () => {
  test('creates content that passes a strict check and can be built', async () => {
    const folder = temporaryFolder();
    const inside = ['--content', 'my course'];
    for (const args of [
      ['course', 'my course', '--title', 'Ropes: “knots” & "bends"'],
      ['lesson', '结 (a knot)', '--type', 'quiz', ...inside],
    ]) {
      const result = await hornbookHere(['new', ...args], folder);
      expect(result, result.stderr).toMatchObject({ code: 0, stderr: '' });
    }
    const built = await hornbook(['build', '--no-search', ...inside], folder);
    expect(built, built.stderr).toMatchObject({ code: 0 });
    expect(checkLinks(join(folder, 'dist'))).toEqual([]);
    expect(filesIn(join(folder, 'dist'))).toContain('first-steps/a-knot.html');
    expect(readFileSync(join(folder, 'dist/courses/my-course.html'), 'utf8')).toContain(
      'Ropes: “knots” &amp; &quot;bends&quot;',
    );

    const language = await hornbookHere(['new', 'language', 'espanol', ...inside], folder);
    expect(language).toMatchObject({ code: 0, stderr: '' });
    const checked = await hornbookHere(['check', '--strict', ...inside], folder);
    expect(checked, checked.stdout).toMatchObject({ code: 0, stderr: '' });
  });

  test.each([
    [['block', '../knots'], 'cannot be the name of a block'],
    [['lesson', 'B', '--type', 'poem'], 'lecture, quiz, fill-in, reading'],
  ])('writes nothing and prints the reason: %j', async (args, reason) => {
    const folder = temporaryFolder();
    const text = lessonText({ id: '5b0000000000000000000001', title: 'A', dashedName: 'a' });
    writeFiles(folder, { 'content/knots/a.md': text });
    const { code, stdout, stderr } = await hornbookHere(['new', ...args], folder);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(reason);
    expect(filesIn(join(folder, 'content'))).toEqual(['knots/a.md']);
  });
});
