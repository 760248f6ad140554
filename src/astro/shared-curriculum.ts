import type { Lesson } from '../challenge/lesson.ts';
import type { Curriculum } from '../model/entries.ts';

/** A source of the current curriculum. */
export interface CurriculumProvider {
  /** The curriculum as it was last loaded. */
  readonly current: Curriculum;
  /** How often it has been loaded. */
  readonly revision: number;
  /** Returns a lesson by its file's path in the content root. */
  readonly lesson: (name: string) => Lesson | undefined;
}

/**
 * The providers of this process by key. Pages run in the same process as the command but have module instances of their own, so
 * they share data through `globalThis`. Astro's content store would serialise the curriculum after every change, which takes
 * seconds; loading it takes a third of a second.
 */
const holder = globalThis as { hornbookCurricula?: Map<string, CurriculumProvider> };
holder.hornbookCurricula ??= new Map();
const providers = holder.hornbookCurricula;

/** Makes a curriculum available to pages. Returns its key; the same provider always has the same key. */
export function registerCurriculum(provider: CurriculumProvider): string {
  for (const [key, known] of providers) if (known === provider) return key;
  const key = `curriculum ${String(providers.size + 1)}`;
  providers.set(key, provider);
  return key;
}

/**
 * Returns the provider with a key.
 * @throws if this process has not registered it
 */
export function registeredCurriculum(key: string): CurriculumProvider {
  const provider = providers.get(key);
  if (!provider)
    throw new Error('Only the hornbook command builds pages. Run `npx hornbook build` or `npx hornbook dev`.');
  return provider;
}
