import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readLesson } from '../src/challenge/lesson.ts';
import { hasErrors } from '../src/diagnostics/diagnostic.ts';
import { findBrowser } from '../tools/setup/browser.mjs';
import { attacks } from './fixtures/attacks.ts';
import { hornbook } from './support/command.ts';
import { makeTempFolder, removeFolder, writeFiles } from './support/folders.ts';

/** Attacks that are errors (a file with a zero byte is not text), whose lessons show a notice, and all others. */
const errors = attacks.filter(
  (attack) => attack.includes('\0') || hasErrors(readLesson(lecture(0, [attack]), 'a.md').diagnostics),
);
const shown = attacks.filter((attack) => !errors.includes(attack));

/** The attacks of each pair of lessons. Those that are errors have lessons of their own, so that all others are shown. */
const groups = [...inGroups(shown, 5), ...inGroups(errors, 10)];
/** The numbers of the groups in each block. */
const blocks = inGroups([...groups.keys()], 6).map((members, place) => ({ name: `block-${String(place)}`, members }));

function inGroups<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, place) =>
    all.slice(place * size, (place + 1) * size),
  );
}

function frontMatter(number: number, title: string, type: number): string {
  const id = number.toString(16).padStart(24, '0');
  const keys = { id, title, challengeType: type, dashedName: `lesson-${String(number)}` };
  const lines = Object.entries(keys).map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`);
  return `---\n${lines.join('')}---\n\n`;
}

/** A lecture with attacks in each of its texts. */
function lecture(number: number, own: readonly string[]): string {
  const questions = own.flatMap((attack) => [
    ...['## --text--', `Which? ${attack}`, '## --answers--', `One ${attack}`, '### --feedback--', `No. ${attack}`],
    ...['---', attack, '---', 'The right one', '## --video-solution--', '3'],
  ]);
  const sections = [
    ...['# --description--', ...own.map((attack) => `Attack: ${attack}`), ...own, '# --notes--', ...own],
    ...['# --assignment--', own.join('\n\n---\n\n'), '# --questions--', ...questions, '# --explanation--', ...own],
  ];
  return frontMatter(2 * number, `Attack ${own.join(' ')}`, 19) + `${sections.join('\n\n')}\n`;
}

/** A lesson of sentences with blanks and a dialogue, with attacks in each of its texts. */
function dialogue(number: number, own: readonly string[]): string {
  const commands = own.map((attack, place) => ({
    ...{ character: attack, startTime: place, finishTime: place + 1 },
    dialogue: { text: attack, align: 'left' },
  }));
  const scene = {
    setup: {
      background: own[0],
      characters: own.map((character) => ({ character, position: { x: 1, y: 1, z: 1 }, opacity: 0 })),
      audio: { filename: own[0], startTime: 1, startTimestamp: 0, finishTimestamp: 9 },
    },
    commands,
  };
  const inCode = (attack: string) => attack.replace(/[`\n]/g, ' ').trim();
  const blanks = own.map((attack) => [`\`${inCode(attack)}\``, '### --feedback--', attack].join('\n\n'));
  const sections = [
    ...['# --description--', ...own, '# --instructions--', ...own, '# --fillInTheBlank--', '## --sentence--'],
    ...own.map((attack) => `\`Say BLANK. ${inCode(attack)}\``),
    ...['## --blanks--', blanks.join('\n\n---\n\n'), '# --scene--', `\`\`\`json\n${JSON.stringify(scene)}\n\`\`\``],
    ...['# --explanation--', ...own],
  ];
  return frontMatter(2 * number + 1, own.join(' '), 22) + `${sections.join('\n\n')}\n`;
}

/** A content root with every attack in every place that content reaches. */
function content(): Record<string, string> {
  const all = attacks.join(' ');
  const attacksOf = (members: readonly number[]) => members.flatMap((number) => groups[number] ?? []);
  const lessons = blocks.flatMap(({ name, members }) =>
    members.flatMap((number) => {
      const own = groups[number] ?? [];
      const folder = `challenges/english/blocks/${name}`;
      return [
        [`${folder}/${String(2 * number)}.md`, lecture(number, own)] as const,
        [`${folder}/${String(2 * number + 1)}.md`, dialogue(number, own)] as const,
      ];
    }),
  );
  const headings = blocks.map(({ name, members }) => {
    const own = attacksOf(members);
    return [name, { title: own.join(' '), intro: own }] as const;
  });
  const course = { title: all, intro: attacks, note: all, blocks: Object.fromEntries(headings) };
  const words = JSON.stringify(all);
  return {
    'site.yml': `title: ${words}\ndescription: ${words}\nsearch: {form: packed}\nmath: {courses: [course]}\n`,
    'structure/curriculum.json': JSON.stringify({ superblocks: ['course'] }),
    'structure/superblocks/course.json': JSON.stringify({ blocks: blocks.map(({ name }) => name) }),
    'intro/english.json': JSON.stringify({ course }),
    'pages/english/about.md': `---\ntitle: ${words}\n---\n\n${attacks.join('\n\n')}\n`,
    ...Object.fromEntries(lessons),
  };
}

