import type { Loader, LoaderContext } from 'astro/loaders';
import type { Curriculum } from './entries.ts';
import type { CurriculumSource } from './source.ts';
import { watchContent } from './watch.ts';

/** The integration hook through which the `hornbook` command hands its curriculum to the content collections. */
export const sourceHook = 'hornbook:source';

/** One entry of a collection: plain data under an id. */
export interface CollectionEntry {
  readonly id: string;
  readonly data: Record<string, unknown>;
}

/**
 * A content loader for one kind of entry of the curriculum. In dev it follows the files: only entries that changed are
 * written, so that an edit shows at once in a site of any size.
 */
export function curriculumLoader(pick: (curriculum: Curriculum) => readonly CollectionEntry[]): Loader {
  return {
    name: 'hornbook',
    load: (context) => {
      const source = sourceOf(context);
      const stored = new Map<string, string>();
      const update = () => {
        store(pick(source.current), stored, context);
      };
      context.store.clear();
      update();
      if (context.watcher) watchContent(source, context.watcher, context.collection, update);
      return Promise.resolve();
    },
  };
}

function store(entries: readonly CollectionEntry[], stored: Map<string, string>, { store }: LoaderContext): void {
  const gone = new Set(stored.keys());
  for (const { id, data } of entries) {
    gone.delete(id);
    const digest = JSON.stringify(data);
    if (stored.get(id) === digest) continue;
    store.set({ id, data, digest });
    stored.set(id, digest);
  }
  for (const id of gone) {
    store.delete(id);
    stored.delete(id);
  }
}

function sourceOf({ config }: LoaderContext): CurriculumSource {
  const hooks = config.integrations.map((integration) => integration.hooks as Record<string, unknown>);
  const give = hooks.find((hook) => sourceHook in hook)?.[sourceHook] as (() => CurriculumSource) | undefined;
  if (!give)
    throw new Error('Lessons are read by the hornbook command: run `npx hornbook build` or `npx hornbook dev`.');
  return give();
}
