import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { badInputs, diagnosticsAt, ranFile, stackTrace, writeBadInput } from './support/bad-inputs.ts';
import { filesIn, fingerprint, writeFiles } from './support/folders.ts';
import { hornbookHere } from './support/here.ts';
import { brokenLesson, lessonText, writeLessons } from './support/lesson-files.ts';
import { sampleContent, projectRoot } from './support/project.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

const quickBuild = ['build', '--content', 'content', '--out', 'out', '--no-search'];
const quickExport = ['export', '--content', 'content', '--out', 'zips', '--no-search'];
const check = ['check', '--content', 'content'];

describe('the command', () => {
  test('prints its help and that of each command', async () => {
    const help = await hornbookHere(['--help'], projectRoot);
    expect(help).toMatchObject({ code: 0, stderr: '' });
    for (const word of ['build', 'check', 'dev', 'preview']) expect(help.stdout).toContain(word);

    const buildHelp = await hornbookHere(['build', '--help'], projectRoot);
    expect(buildHelp).toMatchObject({ code: 0, stderr: '' });
    for (const option of ['--content', '--out', '--keep-going', '--no-search', '--force', '--allow-mdx', '--json']) {
      expect(buildHelp.stdout).toContain(option);
    }
  });

  test.each([
    [['build', '--colour']],
    [['--colour']],
    [['bild']],
    [['build', '--content']],
    [['dev', '--port', 'x']],
    [[]],
  ])('exits with 2 and points to its help after a wrong call: %j', async (args) => {
    const { code, stdout, stderr } = await hornbookHere(args, temporaryFolder());
    expect(code).toBe(2);
    expect(stderr).toMatch(/--help|Usage:/);
    expect(stderr).not.toMatch(stackTrace);
    expect(stdout).toBe('');
  });

  test.each([
    [['chek'], 'check'],
    [['check', '--strickt'], '--strict'],
    [['check', '--contents', 'x'], '--content'],
  ])('suggests what %j probably meant: %s', async (args, meant) => {
    const { code, stderr } = await hornbookHere(args, temporaryFolder());
    expect(code).toBe(2);
    expect(stderr).toContain(`Did you mean ${meant}?`);
  });

  test('exits with 2 if the content folder is missing or is a file', async () => {
    const folder = temporaryFolder();
    const missing = await hornbookHere(quickBuild, folder);
    expect(missing.code).toBe(2);
    expect(missing.stderr).toContain('--content');
    writeFiles(folder, { content: 'a file' });
    const file = await hornbookHere(quickBuild, folder);
    expect(file.code).toBe(2);
    expect(file.stderr).toContain('--content');
    expect(readdirSync(folder)).toEqual(['content']);
  });

  test('exits with 1 if the content folder has no lesson', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'content'));
    const { code, stderr } = await hornbookHere(quickBuild, folder);
    expect(code).toBe(1);
    expect(stderr).toContain('No lessons in ');
    expect(readdirSync(folder)).toEqual(['content']);
  });
});

