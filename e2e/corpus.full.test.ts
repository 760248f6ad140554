import type { Root } from 'hast';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
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

  for (const part of ['structure', 'intro']) {
    cpSync(join(corpus, part), join(folder, 'content', part), { recursive: true });
  }
  writeFileSync(join(folder, 'content/site.yml'), 'upcoming: show\n');

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

  const blocks = readdirSync(join(challenges, 'espanol/blocks'));
  const near = pagesWithin(3, join(folder, 'out'));
  expectNone(blocks.filter((block) => !near.has(`${block}/index.html`)));
  const notLessons = new Set(['index.html', 'booklet.html', 'worksheet.html', 'answer-key.html', 'anki.txt']);
  const pages = blocks.flatMap((block) => readdirSync(join(folder, 'out', block)));
  expect(pages.filter((page) => !notLessons.has(page))).toHaveLength(16647);

  const structures = readdirSync(join(corpus, 'structure/blocks')).map((file) => file.replace('.json', ''));
  const otherwise = structures.filter((block) => {
    const text = readFileSync(join(corpus, 'structure/blocks', `${block}.json`), 'utf8');
    const { challengeOrder } = JSON.parse(text) as { challengeOrder: { id: string }[] };
    const ids = idsByName(join(challenges, 'espanol/blocks', block));
    const list = readFileSync(join(folder, 'out', block, 'index.html'), 'utf8')
      .split('lesson-list')[1]
      ?.split('</ol>')[0];
    const shown = linksIn(list ?? '').map((link) => ids.get(link.replace('.html', '')));
    return shown.join() !== challengeOrder.map(({ id }) => id).join();
  });
  expect(structures).toHaveLength(61);
  expect(otherwise).toEqual(unlikeTheirOrder);
});

/** Blocks whose structure file is older than the lessons: their other lessons are placed by number. */
const unlikeTheirOrder = ['workshop-bookstore-page', 'workshop-html-music-player', 'workshop-html-video-player'];

/** The pages that a reader reaches from the home page with so many clicks. */
function pagesWithin(clicks: number, folder: string): Set<string> {
  const reached = new Set(['index.html']);
  let last = [...reached];
  for (let click = 0; click < clicks; click += 1) {
    const links = last.flatMap((page) =>
      linksIn(readFileSync(join(folder, page), 'utf8')).map((link) => posix.join(posix.dirname(page), link)),
    );
    last = [...new Set(links)].filter((page) => !reached.has(page));
    for (const page of last) reached.add(page);
  }
  return reached;
}

/** The links to pages of the same site. */
function linksIn(html: string): string[] {
  const links = [...html.matchAll(/<a [^>]*href="([^":#]+\.html)/g)].map(([, link = '']) => link);
  return links.map(decodeURIComponent);
}

/** The ids of a block's lessons by their names in addresses. */
function idsByName(folder: string): Map<string, string> {
  const entries = readdirSync(folder).map((file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    const value = (key: string) => new RegExp(`^${key}:\\s*["']?([^\\s"']+)`, 'm').exec(text)?.[1] ?? '';
    return [value('dashedName'), value('id')] as const;
  });
  return new Map(entries);
}

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
