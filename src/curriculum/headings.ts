import type { Heading } from '../model/entries.ts';
import type { CourseIntroduction, Introduction, Introductions } from './introductions.ts';

/** The introductions of a language. */
export interface LanguageIntroductions {
  readonly tag: string;
  readonly introductions: Introductions;
}

/**
 * The headings of courses and their parts in a language. If the language has no title for one, the heading of the default
 * language is used, marked with its tag. If no language has a title, it is made from the name in the files.
 */
export class Headings {
  readonly #languages: readonly LanguageIntroductions[];
  readonly #tag: string;

  constructor(own: LanguageIntroductions, fallback?: LanguageIntroductions) {
    this.#languages = fallback ? [own, fallback] : [own];
    this.#tag = own.tag;
  }

  course(course: string): Heading {
    const summary = this.#languages
      .map(({ introductions }) => introductions.get(course))
      .find((own) => own?.title !== undefined)?.summary;
    const heading = this.#find((introductions) => introductions.get(course)) ?? { title: titleOfName(course) };
    return { ...heading, ...(summary?.length ? { summary } : {}) };
  }

  chapter(course: string, name: string): Heading {
    return this.#part(course, ({ chapters }) => chapters.get(name)) ?? { title: titleOfName(name) };
  }

  module(course: string, name: string): Heading {
    return this.#part(course, ({ modules }) => modules.get(name)) ?? { title: titleOfName(name) };
  }

  /**
   * @param courses courses of the block in menu order; the first with an introduction of the block counts
   * @param original English title in its structure file
   */
  block(name: string, courses: readonly string[], original: string | undefined): Heading {
    const inCourse = (introductions: Introductions) => {
      const own = courses.map((course) => introductions.get(course)).filter((course) => course !== undefined);
      return [...own, ...introductions.values()].map(({ blocks }) => blocks.get(name)).find(hasTitle);
    };
    const named = original === undefined ? undefined : { title: original, ...this.#mark('en') };
    return this.#find(inCourse) ?? named ?? { title: titleOfName(name) };
  }

  #part(course: string, pick: (course: CourseIntroduction) => Introduction | undefined): Heading | undefined {
    return this.#find((introductions) => {
      const own = introductions.get(course);
      return own && pick(own);
    });
  }

  #find(pick: (introductions: Introductions) => Introduction | undefined): Heading | undefined {
    for (const { tag, introductions } of this.#languages) {
      const found = pick(introductions);
      if (!hasTitle(found)) continue;
      const { title, introduction, note } = found;
      return {
        title,
        ...(introduction.length > 0 ? { introduction } : {}),
        ...(note ? { note } : {}),
        ...this.#mark(tag),
      };
    }
    return undefined;
  }

  #mark(tag: string): { lang?: string } {
    return tag === this.#tag ? {} : { lang: tag };
  }
}

function hasTitle(own: Introduction | undefined): own is Introduction & { title: string } {
  return own?.title !== undefined && own.title !== '';
}

/** Makes a title from a name without an introduction: `http-and-caching` -> `Http and caching`. */
export function titleOfName(name: string): string {
  const words = name.replace(/[-_]+/g, ' ').trim();
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
