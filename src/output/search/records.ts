import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toIndex } from '../../client/core/index-alphabet.ts';
import { insideField } from '../../client/core/search-words.ts';
import type { Curriculum, LanguageEntry } from '../../model/entries.ts';
import { lessonKind } from '../../site/lesson-kinds.ts';
import { textFor } from '../../site/text/text.ts';
import { paths } from '../../site/urls.ts';
import type { InnerWords } from './inner-words.ts';
import { htmlToIndex, textOf } from './index-text.ts';

/** A page to index, and data that is not in its text. */
export interface SearchRecord {
  readonly path: string;
  /** Values by filter name. They are the titles that learners see elsewhere. */
  readonly filters: Readonly<Record<'course' | 'block' | 'kind', readonly string[]>>;
}

/** Returns the pages to index for a language: those without errors that are in the language. */
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
 * Returns a page for the indexer: its filters, which learners’ pages do not have, the words inside its words, and its text.
 * @param part the result of `indexablePart`
 */
export function pageToIndex(part: string, { filters }: SearchRecord, innerWords: InnerWords): string {
  const inner = [...innerWords(textOf(part))].join(' ');
  const elements: Element[] = Object.entries(filters).flatMap(([name, values]) =>
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
  const properties = { content: toIndex(inner), dataPagefindMeta: `${insideField}[content]` };
  if (inner) elements.push({ type: 'element', tagName: 'meta', properties, children: [] });
  const head = toHtml({ type: 'root', children: elements });
  return `<html><head>${head}</head><body>${htmlToIndex(part)}</body></html>`;
}
