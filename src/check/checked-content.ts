import type { LessonFacts, ProseFacts } from '../challenge/facts.ts';
import type { LocalLink } from '../challenge/local-links.ts';
import type { BlockEntry, CourseEntry, FreePageEntry, SiteEntry } from '../model/entries.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** A whole site, as far as rules need it that look at more than one file. */
export interface CheckedContent {
  readonly site: SiteEntry;
  readonly courses: readonly CourseEntry[];
  readonly blocks: readonly BlockEntry[];
  readonly pages: readonly FreePageEntry[];
  /** The folder of each language, by its tag, as diagnostics name it. */
  readonly languageFolders: ReadonlyMap<string, string>;
  /** What is known of each sound lesson, by its file. */
  readonly lessonFacts: ReadonlyMap<string, LessonFacts>;
  /** What is known of each sound free page, by its file. */
  readonly pageFacts: ReadonlyMap<string, ProseFacts>;
  readonly introductions: readonly IntroductionLinks[];
  /** Whether the rules about the quality of questions run too. */
  readonly quality: boolean;
}

/** The links in the words that lead into a course, or into a block of it. */
export interface IntroductionLinks {
  readonly language: string;
  readonly file: string;
  readonly course: string;
  readonly block?: string;
  readonly links: readonly LocalLink[];
}

/** Looks at one thing in a whole site. */
export type Rule = (content: CheckedContent) => readonly Diagnostic[];
