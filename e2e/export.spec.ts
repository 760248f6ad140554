import type { BrowserContext } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkLinks } from './link-checker.ts';
import { hornbook, startHornbook, type CommandResult } from './support/command.ts';
import { findFirefox, startFirefox } from './support/firefox.ts';
import { filesIn, fingerprint, makeTempFolder, removeFolder, writeFiles } from './support/folders.ts';
import { hasProgram, hosts, startHost, useSite } from './support/hosts.ts';
import { waitUntilStored } from './support/stored.ts';
import { answerAll } from './support/lesson-page.ts';
import { brokenLesson, lessonText, writeLessons } from './support/lesson-files.ts';
import { sampleContent, shippedContent } from './support/project.ts';
import { outputOf } from './support/sites.ts';
import { expect, test } from './support/test.ts';
import { unzip } from './support/unzip.ts';

/** 22 November 2026, in the evening: further east it is the next day. */
const environment = { SOURCE_DATE_EPOCH: '1795386600' };

/** The folder of the exports. They are unpacked below a read-only folder whose name needs escaping. */
let home = '';
/** The two exports, of the sample course and of the one that ships. */
const exports: CommandResult[] = [];
const unpacked = (name: string) => join(home, 'a stick #1 100% 绳结', name);
const zipOf = (name: string) => join(home, 'zips', `${name}.zip`);

test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  // Two exports of three languages, which take a busy machine several minutes.
  test.setTimeout(480_000);
  home = makeTempFolder();
  // The shipped course in its first language: each other one takes another build.
  const english = join(home, 'english');
  const isEnglish = (path: string) => !/(?:espanol|arabic)(?:\.json)?$/.test(path);
  cpSync(shippedContent, english, { recursive: true, filter: isEnglish });
  const settings = readFileSync(join(english, 'site.yml'), 'utf8');
  writeFileSync(join(english, 'site.yml'), settings.replaceAll(/^ {2}- folder: (?!english)(?:.*\n {4})+.*\n/gm, ''));
  for (const content of [sampleContent, english]) {
    const args = ['export', '--content', content, '--out', join(home, 'zips'), '--allow-mdx', '--json'];
    exports.push(await hornbook(args, home, environment));
  }
  expect(
    exports.map(({ code }) => code),
    exports.map(({ stderr }) => stderr).join(''),
  ).toEqual([0, 0]);
  for (const name of names) await unzip(zipOf(name), unpacked(name));
  setMode(join(home, 'a stick #1 100% 绳结'), 0o444, 0o555);
});

test.afterAll(() => {
  setMode(home, 0o644, 0o755);
  removeFolder(home);
});

const names = ['knots-en', 'knots-ar', 'how-the-web-talks-en'];

test('an export creates one zip per language', () => {
  expect(readdirSync(join(home, 'zips')).toSorted()).toEqual(names.map((name) => `${name}.zip`).toSorted());
});

test('an export prints its zips as one JSON document with --json, and nothing else', () => {
  const { zips } = JSON.parse(exports[0]?.stdout ?? '') as { zips: object[] };
  const expected = ['knots-en', 'knots-ar'].map((name) => {
    const { files, ...counts } = manifestOf(unpacked(name)).counts;
    const bytes = readFileSync(zipOf(name)).length;
    return { path: zipOf(name), language: name.slice(-2), bytes, files, counts };
  });
  expect(zips).toMatchObject(expected);
  expect(exports.map(({ stderr }) => stderr)).toEqual(['', '']);
});

for (const name of names) {
  test(`every link in the unpacked ${name} is relative and leads to an existing file`, () => {
    expect(checkLinks(unpacked(name))).toEqual([]);
  });

  test(`the manifest of ${name} lists every other file`, () => {
    const manifest = manifestOf(unpacked(name));
    const others = fingerprint(unpacked(name));
    delete others['manifest.json'];
    expect(manifest.files).toEqual(others);
    expect(manifest.counts.files).toBe(Object.keys(others).length + 1);
    expect(manifest.date).toBe('2026-11-22');
  });

  test(`${name} opens with other programs`, () => {
    const programs: readonly (readonly [string, ...string[]])[] = [
      ['unzip', '-tq', zipOf(name)],
      [
        'python3',
        '-c',
        'import sys, zipfile; sys.exit(zipfile.ZipFile(sys.argv[1]).testzip() is not None)',
        zipOf(name),
      ],
    ];
    const runs = programs.map(([program, ...args]) => spawnSync(program, args, { encoding: 'utf8' }));
    const there = runs.filter(({ error }) => error === undefined);
    test.skip(there.length === 0, 'Neither unzip nor Python is on this machine.');
    expect(there.map(({ status, stderr }) => ({ status, stderr }))).toEqual(
      there.map(() => ({ status: 0, stderr: '' })),
    );
  });
}

