import type { LocalLink } from '../challenge/local-links.ts';
import { paths, type LanguagePrefix } from '../site/urls.ts';
import type { CheckedContent } from './checked-content.ts';
import { ownLessons } from './translations.ts';

/** Content of one page with its links. */
export interface LinkSource {
  readonly file: string;
  /** Output path of the page. */
  readonly page: string;
  readonly prefix: LanguagePrefix;
  readonly links: readonly LocalLink[];
  /** Heading ids of the page's content. */
  readonly headingIds: readonly string[];
}

/** Lists everything that can contain links: lessons, free pages and introductions. Leaves out hidden content. */
export function linkSources(content: CheckedContent): LinkSource[] {
  const { site, blocks, pages, introductions } = content;
  const prefixes = new Map(site.languages.map(({ tag, prefix }) => [tag, prefix]));
  const prefixOf = ({ language }: { readonly language: string }) => prefixes.get(language) ?? '';
  const pagesOfSite = new Set([
    ...content.courses.map((course) => paths.course(prefixOf(course), course.name)),
    ...blocks.map((block) => paths.block(prefixOf(block), block.name)),
  ]);

  const lessons = blocks.flatMap((block) =>
    ownLessons(block).flatMap(({ file, name }) => {
      const facts = content.lessonFacts.get(file);
      const prefix = prefixOf(block);
      return facts ? [{ file, page: paths.lesson(prefix, block.name, name), prefix, ...facts }] : [];
    }),
  );
  const freePages = pages.flatMap((page) => {
    const facts = content.pageFacts.get(page.file);
    const prefix = prefixOf(page);
    return facts ? [{ file: page.file, page: paths.freePage(prefix, page.slug), prefix, ...facts }] : [];
  });
  const introduced = introductions.map((introduction) => {
    const prefix = prefixOf(introduction);
    const page =
      introduction.block === undefined
        ? paths.course(prefix, introduction.course)
        : paths.block(prefix, introduction.block);
    return { file: introduction.file, page, prefix, links: introduction.links, headingIds: [] };
  });
  return [...lessons, ...freePages, ...introduced.filter(({ page }) => pagesOfSite.has(page))];
}
