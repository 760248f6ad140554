import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { checkLinks } from './link-checker.ts';
import { hornbook, startHornbook } from './support/command.ts';
import { filesIn, fingerprint, removeFolder, writeFiles } from './support/folders.ts';
import { lessonText, writeLessons } from './support/lesson-files.ts';
import { knotsContent, projectRoot } from './support/project.ts';
import { outputOf } from './support/sites.ts';
import { expect, test } from './support/test.ts';

/** A lesson that cannot be shown: its solution, in its last line, is the number of no answer. */
const brokenLesson = lessonText({ id: '5b00000000000000000000ff', title: 'Broken', dashedName: 'broken' }).replace(
  /1\n$/,
  '7\n',
);
const brokenLine = 32;
const brokenPlace = `content/orchard/broken.md:${String(brokenLine)}:1 error`;

const buildArgs = ['build', '--content', 'content', '--out', 'out'];
const quickArgs = [...buildArgs, '--no-search'];

test.describe('a build', () => {
  test('works in folders whose names have to be escaped everywhere', async ({ folder }) => {
    const home = join(folder, 'té st#1 %');
    cpSync(knotsContent, join(home, 'cöntent #2 %'), { recursive: true });
    const args = ['build', '--content', 'cöntent #2 %', '--out', 'té st#1 %', '--allow-mdx'];
    const { code, stderr } = await hornbook(args, home);
    expect(stderr).not.toContain('ERROR');
    expect(code).toBe(0);
    expect(checkLinks(join(home, 'té st#1 %'))).toEqual([]);
    // The same content lay in another folder when this was built.
    expect(fingerprint(join(home, 'té st#1 %'))).toEqual(fingerprint(outputOf('knots')));
  });

  test('puts a site and the next one on another disk, whole @long', async ({ folder }) => {
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

  test('gives the same bytes in a terminal that is set up for development @long', async ({ folder }) => {
    const args = ['build', '--content', knotsContent, '--out', 'out', '--allow-mdx'];
    expect((await hornbook(args, folder, { NODE_ENV: 'development', DEV: '1', PROD: '' })).code).toBe(0);
    expect(checkLinks(join(folder, 'out'))).toEqual([]);
    expect(fingerprint(join(folder, 'out'))).toEqual(fingerprint(outputOf('knots')));
  });

  test('of two content roots at the same time keeps their lessons apart @long', async ({ folder }) => {
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

  test('takes away the pages of lessons that are gone, and leaves nothing beside the output', async ({ folder }) => {
    writeLessons(join(folder, 'content'), 'orchard', ['pippins', 'russets']);
    expect((await hornbook(quickArgs, folder)).code).toBe(0);
    expect(existsSync(join(folder, 'out/orchard/on-russets.html'))).toBe(true);
    rmSync(join(folder, 'content/orchard/russets.md'));
    expect((await hornbook(quickArgs, folder)).code).toBe(0);
    expect(existsSync(join(folder, 'out/orchard/on-russets.html'))).toBe(false);
    expect(existsSync(join(folder, 'out/orchard/on-pippins.html'))).toBe(true);
    expect(readdirSync(folder).toSorted()).toEqual(['content', 'out']);
  });

  test('without a search index has none, and its links lead somewhere all the same', async ({ folder }) => {
    writeLessons(join(folder, 'content'), 'orchard', ['pippins']);
    expect((await hornbook(quickArgs, folder)).code).toBe(0);
    expect(filesIn(join(folder, 'out/search'))).toEqual(['forms.js']);
    expect(checkLinks(join(folder, 'out'))).toEqual([]);
  });

  test('with warnings says them, and is a good build', async ({ folder }) => {
    const text = lessonText({ id: '5b0000000000000000000001', title: 'Fine', dashedName: 'fine' });
    writeFiles(folder, { 'content/knots/fine.md': text.replace('title:', 'colour: red\ntitle:') });
    const { code, stderr } = await hornbook(quickArgs, folder);
    expect(code).toBe(0);
    expect(stderr).toContain('content/knots/fine.md:3:1 warning');
    expect(stderr).toContain('1 warning');
  });
});

test.describe('the last good output', () => {
  test.beforeEach(async ({ folder }) => {
    writeLessons(join(folder, 'content'), 'orchard', ['pippins', 'russets']);
    expect((await hornbook(buildArgs, folder)).code).toBe(0);
  });

  test('stays byte for byte when the content has an error', async ({ folder }) => {
    const before = fingerprint(join(folder, 'out'));
    writeFiles(folder, { 'content/orchard/broken.md': brokenLesson });
    const { code, stderr } = await hornbook(buildArgs, folder);
    expect(code).toBe(1);
    expect(stderr).toContain(brokenPlace);
    expect(fingerprint(join(folder, 'out'))).toEqual(before);
    expect(readdirSync(folder).toSorted()).toEqual(['content', 'out']);
  });

  for (const [moment, line] of [
    ['pages are built', 'Building pages'],
    ['the search index is made', 'Building the search index'],
  ] as const) {
    test(`stays when the build is killed while ${moment}, and the next build works @long`, async ({ folder }) => {
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

  test('gives way to one with a notice in the place of a broken lesson, with --keep-going', async ({ folder }) => {
    writeFiles(folder, { 'content/orchard/broken.md': brokenLesson });
    const { code, stderr } = await hornbook([...quickArgs, '--keep-going'], folder);
    expect(code).toBe(1);
    expect(stderr).toContain(brokenPlace);
    const page = (name: string) => readFileSync(join(folder, 'out/orchard', name), 'utf8');
    expect(page('broken.html')).toContain('This lesson cannot be shown');
    expect(page('broken.html')).toContain(`orchard/broken.md, line ${String(brokenLine)}`);
    expect(page('broken.html')).not.toContain('form class="question"');
    expect(page('on-pippins.html')).toContain('All about pippins.');
    expect(page('on-pippins.html')).not.toContain('cannot be shown');
    expect(page('index.html')).toContain('href="broken.html"');
  });
});

test.describe('the output folder', () => {
  test('is refused when something else is in it, and replaced with --force', async ({ folder }) => {
    writeLessons(join(folder, 'content'), 'orchard', ['pippins']);
    writeFiles(folder, { 'out/thesis.txt': 'years of work' });
    const refused = await hornbook(quickArgs, folder);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('--force');
    expect(filesIn(join(folder, 'out'))).toEqual(['thesis.txt']);

    expect((await hornbook([...quickArgs, '--force'], folder)).code).toBe(0);
    expect(filesIn(join(folder, 'out'))).not.toContain('thesis.txt');
    expect(filesIn(join(folder, 'out'))).toContain('orchard/on-pippins.html');
  });

  test('is refused when it is a file', async ({ folder }) => {
    writeLessons(join(folder, 'content'), 'orchard', ['pippins']);
    writeFiles(folder, { out: 'a file' });
    expect((await hornbook(quickArgs, folder)).code).toBe(2);
    expect(readFileSync(join(folder, 'out'), 'utf8')).toBe('a file');
  });

  for (const [what, content, out] of [
    ['inside the content', 'content', 'content/dist'],
    ['around the content', 'site/content', 'site'],
    ['the content itself', 'content', 'content'],
  ] as const) {
    test(`is refused when it is ${what}, even with --force`, async ({ folder }) => {
      writeLessons(join(folder, content), 'orchard', ['pippins']);
      const before = fingerprint(folder);
      for (const force of [[], ['--force']]) {
        const { code, stderr } = await hornbook(['build', '--content', content, '--out', out, ...force], folder);
        expect(code).toBe(2);
        expect(stderr).toContain('--out');
        expect(fingerprint(folder)).toEqual(before);
      }
    });
  }
});

test.describe('the command', () => {
  test('prints its version and its help', async () => {
    const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { version: string };
    expect(await hornbook(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });

    const help = await hornbook(['--help']);
    expect(help.code).toBe(0);
    for (const word of ['build', 'check', 'dev', 'preview']) expect(help.stdout).toContain(word);

    const buildHelp = await hornbook(['build', '--help']);
    expect(buildHelp.code).toBe(0);
    for (const option of ['--content', '--out', '--keep-going', '--no-search', '--force', '--allow-mdx', '--json']) {
      expect(buildHelp.stdout).toContain(option);
    }
  });

  for (const args of [
    ['build', '--colour'],
    ['--colour'],
    ['bild'],
    ['build', '--content'],
    ['dev', '--port', 'x'],
    [],
  ]) {
    test(`used wrongly exits with 2 and says what to do: ${['hornbook', ...args].join(' ')}`, async ({ folder }) => {
      const { code, stdout, stderr } = await hornbook(args, folder);
      expect(code).toBe(2);
      expect(stderr).toMatch(/--help|Usage:/);
      expect(stderr).not.toMatch(stackTrace);
      expect(stdout).toBe('');
    });
  }

  test('exits with 2 when the content folder is not there, or is a file', async ({ folder }) => {
    const missing = await hornbook(quickArgs, folder);
    expect(missing.code).toBe(2);
    expect(missing.stderr).toContain('--content');
    writeFiles(folder, { content: 'a file' });
    const file = await hornbook(quickArgs, folder);
    expect(file.code).toBe(2);
    expect(file.stderr).toContain('--content');
    expect(readdirSync(folder)).toEqual(['content']);
  });

  test('exits with 1 when there is no lesson in the content folder', async ({ folder }) => {
    mkdirSync(join(folder, 'content'));
    const { code, stderr } = await hornbook(quickArgs, folder);
    expect(code).toBe(1);
    expect(stderr).toContain('No lessons in ');
    expect(readdirSync(folder)).toEqual(['content']);
  });

  test('makes again only what has changed, and says how much that is', async ({ folder }) => {
    writeLessons(join(folder, 'content'), 'orchard', ['pippins', 'russets', 'quinces', 'medlars']);
    const build = async () => {
      const { code, stdout, stderr } = await hornbook([...quickArgs, '--json'], folder);
      expect(code, stderr).toBe(0);
      return JSON.parse(stdout) as { pages: number; made: number };
    };
    const first = await build();
    expect(first.made).toBe(first.pages);
    const second = await build();
    expect(second).toMatchObject({ pages: first.pages });
    expect(first.made - second.made).toBeGreaterThanOrEqual(4);
    const file = join(folder, 'content/orchard/pippins.md');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^# --description--$/m, '$&\n\nA word more.'));
    expect((await build()).made).toBeGreaterThan(second.made);
    expect(readFileSync(join(folder, 'out/orchard/on-pippins.html'), 'utf8')).toContain('A word more.');
    const { stderr } = await hornbook(quickArgs, folder);
    expect(stderr).toContain(`Built ${first.pages} pages (${first.pages - second.made} from the cache) in out`);
  });

  test('prints one JSON document with --json, and nothing else', async ({ folder }) => {
    writeLessons(join(folder, 'content'), 'orchard', ['pippins']);
    const good = await hornbook([...quickArgs, '--json'], folder);
    expect(good.stderr).toBe('');
    expect(JSON.parse(good.stdout)).toMatchObject({
      built: true,
      pages: 15,
      out: join(folder, 'out'),
      diagnostics: [],
    });

    writeFiles(folder, { 'content/orchard/broken.md': brokenLesson });
    const bad = await hornbook([...quickArgs, '--json'], folder);
    const found = {
      severity: 'error',
      file: 'orchard/broken.md',
      line: brokenLine,
      column: 1,
      code: 'solution-out-of-range',
    };
    expect(bad.code).toBe(1);
    expect(bad.stderr).toBe('');
    expect(JSON.parse(bad.stdout)).toMatchObject({ built: false, diagnostics: [found] });

    const check = await hornbook(['check', '--content', 'content', '--json'], folder);
    expect(check.code).toBe(1);
    expect(JSON.parse(check.stdout)).toMatchObject({ version: 1, lessons: 2, diagnostics: [found] });
    expect(await hornbook(['check', '--content', 'content', '--format', 'json'], folder)).toEqual(check);
  });

  test('prints nothing but problems with --quiet', async ({ folder }) => {
    writeLessons(join(folder, 'content'), 'orchard', ['pippins']);
    expect(await hornbook([...quickArgs, '--quiet'], folder)).toEqual({ code: 0, stdout: '', stderr: '' });

    writeFiles(folder, { 'content/orchard/broken.md': brokenLesson });
    const { code, stdout, stderr } = await hornbook([...quickArgs, '--quiet'], folder);
    expect(code).toBe(1);
    expect(stdout).toBe('');
    // The place, the line and its mark, the hint.
    expect(stderr.trim().split('\n')).toHaveLength(4);
    expect(stderr).toContain(brokenPlace);
  });

  test('checks without building', async ({ folder }) => {
    writeLessons(join(folder, 'content'), 'orchard', ['pippins']);
    expect((await hornbook(['check', '--content', 'content'], folder)).code).toBe(0);
    writeFiles(folder, { 'content/orchard/broken.md': brokenLesson });
    const { code, stdout, stderr } = await hornbook(['check', '--content', 'content'], folder);
    expect(code).toBe(1);
    expect(stdout).toContain(brokenPlace);
    expect(stderr).toBe('');
    expect(readdirSync(folder)).toEqual(['content']);
  });
});

/** A line such as `    at run (file:///…/main.js:12:3)`. */
const stackTrace = /^\s+at .+:\d+:\d+\)?$/m;

/** Something that is wrong with content, and where it is to be reported. */
interface BadInput {
  readonly what: string;
  /** Path in the content root; `lesson.md` of a block of its own when left out. */
  readonly file?: string;
  readonly text: string | Uint8Array;
  /** Other files that the fault needs. */
  readonly beside?: Readonly<Record<string, string>>;
  /** Line of `file`. */
  readonly line: number;
  /** What the message must say. */
  readonly says: RegExp;
  /** True for faults of which each kind is tried on its own too; a run takes a second. */
  readonly alone?: true;
}

const good = lessonText({ id: '5b0000000000000000000001', title: 'Good', dashedName: 'good' });
const changed = (from: string | RegExp, to: string) => {
  const text = good.replace(from, to);
  if (text === good) throw new Error(`the good lesson has no ${String(from)}`);
  return text;
};

/** What code in content would write if it ever ran. */
const ranFile = 'the-code-ran.txt';
const runs = `require('node:fs').writeFileSync('${ranFile}', '')`;
const runsAsModule = `process.getBuiltinModule('node:fs').writeFileSync('${ranFile}', '')`;

const wrongSettings = 'id: knots\nurl: here\ntitel: Knots\n';

const badInputs: readonly BadInput[] = [
  { what: 'an empty file', text: '', line: 1, says: /empty/, alone: true },
  { what: 'a file of white space', text: ' \n\n', line: 1, says: /empty/ },
  { what: 'no front matter', text: '# A lesson\n\nText.\n', line: 1, says: /front matter/, alone: true },
  { what: 'front matter without an end', text: '---\nid: 5b0000000000000000000001\n', line: 1, says: /closing/ },
  { what: 'broken YAML', text: changed('title: Good', 'title: Good: Bad'), line: 3, says: /YAML/, alone: true },
  { what: 'YAML that is a list', text: good.replace(/---\n[^]*?\n---/, '---\n- id\n---'), line: 2, says: /a list/ },
  {
    what: 'front matter that is code',
    text: `---js\n{ id: ${runs} }\n---\n`,
    line: 1,
    says: /must be YAML/,
    alone: true,
  },
  { what: 'front matter that is JSON', text: '---json\n{ "id": "x" }\n---\n', line: 1, says: /must be YAML/ },
  { what: 'no id', text: changed(/id: .*\n/, ''), line: 1, says: /Missing key `id`/ },
  {
    what: 'an id that is a number',
    text: changed(/id: .*/, 'id: 12'),
    line: 2,
    says: /`id` is the number 12/,
    alone: true,
  },
  { what: 'an id that is too short', text: changed(/id: .*/, 'id: 5b01'), line: 2, says: /24 hexadecimal/ },
  { what: 'no title', text: changed(/title: .*\n/, ''), line: 1, says: /Missing key `title`/ },
  { what: 'a title that is a list', text: changed('title: Good', 'title: [Good]'), line: 3, says: /`title` is a list/ },
  { what: 'an empty title', text: changed('title: Good', 'title: ""'), line: 3, says: /`title` is empty/ },
  { what: 'no challengeType', text: changed(/challengeType: .*\n/, ''), line: 1, says: /Missing key `challengeType`/ },
  { what: 'a challengeType in words', text: changed('19', 'nineteen'), line: 4, says: /`challengeType` is the text/ },
  { what: 'a challengeType that does not exist', text: changed('19', '34'), line: 4, says: /from 0 to 33/ },
  { what: 'no dashedName', text: changed(/dashedName: .*\n/, ''), line: 1, says: /Missing key `dashedName`/ },
  {
    what: 'a dashedName with capitals',
    text: changed('e: good', 'e: Good'),
    line: 5,
    says: /`dashedName` is the text/,
  },
  {
    what: 'a dashedName that leads out',
    text: changed('e: good', 'e: ../../x'),
    line: 5,
    says: /`dashedName` is the text/,
    alone: true,
  },
  {
    what: 'a reserved name',
    text: changed('e: good', 'e: index'),
    line: 1,
    says: /“index” cannot be part of a URL/,
    alone: true,
  },
  { what: 'the name of a device', text: changed('e: good', 'e: con'), line: 1, says: /“con” cannot be part of a URL/ },
  {
    what: 'a folder with a reserved name',
    file: 'courses/lesson.md',
    text: good,
    line: 1,
    says: /“courses” cannot be/,
  },
  { what: 'solution 0', text: changed(/1\n$/, '0\n'), line: 32, says: /solution is 0/ },
  { what: 'solution 9', text: changed(/1\n$/, '9\n'), line: 32, says: /solution is 9.*2 answers/, alone: true },
  { what: 'solution two', text: changed(/1\n$/, 'two\n'), line: 32, says: /“two”.*number/ },
  {
    what: 'no solution',
    text: changed(/## --video-solution--\n\n1\n$/, ''),
    line: 14,
    says: /`## --video-solution--`/,
  },
  {
    what: 'a question without answers',
    text: changed(/## --answers--[^]*?\n## /, '## '),
    line: 14,
    says: /`## --answers--`/,
    alone: true,
  },
  {
    what: 'a question with one answer',
    text: changed('\n---\n\nThe second', '\nThe second'),
    line: 18,
    says: /at least 2/,
  },
  { what: 'no questions', text: changed(/# --questions--[^]*/, ''), line: 1, says: /`# --questions--`/ },
  {
    what: 'a marker that does not exist',
    text: changed('# --description--', '# --desription--'),
    line: 8,
    says: /desription/,
  },
  {
    what: 'markup that would run code',
    text: changed('A sentence', '<b onclick="run()">A</b> sentence'),
    line: 10,
    says: /onclick/,
  },
  { what: 'a file of 10 MB', text: good + 'x'.repeat(10_000_000), line: 1, says: /the limit is/, alone: true },
  {
    what: 'a picture named .md',
    text: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13),
    line: 3,
    says: /must be UTF-8/,
    alone: true,
  },
  {
    what: 'a file in Latin-1',
    text: Uint8Array.from(Buffer.from(changed('Good', 'Gööd'), 'latin1')),
    line: 3,
    says: /must be UTF-8/,
  },
  {
    what: 'two lessons with one address',
    file: 'twins/second.md',
    text: changed(/id: .*\ntitle: .*/, 'id: 5b0000000000000000000002\ntitle: Another'),
    beside: { 'twins/first.md': good },
    line: 1,
    says: /twins\/good\.html.*twins\/first\.md/,
    alone: true,
  },
  {
    what: 'two lessons with one id',
    file: 'siblings/second.md',
    text: changed(/title: .*/, 'title: Another').replace('e: good', 'e: another'),
    beside: { 'siblings/first.md': good },
    line: 1,
    says: /5b0000000000000000000001.*siblings\/first\.md/,
  },
  {
    what: 'an MDX page that is not allowed',
    file: 'pages/english/page.mdx',
    text: `---\ntitle: Code\n---\n\n{${runsAsModule}}\n`,
    line: 1,
    says: /--allow-mdx|MDX/,
    alone: true,
  },
  {
    what: 'an MDX page with an import',
    file: 'pages/english/import.mdx',
    text: `---\ntitle: Code\n---\n\nexport const x = ${runsAsModule};\n`,
    line: 5,
    says: /`import` or `export`/,
  },
  {
    what: 'a page without a title',
    file: 'pages/english/page.md',
    text: '---\nname: x\n---\n',
    line: 1,
    says: /`title`/,
  },
  { what: 'broken JSON', file: 'intro/english.json', text: '{\n  "a": {},\n}\n', line: 3, says: /JSON/ },
  { what: 'a setting of the wrong kind', file: 'site.yml', text: wrongSettings, line: 2, says: /whole address/ },
  {
    what: 'a setting that does not exist',
    file: 'site.yml',
    text: wrongSettings,
    line: 3,
    says: /Unknown setting `titel`/,
  },
];

/** Writes a bad input into a content root, a lesson into a block named after its number; gives the place of the fault. */
function writeBadInput(root: string, { file, text, beside, line }: BadInput, number: number): string {
  const path = file ?? `block-${String(number)}/lesson.md`;
  writeFiles(root, { ...beside, [path]: text });
  return `content/${path}:${String(line)}:`;
}

/** The diagnostics of a run that are about one place: each with its hint, as one text. */
function diagnosticsAt(place: string, stderr: string): string {
  return stderr
    .split(/\n(?! )/)
    .filter((diagnostic) => diagnostic.startsWith(place))
    .join('\n');
}

test.describe('bad input', () => {
  test('is all named with file and line in one run, and nothing is built', async ({ folder }) => {
    const places = badInputs.map((input, number) => writeBadInput(join(folder, 'content'), input, number));
    const { code, stdout, stderr } = await hornbook(quickArgs, folder);
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

  test('an MDX page that names what is not there is named, with what it asked for', async ({ folder }) => {
    const page = '---\ntitle: Code\n---\n\n<LessonQuestion lesson="orchard/pears" number={2} />\n';
    writeFiles(folder, { 'content/pages/english/page.mdx': page });
    writeLessons(join(folder, 'content'), 'orchard', ['pears']);
    const { code, stderr } = await hornbook([...quickArgs, '--allow-mdx'], folder);
    expect(stderr).toMatch(/page\.mdx: .*lesson="orchard\/pears" number=\{2\}.*unknown question/);
    expect(stderr).not.toContain('bug in Hornbook');
    expect(code).toBe(1);
  });

  for (const [number, input] of badInputs.entries()) {
    if (!input.alone) continue;
    test(`is named with file and line among sound lessons, and nothing is built: ${input.what}`, async ({ folder }) => {
      writeLessons(join(folder, 'content'), 'orchard', ['pippins']);
      const place = writeBadInput(join(folder, 'content'), input, number);
      const { code, stdout, stderr } = await hornbook(quickArgs, folder);
      expect(diagnosticsAt(place, stderr)).toMatch(input.says);
      expect(stderr).not.toMatch(stackTrace);
      expect(stdout).toBe('');
      expect(code).toBe(1);
      expect(readdirSync(folder)).toEqual(['content']);
    });
  }

  test('does not stop --keep-going, and never runs', async ({ folder }) => {
    writeLessons(join(folder, 'content'), 'orchard', ['pippins']);
    badInputs.forEach((input, number) => writeBadInput(join(folder, 'content'), input, number));
    const { code, stderr } = await hornbook([...quickArgs, '--keep-going'], folder);
    expect(stderr).not.toMatch(stackTrace);
    expect(code).toBe(1);
    expect(readFileSync(join(folder, 'out/orchard/on-pippins.html'), 'utf8')).toContain('All about pippins.');
    expect(filesIn(folder).filter((file) => file.endsWith(ranFile))).toEqual([]);
    expect(checkLinks(join(folder, 'out'))).toEqual([]);
    expect(readdirSync(folder).toSorted()).toEqual(['content', 'out']);
  });
});
