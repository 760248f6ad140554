import { reporter, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { suggestion } from '../diagnostics/did-you-mean.ts';
import { linkTargets } from '../site/link-targets.ts';
import { reasonAgainstRedirect } from '../site/urls.ts';
import type { Curriculum, Redirect } from '../model/entries.ts';
import { settingsFile } from '../model/settings.ts';
import type { SettingsFile } from './read-settings.ts';

/**
 * Returns the valid redirects in `site.yml`: each starts at an unused URL and leads to a page of the site. URLs that differ
 * only in case clash on some disks, so they count as equal. Many hosts drop `.html`, so `folder.html` and
 * `folder/index.html` also count as equal.
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
    ...[...known].map((path) => [path.toLowerCase(), 'it is the URL of a page of this site'] as const),
  ]);
  return Object.entries(settings.redirects).flatMap(([from, to]) => {
    const reason =
      reasonAgainstRedirect(from, site.languages) ??
      taken.get(from.toLowerCase()) ??
      (known.has(to) ? undefined : `it leads to ${to}, which is not a page of this site${suggestion(to, known)}`);
    if (reason !== undefined) report('redirect-invalid', placeOf(['redirects', from]), { from, reason });
    taken.set(from.toLowerCase(), 'it is listed twice');
    return reason === undefined ? [{ from, to }] : [];
  });
}

function reasonOfFolder(path: string): string {
  return `on hosts that drop “.html”, it is the URL of ${path}`;
}
