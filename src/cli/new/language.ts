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
 * What has to be written for a new language: a folder for its lessons, a copy of the introductions to translate, and an
 * entry in `site.yml` where that lists the languages. Until a lesson is translated, the default language stands in for it.
 * @param folder upstream's word for the language, such as `espanol`, or its tag
 * @throws UsageError when that is no language, or the site has it
 */
export function newLanguage(folder: string, { content }: NewLanguageOptions): FileChange[] {
  const places = openTarget(content);
  const tag = requireNew(folder, places);
  const [parent] = places.contentFolders.challenges;
  const challenges = places.language.path === undefined ? parent : dirname(places.language.path);
  return [
    // Version control keeps no empty folders.
    { file: join(challenges ?? places.root, folder, 'blocks/.gitkeep'), text: '', isNew: true },
    ...introductionCopy(folder, places),
    ...settingsChange(folder, tag, places.root),
  ];
}

function requireNew(folder: string, { languages, language }: TargetContent): string {
  const tag = tagOfFolder(folder);
  if (tag === undefined) {
    throw new UsageError(`“${folder}” is no language that is known. Name it by its tag, such as es or pt-BR.`);
  }
  if (language.path === undefined) {
    throw new UsageError(
      'The lessons lie in a plain folder, which has one language. Move its blocks to challenges/english/blocks/ first.',
    );
  }
  const same = languages.find((other) => other.language.tag === tag);
  if (same) throw new UsageError(`The site has the language ${tag} already: ${same.language.folder}`);
  return tag;
}

/** The words of the default language, to be translated where they stand. */
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

/** The list of languages with the new one last. Without a list the languages are found by their folders. */
function settingsChange(folder: string, tag: string, root: string): FileChange[] {
  const file = join(root, settingsFile);
  if (!existsSync(file)) return [];
  const document = parseDocument(readFileSync(file, 'utf8'), { logLevel: 'silent' });
  if (document.errors.length > 0) {
    throw new UsageError(`${settingsFile} has mistakes. Repair them first: npx hornbook check says where they are.`);
  }
  const languages = document.get('languages');
  if (!isSeq(languages)) return [];
  languages.add(document.createNode({ folder, tag, name: ownName(tag) }));
  return [{ file, text: document.toString({ lineWidth: 0 }), isNew: false }];
}
