import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/**
 * Returns the committed texts of Markdown files that have changed since, by their path in the content root, with forward slashes.
 * Returns nothing without Git, outside of a repository and if the commit is unknown.
 * @param root absolute path of the content root
 * @param commit the commit to compare with
 */
export function committedTexts(root: string, commit: string): Map<string, string> | undefined {
  try {
    const top = git(root, ['rev-parse', '--show-toplevel']).toString().trimEnd();
    const id = git(root, ['rev-parse', '--verify', '--end-of-options', `${commit}^{commit}`])
      .toString()
      .trimEnd();
    const options = ['--name-only', '--no-ext-diff', '--diff-filter=M', '-z'];
    const changed = git(root, [...withoutFilters(root), 'diff', ...options, id, '--', '*.md']).toString();
    const paths = changed.split('\0').filter(Boolean);
    const names = paths.map((path) => `${id}:${path}`);
    const texts = readObjects(root, names);
    const place = realpathSync(root);
    return new Map(
      paths.flatMap((path, index) => {
        const text = texts[index];
        const name = relative(place, join(top, path)).split(sep).join('/');
        return text === undefined ? [] : [[name, text] as const];
      }),
    );
  } catch {
    return undefined;
  }
}

/** Options that turn off the programs which the settings of a repository name for changing files. */
function withoutFilters(folder: string): string[] {
  const pattern = String.raw`^filter\..*\.(clean|process)$`;
  const settings = git(folder, ['config', '--get-regexp', '--name-only', '-z', pattern], '', [0, 1]).toString();
  return settings.split('\0').flatMap((name) => (name ? ['-c', `${name}=`] : []));
}

/** The contents of Git objects in the order of their names, all from one process. */
function readObjects(folder: string, names: readonly string[]): (string | undefined)[] {
  const output = git(folder, ['cat-file', '--batch'], names.map((name) => `${name}\n`).join(''));
  let at = 0;
  return names.map(() => {
    const end = output.indexOf('\n', at);
    const size = /^\S+ blob (\d+)$/.exec(output.toString('utf8', at, end))?.[1];
    at = end + 1;
    if (size === undefined) return undefined;
    const text = output.toString('utf8', at, at + Number(size));
    at += Number(size) + 1;
    return text;
  });
}

/**
 * Runs Git and returns what it prints.
 * @throws Error without Git, and if it ends with another code than the expected ones
 */
function git(folder: string, args: readonly string[], input = '', expected: readonly number[] = [0]): Buffer {
  // The settings of a repository can name a program that watches its files.
  const { status, stdout, error } = spawnSync('git', ['-c', 'core.fsmonitor=false', '-C', folder, ...args], {
    input,
    maxBuffer: 1024 ** 3,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  if (error || !expected.includes(status ?? -1)) throw error ?? new Error(`git ended with ${String(status)}.`);
  return stdout;
}
