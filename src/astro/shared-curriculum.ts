import type { Lesson } from '../challenge/lesson.ts';
import type { Curriculum } from '../model/entries.ts';

/** Something that has a curriculum, and another one when it was read again. */
export interface CurriculumProvider {
  readonly current: Curriculum;
  /** A lesson for its page, by its file's name in the content root. */
  readonly lesson: (name: string) => Lesson | undefined;
}

/**
 * The providers of this process by key. Pages run in the same process as the command but load modules of their own, so the
 * two meet here. The content store would write the curriculum out and read it back for every change: seconds, where the
 * reading itself takes a third of one.
 */
const holder = globalThis as { hornbookCurricula?: Map<string, CurriculumProvider> };
holder.hornbookCurricula ??= new Map();
const providers = holder.hornbookCurricula;

/** Makes a reading known to the pages. Gives the key under which they find it. */
export function registerCurriculum(provider: CurriculumProvider): string {
  for (const [key, known] of providers) if (known === provider) return key;
  const key = `reading ${String(providers.size + 1)}`;
  providers.set(key, provider);
  return key;
}

/** The reading that a key stands for. */
export function registeredCurriculum(key: string): CurriculumProvider {
  const provider = providers.get(key);
  if (!provider)
    throw new Error('Pages are built by the hornbook command: run `npx hornbook build` or `npx hornbook dev`.');
  return provider;
}
