import type { Curriculum } from '../../model/entries.ts';
import { contentSecurityPolicy, notFoundStyleHash } from '../../site/policy.ts';
import { paths } from '../../site/urls.ts';

const forever = 'Cache-Control: public, max-age=31536000, immutable';
const revalidated = 'Cache-Control: public, max-age=0, must-revalidate';

/** Matches the file names of the bundler, which include a hash of the content. */
const hashedName = /[-.][\w-]{8}\.(?:css|js|woff2)$/;

/**
 * Returns the content of `_headers`, which some hosts read: the security headers that a page cannot set itself, and how long files
 * may be cached. No two rules set the same header for one URL, since hosts handle that differently.
 * @param assets names of the files in the output's assets folder
 */
export function headersFile({ site }: Curriculum, assets: readonly string[]): string {
  const own = new Set(site.assets);
  const hashed = assets.filter((name) => hashedName.test(name) && !own.has(name)).map((name) => paths.asset(name));
  // Pagefind names these files by their content; the files that list them are revalidated.
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

/** The policy for all pages. Each page also has a stricter policy of its own, and browsers enforce both. */
function policyOf({ settings: { media } }: Curriculum['site']): string {
  const anyHost = ['https:', 'http:'];
  const policy = contentSecurityPolicy({
    images: media.images === 'load' ? anyHost : [],
    audio: media.audio === undefined ? [] : [new URL(media.audio).host],
    styles: [notFoundStyleHash],
  });
  return `${policy}; frame-ancestors 'self'`;
}