/** Finds elements of a page that could run something, or cover the parts of the site. */
function dangers(): string[] {
  const own = (address: string) =>
    new URL(address, location.href).href.startsWith(new URL('.', location.href).href.replace(/[^/]+\/$/, ''));
  return [...document.querySelectorAll('*')].flatMap((element) => {
    const name = element.localName;
    const found = element.getAttributeNames().flatMap((attribute) => {
      const value = element.getAttribute(attribute) ?? '';
      if (attribute.startsWith('on') || attribute === 'srcdoc' || attribute === 'style')
        return [`${attribute}=${value}`];
      if (!/(?:^|:)(?:href|src|action|formaction|data|background|poster)$/.test(attribute)) return [];
      const scheme = /^\s*([a-z][a-z0-9+.-]*)\s*:/i.exec(value)?.[1]?.toLowerCase();
      return scheme === undefined || ['http', 'https', 'mailto'].includes(scheme) || own(value)
        ? []
        : [`${attribute}=${value}`];
    });
    const loads = ['script', 'link', 'iframe', 'img', 'source', 'audio', 'video'].includes(name);
    const address = element.getAttribute('src') ?? element.getAttribute('href');
    if (loads && address !== null && element.getAttribute('rel') !== 'canonical' && !own(address)) found.push(address);
    if (name === 'script' && address === null) found.push('inline script');
    if (
      [
        'object',
        'embed',
        'base',
        'frame',
        'frameset',
        'style',
        'template',
        'foreignobject',
        'animate',
        'set',
        'portal',
      ].includes(name)
    )
      found.push('');
    if (name === 'meta' && /refresh/i.test(element.getAttribute('http-equiv') ?? '')) found.push('refresh');
    return found.map((what) => `<${name}> ${what}`.slice(0, 200));
  });
}

describe('content that attacks its readers', () => {
  let folder = '';
  let browser: Browser;
  const pages: string[] = [];

  beforeAll(async () => {
    folder = makeTempFolder();
    writeFiles(join(folder, 'content'), content());
    const out = join(folder, 'with');
    const build = await hornbook([
      'build',
      '--content',
      join(folder, 'content'),
      '--out',
      out,
      '--keep-going',
      '--quiet',
    ]);
    // Event handlers and script addresses are errors; a notice that names them replaces their lessons.
    expect(build.code, build.stderr.slice(-2000)).toBe(1);
    for (const file of readdirSync(out, { recursive: true, withFileTypes: true })) {
      if (!file.isFile()) continue;
      const path = join(file.parentPath, file.name).slice(out.length + 1);
      const bytes = readFileSync(join(out, path));
      const isPage = path.endsWith('.html');
      if (isPage) pages.push(path);
      const text = bytes.toString('utf8').replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
      writeFiles(join(folder, 'without'), { [path]: isPage ? text : bytes });
    }
    // Missed questions appear there after they were answered.
    pages.sort((a, b) => Number(/^(?:missed|progress)/.test(a)) - Number(/^(?:missed|progress)/.test(b)));
    const executablePath = findBrowser();
    browser = await chromium.launch(executablePath ? { executablePath } : {});
  });

  afterAll(async () => {
    await browser.close();
    removeFolder(folder);
  });

  /** Opens pages one after another and returns everything that an attack achieved. */
  async function visit(form: string, act: (page: Page, path: string) => Promise<void> = () => Promise.resolve()) {
    const achieved: string[] = [];
    const context = await browser.newContext();
    const page = await context.newPage();
    let path = '';
    await context.exposeBinding('attacked', (_, what: string) => achieved.push(`${path}: ${what}`));
    await context.addInitScript(() => {
      const own = window as unknown as { pwned: () => void; attacked: (what: string) => void };
      own.pwned = () => {
        own.attacked('run');
      };
      document.addEventListener('securitypolicyviolation', (event) => {
        own.attacked(`report of the policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
      });
    });
    page.on('dialog', (dialog) => achieved.push(`${path}: dialog`) && void dialog.dismiss());
    context.on('request', (request) => {
      if (!/^(?:file|blob|data):/.test(request.url())) achieved.push(`${path}: asked for ${request.url()}`);
    });
    for (path of pages) {
      const address = pathToFileURL(join(folder, form, path)).href;
      await page.goto(address);
      await act(page, path);
      const found = await page.evaluate(dangers);
      // That page has inline styles, because it may be shown at any address.
      achieved.push(
        ...found.filter((what) => what !== '<style> ' || path !== '404.html').map((what) => `${path}: ${what}`),
      );
      if (page.url().split(/[?#]/)[0] !== address) achieved.push(`${path}: led to ${page.url()}`);
    }
    await context.close();
    return achieved;
  }

  test('is in lessons that are shown, apart from errors', () => {
    expect(attacks.length).toBeGreaterThanOrEqual(200);
    expect(shown.length).toBeGreaterThan(100);
    const isShown = (text: string) => !text.includes('\0') && !hasErrors(readLesson(text, 'a.md').diagnostics);
    const texts = groups.flatMap((own, number) => [lecture(number, own), dialogue(number, own)]);
    const isNotice = (path: string) => readFileSync(join(folder, 'with', path), 'utf8').includes('class="faults"');
    const lessons = pages.filter((path) => path.includes('/lesson-'));
    expect(lessons.filter((path) => !isNotice(path))).toHaveLength(texts.filter(isShown).length);
  });

  test('runs nothing on any page with the policy, which our own code never violates', async () => {
    expect(await visit('with')).toEqual([]);
  });

  test('runs nothing without the policy, and when a reader answers, searches and opens missed questions', async () => {
    const act = async (page: Page, path: string) => {
      if (path === 'search.html') await search(page);
      const form = page.locator('form.question[data-ready]').first();
      if ((await form.count()) === 0) return;
      await form.locator('input').first().check();
      await form.getByRole('button').first().click();
    };
    expect(await visit('without', act)).toEqual([]);
  });
});

async function search(page: Page): Promise<void> {
  for (const words of ['attack', 'pwned', 'script', 'onerror']) {
    await page.getByRole('searchbox').fill(words);
    await page.getByRole('main').locator('mark').first().waitFor();
  }
}
