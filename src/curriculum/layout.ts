import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { diagnostic, fileStart, type Diagnostic, type Place } from '../diagnostics/diagnostic.ts';
import { suggestion } from '../diagnostics/did-you-mean.ts';
import { folderNames, ownName, tagOfFolder, type Language } from '../model/languages.ts';
import type { ContentFolders } from '../model/entries.ts';
import type { Folders } from './folders.ts';
import { settingsFile, type Settings } from '../model/settings.ts';
import type { SettingsFile } from './read-settings.ts';

/** A lesson file that has not been read yet. */
export interface LessonFile {
  /** Absolute path. */
  readonly file: string;
  /** Path as diagnostics name it. */
  readonly name: string;
  readonly block: string;
}

/** A language of the site with its lesson files. */
export interface LanguageFolder {
  readonly language: Language;
  /** Absolute path of its folder. Undefined for a bare folder of lessons. */
  readonly path?: string;
  readonly lessons: readonly LessonFile[];
}

/** The input for finding lessons. */
export interface ContentLayout {
  /** Absolute path of the content root. */
  readonly root: string;
  readonly folders: Folders;
  readonly contentFolders: ContentFolders;
  readonly settings: SettingsFile;
}

/** Folders with a fixed name that never hold lessons in a bare folder. */
const otherFolders = ['pages', 'i18n-curriculum'];

/** The block of the lessons in a flat folder. */
const flatBlock = 'lessons';

/**
 * Finds every lesson of a content root: `challenges/<language>/blocks/<block>/*.md` in freeCodeCamp's layout, `<block>/*.md`
 * in a bare folder, or `*.md` in a flat one (see architecture.md#content-root). The default language comes first.
 */
export function findLessons(layout: ContentLayout, diagnostics: Diagnostic[]): LanguageFolder[] {
  const { folders, settings } = layout;
  const found = findLanguages(layout, diagnostics);
  diagnostics.push(...languagesWithoutFolder(layout, found));
  if (found.length === 0) return [bareLanguage(layout)];
  return found.map(({ name, path, tag }) => ({
    language: { folder: name, tag, name: settingFor(name, settings.settings)?.name ?? ownName(tag) },
    path,
    lessons: blocksIn(join(path, 'blocks'), folders),
  }));
}

/** A folder of a language. */
interface FoundLanguage {
  readonly name: string;
  /** Absolute. */
  readonly path: string;
  readonly tag: string;
}

/** Finds the folders named after a language, one per language in menu order. Reports similar folders. */
function findLanguages(layout: ContentLayout, diagnostics: Diagnostic[]): FoundLanguage[] {
  const { folders, settings } = layout;
  const byTag = new Map<string, FoundLanguage>();
  for (const language of inMenuOrder(languageFolders(layout, diagnostics), settings.settings)) {
    const { name, path, tag } = language;
    const other = byTag.get(tag);
    if (!other) byTag.set(tag, language);
    else {
      const [file, place] = placeOfLanguage(name, folders.nameOf(path), settings);
      diagnostics.push(diagnostic('language-clash', file, place, { tag, other: folders.nameOf(other.path) }));
    }
  }
  return [...byTag.values()];
}

function languageFolders({ folders, contentFolders, settings }: ContentLayout, diagnostics: Diagnostic[]) {
  const all = contentFolders.challenges.flatMap((parent) => {
    return subfolders(folders, parent).map((name) => ({ name: name.normalize('NFC'), path: join(parent, name) }));
  });
  return all.flatMap(({ name, path }) => {
    const tag = settingFor(name, settings.settings)?.tag ?? tagOfFolder(name);
    if (tag !== undefined) return [{ name, path, tag }];
    const folder = folders.nameOf(path);
    const looksLikeLanguage = subfolders(folders, path).includes('blocks');
    const values = { folder, meant: suggestion(name, folderNames) };
    if (looksLikeLanguage) diagnostics.push(diagnostic('language-unknown', folder, fileStart, values));
    return [];
  });
}

/** Sorts languages as `site.yml` lists them, then the others with English first. */
function inMenuOrder(found: readonly FoundLanguage[], { languages = [] }: Settings): FoundLanguage[] {
  const rank = ({ name, tag }: FoundLanguage) => {
    const index = languages.findIndex(({ folder }) => folder === name);
    return index >= 0 ? index : languages.length + (tag === 'en' ? 0 : 1);
  };
  return found.toSorted((a, b) => rank(a) - rank(b));
}

/** The position where a maintainer can change the tag of a language: its setting, or else its folder. */
function placeOfLanguage(name: string, folder: string, { settings, placeOf }: SettingsFile): [string, Place] {
  const index = settings.languages?.findIndex((language) => language.folder === name) ?? -1;
  return index < 0 ? [folder, fileStart] : [settingsFile, placeOf(['languages', index, 'tag'])];
}

/** Reports languages in the settings without a folder. A bare folder has one language, whatever its name. */
function languagesWithoutFolder(
  { folders, contentFolders, settings: { settings, placeOf } }: ContentLayout,
  found: readonly FoundLanguage[],
): Diagnostic[] {
  const parents = contentFolders.challenges.filter((parent) => folders.list(parent).length > 0);
  if (parents.length === 0) return [];
  return (settings.languages ?? []).flatMap(({ folder }, index) => {
    if (found.some(({ name }) => name === folder)) return [];
    if (parents.some((parent) => existsSync(join(parent, folder)))) return [];
    const there = parents.flatMap((parent) => subfolders(folders, parent));
    const values = { folder, meant: suggestion(folder, there) };
    return [diagnostic('language-folder-missing', settingsFile, placeOf(['languages', index, 'folder']), values)];
  });
}

/** Names of the folders in a bare content root that are not blocks. */
export function foldersOfOtherUse({ folders, contentFolders }: ContentLayout): Set<string> {
  const { challenges, structure, intro, assets } = contentFolders;
  return new Set([...[...challenges, structure, ...intro, assets].map(folders.nameOf), ...otherFolders]);
}

function bareLanguage(layout: ContentLayout): LanguageFolder {
  const { root, folders } = layout;
  const { settings } = layout.settings;
  const others = foldersOfOtherUse(layout);
  const tag = settings.languages?.[0]?.tag ?? 'en';
  const name = settings.languages?.[0]?.name ?? ownName(tag);
  const blocks = blocksIn(root, folders).filter(({ block }) => !others.has(block));
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
    .map((file) => ({ file, name: folders.nameOf(file), block: block.normalize('NFC') }));
}

/** Whether a file is a note about the folder instead of a lesson. */
function isReadme(name: string): boolean {
  return /^(?:readme|contributing|license|changelog)\.md$/i.test(name);
}

function subfolders(folders: Folders, folder: string): string[] {
  return folders
    .list(folder)
    .filter(({ isFolder }) => isFolder)
    .map(({ name }) => name);
}

function settingFor(folder: string, settings: Settings) {
  return settings.languages?.find((language) => language.folder === folder);
}
