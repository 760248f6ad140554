import type { LanguageEntry, SiteEntry } from '../model/entries.ts';
import { textFor } from '../site/text/text.ts';
import { paths } from '../site/urls.ts';

/**
 * Returns the text file that explains an export to someone who finds the zip. Lines end with CR LF, which even the oldest editors
 * display.
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
