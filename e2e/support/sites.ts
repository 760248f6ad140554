import { appendFileSync, cpSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { hornbook } from './command.ts';
import { makeTempFolder, removeFolder, writeFiles } from './folders.ts';
import { serveFolder } from './server.ts';
import { sampleContent, shippedContent, upstreamContent } from './project.ts';

/** The sites that the browser tests visit. */
export const siteNames = ['shipped', 'sample', 'packed', 'faulty', 'upstream'] as const;

/**
 * - `shipped`: the course that ships with Hornbook
 * - `sample`: the sample course, with all kinds of markup
 * - `packed`: the same with its search index packed into scripts, and with courses that a browser can save
 * - `faulty`: the same with one broken lesson, published with --keep-going, and with its own branding
 * - `upstream`: the layout of the upstream repository: English, a translation of one lesson, and a translation of another into
 *   a language without interface texts
 */
export type SiteName = (typeof siteNames)[number];

/** Where a site is visited: at the root of a web host, below a path with a space, or on a disk. */
export type Place = 'root' | 'sub-path' | 'disk';

/** A finished site that a browser can open. */
export interface Site {
  /** Address of a page, by its path in the output. */
  readonly url: (path: string) => string;
}

const foldersVariable = 'HORNBOOK_E2E_FOLDER';

/** Returns the folder of a site's output. Later runs use it again, so a test that changes files changes a copy. */
export function outputOf(site: SiteName): string {
  return join(process.env[foldersVariable] ?? '', site);
}

/** The folder of the copies for the disk; an address needs to escape its name. */
const diskFolder = 'a stick #1';

function diskCopyOf(site: SiteName): string {
  return join(process.env[foldersVariable] ?? '', diskFolder, site);
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

/** The branding of the faulty site. */
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

/** The lesson of the upstream site that is translated into French, a language without interface texts. */
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

/** Tells the tests in this process and its children where the sites are. */
export function useSites(folder: string): void {
  process.env[foldersVariable] = folder;
}

/** Builds all sites into a folder and copies them for the disk. */
export async function buildSites(folder: string): Promise<void> {
  // Outside of the output, which may be in `node_modules`: Vite reads no content there.
  const contents = makeTempFolder();
  try {
    const packed = join(contents, 'packed');
    cpSync(sampleContent, packed, { recursive: true });
    appendFileSync(join(packed, 'site.yml'), 'search:\n  form: packed\noffline:\n  worker: true\n');
    const faulty = join(contents, 'faulty');
    cpSync(sampleContent, faulty, { recursive: true });
    writeFiles(faulty, { [brokenLesson.file]: brokenLesson.text, 'theme.css': branding.styles });
    appendFileSync(join(faulty, 'site.yml'), branding.settings);
    const upstreamFolders = join(contents, 'upstream');
    cpSync(dirname(upstreamContent), upstreamFolders, { recursive: true });
    const upstream = join(upstreamFolders, basename(upstreamContent));
    writeFiles(upstream, { [frenchLesson.file]: frenchLesson.text });

    const build = async (site: SiteName, content: string, expectedCode = 0, ...more: string[]) => {
      const args = ['build', '--content', content, '--out', join(folder, site), '--allow-mdx', ...more];
      const { code, stderr } = await hornbook(args);
      if (code !== expectedCode) throw new Error(`The site ${site} could not be built (exit ${code}).\n${stderr}`);
    };
    // Two at a time: each build waits for the disk now and then.
    await Promise.all([
      build('shipped', shippedContent).then(() => build('upstream', upstream)),
      build('sample', sampleContent)
        .then(() => build('packed', packed))
        .then(() => build('faulty', faulty, 1, '--keep-going')),
    ]);
  } finally {
    removeFolder(contents);
  }
  for (const site of siteNames) cpSync(join(folder, site), join(folder, diskFolder, site), { recursive: true });
}

/** Opens a site for the browser in one of the places. */
export async function openSite(name: SiteName, place: Place): Promise<Site & { close: () => Promise<void> }> {
  if (place === 'disk') {
    return { url: (path) => pathToFileURL(join(diskCopyOf(name), path)).href, close: () => Promise.resolve() };
  }
  const { base, close } = await serveFolder(outputOf(name), place === 'root' ? '/' : '/a b/');
  return { url: (path) => base + path.split('/').map(encodeURIComponent).join('/'), close };
}
