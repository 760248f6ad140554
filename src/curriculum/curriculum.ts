import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { LessonFacts, ProseFacts } from '../challenge/facts.ts';
import { checkTogether } from '../check/check.ts';
import { notChecked } from '../check/not-checked.ts';
import type { CheckedContent, IntroductionLinks } from '../check/checked-content.ts';
import { hasErrors, inReadingOrder, diagnostic, fileStart, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { directionOf, type Language } from '../model/languages.ts';
import { findAssets } from './assets.ts';
import { checkBranding, themeFile } from './branding.ts';
import { blockEntries, type LessonsByBlock } from './blocks.ts';
import { withSiteSeverities } from './site-severities.ts';
import { readCertificates, withCertificates, type Certificate } from './certificates.ts';
import { contentFolders, foldersOutside } from './content-folders.ts';
import { courseEntries } from './courses.ts';
import type {
  BlockEntry,
  CourseEntry,
  Curriculum,
  FreePageEntry,
  LanguageEntry,
  LessonEntry,
} from '../model/entries.ts';
import { openFolders, type Folders } from './folders.ts';
import { readFreePages } from './free-pages.ts';
import { Headings } from './headings.ts';
import { checkIntroducedBlocks } from './introduced-blocks.ts';
import { readIntroductions, type Introductions } from './introductions.ts';
import { findLessons, type LanguageFolder, type LessonFile } from './layout.ts';
import type { LessonIndex } from './lesson-index.ts';
import { checkNames } from './check-urls.ts';
import { readRedirects } from './redirects.ts';
import { readSettings } from './read-settings.ts';
import { readSiteStructure } from './site-structure.ts';

export interface ReadOptions {
  readonly allowMdx: boolean;
  /** Whether the rules about the quality of questions run, which say what might be better and nothing that is wrong. */
  readonly quality?: boolean | undefined;
}

/**
 * Reads a content root: everything that pages need to know of one another, and everything that is wrong with it.
 * @param root absolute path
 * @param index remembers unchanged lessons from one reading to the next
 */
export function readCurriculum(root: string, index: LessonIndex, options: ReadOptions): Curriculum {
  const diagnostics: Diagnostic[] = [];
  const { settingsOf, places, folders, found } = findContent(root, diagnostics);
  const { settings } = settingsOf;
  const languages = found.map(({ language }, place) => languageEntry(language, place));
  const read = found.map((folder) => readLanguage(folder, places.intro, folders, index, options, diagnostics));
  index.keepOnly(new Set(found.flatMap(({ lessons }) => lessons.map(({ file }) => file))));
  const names = new Set(read.flatMap(({ lessons }) => [...lessons.keys()]));
  diagnostics.push(
    ...read.flatMap(({ introductions, lessons }) => checkIntroducedBlocks(introductions, lessons.keys(), names)),
  );
  const structure = readSiteStructure(
    {
      contentFolders: places,
      folders,
      names,
      blockFolders: found.map(({ path }) => (path ? join(path, 'blocks') : root)),
      introductions: read.map(({ introductions }) => introductions),
      showsUpcoming: settings.upcoming === 'show',
    },
    diagnostics,
  );

  const courses: CourseEntry[] = [];
  const blocks: BlockEntry[] = [];
  const pages: FreePageEntry[] = [];
  const pageFacts = new Map<string, ProseFacts>();
  const [original] = read;
  for (const own of read) {
    const standIn = own === original ? undefined : original;
    const headings = new Headings(own, standIn);
    const ownBlocks = blockEntries(own, standIn, { structure, headings, settings, diagnostics });
    blocks.push(...ownBlocks);
    const ownCourses = courseEntries(own.tag, structure.courses, ownBlocks, headings);
    courses.push(...withCertificates(ownCourses, ownBlocks, withStandInCertificates(own, standIn)));
    const free = readFreePages(root, folders, own.language, options.allowMdx);
    pages.push(...free.pages);
    for (const [file, facts] of free.facts) pageFacts.set(file, facts);
    diagnostics.push(...free.diagnostics);
  }

  if (read.every(({ lessons }) => lessons.size === 0)) {
    const place = found[0]?.language.folder ? 'challenges/' : 'this folder';
    diagnostics.push(diagnostic('lessons-missing', '.', fileStart, { folder: place }));
  }
  diagnostics.push(...checkNames(languages, courses, blocks, pages));
  const assets = findAssets(places.assets, folders);
  checkBranding(settingsOf, assets, diagnostics);
  const base = { settings, languages, assets, hasTheme: existsSync(join(root, themeFile)) };
  const listed = { site: { ...base, redirects: [] }, courses, blocks, pages };
  const site = { ...base, redirects: readRedirects(settingsOf, listed, diagnostics) };
  const content: CheckedContent = {
    site,
    courses,
    blocks,
    pages,
    languageFolders: new Map(found.map(({ language, path }) => [language.tag, folders.nameOf(path ?? root) || '.'])),
    lessonFacts: new Map(read.flatMap(({ facts }) => [...facts])),
    pageFacts,
    introductions: read.flatMap(introductionLinks),
    quality: options.quality === true,
  };
  diagnostics.push(...checkTogether(content));
  const lessons = read.flatMap((own) => [...own.lessons.values()].flat());
  const said = withSiteSeverities(diagnostics, settings.checks);
  return {
    site,
    courses,
    blocks: withFaults(blocks, said),
    pages,
    folders: places,
    diagnostics: inReadingOrder(said),
    notChecked: notChecked(content, lessons, diagnostics),
    lessonCount: lessons.length,
  };
}

/** Where everything of a content root is. */
function findContent(root: string, diagnostics: Diagnostic[]) {
  const settingsOf = readSettings(root, diagnostics);
  const places = contentFolders(root, settingsOf, diagnostics);
  const folders = openFolders(root, foldersOutside(root, places), diagnostics);
  const found = findLessons({ root, folders, contentFolders: places, settings: settingsOf }, diagnostics);
  return { settingsOf, places, folders, found };
}

/** The files of all lessons of a content root, in the order in which they are read. */
export function lessonFiles(root: string): LessonFile[] {
  return findContent(root, []).found.flatMap(({ lessons }) => lessons);
}

function languageEntry({ folder, tag, name }: Language, place: number): LanguageEntry {
  return { folder, tag, name, direction: directionOf(tag), prefix: place === 0 ? '' : `${tag.toLowerCase()}/` };
}

/** What the files of one language say, before anything is known of how it all belongs together. */
interface LanguageReading {
  readonly language: Language;
  readonly tag: string;
  readonly lessons: LessonsByBlock;
  /** Of sound lessons, by their file. */
  readonly facts: ReadonlyMap<string, LessonFacts>;
  readonly introductions: Introductions;
  readonly certificates: readonly Certificate[];
}

function readLanguage(
  { language, path, lessons }: LanguageFolder,
  intro: readonly string[],
  folders: Folders,
  index: LessonIndex,
  options: ReadOptions,
  diagnostics: Diagnostic[],
): LanguageReading {
  const read = lessons.map((file) => ({ block: file.block, ...index.read(file, options) }));
  for (const lesson of read) for (const found of lesson.diagnostics) diagnostics.push(found);
  const byBlock = [...Map.groupBy(read, ({ block }) => block)];
  return {
    language,
    tag: language.tag,
    lessons: new Map(byBlock.map(([block, own]) => [block, own.map(({ entry }) => entry)])),
    facts: new Map(read.flatMap(({ entry, facts }) => (facts ? [[entry.file, facts] as const] : []))),
    introductions: readIntroductions(intro, language.folder || 'english', folders, diagnostics),
    certificates: path === undefined ? [] : readCertificates(path, folders, diagnostics),
  };
}

/** The links in the introductions of a language, those that have none left out. */
function introductionLinks({ tag, introductions }: LanguageReading): IntroductionLinks[] {
  const all = [...introductions].flatMap(([course, { file, links, modules, blocks }]) => {
    const own = [...links, ...[...modules.values()].flatMap((module) => module.links)];
    const ofBlocks = [...blocks].map(([block, introduction]) => ({ block, links: introduction.links }));
    return [{ links: own }, ...ofBlocks].map((part) => ({ language: tag, file, course, ...part }));
  });
  return all.filter(({ links }) => links.length > 0);
}

/** A language's certificates, and those of the default language that it has not translated. */
function withStandInCertificates(own: LanguageReading, standIn: LanguageReading | undefined): Certificate[] {
  const names = new Set(own.certificates.map(({ name }) => name));
  const missing = standIn?.certificates.filter(({ name }) => !names.has(name)) ?? [];
  return [
    ...own.certificates,
    ...missing.map((certificate) => ({ ...certificate, ...defined({ lang: standIn?.tag }) })),
  ];
}

/** Marks the lessons that a check over several files found at fault, so that a page can say so in their place. */
function withFaults(blocks: readonly BlockEntry[], diagnostics: readonly Diagnostic[]): BlockEntry[] {
  const byFile = Map.groupBy(diagnostics, ({ file }) => file);
  const marked = (lesson: LessonEntry): LessonEntry => {
    const faults = (byFile.get(lesson.file) ?? []).filter(({ severity }) => severity === 'error');
    return hasErrors(faults) ? { ...lesson, faults } : lesson;
  };
  return blocks.map((block) => ({ ...block, lessons: block.lessons.map(marked) }));
}

function defined<T extends object>(object: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as never;
}
