import type { Curriculum } from '../../model/entries.ts';
import { paths } from '../../site/urls.ts';

/**
 * Returns the paths of the pages for search engines, in menu order. It leaves out fallbacks, which repeat a page of the default
 * language, and pages without content, such as progress and search.
 */
export function contentPages({ site, courses, blocks, pages }: Curriculum): string[] {
  return site.languages.flatMap(({ tag, prefix }) => {
    const isOwn = ({ language }: { readonly language: string }) => language === tag;
    return [
      paths.home(prefix),
      ...courses.filter(isOwn).map(({ name }) => paths.course(prefix, name)),
      ...blocks.filter(isOwn).flatMap(({ name, lessons }) => {
        const own = lessons.filter(({ lang, faults }) => lang === undefined && !faults);
        if (own.length === 0) return [];
        return [paths.block(prefix, name), ...own.map((lesson) => paths.lesson(prefix, name, lesson.name))];
      }),
      ...pages.filter((page) => isOwn(page) && !page.faults).map(({ slug }) => paths.freePage(prefix, slug)),
    ];
  });
}
