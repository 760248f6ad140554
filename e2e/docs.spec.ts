import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hornbook, startHornbook } from './support/command.ts';
import { projectRoot } from './support/project.ts';
import { expect, test } from './support/test.ts';

const docs = 'content/pages/english';

/** The pages that people read before they type a command; the walk from an empty folder to a site comes first. */
const pages = [
  `${docs}/documentation.md`,
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(projectRoot, docs)).map((name) => `${docs}/${name}`),
].map((path) => readFileSync(join(projectRoot, path), 'utf8'));

/** Each hornbook command in these pages, once, without `npx` and comments. */
const commands = found(/(?:^|`|[-"] )(?:npx (?:--yes )?)?hornbook ((?:"[^"\n]*"|[^`"#\n])+)/gm);

/** Placeholders for names that the reader chooses, and their values in this test. */
const placeholders: readonly (readonly [string, string])[] = [
  ['<name>', 'my-course'],
  ['DIR', 'my-course'],
];

/** Commands that run until they are stopped, and what they print when they are ready. */
const servers = /^(?:dev|preview)\b/;
const serving = /http:\/\/|Press Ctrl\+C/;

test('every hornbook command in the documentation runs @long', async ({ folder }) => {
  test.setTimeout(300_000);
  expect(commands.length).toBeGreaterThan(20);
  for (const command of commands) {
    const real = placeholders.reduce((text, [name, value]) => text.replace(name, value), command);
    const args = [...real.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word ?? '');
    if (servers.test(real)) {
      const running = startHornbook([...args, '--port', '0'], folder);
      await running.printed(serving);
      running.kill('SIGTERM');
      await running.ended;
      continue;
    }
    const { code, stdout, stderr } = await hornbook(args, folder);
    expect(code, `hornbook ${real}\n${stdout}${stderr}`).toBe(0);
    // The folders of commands without --content, and of the recipes for hosts.
    if (real === 'new course my-course') {
      for (const name of ['content', 'course'])
        cpSync(join(folder, 'my-course'), join(folder, name), { recursive: true });
    }
  }
  for (const path of ['dist/index.html', 'public/index.html', 'offline/my-course-en.zip']) {
    expect(existsSync(join(folder, path)), path).toBe(true);
  }
});

test('every npm script in the documentation exists', () => {
  const { scripts } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { scripts: object };
  const named = found(/\bnpm (?:run )?(test:\w+|test|start|(?<=run )[\w:-]+)/g);
  expect(named.length).toBeGreaterThanOrEqual(7);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

/** Returns the matches of a pattern in all pages, each once, in the order of the pages. */
function found(pattern: RegExp): string[] {
  return [...new Set(pages.flatMap((page) => [...page.matchAll(pattern)].map(([, text = '']) => text.trim())))];
}
