import { existsSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ContentFolders } from '../model/entries.ts';
import { onDisk } from './disk-names.ts';
import { isInside } from './folders.ts';
import { settingsFile } from '../model/settings.ts';
import type { SettingsFile } from './read-settings.ts';

/**
 * Returns the content's folders: those that `site.yml` names, or else the defaults in the content root and, for translations
 * and introductions, in the places that freeCodeCamp's repository uses.
 */
export function contentFolders(
  root: string,
  { settings: { folders }, placeOf }: SettingsFile,
  diagnostics: Diagnostic[],
): ContentFolders {
  const named = (name: keyof typeof folders): string | undefined => {
    const folder = folders[name];
    if (folder === undefined) return undefined;
    const path = isAbsolute(folder) ? resolve(folder) : onDisk(root, folder);
    if (!existsSync(path)) {
      diagnostics.push(diagnostic('folder-missing', settingsFile, placeOf(['folders', name]), { folder }));
    }
    return path;
  };
  const challenges = named('challenges');
  const intro = named('intro');
  return {
    challenges: challenges
      ? [challenges]
      : [join(root, 'challenges'), join(root, 'i18n-curriculum/curriculum/challenges')],
    structure: named('structure') ?? join(root, 'structure'),
    intro: intro ? [intro] : [join(root, 'intro'), resolve(root, '../client/i18n/locales')],
    assets: named('assets') ?? join(root, 'assets'),
  };
}

/** The content folders that are outside the content root. */
export function foldersOutside(root: string, { challenges, structure, intro, assets }: ContentFolders): string[] {
  return [...challenges, structure, ...intro, assets].filter((folder) => !isInside(folder, root));
}
