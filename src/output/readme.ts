import type { LanguageEntry, SiteEntry } from '../model/entries.ts';
import { textFor } from '../site/text/text.ts';
import { paths } from '../site/urls.ts';

/**
 * The text file of an export, for whoever finds the zip without knowing what it is. Its lines end as the oldest of editors
 * expect it.
 */
export function readmeOf(site: SiteEntry, { tag }: LanguageEntry, version: string, date: string | undefined): string {
  const text = textFor(tag);
  const start = { file: paths.startHere() };
  const lines = [
    site.settings.title,
    '',
    text('readmeIs', { title: site.settings.title }),
    '',
    text('readmeUnpack'),
    text('readmeOpen', start),
    '',
    text('offlineComputers'),
    '',
    text('readmeManifest', { file: paths.manifest() }),
    ...(date === undefined ? [] : [text('offlineDate', { date })]),
    ...(site.settings.url === undefined ? [] : [text('readmeSite', { url: site.settings.url })]),
    text('readmeVersion', { version }),
    '',
  ];
  return lines.join('\r\n');
}
