import { reporter, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { perhapsMeant } from '../diagnostics/did-you-mean.ts';
import { linkTargets } from '../site/link-targets.ts';
import { reasonAgainstRedirect } from '../site/urls.ts';
import type { Curriculum, Redirect } from '../model/entries.ts';
import { settingsFile } from '../model/settings.ts';
import type { SettingsFile } from './read-settings.ts';

/**
 * The addresses of moved pages that `site.yml` names, as far as they are sound: each is free, and leads to a page of the
 * site. Addresses that differ only in case clash on some disks, so they count as equal; and many hosts leave `.html` away, so
 * that of a folder's own page counts as the folder's name with it, too.
 */
export function readRedirects(
  { settings, placeOf }: SettingsFile,
  { site, courses, blocks, pages }: Pick<Curriculum, 'site' | 'courses' | 'blocks' | 'pages'>,
  diagnostics: Diagnostic[],
): Redirect[] {
  const report = reporter(settingsFile, diagnostics);
  const known = linkTargets(site, courses, blocks, pages).pages;
  const ofFolders = [...known].filter((path) => path.endsWith('/index.html'));
  const taken = new Map([
    ...ofFolders.map((path) => [path.toLowerCase().replace('/index.html', '.html'), reasonOfFolder(path)] as const),
    ...[...known].map((path) => [path.toLowerCase(), 'it is the address of a page of this site'] as const),
  ]);
  return Object.entries(settings.redirects).flatMap(([from, to]) => {
    const reason =
      reasonAgainstRedirect(from, site.languages) ??
      taken.get(from.toLowerCase()) ??
      (known.has(to) ? undefined : `it leads to ${to}, which is no page of this site${perhapsMeant(to, known)}`);
    if (reason !== undefined) report('redirect-invalid', placeOf(['redirects', from]), { from, reason });
    taken.set(from.toLowerCase(), 'it is listed twice');
    return reason === undefined ? [{ from, to }] : [];
  });
}

function reasonOfFolder(path: string): string {
  return `where a host leaves “.html” away it is the address of ${path}`;
}
