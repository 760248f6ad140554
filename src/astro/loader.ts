import type { Loader, LoaderContext } from 'astro/loaders';
import type { CurriculumSource } from '../curriculum/source.ts';

/** The integration hook through which the `hornbook` command hands its curriculum to the content loader. */
export const sourceHook = 'hornbook:source';

/** A content loader with one entry, which counts the readings. In dev it follows the files. */
export function curriculumLoader(): Loader {
  return {
    name: 'hornbook',
    load: async (context) => {
      let number = 0;
      const update = () => {
        number += 1;
        context.store.set({ id: 'current', data: { number }, digest: String(number) });
      };
      context.store.clear();
      update();
      if (!context.watcher) return;
      // A build has no need of it, and Vite would go through all that it imports.
      const { watchContent } = await import('./watch.ts');
      watchContent(sourceOf(context), context.watcher, update);
    },
  };
}

function sourceOf({ config }: LoaderContext): CurriculumSource {
  const hooks = config.integrations.map((integration) => integration.hooks as Record<string, unknown>);
  const give = hooks.find((hook) => sourceHook in hook)?.[sourceHook] as (() => CurriculumSource) | undefined;
  if (!give)
    throw new Error('Lessons are read by the hornbook command: run `npx hornbook build` or `npx hornbook dev`.');
  return give();
}
