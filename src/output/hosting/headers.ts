import type { Curriculum } from '../../model/entries.ts';
import { contentSecurityPolicy, notFoundStyleHash } from '../../site/policy.ts';
import { paths } from '../../site/urls.ts';

const forever = 'Cache-Control: public, max-age=31536000, immutable';
const revalidated = 'Cache-Control: public, max-age=0, must-revalidate';

/** Names with a hash of what is in the file, as the bundler gives them. */
const hashedName = /[-.][\w-]{8}\.(?:css|js|woff2)$/;

/**
 * The file `_headers`, which some hosts read: the safety headers that a page cannot set for itself, and what may be kept for
 * how long. No two of its rules set the same header for one address, since hosts differ in what they then send.
 * @param assets names of the files in the output's folder of assets
 */
export function headersFile({ site }: Curriculum, assets: readonly string[]): string {
  const own = new Set(site.assets);
  const hashed = assets.filter((name) => hashedName.test(name) && !own.has(name)).map((name) => paths.asset(name));
  // Pagefind names these by their content; what lists them is read anew.
  const search = site.languages.flatMap(({ tag }) =>
    ['fragment/*', 'index/*'].map((part) => paths.searchIndex(tag) + part),
  );
  const rules = [
    rule('*', [
      `Content-Security-Policy: ${policyOf(site)}`,
      'X-Content-Type-Options: nosniff',
      'Referrer-Policy: no-referrer',
    ]),
    rule('', [revalidated]),
    rule('*.html', [revalidated]),
    ...[...hashed, paths.media('*'), ...search].map((path) => rule(path, [forever])),
  ];
  return `# Read by Netlify, Cloudflare Pages and others; no host needs it.\n${rules.join('')}`;
}

function rule(path: string, headers: readonly string[]): string {
  return `/${path}\n${headers.map((header) => `  ${header}\n`).join('')}`;
}

/** One policy for all pages: each page has a narrower one of its own, and a browser obeys both. */
function policyOf({ settings: { media } }: Curriculum['site']): string {
  const anyHost = ['https:', 'http:'];
  const policy = contentSecurityPolicy({
    images: media.images === 'load' ? anyHost : [],
    audio: media.audio === undefined ? [] : [new URL(media.audio).host],
    styles: [notFoundStyleHash],
  });
  return `${policy}; frame-ancestors 'self'`;
}
