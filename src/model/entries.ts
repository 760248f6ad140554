import type { Diagnostic, NotChecked } from '../diagnostics/diagnostic.ts';
import type { BlockLabel } from './block-labels.ts';
import type { Settings } from './settings.ts';

/**
 * The data that pages share (see architecture.md#what-pages-share). It is small and plain, without lesson
 * text; the page of a lesson reads the lesson's own file.
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

/** The old and the new output path of a page. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

export interface LanguageEntry {
  /** Folder under `challenges/`. Empty for a bare folder of lessons. */
  readonly folder: string;
  readonly tag: string;
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  /** Start of every path of the language, such as `es/`. Empty for the default language. */
  readonly prefix: '' | `${string}/`;
}

/** The title and introduction of a course, chapter, module or block. */
export interface Heading {
  readonly title: string;
  /** Paragraphs of Markdown. */
  readonly introduction?: readonly string[];
  /** Paragraphs of Markdown that summarise it. */
  readonly summary?: readonly string[];
  readonly note?: string;
  /** Language tag of the text if it is not the language of the page. */
  readonly lang?: string;
}

export interface CourseEntry {
  readonly language: string;
  readonly name: string;
  /** Missing for the course of all unlisted blocks, which has an interface text as its title. */
  readonly heading?: Heading;
  readonly isUpcoming: boolean;
  /** A flat course is one chapter without a heading, of one module without a heading. */
  readonly chapters: readonly ChapterEntry[];
  /** Certificates that learners earn with its lessons. */
  readonly certificates: readonly CertificateEntry[];
}

/** The names of the blocks of a course, in order. */
export function blocksOf({ chapters }: CourseEntry): string[] {
  return chapters.flatMap(({ modules }) => modules.flatMap(({ blocks }) => blocks));
}

export interface ChapterEntry {
  readonly heading?: Heading;
  readonly isUpcoming: boolean;
  readonly modules: readonly ModuleEntry[];
}

export interface ModuleEntry {
  readonly heading?: Heading;
  readonly isUpcoming: boolean;
  /** Names of blocks in order. A course lists each block once. */
  readonly blocks: readonly string[];
}

export interface CertificateEntry {
  readonly title: string;
  /** Language tag of the text if it is not the language of the page. */
  readonly lang?: string;
  /** The tasks to complete. A task of this course has a block and a lesson. */
  readonly tasks: readonly { readonly title: string; readonly block?: string; readonly lesson?: string }[];
}

export interface BlockEntry {
  readonly language: string;
  readonly name: string;
  readonly heading: Heading;
  readonly label?: BlockLabel;
  readonly isUpcoming: boolean;
  /** Names of its courses, in menu order. */
  readonly courses: readonly string[];
  /** Whether `$…$` is a formula in its lessons. */
  readonly math: boolean;
  /** In learning order. */
  readonly lessons: readonly LessonEntry[];
}

export interface LessonEntry {
  /** 24 hexadecimal digits, or the file name of a broken lesson without an id. */
  readonly id: string;
  /** Last part of its URL. */
  readonly name: string;
  readonly title: string;
  readonly challengeType: number;
  readonly questions: number;
  /** Keys of all its questions, including those in quizzes. */
  readonly questionKeys: readonly string[];
  /** Reading time of its text, in seconds. */
  readonly readingTime: number;
  /** URLs of images on other sites. */
  readonly images: readonly string[];
  /** File names of recordings in the folder of `media.audio`. */
  readonly recordings: readonly string[];
  /** Hosts of images on other sites. */
  readonly imageHosts: readonly string[];
  /** Path in the content root, with forward slashes. */
  readonly file: string;
  /** Changes with the content of the file. */
  readonly digest: string;
  /** Tag of the default language if the lesson is a fallback for a missing translation. */
  readonly lang?: string;
  /** Errors of the lesson, which its page shows instead. */
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

/** Absolute paths of the content's folders, which may be missing (see architecture.md#content-root). */
export interface ContentFolders {
  /** Folders of languages. A later folder adds languages that the earlier ones lack. */
  readonly challenges: readonly string[];
  readonly structure: string;
  /** Folders of introductions. The first file found counts. */
  readonly intro: readonly string[];
  readonly assets: string;
}

/** The data of a content root. */
export interface Curriculum {
  readonly site: SiteEntry;
  readonly courses: readonly CourseEntry[];
  readonly blocks: readonly BlockEntry[];
  readonly pages: readonly FreePageEntry[];
  readonly folders: ContentFolders;
  readonly diagnostics: readonly Diagnostic[];
  readonly notChecked: readonly NotChecked[];
  /** Number of lessons, including those that are not shown. */
  readonly lessonCount: number;
}
