import type { Heading } from '../model/entries.ts';
import type { CourseIntroduction, Introduction, Introductions } from './introductions.ts';

/** The introductions of a language. */
export interface LanguageIntroductions {
  readonly tag: string;
  readonly introductions: Introductions;
}

/**
 * What courses and their parts are called in a language. Where the language has no words for one, those of the default
 * language stand in, marked with its tag; where no language has, its name in the files does.
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
   * @param courses the block's courses in menu order: the words of the first that has some are the block's
   * @param original its title in its structure file, which is in English
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

/** `http-and-caching` -> `Http and caching`: better than nothing where no intro file names it. */
export function titleOfName(name: string): string {
  const words = name.replace(/[-_]+/g, ' ').trim();
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
