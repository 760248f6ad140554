import type { SiteEntry } from '../../model/entries.ts';
import { paths } from '../../site/urls.ts';

/** Returns the web app manifest, which lets a phone install the site as an app. Its URLs are relative to the manifest. */
export function appManifest({ settings: { title, description }, languages }: SiteEntry): string {
  const manifest = {
    name: title,
    ...(description === undefined ? {} : { description }),
    lang: languages[0]?.tag,
    dir: languages[0]?.direction,
    start_url: paths.home(''),
    scope: './',
    display: 'minimal-ui',
    icons: [{ src: paths.favicon(), sizes: 'any', type: 'image/svg+xml' }],
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