test('the manifest counts the courses, blocks and lessons of the content', () => {
  const lessons = filesIn(join(shippedContent, 'challenges/english/blocks'));
  const { counts } = manifestOf(unpacked('how-the-web-talks-en'));
  expect(counts).toMatchObject({ lessons: lessons.length, courses: 1 });
  expect(counts.blocks).toBe(new Set(lessons.map((file) => file.split('/')[0])).size);
});

test('the pages of an export have the same main part as those on the web, byte for byte', () => {
  const mains = (folder: string) =>
    filesIn(folder)
      .filter((path) => path.endsWith('.html') && !/^(?:es|ar)\/|^(?:START-HERE|offline)\.html$/.test(path))
      .map((path) => [path, /<main.*<\/main>/s.exec(readFileSync(join(folder, path), 'utf8'))?.[0]]);
  expect(mains(unpacked('how-the-web-talks-en'))).toEqual(mains(outputOf('shipped')));
});

test('an export of a translation keeps its addresses, and its root page links to them', () => {
  const folder = unpacked('knots-ar');
  expect(existsSync(join(folder, 'ar/first-knots/the-overhand-knot.html'))).toBe(true);
  expect(filesIn(folder).filter((file) => file.startsWith('first-knots/'))).toEqual([]);
  expect(readFileSync(join(folder, 'index.html'), 'utf8')).toContain('href="ar/index.html"');
});

test('the first files are the page to open and a README with instructions', async ({ folder }) => {
  const paths = await unzip(zipOf('knots-en'), folder);
  expect(paths.slice(0, 3)).toEqual(['START-HERE.html', 'README.txt', 'manifest.json']);
  const readme = readFileSync(join(folder, 'README.txt'), 'utf8');
  for (const words of ['Knots & Bends', 'Unpack', 'START-HERE.html', 'for computers', '2026-11-22']) {
    expect(readme).toContain(words);
  }
  expect(readme.match(/(?<!\r)\n/), 'old editors show a line feed alone as nothing').toBeNull();
});

test('two exports have the same bytes in any folder, time zone and locale @long', async ({ folder }) => {
  const args = ['export', '--content', sampleContent, '--out', 'zips', '--allow-mdx', '--quiet'];
  const { code } = await hornbook(args, folder, { ...environment, TZ: 'Asia/Kathmandu', LC_ALL: 'C' });
  expect(code).toBe(0);
  const first = fingerprint(join(home, 'zips'));
  expect(fingerprint(join(folder, 'zips'))).toEqual(
    Object.fromEntries(Object.entries(first).filter(([name]) => name.startsWith('knots'))),
  );
});

