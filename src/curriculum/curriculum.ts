import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { LessonFacts, ProseFacts } from '../challenge/facts.ts';
import { checkAcrossFiles } from '../check/check.ts';
import { notChecked } from '../check/not-checked.ts';
import type { CheckedContent, IntroductionLinks } from '../check/checked-content.ts';
import { hasErrors, inReadingOrder, diagnostic, fileStart, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { directionOf, type Language } from '../model/languages.ts';
import { findAssets } from './assets.ts';
import { checkBranding, themeFile } from './branding.ts';
import { blockEntries, type LessonsByBlock } from './blocks.ts';
import { withSiteSeverities } from './site-severities.ts';
import { readCertificates, withCertificates, type Certificate } from './certificates.ts';
import { courseEntries } from './courses.ts';
import type {
  BlockEntry,
  CourseEntry,
  Curriculum,
  FreePageEntry,
  LanguageEntry,
  LessonEntry,
  SiteEntry,
} from '../model/entries.ts';
import { editedQuestions } from './edited-questions.ts';
import type { Folders } from './folders.ts';
import { readFreePages } from './free-pages.ts';
import { Headings } from './headings.ts';
import { checkIntroducedBlocks } from './introduced-blocks.ts';
import { readIntroductions, type Introductions } from './introductions.ts';
import type { LanguageFolder } from './layout.ts';
import type { LessonIndex } from './lesson-index.ts';
import { checkUrls } from './check-urls.ts';
import { readRedirects } from './redirects.ts';
import { locateContent, type LocatedContent } from './locate-content.ts';
import { readSiteStructure, type SiteStructure, type SiteStructureSource } from './site-structure.ts';

export interface ReadOptions {
  readonly allowMdx: boolean;
  /** Whether to run the rules on question quality, which only make suggestions. */
  readonly quality?: boolean | undefined;
  /** Earlier texts of changed lessons by file, to report which questions learners will be asked again. */
  readonly earlier?: ReadonlyMap<string, string> | undefined;
}

/**
 * Reads a content root: the data that pages need about one another, and every problem in the content.
 * @param root absolute path
 * @param index keeps unchanged lessons from one call to the next
 */
export function readCurriculum(root: string, index: LessonIndex, options: ReadOptions): Curriculum {
  const diagnostics: Diagnostic[] = [];
  const located = locateContent(root, diagnostics);
  const { settings } = located.settings;
  const languages = readLanguages(located, index, options, diagnostics);
  const structure = readStructure(located, languages, diagnostics);
  const entries = listEntries(located, languages, structure, options, diagnostics);
  const lessons = languages.flatMap((language) => [...language.lessons.values()].flat());
  if (lessons.length === 0) diagnostics.push(noLessons(located));
  const site = siteEntry(located, entries, diagnostics);
  const content: CheckedContent = {
    site,
    courses: entries.courses,
    blocks: entries.blocks,
    pages: entries.pages,
    languageFolders: languageFolders(located),
    lessonFacts: new Map(languages.flatMap(({ facts }) => [...facts])),
    pageFacts: entries.pageFacts,
    introductions: languages.flatMap(introductionLinks),
    quality: options.quality === true,
  };
  diagnostics.push(...checkAcrossFiles(content));
  if (options.earlier) diagnostics.push(...editedQuestions(root, options.earlier));
  const reported = withSiteSeverities(diagnostics, settings.checks);
  return {
    site,
    courses: entries.courses,
    blocks: withFaults(entries.blocks, reported),
    pages: entries.pages,
    folders: located.contentFolders,
    diagnostics: inReadingOrder(reported),
    notChecked: notChecked(content, lessons, diagnostics),
    lessonCount: lessons.length,
  };
}

/** Reads the lessons, introductions and certificates of every language, and drops removed files from the index. */
function readLanguages(
  { languages, folders, contentFolders }: LocatedContent,
  index: LessonIndex,
  options: ReadOptions,
  diagnostics: Diagnostic[],
): LanguageContent[] {
  const read = languages.map((language) => {
    return readLanguage(language, contentFolders.intro, folders, index, options, diagnostics);
  });
  index.keepOnly(new Set(languages.flatMap(({ lessons }) => lessons.map(({ file }) => file))));
  const names = blockNames(read);
  for (const { introductions, lessons } of read) {
    diagnostics.push(...checkIntroducedBlocks(introductions, lessons.keys(), names));
  }
  return read;
}

/** The names of the blocks that at least one language has. */
function blockNames(languages: readonly LanguageContent[]): Set<string> {
  return new Set(languages.flatMap(({ lessons }) => [...lessons.keys()]));
}

function readStructure(
  { root, folders, contentFolders, languages, settings: { settings } }: LocatedContent,
  read: readonly LanguageContent[],
  diagnostics: Diagnostic[],
): SiteStructure {
  const source: SiteStructureSource = {
    contentFolders,
    folders,
    names: blockNames(read),
    blockFolders: languages.map(({ path }) => (path ? join(path, 'blocks') : root)),
    introductions: read.map(({ introductions }) => introductions),
    showsUpcoming: settings.upcoming === 'show',
  };
  return readSiteStructure(source, diagnostics);
}

/** The entries of all languages, and the facts of the free pages by their file. */
interface Entries {
  readonly courses: readonly CourseEntry[];
  readonly blocks: readonly BlockEntry[];
  readonly pages: readonly FreePageEntry[];
  readonly pageFacts: ReadonlyMap<string, ProseFacts>;
}

/** Lists the courses, blocks and free pages of every language. The first language is the fallback of the others. */
function listEntries(
  { root, folders, settings: { settings } }: LocatedContent,
  languages: readonly LanguageContent[],
  structure: SiteStructure,
  { allowMdx }: ReadOptions,
  diagnostics: Diagnostic[],
): Entries {
  const [original] = languages;
  const perLanguage = languages.map((own) => {
    const fallback = own === original ? undefined : original;
    const headings = new Headings(own, fallback);
    const blocks = blockEntries(own, fallback, { structure, headings, settings, diagnostics });
    const courses = courseEntries(own.tag, structure.courses, blocks, headings);
    const free = readFreePages(root, folders, own.language, allowMdx);
    diagnostics.push(...free.diagnostics);
    return {
      blocks,
      courses: withCertificates(courses, blocks, withFallbackCertificates(own, fallback)),
      pages: free.pages,
      facts: free.facts,
    };
  });
  return {
    courses: perLanguage.flatMap(({ courses }) => courses),
    blocks: perLanguage.flatMap(({ blocks }) => blocks),
    pages: perLanguage.flatMap(({ pages }) => pages),
    pageFacts: new Map(perLanguage.flatMap(({ facts }) => [...facts])),
  };
}

/** The site itself. Reports problems in its settings, URLs and redirects. */
function siteEntry(
  { root, folders, contentFolders, settings, languages: found }: LocatedContent,
  { courses, blocks, pages }: Entries,
  diagnostics: Diagnostic[],
): SiteEntry {
  const languages = found.map(({ language }, index) => languageEntry(language, index));
  diagnostics.push(...checkUrls(languages, courses, blocks, pages));
  const assets = findAssets(contentFolders.assets, folders);
  checkBranding(settings, assets, diagnostics);
  const base = { settings: settings.settings, languages, assets, hasTheme: existsSync(join(root, themeFile)) };
  const listed = { site: { ...base, redirects: [] }, courses, blocks, pages };
  return { ...base, redirects: readRedirects(settings, listed, diagnostics) };
}

function languageEntry({ folder, tag, name }: Language, index: number): LanguageEntry {
  return { folder, tag, name, direction: directionOf(tag), prefix: index === 0 ? '' : `${tag.toLowerCase()}/` };
}

/** The folder of each language by its tag, as diagnostics name it. */
function languageFolders({ root, folders, languages }: LocatedContent): Map<string, string> {
  return new Map(languages.map(({ language, path }) => [language.tag, folders.nameOf(path ?? root) || '.']));
}

function noLessons({ languages }: LocatedContent): Diagnostic {
  const folder = languages[0]?.language.folder ? 'challenges/' : 'this folder';
  return diagnostic('lessons-missing', '.', fileStart, { folder });
}

/** The files of one language, read one by one. Nothing connects them yet. */
interface LanguageContent {
  readonly language: Language;
  readonly tag: string;
  readonly lessons: LessonsByBlock;
  /** Of the lessons without errors, by file. */
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
): LanguageContent {
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

/** The links in the introductions of a language. Parts without links are left out. */
function introductionLinks({ tag, introductions }: LanguageContent): IntroductionLinks[] {
  const all = [...introductions].flatMap(([course, { file, links, modules, blocks }]) => {
    const own = [...links, ...[...modules.values()].flatMap((module) => module.links)];
    const ofBlocks = [...blocks].map(([block, introduction]) => ({ block, links: introduction.links }));
    return [{ links: own }, ...ofBlocks].map((part) => ({ language: tag, file, course, ...part }));
  });
  return all.filter(({ links }) => links.length > 0);
}

/** The certificates of a language, and those of the default language that it does not translate. */
function withFallbackCertificates(own: LanguageContent, fallback: LanguageContent | undefined): Certificate[] {
  const names = new Set(own.certificates.map(({ name }) => name));
  const missing = fallback?.certificates.filter(({ name }) => !names.has(name)) ?? [];
  return [
    ...own.certificates,
    ...missing.map((certificate) => ({ ...certificate, ...defined({ lang: fallback?.tag }) })),
  ];
}

/** Marks the lessons in which checks across files found errors, so that their pages show a notice instead. */
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
