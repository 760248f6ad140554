import { join } from 'node:path';
import { diagnostic, fileStart, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { readBlockStructure, type BlockStructure } from './block-structure.ts';
import type { ContentFolders } from '../model/entries.ts';
import { derivedCourses } from './derived-courses.ts';
import type { Folders } from './folders.ts';
import type { Introductions } from './introductions.ts';
import { settingsFile } from '../model/settings.ts';
import { readCourses, type CourseStructure } from './structure.ts';
import { upcomingBlocks, withoutUpcoming } from './upcoming.ts';

/** The structure that all languages share: the visible courses and the structure file of each block. */
export interface SiteStructure {
  readonly courses: readonly CourseStructure[];
  readonly blocks: ReadonlyMap<string, BlockStructure>;
  readonly upcoming: ReadonlySet<string>;
}

export interface SiteStructureSource {
  readonly contentFolders: ContentFolders;
  readonly folders: Folders;
  /** Names of the blocks that at least one language has. */
  readonly names: ReadonlySet<string>;
  /** Absolute paths of folders with one folder per block. */
  readonly blockFolders: readonly string[];
  /** Of all languages, the default language first. */
  readonly introductions: readonly Introductions[];
  /** Whether to show upcoming courses and blocks. */
  readonly showsUpcoming: boolean;
}

/** Reads the structure files in all their forms. */
export function readSiteStructure(source: SiteStructureSource, diagnostics: Diagnostic[]): SiteStructure {
  const { folders, names, introductions } = source;
  const { structure, challenges } = source.contentFolders;
  const older = [...challenges.map((folder) => join(folder, '_meta')), ...source.blockFolders];
  const read = [...names].flatMap((block) => {
    const own = readBlockStructure(block, { structure, older, nameOf: folders.nameOf }, diagnostics);
    return own ? [[block, own] as const] : [];
  });
  const blocks = new Map(read);
  const firstIntroductions = introductions.find((own) => own.size > 0) ?? new Map<never, never>();
  const derived = derivedCourses(names, blocks, firstIntroductions);
  const courses = readCourses({ structure, folders, blocks: names, derived }, diagnostics);
  const upcoming = upcomingBlocks(names, courses, blocks);
  if (source.showsUpcoming) return { courses, blocks, upcoming };
  if (upcoming.size > 0) {
    const list = [...upcoming].toSorted().join(', ');
    diagnostics.push(diagnostic('upcoming-hidden', settingsFile, fileStart, { blocks: list }));
  }
  return { courses: withoutUpcoming(courses, blocks), blocks, upcoming };
}
