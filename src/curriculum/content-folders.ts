import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { isInside } from './folders.ts';
import { settingsFile, type SettingsFile } from './settings.ts';

/** Where the parts of a site's content lie (DESIGN 3); absolute paths, of folders that need not be there. */
export interface ContentFolders {
  /** Folders of languages: a later one adds the languages that the earlier ones do not have. */
  readonly challenges: readonly string[];
  readonly structure: string;
  /** Folders of introductions: the first file that is found counts. */
  readonly intro: readonly string[];
  readonly assets: string;
}

/**
 * The content's folders as `site.yml` names them. Else they are those of the content root, and those where the upstream
 * repository keeps its translations and introductions.
 */
export function contentFolders(
  root: string,
  { settings: { folders }, placeOf }: SettingsFile,
  diagnostics: Diagnostic[],
): ContentFolders {
  const named = (name: keyof typeof folders): string | undefined => {
    const folder = folders[name];
    if (folder === undefined) return undefined;
    const path = resolve(root, folder);
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

/** The folders of the content that lie outside its root. */
export function foldersOutside(root: string, { challenges, structure, intro, assets }: ContentFolders): string[] {
  return [...challenges, structure, ...intro, assets].filter((folder) => !isInside(folder, root));
}