describe('a build', () => {
  test('refuses an output folder that Hornbook did not write, and suggests --force', async () => {
    const folder = temporaryFolder();
    writeLessons(join(folder, 'content'), 'orchard', ['pippins']);
    writeFiles(folder, { 'out/thesis.txt': 'years of work' });
    const refused = await hornbookHere(quickBuild, folder);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('--force');
    expect(filesIn(join(folder, 'out'))).toEqual(['thesis.txt']);
  });

  test('refuses an output folder that is a file', async () => {
    const folder = temporaryFolder();
    writeLessons(join(folder, 'content'), 'orchard', ['pippins']);
    writeFiles(folder, { out: 'a file' });
    expect((await hornbookHere(quickBuild, folder)).code).toBe(2);
    expect(readFileSync(join(folder, 'out'), 'utf8')).toBe('a file');
  });

  test.each([
    ['inside the content', 'content', 'content/dist'],
    ['around the content', 'site/content', 'site'],
    ['the content itself', 'content', 'content'],
  ])('refuses an output folder that is %s, even with --force', async (_, content, out) => {
    const folder = temporaryFolder();
    writeLessons(join(folder, content), 'orchard', ['pippins']);
    const before = fingerprint(folder);
    for (const force of [[], ['--force']]) {
      const { code, stderr } = await hornbookHere(['build', '--content', content, '--out', out, ...force], folder);
      expect(code).toBe(2);
      expect(stderr).toContain('--out');
      expect(fingerprint(folder)).toEqual(before);
    }
  });

  test('reports errors in content as one JSON document with --json', async () => {
    const folder = temporaryFolder();
    writeLessons(join(folder, 'content'), 'orchard', ['pippins']);
    writeFiles(folder, { 'content/orchard/broken.md': brokenLesson.text });
    const found = {
      severity: 'error',
      file: 'orchard/broken.md',
      line: brokenLesson.line,
      column: 1,
      code: 'solution-out-of-range',
    };
    const build = await hornbookHere([...quickBuild, '--json'], folder);
    expect(build).toMatchObject({ code: 1, stderr: '' });
    expect(JSON.parse(build.stdout)).toMatchObject({ built: false, diagnostics: [found] });

    const checked = await hornbookHere([...check, '--json'], folder);
    expect(checked.code).toBe(1);
    expect(JSON.parse(checked.stdout)).toMatchObject({ version: 1, lessons: 2, diagnostics: [found] });
    expect(await hornbookHere([...check, '--format', 'json'], folder)).toEqual(checked);
  });

  test('prints only diagnostics with --quiet', async () => {
    const folder = temporaryFolder();
    writeLessons(join(folder, 'content'), 'orchard', ['pippins']);
    writeFiles(folder, { 'content/orchard/broken.md': brokenLesson.text });
    const { code, stdout, stderr } = await hornbookHere([...quickBuild, '--quiet'], folder);
    expect(code).toBe(1);
    expect(stdout).toBe('');
    // The position, the line and its marker, the hint.
    expect(stderr.trim().split('\n')).toHaveLength(4);
    expect(stderr).toContain(brokenLesson.place);
  });
});

describe('an export', () => {
  test('refuses content with errors and writes nothing', async () => {
    const folder = temporaryFolder();
    writeLessons(join(folder, 'content'), 'orchard', ['pippins', 'russets']);
    writeFiles(folder, { 'content/orchard/broken.md': brokenLesson.text });
    const { code, stdout } = await hornbookHere([...quickExport, '--json'], folder);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ exported: false, diagnostics: [{ severity: 'error' }] });
    expect(readdirSync(folder)).toEqual(['content']);
  });

  test.each(['file', 'content/zips'])(
    'refuses an output folder that is a file or inside the content: %s',
    async (out) => {
      const folder = temporaryFolder();
      writeLessons(join(folder, 'content'), 'orchard', ['pippins']);
      writeFiles(folder, { file: '' });
      const { code, stderr } = await hornbookHere(['export', '--content', 'content', '--out', out], folder);
      expect(code).toBe(2);
      expect(stderr).toContain('--out');
    },
  );

  test('suggests a course if the name is unknown', async () => {
    const args = ['export', '--content', sampleContent, '--out', 'zips', '--allow-mdx', '--course', 'knots-for-sailor'];
    const { code, stderr } = await hornbookHere(args, temporaryFolder());
    expect(code).toBe(2);
    expect(stderr).toContain('`knots-for-sailors`');
  });
});

