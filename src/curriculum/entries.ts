import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/**
 * What pages know of one another: the entries of the content collections (DESIGN 2). Plain data, small, without any text
 * of a lesson's body; a page that shows a lesson reads that lesson's own file.
 */

export interface SiteEntry {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  readonly url?: string;
  readonly repository?: string;
  /** Whether pictures of other sites are shown. */
  readonly loadImages: boolean;
  /** Files in the assets folder, relative to it. */
  readonly assets: readonly string[];
  /** Address of the folder with recordings. */
  readonly audio?: string;
  /** The default language first. */
  readonly languages: readonly LanguageEntry[];
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

export interface CourseEntry {
  readonly language: string;
  readonly name: string;
  /** Missing for the course of all blocks that no course lists; the interface names that one. */
  readonly title?: string;
  readonly introduction: readonly string[];
  /** Names of blocks, in order. */
  readonly blocks: readonly string[];
  /** Certificates that are earned by its lessons. */
  readonly certificates: readonly CertificateEntry[];
}

export interface CertificateEntry {
  readonly title: string;
  /** What must be done for it; with its place, where the course has it. */
  readonly tasks: readonly { readonly title: string; readonly block?: string; readonly lesson?: string }[];
}

export interface BlockEntry {
  readonly language: string;
  readonly name: string;
  readonly title: string;
  readonly introduction: readonly string[];
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
  /** Hosts of pictures that lie on other sites. */
  readonly imageHosts: readonly string[];
  /** Path in the content root, with forward slashes. */
  readonly file: string;
  /** Changes whenever the file does. */
  readonly digest: string;
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
  readonly diagnostics: readonly Diagnostic[];
}
