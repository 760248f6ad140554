import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Curriculum } from '../model/entries.ts';
import { paths } from '../site/urls.ts';
import { pageWeigher, type PageWeight } from './weights.ts';

/** The kinds of pages that are built from content. */
export type PageKind = 'home' | 'course' | 'block' | 'lesson' | 'page';

/** The heaviest page of a kind. */
export interface HeaviestPage extends PageWeight {
  readonly kind: PageKind;
}

/** The budget of a page: bytes compressed with gzip, and requests (see architecture.md#budgets). */
export const budget = { html: 30_000, scripts: 6144, styles: 10_240, requests: 6 } as const;

/** Returns the page with the most HTML of each kind, with everything that a browser loads for it. */
export function heaviestPages(out: string, { site, courses, blocks, pages }: Curriculum): HeaviestPage[] {
  const prefixOf = (tag: string) => site.languages.find((language) => language.tag === tag)?.prefix ?? '';
  const pathsOf: Readonly<Record<PageKind, readonly string[]>> = {
    home: site.languages.map(({ prefix }) => paths.home(prefix)),
    course: courses.map(({ language, name }) => paths.course(prefixOf(language), name)),
    block: blocks.map(({ language, name }) => paths.block(prefixOf(language), name)),
    lesson: blocks.flatMap(({ language, name, lessons }) =>
      lessons.map((lesson) => paths.lesson(prefixOf(language), name, lesson.name)),
    ),
    page: pages.map(({ language, slug }) => paths.freePage(prefixOf(language), slug)),
  };
  const weigh = pageWeigher(out);
  return (Object.keys(pathsOf) as PageKind[]).flatMap((kind) => {
    const largest = largestFile(out, pathsOf[kind]);
    return largest === undefined ? [] : [{ kind, ...weigh(largest) }];
  });
}

function largestFile(folder: string, files: readonly string[]): string | undefined {
  let largest: string | undefined;
  let most = -1;
  for (const file of files) {
    const size = statSync(join(folder, file), { throwIfNoEntry: false })?.size ?? -1;
    if (size > most) [largest, most] = [file, size];
  }
  return largest;
}
