import { execFile, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generator } from '../src/challenge/corpus.fixture.ts';
import { hornbook, startHornbook } from './support/command.ts';
import { fingerprint, makeTempFolder, removeFolder, writeFiles } from './support/folders.ts';
import { lessonText } from './support/lesson-files.ts';
import { hornbookScript, sampleContent, projectRoot } from './support/project.ts';

const isWhole = process.env['HORNBOOK_SWEEP'] === 'all';
const edits = isWhole ? 30 : 8;
const kills = isWhole ? 20 : 4;

let home = '';
beforeAll(() => {
  home = makeTempFolder();
});
afterAll(() => {
  for (const folder of [home, ...folders]) removeFolder(folder);
});

const buildArgs = (content: string, out: string) => ['build', '--content', content, '--out', out, '--allow-mdx'];

/** Builds a content root and returns the digests of its output. */
async function built(content: string, out: string, environment?: NodeJS.ProcessEnv): Promise<Record<string, string>> {
  const { code, stderr } = await hornbook(buildArgs(content, out), home, environment);
  expect(code, stderr).toBe(0);
  return fingerprint(join(home, out));
}

/** Copies a course, to edit it or to build it without the cache of earlier builds. */
function copyContent(name: string, from = sampleContent): string {
  cpSync(from, join(home, name), { recursive: true });
  return join(home, name);
}

/** Returns the output of a first build of a content root. */
async function firstBuild(content: string): Promise<Record<string, string>> {
  copies += 1;
  const name = `copy-${copies}`;
  copyContent(name, content);
  return built(name, `${name}-out`);
}

let copies = 0;

type Random = (bound: number) => number;

const english = 'challenges/english/blocks';
const bench = join(english, 'at-the-bench');

