import type { Diagnostic, NotChecked } from '../diagnostics/diagnostic.ts';
import type { BlockLabel } from './block-labels.ts';
import type { ContentFolders } from './content-folders.ts';
import type { Settings } from './settings.ts';

/**
 * What pages know of one another (DESIGN 2). Plain data, small, without any text
 * of a lesson's body; a page that shows a lesson reads that lesson's own file.
 */

export interface SiteEntry {
  /** `site.yml` with its defaults, in the shape in which it is written. */
  readonly settings: Settings;
  /** Whether the content has a `theme.css`. */
  readonly hasTheme: boolean;
  /** Files in the assets folder, relative to it. */
  readonly assets: readonly string[];
  /** Paths in the output of fetched images and recordings, by their URL. */
  readonly fetchedMedia?: ReadonlyMap<string, string>;
  /** The valid ones of `settings.redirects`. */
  readonly redirects: readonly Redirect[];
  /** The default language first. */
  readonly languages: readonly LanguageEntry[];
  /** The default language, if only another one is shown: the site's title and the fallback lessons are in it. */
  readonly original?: LanguageEntry;
}

/** Where a page was, and where it is now: paths in the output. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

export interface LanguageEntry {
  /** Folder under `challenges/`; empty for a bare folder of lessons. */
  readonly folder: string;
  readonly tag: string;
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  /** Begins every path of the language: nothing for the default, else `es/`. */
  readonly prefix: '' | `${string}/`;
}

/** What something is called, and the words that lead into it. */
export interface Heading {
  readonly title: string;
  /** Paragraphs of Markdown. */
  readonly introduction?: readonly string[];
  /** Paragraphs that tell in short what it is. */
  readonly summary?: readonly string[];
  readonly note?: string;
  /** Tag of the language it is in, where that is not the page's. */
  readonly lang?: string;
}

export interface CourseEntry {
  readonly language: string;
  readonly name: string;
  /** Missing for the course of all blocks that no course lists; the interface names that one. */
  readonly heading?: Heading;
  readonly isUpcoming: boolean;
  /** A flat course is one chapter without a heading, of one module without a heading. */
  readonly chapters: readonly ChapterEntry[];
  /** Certificates that are earned by its lessons. */
  readonly certificates: readonly CertificateEntry[];
}

export interface ChapterEntry {
  readonly heading?: Heading;
  readonly isUpcoming: boolean;
  readonly modules: readonly ModuleEntry[];
}

export interface ModuleEntry {
  readonly heading?: Heading;
  readonly isUpcoming: boolean;
  /** Names of blocks, in order; no block stands twice in a course. */
  readonly blocks: readonly string[];
}

export interface CertificateEntry {
  readonly title: string;
  /** Tag of the language it is in, where that is not the page's. */
  readonly lang?: string;
  /** What must be done for it; with its place, where the course has it. */
  readonly tasks: readonly { readonly title: string; readonly block?: string; readonly lesson?: string }[];
}

export interface BlockEntry {
  readonly language: string;
  readonly name: string;
  readonly heading: Heading;
  readonly label?: BlockLabel;
  readonly isUpcoming: boolean;
  /** Names of the courses it belongs to, in menu order. */
  readonly courses: readonly string[];
  /** Whether `$…$` is maths in its lessons. */
  readonly math: boolean;
  /** In the order of learning. */
  readonly lessons: readonly LessonEntry[];
}

export interface LessonEntry {
  /** 24 hexadecimal digits; a stand-in for a broken lesson without one. */
  readonly id: string;
  /** Last part of its address. */
  readonly name: string;
  readonly title: string;
  readonly challengeType: number;
  readonly questions: number;
  /** Keys of everything it asks, in all its quizzes too. */
  readonly questionKeys: readonly string[];
  /** How long its text takes to read, in seconds. */
  readonly readingTime: number;
  /** URLs of images on other sites. */
  readonly images: readonly string[];
  /** Names of recordings, in the folder that the site names. */
  readonly recordings: readonly string[];
  /** Hosts of images on other sites. */
  readonly imageHosts: readonly string[];
  /** Path in the content root, with forward slashes. */
  readonly file: string;
  /** Changes whenever the file does. */
  readonly digest: string;
  /** Tag of the language it is in, where that is not the page's: the default language stands in for a translation. */
  readonly lang?: string;
  /** Why the lesson cannot be shown; a page says so in its place. */
  readonly faults?: readonly Diagnostic[];
}

export interface FreePageEntry {
  readonly language: string;
  readonly slug: string;
  readonly title: string;
  readonly kind: 'md' | 'mdx';
  /** Path in the content root, with forward slashes. */
  readonly file: string;
  readonly digest: string;
  readonly faults?: readonly Diagnostic[];
}

/** A content root, read. */
export interface Curriculum {
  readonly site: SiteEntry;
  readonly courses: readonly CourseEntry[];
  readonly blocks: readonly BlockEntry[];
  readonly pages: readonly FreePageEntry[];
  readonly folders: ContentFolders;
  readonly diagnostics: readonly Diagnostic[];
  readonly notChecked: readonly NotChecked[];
  /** How many lessons were read, those that are not shown included. */
  readonly lessonCount: number;
}