test.describe('a small export', () => {
  const quick = ['export', '--content', 'content', '--out', 'zips', '--no-search'];

  test.beforeEach(({ folder }) => {
    writeLessons(join(folder, 'content'), 'orchard', ['pippins', 'russets']);
  });

  test('that is killed leaves the earlier zip unchanged, and the next one leaves nothing else @long', async ({
    folder,
  }) => {
    expect((await hornbook(quick, folder)).code).toBe(0);
    const before = fingerprint(join(folder, 'zips'));
    expect(Object.keys(before)).toEqual(['hornbook-en.zip']);
    writeLessons(join(folder, 'content'), 'orchard', ['pippins', 'russets', 'codlins']);
    const running = startHornbook(quick, folder);
    await running.printed('Building pages');
    running.kill('SIGKILL');
    expect((await running.ended).code, 'it was killed before it ended').toBeNull();
    expect(fingerprint(join(folder, 'zips'))).toEqual(before);

    expect((await hornbook(quick, folder)).code).toBe(0);
    expect(fingerprint(join(folder, 'zips'))).not.toEqual(before);
    expect(readdirSync(join(folder, 'zips'))).toEqual(['hornbook-en.zip']);
  });

  test('of content with an error succeeds with --keep-going, which still exits with 1', async ({ folder }) => {
    writeFiles(folder, { 'content/orchard/broken.md': brokenLesson.text });
    const { code, stdout } = await hornbook([...quick, '--keep-going', '--json'], folder);
    expect(code).toBe(1);
    const zip = join(folder, 'zips/hornbook-en.zip');
    const counts = { courses: 1, blocks: 1, lessons: 3, questions: 2 };
    expect(JSON.parse(stdout)).toMatchObject({
      exported: true,
      zips: [{ path: zip, counts }],
      diagnostics: [{ severity: 'error' }],
    });
    expect(readdirSync(join(folder, 'zips'))).toEqual(['hornbook-en.zip']);
  });

  test('with a path that Windows cannot unpack is refused with a hint @long', async ({ folder }) => {
    const [block, lesson] = ['b'.repeat(100), 'l'.repeat(100)];
    const text = lessonText({ id: '5b00000000000000000000fe', title: 'Long', dashedName: lesson });
    writeFiles(folder, { [`content/${block}/long.md`]: text });
    const { code, stderr } = await hornbook(quick, folder);
    expect(code).toBe(1);
    expect(stderr).toContain(`${block}/${lesson}.html (206)`);
    expect(stderr).toContain('dashedName');
    expect(existsSync(join(folder, 'zips'))).toBe(false);
  });
});

const courseArgs = ['export', '--content', sampleContent, '--out', 'zips', '--no-search', '--allow-mdx', '--course'];

