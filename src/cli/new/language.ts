import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isSeq, parseDocument } from 'yaml';
import { introductionFiles } from '../../curriculum/introductions.ts';
import { settingsFile } from '../../model/settings.ts';
import { ownName, tagOfFolder } from '../../model/languages.ts';
import { UsageError } from '../errors.ts';
import type { FileChange } from './files.ts';
import { introductionsOf, openTarget, type TargetContent } from './target-content.ts';

export interface NewLanguageOptions {
  readonly content: string;
}

/**
 * Returns the file changes for a new language: a folder for its lessons, a copy of the introductions to translate, and an
 * entry in `site.yml` if that lists the languages. Lessons without a translation fall back to the default language.
 * @param folder freeCodeCamp's folder name for the language, such as `espanol`, or a language tag
 * @throws UsageError when the language is unknown or already exists
 */
export function newLanguage(folder: string, { content }: NewLanguageOptions): FileChange[] {
  const target = openTarget(content);
  const tag = requireNew(folder, target);
  const [parent] = target.contentFolders.challenges;
  const challenges = target.language.path === undefined ? parent : dirname(target.language.path);
  return [
    // Git does not store empty folders.
    { file: join(challenges ?? target.root, folder, 'blocks/.gitkeep'), text: '', isNew: true },
    ...introductionCopy(folder, target),
    ...settingsChange(folder, tag, target.root),
  ];
}

function requireNew(folder: string, { languages, language }: TargetContent): string {
  const tag = tagOfFolder(folder);
  if (tag === undefined) {
    throw new UsageError(`Unknown language “${folder}”. Use a tag such as \`he\`.`);
  }
  if (language.path === undefined) {
    throw new UsageError(
      'A plain folder of lessons can have only one language. Move its blocks to challenges/english/blocks/ first.',
    );
  }
  const same = languages.find((other) => other.language.tag === tag);
  if (same) throw new UsageError(`The site already has the language ${tag} in the folder ${same.language.folder}.`);
  return tag;
}

/** Copies the introductions of the default language, to be translated in place. */
function introductionCopy(folder: string, { contentFolders, language }: TargetContent): FileChange[] {
  const { intro } = contentFolders;
  const original = introductionFiles(intro, introductionsOf(language)).find((file) => existsSync(file));
  if (original === undefined) return [];
  const isInFolder = basename(original) === 'intro.json';
  const file = isInFolder
    ? join(dirname(original), '..', folder, 'intro.json')
    : join(dirname(original), `${folder}.json`);
  return existsSync(file) ? [] : [{ file, text: readFileSync(original, 'utf8'), isNew: true }];
}

/** Adds the language to the list in `site.yml`. If there is no list, languages are found by their folders. */
function settingsChange(folder: string, tag: string, root: string): FileChange[] {
  const file = join(root, settingsFile);
  if (!existsSync(file)) return [];
  const document = parseDocument(readFileSync(file, 'utf8'), { logLevel: 'silent' });
  if (document.errors.length > 0) {
    throw new UsageError(`${settingsFile} is not valid YAML. Correct it first; npx hornbook check shows where.`);
  }
  const languages = document.get('languages');
  if (!isSeq(languages)) return [];
  languages.add(document.createNode({ folder, tag, name: ownName(tag) }));
  return [{ file, text: document.toString({ lineWidth: 0 }), isNew: false }];
}
