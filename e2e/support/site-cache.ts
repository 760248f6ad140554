import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import { filesIn, removeFolder } from './folders.ts';
import { projectRoot } from './project.ts';

/** The folder of built sites between runs. It can be deleted at any time. */
export const siteCache = join(projectRoot, 'node_modules', '.cache', 'hornbook-e2e');

/** Every input of the built sites, relative to the project. */
const inputs = [
  ...['astro.config.mjs', 'bin', 'content', 'package-lock.json', 'package.json', 'public', 'src', 'tsconfig.json'],
  ...['e2e/fixtures', 'e2e/support/command.ts', 'e2e/support/sites.ts'],
];

/** Files of `src` that no build reads. */
const isUnread = /\.(?:test|fixture)\.ts$/;

/** Returns a digest of the code and the content that the sites are built from. */
export function digestOfInputs(root = projectRoot): string {
  const hash = createHash('sha256').update(`${process.version} ${process.platform} ${process.arch}`);
  const add = (path: string) => {
    hash.update(`\n${path}\0`).update(readFileSync(join(root, path)));
  };
  for (const input of inputs) {
    if (!existsSync(join(root, input))) continue;
    if (statSync(join(root, input)).isFile()) {
      add(input);
      continue;
    }
    for (const file of filesIn(join(root, input))) if (input !== 'src' || !isUnread.test(file)) add(`${input}/${file}`);
  }
  return hash.digest('hex').slice(0, 32);
}

/** How many folders stay even if they were not used for an hour, so that returning to another branch is quick. */
const unusedLimit = 2;
const hour = 3_600_000;

/**
 * Returns the folder of a digest in the cache. If it is missing, `build` fills a folder that gets its name when it is
 * complete, so two runs at the same time never see half of it. Removes folders that have not been used for long.
 */
export async function cachedFolder(
  cache: string,
  digest: string,
  build: (folder: string) => Promise<void>,
): Promise<string> {
  const folder = join(cache, digest);
  if (!existsSync(folder)) {
    mkdirSync(cache, { recursive: true });
    const work = mkdtempSync(join(cache, `${digest}.`));
    try {
      await build(work);
      renameSync(work, folder);
    } catch (error) {
      removeFolder(work);
      // Another run may have been first.
      if (!existsSync(folder)) throw error;
    }
  }
  utimesSync(folder, new Date(), new Date());
  evict(cache, digest);
  return folder;
}

/** Removes unfinished and unused folders, but none that another run may be using. */
function evict(cache: string, digest: string): void {
  const old = readdirSync(cache)
    .map((name) => ({ name, used: statSync(join(cache, name), { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .filter(({ name, used }) => name !== digest && used < Date.now() - hour)
    .toSorted((a, b) => b.used - a.used);
  const complete = old.filter(({ name }) => !name.includes('.')).slice(0, unusedLimit);
  for (const folder of old) if (!complete.includes(folder)) removeFolder(join(cache, folder.name));
}
