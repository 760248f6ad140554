import { toHtml } from 'hast-util-to-html';
import type { Curriculum, LanguageEntry } from '../../model/entries.ts';
import { lessonKind } from '../../site/lesson-kinds.ts';
import { textFor } from '../../site/text/text.ts';
import { paths } from '../../site/urls.ts';

/** A page that search finds, and what it is to know of it besides what stands there. */
export interface SearchRecord {
  readonly path: string;
  /** What results can be narrowed to, by the name of the filter: titles as the learner reads them elsewhere. */
  readonly filters: Readonly<Record<'course' | 'block' | 'kind', readonly string[]>>;
}

/** The pages that are to be found in a language: those that are whole, and in the language. */
export function searchRecords({ courses, blocks, pages }: Curriculum, { tag, prefix }: LanguageEntry): SearchRecord[] {
  const text = textFor(tag);
  const titles = new Map(
    courses
      .filter(({ language }) => language === tag)
      .map(({ name, heading }) => [name, heading?.title ?? text('moreLessons')]),
  );
  const lessons = blocks
    .filter((block) => block.language === tag)
    .flatMap((block) => {
      const course = block.courses.flatMap((name) => titles.get(name) ?? []);
      return block.lessons
        .filter(({ faults, lang }) => !faults && lang === undefined)
        .map(({ name, challengeType }) => ({
          path: paths.lesson(prefix, block.name, name),
          filters: { course, block: [block.heading.title], kind: [text(lessonKind(challengeType).label)] },
        }));
    });
  const free = pages
    .filter((page) => page.language === tag && !page.faults)
    .map(({ slug }) => ({ path: paths.freePage(prefix, slug), filters: { course: [], block: [], kind: [] } }));
  return [...lessons, ...free];
}

/**
 * A page as the indexer reads it: what search is to know of it, which learners' pages do not carry, and what is found in it.
 * @param part of the page, see {@link indexablePart}
 */
export function pageToIndex(part: string, { filters }: SearchRecord): string {
  const elements = Object.entries(filters).flatMap(([name, values]) =>
    values.map((content) => ({
      type: 'element' as const,
      tagName: 'meta',
      properties: {
        content,
        dataPagefindFilter: `${name}[content]`,
        dataPagefindMeta: name === 'block' ? 'block[content]' : undefined,
      },
      children: [],
    })),
  );
  const head = toHtml({ type: 'root', children: elements });
  return `<html><head>${head}</head><body>${part}</body></html>`;
}
