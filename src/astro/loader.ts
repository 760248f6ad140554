import type { Loader, LoaderContext } from 'astro/loaders';
import type { CurriculumSource } from '../curriculum/source.ts';

/** The integration hook through which the `hornbook` command passes its curriculum to the content loader. */
export const sourceHook = 'hornbook:source';

/** A content loader with one entry: the revision number of the curriculum. In dev, it watches the files. */
export function curriculumLoader(): Loader {
  return {
    name: 'hornbook',
    load: async (context) => {
      let revision = 0;
      const update = () => {
        revision += 1;
        context.store.set({ id: 'current', data: { revision }, digest: String(revision) });
      };
      context.store.clear();
      update();
      if (!context.watcher) return;
      // A build does not need it, and Vite would process everything that it imports.
      const { watchContent } = await import('./watch.ts');
      watchContent(sourceOf(context), context.watcher, update);
    },
  };
}

function sourceOf({ config }: LoaderContext): CurriculumSource {
  const hooks = config.integrations.map((integration) => integration.hooks as Record<string, unknown>);
  const provide = hooks.find((hook) => sourceHook in hook)?.[sourceHook] as (() => CurriculumSource) | undefined;
  if (!provide)
    throw new Error('Only the hornbook command loads lessons. Run `npx hornbook build` or `npx hornbook dev`.');
  return provide();
}
