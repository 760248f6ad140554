import type { BlockEntry, CourseEntry, FreePageEntry, LanguageEntry } from '../curriculum/entries.ts';
import type { LinkTargets } from './content-links.ts';
import { paths } from './urls.ts';

/** Everything that content in one language can link to. */
export function linkTargets(
  { tag, prefix }: LanguageEntry,
  courses: readonly CourseEntry[],
  blocks: readonly BlockEntry[],
  freePages: readonly FreePageEntry[],
  assets: readonly string[],
): LinkTargets {
  const own = <T extends { language: string }>(entries: readonly T[]) =>
    entries.filter(({ language }) => language === tag);
  const pages = new Set([
    paths.home(prefix),
    ...own(courses).map(({ name }) => paths.course(prefix, name)),
    ...own(blocks).map(({ name }) => paths.block(prefix, name)),
    ...own(blocks).flatMap(({ name, lessons }) => lessons.map((lesson) => paths.lesson(prefix, name, lesson.name))),
    ...own(freePages).map(({ slug }) => paths.freePage(prefix, slug)),
  ]);
  return { pages, assets: new Set(assets) };
}
