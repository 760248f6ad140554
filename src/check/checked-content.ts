import type { LessonFacts, ProseFacts } from '../challenge/facts.ts';
import type { LocalLink } from '../challenge/local-links.ts';
import type { BlockEntry, CourseEntry, FreePageEntry, SiteEntry } from '../model/entries.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** The data of a whole site for rules that compare files. */
export interface CheckedContent {
  readonly site: SiteEntry;
  readonly courses: readonly CourseEntry[];
  readonly blocks: readonly BlockEntry[];
  readonly pages: readonly FreePageEntry[];
  /** The folder of each language by tag, as diagnostics name it. */
  readonly languageFolders: ReadonlyMap<string, string>;
  /** Facts about each lesson without errors, by file. */
  readonly lessonFacts: ReadonlyMap<string, LessonFacts>;
  /** Facts about each free page without errors, by file. */
  readonly pageFacts: ReadonlyMap<string, ProseFacts>;
  readonly introductions: readonly IntroductionLinks[];
  /** Whether the rules on question quality also run. */
  readonly quality: boolean;
}

/** The links in the introduction of a course or block. */
export interface IntroductionLinks {
  readonly language: string;
  readonly file: string;
  readonly course: string;
  readonly block?: string;
  readonly links: readonly LocalLink[];
}

/** A rule that checks a whole site. */
export type Rule = (content: CheckedContent) => readonly Diagnostic[];