function lessonsOf(content: string, folder: string): string[] {
  return readdirSync(join(content, folder), { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.md'))
    .toSorted()
    .map((name) => join(content, folder, name));
}

/** Changes a file; an edit that changes nothing is a bug of the test. */
function change(file: string, edited: (text: string) => string): void {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const after = edited(before);
  if (after === before) throw new Error(`the edit of ${file} changed nothing`);
  writeFileSync(file, after);
}

function draw<T>(list: readonly T[], random: Random): T {
  const one = list[random(list.length)];
  if (one === undefined) throw new Error('nothing to draw from');
  return one;
}

/** The edits that an author makes to a course between two builds; `number` counts them. */
const kindsOfEdit: readonly ((content: string, random: Random, number: number) => void)[] = [
  function text(content, random, number) {
    const lessons = lessonsOf(content, english).filter((file) =>
      readFileSync(file, 'utf8').includes('# --description--\n'),
    );
    const words = `Edit ${number} says **something else**.`;
    change(draw(lessons, random), (before) => before.replace('# --description--\n', `# --description--\n\n${words}\n`));
  },
  function title(content, random, number) {
    change(draw(lessonsOf(content, english), random), (before) =>
      before.replace(/^title: .*$/m, `title: A Title of Edit ${number}`),
    );
  },
  function order(content, random) {
    const list = draw(
      [
        ['blocks/first-knots.json', 'challengeOrder'],
        ['superblocks/knots.json', 'blocks'],
      ] as const,
      random,
    );
    change(join(content, 'structure', list[0]), (before) => {
      const structure = JSON.parse(before) as Record<string, unknown[]>;
      const [first, ...rest] = structure[list[1]] ?? [];
      return JSON.stringify({ ...structure, [list[1]]: [...rest, first] });
    });
  },
  function setting(content, _random, number) {
    change(join(content, 'site.yml'), (before) => before.replace(/^title: .*$/m, `title: Knots ${number}`));
  },
  function looks(content, _random, number) {
    change(join(content, 'theme.css'), () => `:root { --measure: ${30 + number}rem; }\n`);
  },
  function removal(content, random) {
    rmSync(draw(lessonsOf(content, bench), random));
  },
  function addition(content, _random, number) {
    const id = `5c${String(number).padStart(22, '0')}`;
    const lesson = lessonText({ id, title: `Lesson of Edit ${number}`, dashedName: `lesson-of-edit-${number}` });
    writeFiles(content, { [join(bench, `${id}.md`)]: lesson });
  },
  function page(content, _random, number) {
    const path = `pages/english/page-of-edit-${number}.md`;
    writeFiles(content, { [path]: `---\ntitle: Page ${number}\n---\n\nA page of edit ${number}.\n` });
  },
];

/** Makes one edit after another, each kind in turn. */
function editor(content: string, seed: number): () => void {
  const random = generator(seed);
  let number = 0;
  return () => {
    kindsOfEdit[number % kindsOfEdit.length]?.(content, random, number);
    number += 1;
  };
}

/** Copies Hornbook into a separate folder, to change it. */
function ownHornbook(): string {
  const own = makeTempFolder();
  folders.push(own);
  for (const part of ['bin', 'src', 'public', 'package.json'])
    cpSync(join(projectRoot, part), join(own, part), { recursive: true });
  mkdirSync(join(own, 'node_modules'));
  for (const name of readdirSync(join(projectRoot, 'node_modules')).filter((entry) => !entry.startsWith('.'))) {
    symlinkSync(join(projectRoot, 'node_modules', name), join(own, 'node_modules', name));
  }
  return own;
}

const folders: string[] = [];

describe('a build', () => {
  test('after any number of edits has the same output as a first build', async () => {
    const content = copyContent('edited');
    const edit = editor(content, 20_261_125);
    let last = await built('edited', 'warm');
    for (let number = 1; number <= edits; number += 1) {
      edit();
      const next = await built('edited', 'warm');
      expect(next, `edit ${number} reached the output`).not.toEqual(last);
      last = next;
      if (number % 8 === 0 || number === edits) expect(last, `after edit ${number}`).toEqual(await firstBuild(content));
    }
  });

  test('after a change to a component, a style or a script reuses no old page', async () => {
    const own = ownHornbook();
    const content = copyContent('for-own');
    const buildWith = async (root: string) => {
      const command = [join(own, 'bin/hornbook.js'), ...buildArgs(root, 'own-out')];
      await promisify(execFile)(process.execPath, command, { cwd: home });
      return fingerprint(join(home, 'own-out'));
    };
    const lessonPage = 'first-knots/the-overhand-knot.html';
    let last = await buildWith(content);
    const edits: readonly [file: string, edited: (text: string) => string][] = [
      ['src/components/KindLabel.astro', (text) => text.replace('<p class="kind"', '<p data-edit class="kind"')],
      ['src/styles/site.css', (text) => `${text}\n.edited { color: red; }\n`],
      ['src/client/lesson-questions.ts', (text) => `${text}\ndocument.title += '!';\n`],
    ];
    for (const [file, edited] of edits) {
      change(join(own, file), edited);
      const next = await buildWith(content);
      expect(next, file).not.toEqual(last);
      expect(next[lessonPage], file).not.toBe(last[lessonPage]);
      last = next;
    }
    expect(last).toEqual(await buildWith(copyContent('for-own-first')));
  });

  test('has the same bytes in another locale and time zone, and on one processor', async (context) => {
    const usual = await firstBuild(sampleContent);
    const places = isWhole ? ['tr_TR.UTF-8', 'ar_EG.UTF-8', 'C'] : ['tr_TR.UTF-8'];
    for (const place of places) {
      const environment = { LC_ALL: place, LANG: place, LANGUAGE: place, TZ: 'Pacific/Kiritimati' };
      copyContent(place);
      expect(await built(place, 'elsewhere', environment), place).toEqual(usual);
    }
    context.skip(spawnSync('taskset', ['--version']).status !== 0, 'there is no taskset');
    const command = ['-c', '0', process.execPath, hornbookScript, ...buildArgs(copyContent('alone-content'), 'alone')];
    await promisify(execFile)('taskset', command, { cwd: home });
    expect(fingerprint(join(home, 'alone'))).toEqual(usual);
  });

  test('that is killed leaves the previous output or the complete new one, and the next build is complete', async () => {
    const content = copyContent('killed');
    const folder = join(home, 'kills');
    const out = 'kills/out';
    const edit = editor(content, 20_261_126);
    const random = generator(20_261_127);
    let begun = performance.now();
    let before = await built('killed', out);
    let duration = performance.now() - begun;
    let killed = 0;
    for (let number = 1; number <= kills; number += 1) {
      edit();
      const build = startHornbook(buildArgs('killed', out), home);
      const timer = setTimeout(() => {
        build.kill('SIGKILL');
      }, random(duration));
      const { code } = await build.ended;
      clearTimeout(timer);
      if (code === null) killed += 1;
      // Between two renames the previous output has another name for a moment; the next build restores it.
      const found = fingerprint(join(folder, existsSync(join(home, out)) ? 'out' : '.out.old'));

      begun = performance.now();
      const after = await built('killed', out);
      duration = performance.now() - begun;
      expect([before, after], `after kill ${number}`).toContainEqual(found);
      expect(readdirSync(folder), `beside the output after kill ${number}`).toEqual(['out']);
      before = after;
    }
    expect(killed).toBeGreaterThan(kills / 2);
    expect(before).toEqual(await firstBuild(content));
  });
});
