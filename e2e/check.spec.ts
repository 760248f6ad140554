import { hornbook } from './support/command.ts';
import { writeFiles } from './support/folders.ts';
import { lessonText } from './support/lesson-files.ts';
import { expect, test } from './support/test.ts';

const path = 'content/knots/5b0000000000000000000001.md';
const sound = lessonText({ id: '5b0000000000000000000001', title: 'Fine', dashedName: 'fine' });
const withWarning = sound.replace('title:', 'colour: red\ntitle:');
const check = ['check', '--content', 'content'];

test('a check says what it found, with the line, and goes well with warnings alone', async ({ folder }) => {
  writeFiles(folder, { [path]: withWarning });
  const { code, stdout, stderr } = await hornbook(check, folder);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout.split('\n')).toEqual([
    expect.stringMatching(new RegExp(`^${path}:3:1 warning .* \\(key-unknown\\)$`)),
    '  3 | colour: red',
    '    | ^',
    expect.stringMatching(/^ {4}→ /),
    'Checked 1 lesson: 1 warning in 1 file',
    '',
  ]);
});

test('with --strict, warnings are errors', async ({ folder }) => {
  writeFiles(folder, { [path]: withWarning });
  const strict = await hornbook([...check, '--strict'], folder);
  expect(strict.code).toBe(1);
  expect(strict.stdout).toContain(`${path}:3:1 error`);
  writeFiles(folder, { [path]: sound });
  expect(await hornbook([...check, '--strict'], folder)).toMatchObject({ code: 0 });
});

test('has colours only where they are wanted', async ({ folder }) => {
  writeFiles(folder, { [path]: withWarning });
  const colour = '\u001B[';
  expect((await hornbook(check, folder)).stdout, 'not a terminal').not.toContain(colour);
  expect((await hornbook(check, folder, { CI: 'true', TERM: 'xterm-256color' })).stdout).not.toContain(colour);
});

test('each format is printed alone', async ({ folder }) => {
  writeFiles(folder, { [path]: withWarning });
  for (const [format, begins] of [
    ['json', '{\n  "version": 1,'],
    ['github', `::warning file=${path},line=3,col=1,title=`],
    ['sarif', '{\n  "$schema": "https://json.schemastore.org/sarif-2.1.0.json",'],
  ] as const) {
    const { code, stdout, stderr } = await hornbook([...check, '--format', format], folder);
    expect({ code, stderr }, format).toEqual({ code: 0, stderr: '' });
    expect(stdout.startsWith(begins), stdout.slice(0, 100)).toBe(true);
  }
});

test('what site.yml says of a diagnostic holds for check and build alike', async ({ folder }) => {
  writeFiles(folder, { [path]: withWarning });
  const settings = (severity: string) => `checks:\n  - { code: key-unknown, severity: ${severity} }\n`;

  writeFiles(folder, { 'content/site.yml': settings('error') });
  expect((await hornbook(check, folder)).code).toBe(1);
  expect((await hornbook(['build', '--content', 'content'], folder)).code).toBe(1);

  writeFiles(folder, { 'content/site.yml': settings('off') });
  expect(await hornbook([...check, '--quiet'], folder)).toEqual({ code: 0, stdout: '', stderr: '' });
});

test('what cannot be checked is said by check and build alike', async ({ folder }) => {
  writeFiles(folder, { [path]: sound, 'content/pages/english/tools.mdx': '---\ntitle: Tools\n---\n\nRope.\n' });
  const notChecked = /^Not checked: .* MDX: content\/pages\/english\/tools\.mdx$/m;
  expect((await hornbook([...check, '--allow-mdx'], folder)).stdout).toMatch(notChecked);
  const built = await hornbook(['build', '--content', 'content', '--no-search', '--allow-mdx'], folder);
  expect(built.stderr).toMatch(notChecked);
});

for (const [args, meant] of [
  [['chek'], 'check'],
  [['check', '--strickt'], '--strict'],
  [['check', '--contents', 'x'], '--content'],
] as const) {
  test(`hornbook ${args.join(' ')} asks whether ${meant} was meant`, async ({ folder }) => {
    const { code, stderr } = await hornbook(args, folder);
    expect(code).toBe(2);
    expect(stderr).toContain(`Did you mean ${meant}?`);
  });
}