describe('a check', () => {
  const path = 'content/knots/5b0000000000000000000001.md';
  const valid = lessonText({ id: '5b0000000000000000000001', title: 'Fine', dashedName: 'fine' });
  const withWarning = valid.replace('title:', 'colour: red\ntitle:');

  test('succeeds for valid content, and prints the position of an error', async () => {
    const folder = temporaryFolder();
    writeLessons(join(folder, 'content'), 'orchard', ['pippins']);
    expect((await hornbookHere(check, folder)).code).toBe(0);
    writeFiles(folder, { 'content/orchard/broken.md': brokenLesson.text });
    const { code, stdout, stderr } = await hornbookHere(check, folder);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toContain(brokenLesson.place);
    expect(readdirSync(folder)).toEqual(['content']);
  });

  test('treats warnings as errors with --strict', async () => {
    const folder = temporaryFolder();
    writeFiles(folder, { [path]: withWarning });
    expect((await hornbookHere(check, folder)).code).toBe(0);
    const strict = await hornbookHere([...check, '--strict'], folder);
    expect(strict.code).toBe(1);
    expect(strict.stdout).toContain(`${path}:3:1 error`);
    writeFiles(folder, { [path]: valid });
    expect(await hornbookHere([...check, '--strict'], folder)).toMatchObject({ code: 0 });
  });

  test.each([
    ['json', '{\n  "version": 1,'],
    ['github', `::warning file=${path},line=3,col=1,title=`],
    ['sarif', '{\n  "$schema": "https://json.schemastore.org/sarif-2.1.0.json",'],
  ])('prints %s and nothing else', async (format, begins) => {
    const folder = temporaryFolder();
    writeFiles(folder, { [path]: withWarning });
    const { code, stdout, stderr } = await hornbookHere([...check, '--format', format], folder);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.startsWith(begins), stdout.slice(0, 100)).toBe(true);
  });

  test('takes the severity of a diagnostic from site.yml, as a build does', async () => {
    const folder = temporaryFolder();
    const settings = (severity: string) => `checks:\n  - { code: key-unknown, severity: ${severity} }\n`;
    writeFiles(folder, { [path]: withWarning, 'content/site.yml': settings('error') });
    expect((await hornbookHere(check, folder)).code).toBe(1);
    expect((await hornbookHere(quickBuild, folder)).code).toBe(1);

    writeFiles(folder, { 'content/site.yml': settings('off') });
    expect(await hornbookHere([...check, '--quiet'], folder)).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  test('names the MDX pages that it did not check', async () => {
    const folder = temporaryFolder();
    writeFiles(folder, { [path]: valid, 'content/pages/english/tools.mdx': '---\ntitle: Tools\n---\n\nRope.\n' });
    const { stdout } = await hornbookHere([...check, '--allow-mdx'], folder);
    expect(stdout).toMatch(/^Not checked: .* MDX: content\/pages\/english\/tools\.mdx$/m);
  });

  test('changes files with --fix before it checks them, and only prints the changes with --dry-run', async () => {
    const folder = temporaryFolder();
    const odd = valid.replaceAll('\n', '\r\n');
    writeFiles(folder, { [path]: odd });
    const tried = await hornbookHere([...check, '--dry-run'], folder);
    expect(tried.code).toBe(0);
    expect(tried.stdout).toContain(`--- a/${path}\n+++ b/${path}\n@@`);
    expect(tried.stderr).toMatch(/^Would fix 1 file: /m);
    expect(readFileSync(join(folder, path), 'utf8')).toBe(odd);

    const fixed = await hornbookHere([...check, '--fix'], folder);
    expect(fixed.code).toBe(0);
    expect(fixed.stderr).toMatch(/^Fixed 1 file: /m);
    expect(readFileSync(join(folder, path), 'utf8')).toBe(valid);
    expect((await hornbookHere([...check, '--fix'], folder)).stderr).toContain('No fixes to apply');
  });
});

describe('bad input', () => {
  test('is reported completely in one run, with file and line, and nothing is built', async () => {
    const folder = temporaryFolder();
    const places = badInputs.map((input, number) => writeBadInput(join(folder, 'content'), input, number));
    const { code, stdout, stderr } = await hornbookHere(quickBuild, folder);
    for (const [number, { what, says }] of badInputs.entries()) {
      const found = diagnosticsAt(places[number] ?? '', stderr);
      expect.soft(found, what).toContain(' error ');
      expect.soft(found, what).toMatch(says);
    }
    expect(stderr).not.toMatch(stackTrace);
    expect(stdout).toBe('');
    expect(code).toBe(1);
    expect(filesIn(folder).filter((file) => file.endsWith(ranFile))).toEqual([]);
    expect(readdirSync(folder)).toEqual(['content']);
  });

  test.each(badInputs.map((input, number) => [input.what, input, number] as const))(
    'among valid lessons is reported with file and line, and nothing is built: %s',
    async (_, input, number) => {
      const folder = temporaryFolder();
      writeLessons(join(folder, 'content'), 'orchard', ['pippins']);
      const place = writeBadInput(join(folder, 'content'), input, number);
      const { code, stdout, stderr } = await hornbookHere(quickBuild, folder);
      expect(diagnosticsAt(place, stderr)).toMatch(input.says);
      expect(stderr).not.toMatch(stackTrace);
      expect(stdout).toBe('');
      expect(code).toBe(1);
      expect(readdirSync(folder)).toEqual(['content']);
    },
  );
});
