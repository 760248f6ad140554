import type { Root } from 'hast';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { htmlToHast } from 'satteri';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { checkLinks } from './link-checker.ts';
import { hornbook } from './support/command.ts';
import { filesIn, makeTempFolder, removeFolder } from './support/folders.ts';

const corpus = process.env['HORNBOOK_CORPUS'];

/** Lessons of multiple-choice questions in each language of the corpus. */
const expectedLessons = 4039;

test('the whole Spanish curriculum becomes pages with all their questions and no broken link', async ({
  skip,
  onTestFinished,
}) => {
  if (!corpus) {
    skip('HORNBOOK_CORPUS is not set');
    return;
  }
  const folder = makeTempFolder();
  onTestFinished(() => {
    removeFolder(folder);
  }, 120_000);
  const challenges = join(folder, 'content/challenges');
  mkdirSync(challenges, { recursive: true });
  const unpacked = spawnSync('tar', ['-xJf', join(corpus, 'espanol.tar.xz'), '-C', challenges], { encoding: 'utf8' });
  expect(unpacked.status, unpacked.stderr).toBe(0);

  const args = ['build', '--content', join(folder, 'content'), '--out', join(folder, 'out'), '--no-search', '--quiet'];
  const { code, stderr } = await hornbook(args);
  expect(code, stderr.slice(-2000)).toBe(0);

  const lessons = filesIn(join(challenges, 'espanol/blocks'))
    .filter((file) => file.endsWith('.md'))
    .map((file) => scanLesson(file, readFileSync(join(challenges, 'espanol/blocks', file), 'utf8')))
    .filter(({ type }) => type === '19');
  expect(lessons).toHaveLength(expectedLessons);
  const wrong = lessons.flatMap(({ page, questions }) => {
    const file = join(folder, 'out', page);
    if (!existsSync(file)) return [`${page}: there is no such page`];
    const shown = countQuestions(readFileSync(file, 'utf8'));
    return shown === questions ? [] : [`${page}: ${String(shown)} questions instead of ${String(questions)}`];
  });
  expectNone(wrong);
  expectNone(checkLinks(join(folder, 'out')));
});

/** Shows the first few problems only: there may be thousands. */
function expectNone(problems: readonly string[]): void {
  expect(problems.slice(0, 20), `${String(problems.length)} problems`).toEqual([]);
}

interface ScannedLesson {
  readonly type: string | undefined;
  /** Path of its page in the output. */
  readonly page: string;
  readonly questions: number;
}

/** What a lesson file says, found line by line, without any of the code that is tested. */
function scanLesson(file: string, text: string): ScannedLesson {
  const lines = text.split(/\r?\n/);
  const value = (key: string) => {
    const line = lines.find((candidate) => candidate.startsWith(`${key}:`));
    return line
      ?.slice(key.length + 1)
      .replace(/['"]/g, '')
      .trim();
  };
  let section = '';
  let questions = 0;
  for (const line of lines) {
    const marker = line.trimEnd();
    if (/^# --.+--$/.test(marker)) section = marker;
    if (section === '# --questions--' && marker === '## --text--') questions += 1;
  }
  const [block = ''] = file.split('/');
  return { type: value('challengeType'), page: `${block}/${value('dashedName') ?? ''}.html`, questions };
}

function countQuestions(html: string): number {
  let count = 0;
  visit(htmlToHast(html) as Root, 'element', ({ tagName, properties }) => {
    if (tagName === 'form' && [properties['className']].flat().includes('question')) count += 1;
  });
  return count;
}
