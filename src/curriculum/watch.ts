import type { FSWatcher } from 'vite';
import { foldersOutside } from './content-folders.ts';
import { isInside, isTemporary } from './folders.ts';
import { basename } from 'node:path';
import type { CurriculumSource } from './source.ts';

/** Changes within this many milliseconds are read together: editors write a file in several steps. */
const settle = 30;

interface Watch {
  readonly updates: Map<string, () => void>;
}

const watches = new WeakMap<CurriculumSource, Watch>();

/**
 * Calls `update` after something in the content root changed and was read again. One reading serves all collections.
 * @param name names the caller, so that a reloaded configuration replaces its old call
 */
export function watchContent(source: CurriculumSource, watcher: FSWatcher, name: string, update: () => void): void {
  const watch = watches.get(source) ?? startWatch(source, watcher);
  watch.updates.set(name, update);
}

function startWatch(source: CurriculumSource, watcher: FSWatcher): Watch {
  const watch: Watch = { updates: new Map() };
  let timer: NodeJS.Timeout | undefined;
  const follow = () => {
    watcher.add([source.root, ...foldersOutside(source.root, source.current.folders)]);
  };
  const refresh = () => {
    source.refresh();
    follow();
    for (const update of watch.updates.values()) update();
  };
  follow();
  watcher.on('all', (_event, path) => {
    const roots = [source.root, ...foldersOutside(source.root, source.current.folders)];
    if (!roots.some((root) => isInside(path, root)) || isTemporary(basename(path))) return;
    clearTimeout(timer);
    timer = setTimeout(refresh, settle);
  });
  watches.set(source, watch);
  return watch;
}
