import { appendFileSync, cpSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { hornbook } from './command.ts';
import { writeFiles } from './folders.ts';
import { serveFolder } from './server.ts';
import { knotsContent, shippedContent, upstreamContent } from './project.ts';

/** The sites that the browser tests visit; each is built once. */
export const siteNames = ['shipped', 'knots', 'packed', 'faulty', 'upstream'] as const;

/**
 * - `shipped`: the course that ships with Hornbook
 * - `knots`: the small course of the tests, with every sort of markup
 * - `packed`: the same with its search index packed into scripts, and with courses that a browser can keep
 * - `faulty`: the same with one broken lesson, published with --keep-going, and with looks of its own
 * - `upstream`: the upstream repository’s layout as it is, English beside a translation of one lesson, and another one
 *   into a language that the interface does not speak
 */
export type SiteName = (typeof siteNames)[number];

/** Where a site is visited: on a web host, on one under a path with a space, or from a disk. */
export type Place = 'root' | 'sub-path' | 'disk';

/** A finished site that a browser can open. */
export interface Site {
  /** Address of a page, by its path in the output. */
  readonly url: (path: string) => string;
}

const foldersVariable = 'HORNBOOK_E2E_FOLDER';

/** The folder of a site's output. */
export function outputOf(site: SiteName): string {
  return join(process.env[foldersVariable] ?? '', site);
}

/** The same output once more, below folders whose names have to be escaped in an address. */
function diskCopyOf(site: SiteName): string {
  return join(process.env[foldersVariable] ?? '', 'a stick #1', site);
}

/** The lesson of the faulty site that cannot be shown. */
export const brokenLesson = {
  path: 'first-knots/a-broken-lesson.html',
  file: 'challenges/english/blocks/first-knots/broken.md',
  text: `---
id: 5a0000000000000000000099
title: A Broken Lesson
challengeType: 19
dashedName: a-broken-lesson
---

# --questions--

## --text--

Which answer is right?

## --answers--

This one

---

That one

## --video-solution--

7
`,
} as const;

/** The looks of the faulty site. */
export const branding = {
  settings: `logo: loop plan 1.svg
accent: '#1d6b5f'
footer: Made by the sailing club.
licence:
  name: CC BY-SA 4.0
  url: https://creativecommons.org/licenses/by-sa/4.0/
repository: https://github.com/someone/knots/tree/next/content
`,
  styles: ':root { --measure: 30rem; }\n',
} as const;

/** The lesson of the upstream site that is translated into French, which the interface does not speak. */
export const frenchLesson = {
  path: 'fr/lab-a-bend/tie-a-bend.html',
  file: 'i18n-curriculum/curriculum/challenges/fr/blocks/lab-a-bend/5f0000000000000000000003.md',
  text: `---
id: 5f0000000000000000000003
title: Faire un nœud d’ajut
challengeType: 19
dashedName: tie-a-bend
---

# --description--

Un nœud d’ajut joint deux cordes.

# --questions--

## --text--

Que joint un nœud d’ajut ?

## --answers--

Deux cordes

---

Une corde et un poteau

### --feedback--

C’est un nœud d’amarrage.

## --video-solution--

1
`,
} as const;

/** Builds all sites into a folder and puts the copies for the disk beside them. */
export async function buildSites(folder: string): Promise<void> {
  process.env[foldersVariable] = folder;
  const packedContent = join(folder, 'packed-content');
  cpSync(knotsContent, packedContent, { recursive: true });
  appendFileSync(join(packedContent, 'site.yml'), 'search:\n  form: packed\noffline:\n  worker: true\n');
  const faultyContent = join(folder, 'faulty-content');
  cpSync(knotsContent, faultyContent, { recursive: true });
  writeFiles(faultyContent, { [brokenLesson.file]: brokenLesson.text, 'theme.css': branding.styles });
  appendFileSync(join(faultyContent, 'site.yml'), branding.settings);
  const upstreamFolders = join(folder, 'upstream-content');
  cpSync(dirname(upstreamContent), upstreamFolders, { recursive: true });
  const upstream = join(upstreamFolders, basename(upstreamContent));
  writeFiles(upstream, { [frenchLesson.file]: frenchLesson.text });

  // Two at a time: each waits for the disk now and then.
  await Promise.all([build('shipped', shippedContent, 0), build('knots', knotsContent, 0)]);
  await Promise.all([build('packed', packedContent, 0), build('faulty', faultyContent, 1, '--keep-going')]);
  await build('upstream', upstream, 0);
  for (const site of siteNames) cpSync(outputOf(site), diskCopyOf(site), { recursive: true });
}

async function build(site: SiteName, content: string, expectedCode: number, ...more: string[]): Promise<void> {
  const args = ['build', '--content', content, '--out', outputOf(site), '--allow-mdx', ...more];
  const { code, stderr } = await hornbook(args);
  if (code !== expectedCode) throw new Error(`The site ${site} could not be built (exit ${String(code)}).\n${stderr}`);
}

/** Opens a site for the browser in one of the places. */
export async function openSite(name: SiteName, place: Place): Promise<Site & { close: () => Promise<void> }> {
  if (place === 'disk') {
    return { url: (path) => pathToFileURL(join(diskCopyOf(name), path)).href, close: () => Promise.resolve() };
  }
  const { base, close } = await serveFolder(outputOf(name), place === 'root' ? '/' : '/a b/');
  return { url: (path) => base + path.split('/').map(encodeURIComponent).join('/'), close };
}
