import type { BlockEntry, CourseEntry, FreePageEntry, SiteEntry } from '../model/entries.ts';
import type { LinkTargets } from './content-links.ts';
import { paths } from './urls.ts';

/** Collects everything that content can link to, in all languages. */
export function linkTargets(
  { languages, assets, fetchedMedia }: SiteEntry,
  courses: readonly CourseEntry[],
  blocks: readonly BlockEntry[],
  freePages: readonly FreePageEntry[],
): LinkTargets {
  const prefixes = new Map(languages.map(({ tag, prefix }) => [tag, prefix]));
  const prefixOf = ({ language }: { readonly language: string }) => prefixes.get(language) ?? '';
  const pages = new Set([
    ...languages.map(({ prefix }) => paths.home(prefix)),
    ...courses.map((course) => paths.course(prefixOf(course), course.name)),
    ...blocks.map((block) => paths.block(prefixOf(block), block.name)),
    ...blocks.flatMap((block) => block.lessons.map(({ name }) => paths.lesson(prefixOf(block), block.name, name))),
    ...freePages.map((page) => paths.freePage(prefixOf(page), page.slug)),
  ]);
  return { pages, assets: new Set(assets), media: fetchedMedia };
}
