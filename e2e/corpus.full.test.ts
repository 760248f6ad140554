import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { chromium, type Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { corpusTest, generator } from '../src/challenge/corpus.fixture.ts';
import { packSearchIndex } from '../src/output/search/pack.ts';
import { writeForms } from '../src/output/search/forms.ts';
import { findBrowser } from '../tools/setup/browser.mjs';
import { paths } from '../src/site/urls.ts';
import { checkLinks } from './link-checker.ts';
import { violations } from './support/axe.ts';
import { hornbook } from './support/command.ts';
import { debris, meant } from './support/debris.ts';
import { filesIn, makeTempFolder, removeFolder } from './support/folders.ts';
import { scanSource, type Source } from './support/lesson-sources.ts';
import { noCounts, readPage, total, type Counts, type Page } from './support/page-counts.ts';
import { projectRoot } from './support/project.ts';
import { searchAnswers } from './support/search-answers.ts';
import { queries } from './support/search-queries.ts';
import { measureSearch, readSources } from './support/search-quality.ts';
import { serveFolder } from './support/server.ts';
import { idsByName, linksIn, pagesWithin } from './support/site-links.ts';

/** Folder with `espanol.tar.xz` and so on: every challenge file of three languages. */
const corpus = process.env['HORNBOOK_CORPUS'];

const allLanguages = [
  { folder: 'espanol', tag: 'es', prefix: '' },
  { folder: 'arabic', tag: 'ar', prefix: 'ar/' },
  { folder: 'chinese', tag: 'zh', prefix: 'zh/' },
] as const;
/** Whether all languages and queries are tested, or the most telling part of them. */
const isWhole = process.env['HORNBOOK_SWEEP'] === 'all';
const languages = isWhole ? allLanguages : allLanguages.slice(0, 1);

const mathBlocks = [
  'project-euler-problems-1-to-100',
  'project-euler-problems-101-to-200',
  'project-euler-problems-201-to-300',
  'project-euler-problems-301-to-400',
  'project-euler-problems-401-to-480',
  'rosetta-code-challenges',
  'intermediate-algorithm-scripting',
  'learn-special-methods-by-building-a-vector-space',
  'learn-interfaces-by-building-an-equation-solver',
  'learn-encapsulation-by-building-a-projectile-trajectory-calculator',
];

interface Built {
  readonly sources: readonly Source[];
  readonly pages: ReadonlyMap<string, Page>;
}

let folder = '';
let out = '';
const built = new Map<string, Built>();
/** Pages that are not lessons: lists of lessons, courses and the like. */
const otherPages: Page[] = [];

beforeAll(async () => {
  if (corpus === undefined) return;
  folder = makeTempFolder();
  out = join(folder, 'out');
  const content = join(folder, 'content');
  const challenges = join(content, 'challenges');
  mkdirSync(challenges, { recursive: true });
  for (const { folder: name } of languages) {
    const unpacked = spawnSync('tar', ['xJf', join(corpus, `${name}.tar.xz`), '-C', challenges], { encoding: 'utf8' });
    expect(unpacked.status, unpacked.stderr).toBe(0);
  }
  for (const part of ['structure', 'intro']) cpSync(join(corpus, part), join(content, part), { recursive: true });
  const settings = {
    upcoming: 'show',
    math: { courses: [], blocks: mathBlocks },
    languages: languages.map(({ folder: name, tag }) => ({ folder: name, tag })),
  };
  // JSON is YAML.
  writeFileSync(join(content, 'site.yml'), JSON.stringify(settings));
  const { code, stderr } = await hornbook(['build', '--content', content, '--out', out, '--quiet']);
  expect(code, stderr.slice(-3000)).toBe(0);

  const rest = new Set(filesIn(out).filter((file) => file.endsWith('.html')));
  for (const { folder: name, prefix } of languages) {
    const blocks = join(challenges, name, 'blocks');
    const sources = readdirSync(blocks, { recursive: true })
      .map((file) => String(file).split('\\').join('/'))
      .filter((file) => file.endsWith('.md'))
      .toSorted()
      .map((file) => scanSource(readFileSync(join(blocks, file), 'utf8'), prefix, file.split('/')[0] ?? ''));
    const pages = new Map<string, Page>();
    for (const { page } of sources) {
      if (!rest.delete(page)) throw new Error(`there is no page ${page}`);
      pages.set(page, readPage(out, page));
    }
    built.set(name, { sources, pages });
  }
  otherPages.push(...[...rest].map((page) => readPage(out, page)));
}, 3_600_000);

afterAll(() => {
  if (folder !== '') removeFolder(folder);
}, 120_000);

describe.each(languages)('search in $folder', ({ folder: name, tag, prefix }) => {
  const least = { es: 0.95, ar: 0.9, zh: 0.9 };

  corpusTest('finds the lessons that a plain search of the files finds, and loads little for it', async () => {
    const sources = readSources(join(folder, 'content/challenges', name, 'blocks'));
    for (const [list, all] of Object.entries(queries[tag])) {
      const quality = await measureSearch(join(out, paths.searchIndex(tag)), prefix, sources, all);
      console.log(name, list, JSON.stringify(quality, null, 2));
      expect(quality.queries, 'queries whose words some lesson has').toBeGreaterThan(0.9 * all.length);
      expect(quality.recall, `recall at 10 of ${list}`).toBeGreaterThanOrEqual(least[tag]);
      expect(quality.mostLoaded, 'bytes before the first result').toBeLessThanOrEqual(400_000);
    }
  });

  corpusTest('answers the same on a disk as on a web host', async () => {
    const all = [...queries[tag].first, ...queries[tag].last];
    const selected = isWhole ? all : all.filter((_, place) => place % 5 === 0);
    const index = join(out, paths.searchIndex(tag));
    packSearchIndex(index, index, tag);
    writeForms(out, ['stock', 'packed']);
    const host = await serveFolder(out, '/');
    const browser = await launch();
    try {
      const page = await browser.newPage();
      const onTheWeb = await searchAnswers(page, host.base, paths.search(prefix), selected);
      const onDisk = await searchAnswers(page, pathToFileURL(`${out}/`).href, paths.search(prefix), selected);
      expect(onDisk).toEqual(onTheWeb);
      const answered = Object.values(onTheWeb).filter((found) => found.length > 0);
      expect(answered.length, 'queries with an answer').toBeGreaterThan(0.9 * selected.length);
    } finally {
      await browser.close();
      await host.close();
    }
  });
});

describe.each(languages)('the pages of $folder', ({ folder: name }) => {
  const pages = () => [...(built.get(name)?.pages.values() ?? [])];
  const sources = () => built.get(name)?.sources ?? [];

  corpusTest('exist for every lesson', () => {
    expect(mathBlocks.filter((block) => !sources().some(({ page }) => page.includes(`${block}/`)))).toEqual([]);
    expect(sources()).toHaveLength(16_647);
    expect(pages()).toHaveLength(16_647);
  });

  corpusTest(
    'show every question, answer, blank, scene, task and requirement (see format.md#markers, format.md#sections)',
    () => {
      const counts = Object.fromEntries(
        Object.keys(noCounts()).map((key) => [key, total(pages(), key as keyof Counts)]),
      );
      expect(counts).toMatchObject({
        questions: 5690,
        quizQuestions: 2860,
        options: 21_969 + 4 * 2860,
        feedback: 14_997,
        textInputs: 6685,
        blankForms: 2933,
        scenes: 5674,
        // By alignment: centre, left and right (see format.md#scenes-and-audio).
        dialogueLines: 8232 + 1511 + 1389,
        tasks: 507,
        requirementLists: 8586,
      });
    },
  );

  corpusTest('show the questions of each file (see format.md#quizzes)', () => {
    const asking = sources().filter(({ type }) => type === 19);
    expect(asking).toHaveLength(4039);
    const differences = asking.flatMap(({ page, questions }) => {
      const shown = built.get(name)?.pages.get(page)?.counts.questions ?? 0;
      return shown === questions ? [] : [`${page}: ${String(shown)} instead of ${String(questions)}`];
    });
    expectNone(differences);
  });

  corpusTest('show every table in Markdown and in HTML (see format.md#markdown-and-html)', () => {
    // In Arabic the rows below the head of one table are indented by four spaces, which makes them text.
    const damaged = 'ar/lab-gradebook-app/build-a-gradebook-app.html';
    expect(built.get(name)?.pages.get(damaged)?.counts.tables ?? 0).toBe(0);
    // The 25 in HTML are counted over the corpus's tags.
    expect(total(pages(), 'tables')).toBe(321 + 25 - (name === 'arabic' ? 1 : 0));
  });

  corpusTest('show every example of an interactive lecture (see format.md#interactive-lectures)', () => {
    const interactive = sources().filter(({ isInteractive }) => isInteractive);
    expect(interactive).toHaveLength(301);
    const shown = interactive.flatMap(({ page }) => built.get(name)?.pages.get(page) ?? []);
    expect(total(shown, 'fileGroups')).toBe(1372);
  });

  corpusTest('show each pair of hanzi and pinyin of the sources as ruby (see format.md#pinyin)', () => {
    const differences = sources().flatMap(({ page, pairs }) => {
      const shown = built.get(name)?.pages.get(page)?.counts.ruby ?? 0;
      return shown === pairs ? [] : [`${page}: ${String(shown)} instead of ${String(pairs)}`];
    });
    expect(sources().filter(({ pairs }) => pairs > 0).length).toBeGreaterThan(200);
    expect(differences).toEqual([]);
  });

  corpusTest('have the right answers of quizzes in every position equally often', () => {
    const positions = pages().flatMap((page) => page.positions);
    expect(positions).toHaveLength(2860);
    const counts = [0, 1, 2, 3].map((place) => positions.filter((position) => position === place).length);
    const expected = positions.length / 4;
    expect(counts.reduce((sum, number) => sum + number, 0)).toBe(positions.length);
    const chiSquare = counts.reduce((sum, number) => sum + (number - expected) ** 2 / expected, 0);
    // Of 1000 fair shuffles one is above this, with 3 degrees of freedom.
    expect(chiSquare, counts.join(' ')).toBeLessThan(16.27);
  });
});

describe.each(languages)('the site of $folder', ({ folder: name, prefix }) => {
  const blocksFolder = () => join(folder, 'content/challenges', name, 'blocks');

  corpusTest('has every block within three clicks of its home page', () => {
    const near = pagesWithin(3, out, `${prefix}index.html`);
    expectNone(readdirSync(blocksFolder()).filter((block) => !near.has(`${prefix}${block}/index.html`)));
  });

  corpusTest('has no page in a block apart from its lessons and the pages made from them', () => {
    const notLessons = new Set(['index.html', 'booklet.html', 'worksheet.html', 'answer-key.html', 'anki.txt']);
    const pages = readdirSync(blocksFolder()).flatMap((block) => readdirSync(join(out, prefix, block)));
    expect(pages.filter((page) => !notLessons.has(page))).toHaveLength(16_647);
  });

  corpusTest('lists lessons in the order of their structure file', () => {
    const structure = join(folder, 'content/structure/blocks');
    const blocks = readdirSync(structure).map((file) => file.replace('.json', ''));
    const otherwise = blocks.filter((block) => {
      const text = readFileSync(join(structure, `${block}.json`), 'utf8');
      const { challengeOrder } = JSON.parse(text) as { challengeOrder: { id: string }[] };
      const ids = idsByName(join(blocksFolder(), block));
      const page = readFileSync(join(out, prefix, block, 'index.html'), 'utf8');
      const [list = ''] = page.split('lesson-list')[1]?.split('</ol>') ?? [];
      const shown = linksIn(list).map((link) => ids.get(link.replace('.html', '')));
      return shown.join() !== challengeOrder.map(({ id }) => id).join();
    });
    expect(blocks).toHaveLength(61);
    expect(otherwise).toEqual(orderedByNumber);
  });
});

/** Blocks whose structure file is older than the lessons: their other lessons are placed by number. */
const orderedByNumber = ['workshop-bookstore-page', 'workshop-html-music-player', 'workshop-html-video-player'];

corpusTest('no page has a broken link', () => {
  expectNone(checkLinks(out));
});

/** Returns the first few problems: there may be thousands. */
function expectNone(problems: readonly string[]): void {
  expect(problems.slice(0, 20), `${String(problems.length)} problems`).toEqual([]);
}

corpusTest('no page shows signs of its source', () => {
  const lessons = [...built.values()].flatMap(({ pages }) => [...pages.values()]);
  const hits = [...lessons, ...otherPages].flatMap(({ path, text: shown }) => {
    // The name of a language; titles of lessons and links to them have it.
    const text = shown.replace(/brain(?:f\*{3}|\*{4})/gi, '');
    return debris.flatMap(([kind, sign]) => {
      const match = sign.exec(text);
      if (!match || meant.some(([what, where]) => what === kind && where.test(path))) return [];
      const around = text.slice(Math.max(0, match.index - 60), match.index + 60).replace(/\s+/g, ' ');
      return [`${kind} in ${path}: ${around}`];
    });
  });
  expect(hits).toEqual([]);
});

/** Returns that many lessons, always the same, and equally many of each type if there are enough. */
function samplePages(size: number): ReadonlySet<string> {
  const place = generator(20_260_101);
  const byType = new Map<number, string[]>();
  for (const { type, page } of [...built.values()].flatMap(({ sources }) => sources)) {
    byType.set(type, [...(byType.get(type) ?? []), page]);
  }
  const piles = [...byType].toSorted(([a], [b]) => a - b).map(([, pages]) => pages);
  const sample = new Set<string>();
  // A page of each type in turn, until there are enough.
  for (let turn = 0; sample.size < size; turn += 1) {
    const pile = piles[turn % piles.length] ?? [];
    const [page] = pile.splice(place(pile.length), 1);
    if (page !== undefined) sample.add(page);
  }
  return sample;
}

corpusTest('a sample of pages of all types is valid HTML, and axe finds nothing on it', async () => {
  const settings = JSON.parse(readFileSync(join(projectRoot, 'e2e', 'html-validate.json'), 'utf8')) as {
    rules: Readonly<Record<string, 'off'>>;
  };
  // Spaces at the ends of lines are code's own.
  const rules = { ...settings.rules, 'no-trailing-whitespace': 'off' as const };
  const validator = new HtmlValidate(new FileSystemConfigLoader({ root: true, ...settings, rules }));
  const sample = samplePages(isWhole ? 300 : 90);
  const faults: string[] = [];
  for (const page of sample) {
    const { results } = await validator.validateString(readFileSync(join(out, page), 'utf8'), page);
    for (const { line, column, ruleId, message } of results.flatMap(({ messages }) => messages)) {
      faults.push(`${page}:${String(line)}:${String(column)} ${ruleId}: ${message}`);
    }
  }
  const browser = await launch();
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    for (const path of sample) {
      await page.goto(pathToFileURL(join(out, path)).href);
      faults.push(...(await violations(page)).map((fault) => `${path}: ${fault}`));
    }
  } finally {
    await browser.close();
  }
  expect(faults.slice(0, 20), `${String(faults.length)} faults`).toEqual([]);
});

