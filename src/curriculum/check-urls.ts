import { diagnostic, fileStart, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { paths, reasonAgainstName, type NameKind } from '../site/urls.ts';
import type { BlockEntry, CourseEntry, FreePageEntry, LanguageEntry, LessonEntry } from '../model/entries.ts';

/**
 * Checks that every page has a unique URL that works on every system (see architecture.md#urls), and that the lessons of a
 * block differ in id and title (see format.md#errors-and-warnings). URLs that differ only in case clash on some disks, so
 * they count as equal.
 */
export function checkUrls(
  languages: readonly LanguageEntry[],
  courses: readonly CourseEntry[],
  blocks: readonly BlockEntry[],
  pages: readonly FreePageEntry[],
): Diagnostic[] {
  const tags = languages.map(({ tag }) => tag);
  const prefixOf = (tag: string) => languages.find((language) => language.tag === tag)?.prefix ?? '';
  const taken = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];

  /** Reserves a URL for a file. Returns whether it was free. */
  const take = (url: string, file: string): boolean => {
    const other = taken.get(url.toLowerCase());
    if (other === undefined) taken.set(url.toLowerCase(), file);
    else diagnostics.push(diagnostic('url-clash', file, fileStart, { url, other }));
    return other === undefined;
  };
  /** Returns whether a name is allowed, and reports it if not. */
  const allow = (name: string, kind: NameKind, what: string, file: string): boolean => {
    const reason = reasonAgainstName(name, kind, tags);
    if (reason) diagnostics.push(diagnostic('url-reserved', file, fileStart, { what, name, reason }));
    return reason === undefined;
  };

  for (const course of courses) {
    const file = `structure/superblocks/${course.name}.json`;
    allow(course.name, 'course', 'The course name', file);
    take(paths.course(prefixOf(course.language), course.name), file);
  }
  for (const block of blocks) {
    const prefix = prefixOf(block.language);
    const file = block.lessons[0]?.file ?? block.name;
    allow(block.name, 'block', 'The folder name', file);
    const isFree = take(paths.block(prefix, block.name), file);
    const own = block.lessons.filter(({ lang }) => lang === undefined);
    for (const lesson of own) {
      const isAllowed = allow(lesson.name, 'lesson', 'The name', lesson.file);
      if (isFree && isAllowed) take(paths.lesson(prefix, block.name, lesson.name), lesson.file);
    }
    diagnostics.push(...repeated(own, 'id'), ...repeated(own, 'title'));
  }
  for (const page of pages) {
    allow(page.slug, 'page', 'The file name', page.file);
    take(paths.freePage(prefixOf(page.language), page.slug), page.file);
  }
  return diagnostics;
}

/** Reports lessons with the id or title of another lesson. A lesson whose file is named by its id comes first. */
function repeated(lessons: readonly LessonEntry[], key: 'id' | 'title'): Diagnostic[] {
  const first = new Map<string, string>();
  const isNamedById = ({ file, id }: LessonEntry) => file.endsWith(`${id}.md`);
  const namedFirst = lessons.toSorted((a, b) => Number(isNamedById(b)) - Number(isNamedById(a)));
  return namedFirst.flatMap((lesson) => {
    const other = first.get(lesson[key]);
    if (other === undefined) first.set(lesson[key], lesson.file);
    const code = key === 'id' ? 'id-clash' : 'title-clash';
    return other === undefined ? [] : [diagnostic(code, lesson.file, fileStart, { [key]: lesson[key], other })];
  });
}
