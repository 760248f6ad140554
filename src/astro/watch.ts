import { basename } from 'node:path';
import type { FSWatcher } from 'vite';
import { foldersOutside } from '../curriculum/content-folders.ts';
import { isInside, isTemporary } from '../curriculum/folders.ts';
import type { CurriculumSource } from '../curriculum/source.ts';

/** Milliseconds to wait for further changes: editors write a file in several steps. */
const debounce = 30;

/** The callback of each source. A reloaded configuration replaces its old callback. */
const updates = new WeakMap<CurriculumSource, () => void>();

/** Calls `update` after each change in the content root, once the content is loaded again. */
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
    timer = setTimeout(refresh, debounce);
  });
}
