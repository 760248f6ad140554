import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { syntheticLessons, writeCourse, type SyntheticLesson } from './synthetic-course.ts';

/** How long a program takes to build the same lessons. Has no seconds if the program is not available. */
export interface PeerTime {
  readonly name: string;
  readonly seconds?: number;
  readonly pages?: number;
  readonly note: string;
}

/** A program that builds a site with search from lessons. */
interface Peer {
  readonly name: string;
  /** Packages to install with npm. */
  readonly packages: readonly string[];
  /** A program that must be installed. */
  readonly program?: string;
  /** The files of the site by path. */
  readonly files: (lessons: readonly SyntheticLesson[]) => Readonly<Record<string, string>>;
  /** The commands to time, in order. */
  readonly commands: readonly (readonly [program: string, ...args: string[]])[];
  readonly output: string;
}

const page = ({ title, markdown }: SyntheticLesson) => `---\ntitle: ${title}\n---\n\n${markdown}\n`;

const pagesIn = (folder: string, lessons: readonly SyntheticLesson[]) =>
  Object.fromEntries(lessons.map((lesson) => [`${folder}/${lesson.block}/${lesson.name}.md`, page(lesson)]));

const pagefind = (output: string) => ['npx', 'pagefind', '--site', output] as const;

const peers: readonly Peer[] = [
  {
    name: 'Starlight',
    packages: ['astro', '@astrojs/starlight', 'sharp'],
    files: (lessons) => ({
      'astro.config.mjs':
        "import { defineConfig } from 'astro/config';\nimport starlight from '@astrojs/starlight';\nexport default defineConfig({ integrations: [starlight({ title: 'Lessons' })] });\n",
      'src/content.config.ts':
        "import { defineCollection } from 'astro:content';\nimport { docsLoader } from '@astrojs/starlight/loaders';\nimport { docsSchema } from '@astrojs/starlight/schema';\nexport const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };\n",
      'src/content/docs/index.md': '---\ntitle: Lessons\n---\n',
      ...pagesIn('src/content/docs', lessons),
    }),
    commands: [['npx', 'astro', 'build']],
    output: 'dist',
  },
  {
    name: 'Eleventy and Pagefind',
    packages: ['@11ty/eleventy', 'pagefind'],
    files: (lessons) => ({
      'site/_includes/page.html':
        '<!doctype html><html lang="en"><head><title>{{ title }}</title></head><body><main><h1>{{ title }}</h1>{{ content }}</main></body></html>',
      'site/site.json': '{ "layout": "page.html" }',
      ...pagesIn('site', lessons),
    }),
    commands: [['npx', 'eleventy', '--input=site', '--output=dist', '--quiet'], pagefind('dist')],
    output: 'dist',
  },
  {
    name: 'Hugo and Pagefind',
    packages: ['pagefind'],
    program: 'hugo',
    files: (lessons) => ({
      'hugo.toml': "title = 'Lessons'\ndisableKinds = ['taxonomy', 'term', 'RSS', 'sitemap']\n",
      'layouts/_default/single.html':
        '<!doctype html><html lang="en"><head><title>{{ .Title }}</title></head><body><main><h1>{{ .Title }}</h1>{{ .Content }}</main></body></html>',
      'layouts/_default/list.html':
        '<!doctype html><html lang="en"><head><title>{{ .Title }}</title></head><body>{{ range .Pages }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</body></html>',
      ...pagesIn('content', lessons),
    }),
    commands: [['hugo', '--destination', 'dist'], pagefind('dist')],
    output: 'dist',
  },
];

/**
 * Builds the lessons of one synthetic course with Hornbook and with other programs, one after the other. The other programs
 * get only the text of the lessons: they have no questions, progress or checks.
 */
export function measurePeers(count: number): PeerTime[] {
  const lessons = syntheticLessons(count);
  const own = inTempFolder((folder) => {
    writeCourse(join(folder, 'content'), lessons);
    const command = [
      process.execPath,
      join(dirname(process.argv[1] ?? ''), 'hornbook.js'),
      'build',
      '--quiet',
    ] as const;
    return { name: 'Hornbook', ...timed(folder, [command], 'dist'), note: '' };
  });
  return [own, ...peers.map((peer) => measurePeer(peer, lessons, own.seconds))];
}

function measurePeer(peer: Peer, lessons: readonly SyntheticLesson[], own: number): PeerTime {
  const { name, program, packages, commands, output } = peer;
  if (program !== undefined && spawnSync(program, ['version']).error)
    return { name, note: `${program} is not installed` };
  return inTempFolder((folder) => {
    for (const [path, text] of Object.entries({ 'package.json': '{ "private": true }', ...peer.files(lessons) })) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const installed = spawnSync('npm', ['install', '--no-audit', '--no-fund', ...packages], { cwd: folder });
    if (installed.status !== 0)
      return { name, note: `installation failed: ${installed.stderr.toString().slice(-200)}` };
    try {
      const result = timed(folder, commands, output);
      return { name, ...result, note: `${(result.seconds / own).toFixed(2)} times as long as Hornbook` };
    } catch (error) {
      return { name, note: (error as Error).message };
    }
  });
}

function timed(folder: string, commands: Peer['commands'], output: string): { seconds: number; pages: number } {
  const begun = performance.now();
  for (const [program, ...args] of commands) {
    const { status, stderr, stdout } = spawnSync(program, args, { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28 });
    if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed: ${(stderr || stdout).slice(-400)}`);
  }
  const seconds = (performance.now() - begun) / 1000;
  const pages = readdirSync(join(folder, output), { recursive: true }).filter((file) => String(file).endsWith('.html'));
  return { seconds, pages: pages.length };
}

function inTempFolder<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'hornbook-peer-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
