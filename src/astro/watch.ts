import { basename } from 'node:path';
import type { FSWatcher } from 'vite';
import { foldersOutside } from '../curriculum/content-folders.ts';
import { isInside, isTemporary } from '../curriculum/folders.ts';
import type { CurriculumSource } from '../curriculum/source.ts';

/** Changes within this many milliseconds are read together: editors write a file in several steps. */
const settle = 30;

/** The calls to make after a change, by source: a reloaded configuration replaces its old call. */
const updates = new WeakMap<CurriculumSource, () => void>();

/** Calls `update` after something in the content root changed and was read again. */
export function watchContent(source: CurriculumSource, watcher: FSWatcher, update: () => void): void {
  const isWatched = updates.has(source);
  updates.set(source, update);
  if (!isWatched) startWatch(source, watcher);
}

function startWatch(source: CurriculumSource, watcher: FSWatcher): void {
  let timer: NodeJS.Timeout | undefined;
  const roots = () => [source.root, ...foldersOutside(source.root, source.current.folders)];
  const refresh = () => {
    source.refresh();
    watcher.add(roots());
    updates.get(source)?.();
  };
  watcher.add(roots());
  watcher.on('all', (_event, path) => {
    if (!roots().some((root) => isInside(path, root)) || isTemporary(basename(path))) return;
    clearTimeout(timer);
    timer = setTimeout(refresh, settle);
  });
}