test('--course exports one course alone @long', async ({ folder }) => {
  expect((await hornbook([...courseArgs, 'knots-for-sailors'], folder)).code).toBe(0);
  expect(readdirSync(join(folder, 'zips'))).toEqual([
    'knots-ar-knots-for-sailors.zip',
    'knots-en-knots-for-sailors.zip',
  ]);
  await unzip(join(folder, 'zips/knots-en-knots-for-sailors.zip'), join(folder, 'site'));
  expect(checkLinks(join(folder, 'site'))).toEqual([]);
  expect(readdirSync(join(folder, 'site/courses'))).toEqual(['knots-for-sailors.html']);
  const folders = readdirSync(join(folder, 'site'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const others = ['assets', 'courses', 'pages', 'progress', 'search'];
  expect(folders.map(({ name }) => name).filter((name) => !others.includes(name))).toEqual([
    'first-knots',
    // The old folder of a lesson that has moved.
    'ropes',
  ]);
});

test('a site built with --offline offers the same zips as an export @long', async ({ folder, page }) => {
  const args = ['build', '--content', sampleContent, '--out', 'out', '--allow-mdx', '--offline'];
  const { code, stderr } = await hornbook(args, folder, environment);
  expect(code, stderr).toBe(0);
  expect(checkLinks(join(folder, 'out'))).toEqual([]);
  for (const name of ['knots-en.zip', 'knots-ar.zip']) {
    expect(readFileSync(join(folder, 'out/offline', name)).equals(readFileSync(join(home, 'zips', name)))).toBe(true);
  }
  expect(readdirSync(folder)).toEqual(['out']);

  await page.goto(pathToFileURL(join(folder, 'out/at-the-bench/index.html')).href);
  await page.getByRole('link', { name: 'Offline copy' }).click();
  const megabytes = (readFileSync(zipOf('knots-en')).length / 1e6).toPrecision(2).replace(/0+$/, '');
  const first = page.getByRole('main').getByRole('listitem').first();
  await expect(first).toContainText(`${megabytes} MB`);
  const { counts } = manifestOf(unpacked('knots-en'));
  await expect(first).toContainText(`${String(counts.lessons)} lessons`);
  await expect(page.getByRole('link', { name: 'knots-en.zip' })).toHaveAttribute('href', 'offline/knots-en.zip');
});

test('a site built without a zip says so and names the command that makes one', async ({ page }) => {
  await page.goto(pathToFileURL(join(outputOf('sample'), 'index.html')).href);
  await page.getByRole('link', { name: 'Offline copy' }).click();
  await expect(page.getByText('hornbook build --offline')).toBeVisible();
});

test.describe('from a disk', () => {
  const address = (path: string, name = 'knots-en') => pathToFileURL(join(unpacked(name), path)).href;

  test('learners get from START-HERE to a lesson, and their progress survives a restart', async ({
    folder,
    playwright,
    launchOptions,
    problems,
  }) => {
    const start = async () => {
      const context = await playwright.chromium.launchPersistentContext(folder, launchOptions);
      problems.watch(context);
      refuseNetwork(context);
      return { context, page: await context.newPage() };
    };
    let { context, page } = await start();
    await page.goto(address('START-HERE.html'));
    await page.getByRole('link', { name: 'Open the lessons' }).click();
    const main = () => page.getByRole('main');
    await main().getByRole('link', { name: 'Knots', exact: true }).click();
    await main().getByRole('link', { name: 'First Knots' }).click();
    await main().getByRole('link', { name: 'The Overhand Knot' }).click();
    await answerAll(page);
    await expect(page.locator('.done-label')).toHaveText('Done');
    await waitUntilStored(page);

    await page.getByRole('navigation', { name: 'You are here' }).getByRole('link', { name: 'Home' }).click();
    await main().getByRole('link', { name: 'Knots', exact: true }).click();
    await main().getByRole('link', { name: 'At the Bench' }).click();
    await main().getByRole('link', { name: 'Things to Do' }).click();
    await page.getByRole('checkbox').first().check();
    await expect(page.getByText('1 of 2 done')).toBeVisible();
    await waitUntilStored(page);

    await page.goto(address('first-knots/the-overhand-knot.html'));
    await expect(page.locator('.done-label')).toHaveText('Done');
    await context.close();

    ({ context, page } = await start());
    await page.goto(address('first-knots/the-overhand-knot.html'));
    await expect(page.locator('.done-label')).toHaveText('Done');
    await page.goto(address('at-the-bench/things-to-do.html'));
    await expect(page.getByText('1 of 2 done')).toBeVisible();
    await context.close();
  });

  test('missed questions return on their page', async ({ page, context }) => {
    refuseNetwork(context);
    await page.goto(address('first-knots/the-overhand-knot.html'));
    await page.clock.install();
    const form = page.locator('form.question').first();
    const right = await form.getAttribute('data-right');
    await form
      .locator(`input:not([value="${right ?? ''}"])`)
      .first()
      .check();
    await form.getByRole('button').first().click();
    await expect(form.locator('.verdict')).toHaveText('Not quite.');
    await waitUntilStored(page);
    await page.clock.setFixedTime(Date.now() + 3 * 24 * 3600 * 1000);
    await page.goto(address('missed.html'));
    await expect(page.locator('#Questions form.question')).toHaveCount(1);
  });

  test('search finds the same first ten results as on the web @long', async ({ page, context, sites }) => {
    test.slow();
    const firstTen = async (address: string) => {
      await page.goto(address);
      const search = page.getByRole('main').getByRole('search');
      await expect(search.getByRole('status').first()).toHaveText(/[^…\s]$/);
      const links = await search
        .getByRole('listitem')
        .getByRole('link')
        .evaluateAll((all) =>
          all.map((link) => `${(link as HTMLAnchorElement).href} ${link.parentElement?.textContent ?? ''}`),
        );
      const [root = ''] = address.split('search.html');
      return links.map((link) => link.replace(root.replace(/ar\/$/, ''), ''));
    };
    for (const [form, queries] of [
      ['', ['knot', 'bowline', 'zzzzqqq']],
      ['ar/', ['الحبل']],
    ] as const) {
      for (const query of queries) {
        const rest = `${form}search.html?q=${encodeURIComponent(query)}`;
        const onTheWeb = await firstTen(sites.sample.url('') + rest);
        const copy = address('', form === '' ? 'knots-en' : 'knots-ar');
        expect(await firstTen(`${copy.replace(/\/?$/, '/')}${rest}`), query).toEqual(onTheWeb);
        if (query === 'bowline') expect(onTheWeb[0]).toContain('first-knots/the-bowline.html');
      }
    }
    refuseNetwork(context);
    await page.goto(address('at-the-bench/things-to-do.html'));
    await page.keyboard.press('Control+k');
    await page.keyboard.type('bowline');
    const results = page.getByRole('dialog').getByRole('listitem').getByRole('link');
    await results.filter({ hasText: 'The Bowline' }).first().click();
    await expect(page).toHaveURL(address('first-knots/the-bowline.html'));
  });

  for (const name of ['knots-en', 'knots-ar']) {
    test(`every page of ${name} can be reached from START-HERE without JavaScript @long`, async ({
      browser,
      problems,
    }) => {
      const context = await browser.newContext({ javaScriptEnabled: false });
      problems.watch(context);
      refuseNetwork(context);
      const page = await context.newPage();
      const waiting = [address('START-HERE.html', name)];
      const seen = new Set(waiting);
      for (let link = waiting.pop(); link !== undefined; link = waiting.pop()) {
        await page.goto(link);
        if (!link.endsWith('.html')) continue;
        const links = await page.locator('a[href]').evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
        for (const found of links.map((href) => href.replace(/[?#].*$/, ''))) {
          if (seen.has(found) || !found.startsWith('file:')) continue;
          seen.add(found);
          waiting.push(found);
        }
      }
      await context.close();
      const unreached = filesIn(unpacked(name))
        .filter((file) => file.endsWith('.html') && !seen.has(address(file, name)))
        // Only old links lead to pages that have moved.
        .filter((file) => !file.includes('ropes/'))
        // Servers and scripts show these pages.
        .filter((file) => !['404.html', 'store.html', 'missed.html', 'ar/missed.html'].includes(file));
      expect(unreached.filter((file) => file !== 'index.html')).toEqual([]);
    });
  }

  test('Firefox keeps progress across folders and a restart @long', async ({ folder }) => {
    const firefox = findFirefox();
    test.skip(firefox === undefined, 'There is no Firefox on this machine: HORNBOOK_FIREFOX can name one.');
    const isDone = () => document.querySelector('.done-label')?.textContent === 'Done';
    let browser = await startFirefox(firefox ?? '', folder);
    try {
      const page = await browser.newPage();
      await page.goto(address('START-HERE.html'));
      await Promise.all([page.waitForNavigation(), page.click('a.button')]);
      expect(page.url()).toBe(address('index.html'));
      await page.goto(address('first-knots/the-overhand-knot.html'));
      await page.waitForFunction(() => !document.querySelector('article form:not([data-ready])'));
      for (const form of await page.$$('form.question')) {
        const right = await form.evaluate((node) => (node as HTMLElement).dataset['right'] ?? '');
        await (await form.$(`input[value="${right}"]`))?.click();
        await (await form.$('button'))?.click();
      }
      await page.waitForFunction(isDone);
      await page.goto(address('at-the-bench/things-to-do.html'));
      await page.goto(address('first-knots/the-overhand-knot.html'));
      await page.waitForFunction(isDone);
      await browser.close();
      browser = await startFirefox(firefox ?? '', folder);
      const later = await browser.newPage();
      await later.goto(address('first-knots/the-overhand-knot.html'));
      await later.waitForFunction(isDone);
    } finally {
      await browser.close();
    }
  });
});

test('nginx serves the same folder below a path', async ({ folder, page }) => {
  const host = hosts.find(({ name }) => name === 'nginx below a path');
  test.skip(host === undefined || !hasProgram(host.program), 'There is no nginx on this machine.');
  if (host === undefined) return;
  const { base, stop } = await startHost(host, unpacked('knots-en'), folder);
  try {
    await useSite(page, base);
  } finally {
    await stop();
  }
});

interface Manifest {
  readonly date?: string;
  readonly counts: Readonly<Record<'courses' | 'blocks' | 'lessons' | 'questions' | 'files', number>>;
  readonly files: Readonly<Record<string, string>>;
}

function manifestOf(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
}

/** Fails the test when a page asks for anything that is not a file. */
function refuseNetwork(context: BrowserContext): void {
  context.on('request', (request) => {
    expect.soft(request.url(), 'a page on a disk asks for files only').toMatch(/^(?:file|blob|data):/);
  });
}

function setMode(folder: string, files: number, folders: number): void {
  // A folder becomes writable before its entries, and read-only after them.
  if (folders & 0o200) chmodSync(folder, folders);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) setMode(path, files, folders);
    else chmodSync(path, files);
  }
  chmodSync(folder, folders);
}