corpusTest(
  'one page of each kind of lesson works from a folder, without a word in the console, on a narrow screen',
  async () => {
    const kinds = new Map<string, string>();
    for (const [name, { sources }] of built) {
      for (const { type, inputType, hasScene, isInteractive, isChinese, page } of sources) {
        const kind = [name, type, inputType, hasScene, isInteractive, isChinese].join(' ');
        if (!kinds.has(kind)) kinds.set(kind, page);
      }
    }
    expect(kinds.size).toBeGreaterThan(30);
    const browser = await launch();
    try {
      const faults: string[] = [];
      for (const [kind, page] of kinds) faults.push(...(await open(browser, page)).map((fault) => `${kind}: ${fault}`));
      expect(faults).toEqual([]);
    } finally {
      await browser.close();
    }
  },
);

/** Starts the browser that all browser tests use. */
function launch(): Promise<Browser> {
  const executablePath = process.env['HORNBOOK_CHROMIUM'] ?? findBrowser();
  expect(executablePath, 'no browser was found').toBeDefined();
  const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];
  return chromium.launch({ ...(executablePath ? { executablePath } : {}), args });
}

/** Opens a page of the output and returns everything that is wrong with it. */
async function open(browser: Browser, path: string): Promise<string[]> {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => faults.push(`${path}: console: ${message.text()}`));
  page.on('pageerror', (error) => faults.push(`${path}: error: ${error.message}`));
  page.on('requestfailed', (request) => faults.push(`${path}: failed: ${request.url()}`));
  await page.goto(pathToFileURL(join(out, path)).href, { waitUntil: 'load' });
  const width = await page.evaluate<number>('document.documentElement.scrollWidth');
  if (width > 320) faults.push(`${path}: ${String(width)} px wide`);
  await context.close();
  return faults;
}
