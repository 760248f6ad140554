import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkLinks } from './link-checker.ts';
import { badInputs, ranFile, stackTrace, writeBadInput } from './support/bad-inputs.ts';
import { hornbook, startHornbook, type CommandResult } from './support/command.ts';
import { filesIn, fingerprint, makeTempFolder, removeFolder, writeFiles } from './support/folders.ts';
import { brokenLesson, lessonText, writeLessons } from './support/lesson-files.ts';
import { sampleContent, projectRoot } from './support/project.ts';
import { outputOf } from './support/sites.ts';
import { expect, test } from './support/test.ts';

const buildArgs = ['build', '--content', 'content', '--out', 'out'];
const quickArgs = [...buildArgs, '--no-search'];

test.describe('a build', () => {
  test('has the same output in folders whose names need escaping @long', async ({ folder }) => {
    const home = join(folder, 'té st#1 %');
    cpSync(sampleContent, join(home, 'cöntent #2 %'), { recursive: true });
    const args = ['build', '--content', 'cöntent #2 %', '--out', 'té st#1 %', '--allow-mdx'];
    const { code, stderr } = await hornbook(args, home);
    expect(stderr).not.toContain('ERROR');
    expect(stderr, 'as a check does').toMatch(/^Not checked: .* MDX: cöntent #2 %\/pages\/english\/tools\.mdx$/m);
    expect(code).toBe(0);
    expect(checkLinks(join(home, 'té st#1 %'))).toEqual([]);
    // The content was in another folder when this site was built.
    expect(fingerprint(join(home, 'té st#1 %'))).toEqual(fingerprint(outputOf('sample')));
  });

  test('writes a site and its replacement to another disk @long', async ({ folder }) => {
    const memory = '/dev/shm';
    const isOther = existsSync(memory) && statSync(memory).dev !== statSync(projectRoot).dev;
    test.skip(!isOther, 'there is no second disk');
    writeLessons(join(folder, 'content'), 'orchard', ['pippins', 'russets']);
    const place = mkdtempSync(join(memory, 'hornbook-e2e-'));
    try {
      const args = ['build', '--content', 'content', '--no-search', '--out'];
      for (const out of [join(place, 'out'), join(place, 'out'), 'out'])
        expect((await hornbook([...args, out], folder)).code).toBe(0);
      expect(fingerprint(join(place, 'out'))).toEqual(fingerprint(join(folder, 'out')));
      expect(readdirSync(place)).toEqual(['out']);
    } finally {
      removeFolder(place);
    }
  });

  test('has the same bytes in a development environment @long', async ({ folder }) => {
    const args = ['build', '--content', sampleContent, '--out', 'out', '--allow-mdx'];
    expect((await hornbook(args, folder, { NODE_ENV: 'development', DEV: '1', PROD: '' })).code).toBe(0);
    expect(checkLinks(join(folder, 'out'))).toEqual([]);
    expect(fingerprint(join(folder, 'out'))).toEqual(fingerprint(outputOf('sample')));
  });

  test('keeps its lessons apart from those of another build at the same time @long', async ({ folder }) => {
    writeLessons(join(folder, 'apples/content'), 'orchard', ['pippins', 'russets']);
    writeLessons(join(folder, 'boats/content'), 'harbour', ['dinghies', 'yawls']);
    const pages = (name: string) => filesIn(join(folder, name, 'out')).filter((file) => file.endsWith('.html'));
    const common = [
      ...[
        '404',
        'accessibility',
        'courses/more-lessons',
        'index',
        'missed',
        'offline',
        'privacy',
        'progress',
        'search',
      ],
      'store',
    ];
    const expected = (block: string, lessons: readonly string[]) =>
      [...common, ...['answer-key', 'booklet', 'index', 'worksheet', ...lessons].map((name) => `${block}/${name}`)]
        .map((name) => `${name}.html`)
        .toSorted();
    const results = await Promise.all(['apples', 'boats'].map((name) => hornbook(quickArgs, join(folder, name))));
    expect(results.map(({ code }) => code)).toEqual([0, 0]);
    expect(pages('apples')).toEqual(expected('orchard', ['on-pippins', 'on-russets']));
    expect(pages('boats')).toEqual(expected('harbour', ['on-dinghies', 'on-yawls']));
    for (const page of pages('apples')) {
      expect(readFileSync(join(folder, 'apples/out', page), 'utf8')).not.toMatch(/harbour|dinghies|yawls/);
    }
    for (const page of pages('boats')) {
      expect(readFileSync(join(folder, 'boats/out', page), 'utf8')).not.toMatch(/orchard|pippins|russets/);
    }
  });
});

test.describe('builds of one course, one after another', () => {
  test.describe.configure({ mode: 'default' });

  /** What `build --json` prints. */
  interface Built {
    readonly pages: number;
    readonly made: number;
  }

  let home = '';
  const out = () => join(home, 'out');
  /** A build into a folder with a foreign file; one without changes; one after changes; a quiet one after a deletion. */
  let [first, second, third, quiet]: CommandResult[] = [];
  let firstFiles: readonly string[] = [];
  let firstProblems: readonly string[] = [];
  let lastFiles: readonly string[] = [];
  const built = (result: CommandResult | undefined) => JSON.parse(result?.stdout ?? '') as Built;

  test.beforeAll(async () => {
    // Four builds, which take a busy machine several minutes.
    test.setTimeout(480_000);
    home = makeTempFolder();
    const lessonFile = (name: string) => join(home, 'content/orchard', `${name}.md`);
    const change = (name: string, from: string | RegExp, to: string) => {
      writeFileSync(lessonFile(name), readFileSync(lessonFile(name), 'utf8').replace(from, to));
    };
    writeLessons(join(home, 'content'), 'orchard', ['pippins', 'russets', 'quinces', 'medlars']);
    writeFiles(home, { 'out/thesis.txt': 'years of work' });
    first = await hornbook([...quickArgs, '--json', '--force'], home);
    firstFiles = filesIn(out());
    firstProblems = checkLinks(out());
    second = await hornbook([...quickArgs, '--json'], home);

    change('pippins', /^# --description--$/m, '$&\n\nA word more.');
    change('medlars', 'title:', 'colour: red\ntitle:');
    third = await hornbook(quickArgs, home);

    change('medlars', 'colour: red\n', '');
    rmSync(lessonFile('russets'));
    quiet = await hornbook([...quickArgs, '--quiet'], home);
    lastFiles = filesIn(out());
  });

  test.afterAll(() => {
    removeFolder(home);
  });

  test('print one JSON document with --json, and nothing else', () => {
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(built(first)).toMatchObject({ built: true, pages: 18, made: 18, out: out(), diagnostics: [] });
  });

  test('print nothing with --quiet if there is no problem', () => {
    expect(quiet).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  test('replace a folder that Hornbook did not write with --force', () => {
    expect(firstFiles).not.toContain('thesis.txt');
    expect(firstFiles).toContain('orchard/on-pippins.html');
  });

  test('leave out the search index with --no-search, and every link still leads to a file', () => {
    expect(firstFiles.filter((file) => file.startsWith('search/'))).toEqual(['search/forms.js']);
    expect(firstProblems).toEqual([]);
  });

  test('render only the pages that changed, and print how many', () => {
    expect(second).toMatchObject({ code: 0 });
    expect(built(second).pages).toBe(built(first).pages);
    expect(built(first).made - built(second).made).toBeGreaterThanOrEqual(4);
    const [, pages, reused] = (/Built (\d+) pages \((\d+) from the cache\)/.exec(third?.stderr ?? '') ?? []).map(
      Number,
    );
    expect(pages).toBe(built(first).pages);
    expect(reused).toBeLessThan(built(second).pages - built(second).made);
    expect(reused).toBeGreaterThan(0);
    expect(readFileSync(join(out(), 'orchard/on-pippins.html'), 'utf8')).toContain('A word more.');
  });

  test('print warnings and still succeed', () => {
    expect(third?.code).toBe(0);
    expect(third?.stderr).toContain('content/orchard/medlars.md:3:1 warning');
    expect(third?.stderr).toContain('1 warning');
  });

  test('remove the pages of deleted lessons, and leave nothing beside the output', () => {
    expect(firstFiles).toContain('orchard/on-russets.html');
    expect(lastFiles).not.toContain('orchard/on-russets.html');
    expect(lastFiles).toContain('orchard/on-pippins.html');
    expect(readdirSync(home).toSorted()).toEqual(['content', 'out']);
  });
});

test.describe('the previous output', () => {
  test('stays unchanged, byte for byte, if the content has an error', async ({ folder }) => {
    cpSync(outputOf('sample'), join(folder, 'out'), { recursive: true });
    const before = fingerprint(join(folder, 'out'));
    writeLessons(join(folder, 'content'), 'orchard', ['pippins']);
    writeFiles(folder, { 'content/orchard/broken.md': brokenLesson.text });
    const { code, stderr } = await hornbook(buildArgs, folder);
    expect(code).toBe(1);
    expect(stderr).toContain(brokenLesson.place);
    expect(fingerprint(join(folder, 'out'))).toEqual(before);
    expect(readdirSync(folder).toSorted()).toEqual(['content', 'out']);
  });

  for (const [moment, line] of [
    ['pages are built', 'Building pages'],
    ['the search index is built', 'Building the search index'],
  ] as const) {
    test(`stays if the build is killed while ${moment}, and the next build succeeds @long`, async ({ folder }) => {
      writeLessons(join(folder, 'content'), 'orchard', ['pippins', 'russets']);
      expect((await hornbook(buildArgs, folder)).code).toBe(0);
      const before = fingerprint(join(folder, 'out'));
      writeLessons(join(folder, 'content'), 'orchard', ['pippins', 'russets', 'codlins']);
      const build = startHornbook(buildArgs, folder);
      await build.printed(line);
      build.kill('SIGKILL');
      expect((await build.ended).code, 'it was killed before it ended').toBeNull();
      expect(fingerprint(join(folder, 'out'))).toEqual(before);

      expect((await hornbook(buildArgs, folder)).code).toBe(0);
      expect(existsSync(join(folder, 'out/orchard/on-codlins.html'))).toBe(true);
      expect(readdirSync(folder).toSorted()).toEqual(['content', 'out']);
    });
  }
});

test.describe('content with errors', () => {
  test('is built with --keep-going: broken lessons get a notice, the others stay whole, and no code runs', async ({
    folder,
  }) => {
    const content = join(folder, 'content');
    writeLessons(content, 'orchard', ['pippins']);
    writeFiles(folder, { 'content/orchard/broken.md': brokenLesson.text });
    badInputs.forEach((input, number) => writeBadInput(content, input, number));
    const { code, stderr } = await hornbook([...quickArgs, '--keep-going'], folder);
    expect(code).toBe(1);
    expect(stderr).toContain(brokenLesson.place);
    expect(stderr).not.toMatch(stackTrace);
    const page = (name: string) => readFileSync(join(folder, 'out/orchard', name), 'utf8');
    expect(page('broken.html')).toContain('This lesson cannot be shown');
    expect(page('broken.html')).toContain(`orchard/broken.md, line ${brokenLesson.line}`);
    expect(page('broken.html')).not.toContain('form class="question"');
    expect(page('on-pippins.html')).toContain('All about pippins.');
    expect(page('on-pippins.html')).not.toContain('cannot be shown');
    expect(page('index.html')).toContain('href="broken.html"');
    expect(filesIn(folder).filter((file) => file.endsWith(ranFile))).toEqual([]);
    expect(checkLinks(join(folder, 'out'))).toEqual([]);
    expect(readdirSync(folder).toSorted()).toEqual(['content', 'out']);
  });

  test('is reported with the component and its attributes if an MDX page names a missing question', async ({
    folder,
  }) => {
    const page = '---\ntitle: Code\n---\n\n<LessonQuestion lesson="orchard/pears" number={2} />\n';
    writeFiles(folder, { 'content/pages/english/page.mdx': page });
    writeLessons(join(folder, 'content'), 'orchard', ['pears']);
    const { code, stderr } = await hornbook([...quickArgs, '--allow-mdx'], folder);
    expect(stderr).toMatch(/page\.mdx: .*lesson="orchard\/pears" number=\{2\}.*unknown question/);
    expect(stderr).not.toContain('bug in Hornbook');
    expect(code).toBe(1);
  });
});

test.describe('the command', () => {
  test('prints its version', async () => {
    const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { version: string };
    expect(await hornbook(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  test('prints a diagnostic with its line and a hint, without colours if the output is not a terminal', async ({
    folder,
  }) => {
    const path = 'content/knots/5b0000000000000000000001.md';
    const text = lessonText({ id: '5b0000000000000000000001', title: 'Fine', dashedName: 'fine' });
    writeFiles(folder, { [path]: text.replace('title:', 'colour: red\ntitle:') });
    const asOnAServer = { CI: 'true', TERM: 'xterm-256color', NO_COLOR: undefined };
    const { code, stdout, stderr } = await hornbook(['check', '--content', 'content'], folder, asOnAServer);
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
});
