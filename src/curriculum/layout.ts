import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { diagnostic, fileStart, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { ownName, tagOfFolder, type Language } from '../site/languages.ts';
import type { Folders } from './folders.ts';
import { settingsFile, type Settings } from './settings.ts';

/** A challenge file that was found, not yet read. */
export interface LessonFile {
  /** Absolute path. */
  readonly file: string;
  /** Path as diagnostics name it. */
  readonly name: string;
  readonly block: string;
}

/** A language of the site with the lessons found for it. */
export interface LanguageFolder {
  readonly language: Language;
  readonly lessons: readonly LessonFile[];
}

/** Folders of the content root that never hold lessons of a bare folder. */
const otherFolders = new Set(['challenges', 'structure', 'intro', 'pages', 'assets']);

/** The block that the lessons of a flat folder belong to. */
const flatBlock = 'lessons';

/**
 * Finds every lesson of a content root: in upstream's layout `challenges/<language>/blocks/<block>/*.md`, in a bare folder
 * `<block>/*.md`, or flat (DESIGN 3). The default language comes first.
 */
export function findLessons(
  root: string,
  folders: Folders,
  settings: Settings,
  diagnostics: Diagnostic[],
): LanguageFolder[] {
  const challenges = join(root, 'challenges');
  const found = subfolders(folders, challenges).filter((name) => tagOfLanguageFolder(name, settings) !== undefined);
  if (folders.list(root).some(({ name }) => name === 'challenges')) {
    diagnostics.push(...strayLanguages(challenges, found, folders, settings));
  }
  if (found.length === 0) return [bareLanguage(root, folders, settings)];
  return inMenuOrder(found, settings).map((folder) => ({
    language: languageOf(folder, settings),
    lessons: blocksIn(join(challenges, folder, 'blocks'), folders),
  }));
}

/** Folders that look like a language and are none, and languages in the settings that have no folder. */
function strayLanguages(
  challenges: string,
  found: readonly string[],
  folders: Folders,
  settings: Settings,
): Diagnostic[] {
  const unknown = subfolders(folders, challenges)
    .filter((name) => !found.includes(name) && subfolders(folders, join(challenges, name)).includes('blocks'))
    .map((name) => diagnostic('language-unknown', `challenges/${name}`, fileStart, { folder: `challenges/${name}` }));
  const missing = (settings.languages ?? [])
    .filter(({ folder }) => !found.includes(folder) && !existsSync(join(challenges, folder)))
    .map(({ folder }) => diagnostic('language-folder-missing', settingsFile, fileStart, { folder }));
  return [...unknown, ...missing];
}

function bareLanguage(root: string, folders: Folders, settings: Settings): LanguageFolder {
  const tag = settings.languages?.[0]?.tag ?? 'en';
  const name = settings.languages?.[0]?.name ?? ownName(tag);
  const blocks = blocksIn(root, folders).filter(({ block }) => !otherFolders.has(block));
  const flat = lessonsIn(root, flatBlock, folders);
  return { language: { folder: '', tag, name }, lessons: [...blocks, ...flat] };
}

function blocksIn(folder: string, folders: Folders): LessonFile[] {
  return subfolders(folders, folder).flatMap((block) => lessonsIn(join(folder, block), block, folders));
}

function lessonsIn(folder: string, block: string, folders: Folders): LessonFile[] {
  return folders
    .list(folder)
    .filter(({ name, isFolder }) => !isFolder && name.endsWith('.md') && !isReadme(name))
    .map(({ name }) => join(folder, name))
    .map((file) => ({ file, name: folders.nameOf(file), block }));
}

/** Notes for people who look at the folder, not lessons. */
function isReadme(name: string): boolean {
  return /^(?:readme|contributing|license|changelog)\.md$/i.test(name);
}

function subfolders(folders: Folders, folder: string): string[] {
  return folders
    .list(folder)
    .filter(({ isFolder }) => isFolder)
    .map(({ name }) => name);
}

function languageOf(folder: string, settings: Settings): Language {
  const tag = tagOfLanguageFolder(folder, settings) ?? folder;
  return { folder, tag, name: settingFor(folder, settings)?.name ?? ownName(tag) };
}

function tagOfLanguageFolder(folder: string, settings: Settings): string | undefined {
  return settingFor(folder, settings)?.tag ?? tagOfFolder(folder);
}

function settingFor(folder: string, settings: Settings) {
  return settings.languages?.find((language) => language.folder === folder);
}

/** As `site.yml` lists them; the others after those, English first. */
function inMenuOrder(found: readonly string[], settings: Settings): string[] {
  const listed = (settings.languages ?? []).map(({ folder }) => folder).filter((folder) => found.includes(folder));
  const others = found.filter((folder) => !listed.includes(folder));
  return [...listed, ...others.filter((name) => name === 'english'), ...others.filter((name) => name !== 'english')];
}
