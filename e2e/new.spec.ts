import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkLinks } from './link-checker.ts';
import { hornbook } from './support/command.ts';
import { filesIn, writeFiles } from './support/folders.ts';
import { lessonText } from './support/lesson-files.ts';
import { expect, test } from './support/test.ts';

test('what hornbook new makes passes the check and is built as it stands', async ({ folder }) => {
  const inside = ['--content', 'my course'];
  for (const args of [
    ['course', 'my course', '--title', 'Ropes: “knots” & "bends"'],
    ['lesson', '结 (a knot)', '--type', 'quiz', ...inside],
  ]) {
    const made = await hornbook(['new', ...args], folder);
    expect(made, made.stderr).toMatchObject({ code: 0, stderr: '' });
  }
  const built = await hornbook(['build', '--no-search', ...inside], folder);
  expect(built, built.stderr).toMatchObject({ code: 0 });
  expect(checkLinks(join(folder, 'dist'))).toEqual([]);
  expect(filesIn(join(folder, 'dist'))).toContain('first-steps/a-knot.html');
  expect(readFileSync(join(folder, 'dist/courses/my-course.html'), 'utf8')).toContain(
    'Ropes: “knots” &amp; &quot;bends&quot;',
  );

  expect(await hornbook(['new', 'language', 'espanol', ...inside], folder)).toMatchObject({ code: 0, stderr: '' });
  const checked = await hornbook(['check', '--strict', ...inside], folder);
  expect(checked, checked.stdout).toMatchObject({ code: 0, stderr: '' });
});

test('hornbook new says in a line why it makes nothing', async ({ folder }) => {
  const text = lessonText({ id: '5b0000000000000000000001', title: 'A', dashedName: 'a' });
  writeFiles(folder, { 'content/knots/a.md': text });
  for (const [args, reason] of [
    [['block', '../knots'], 'cannot be the name of a block'],
    [['lesson', 'B', '--type', 'poem'], 'lecture, quiz, fill-in, reading'],
  ] as const) {
    const { code, stdout, stderr } = await hornbook(['new', ...args], folder);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(reason);
  }
  expect(filesIn(join(folder, 'content'))).toEqual(['knots/a.md']);
});

test('hornbook check --fix repairs before it checks, and --dry-run only says how', async ({ folder }) => {
  const text = lessonText({ id: '5b0000000000000000000001', title: 'A', dashedName: 'a' });
  const odd = text.replaceAll('\n', '\r\n');
  writeFiles(folder, { 'content/knots/a.md': odd });
  const file = join(folder, 'content/knots/a.md');

  const tried = await hornbook(['check', '--dry-run'], folder);
  expect(tried.code).toBe(0);
  expect(tried.stdout).toContain('--- a/content/knots/a.md\n+++ b/content/knots/a.md\n@@');
  expect(tried.stderr).toContain('Would fix 1 file');
  expect(readFileSync(file, 'utf8')).toBe(odd);

  const fixed = await hornbook(['check', '--fix'], folder);
  expect(fixed.code).toBe(0);
  expect(fixed.stderr).toContain('Fixed 1 file');
  expect(readFileSync(file, 'utf8')).toBe(text);
  expect((await hornbook(['check', '--fix'], folder)).stderr).toContain('No fixes to apply');
});
