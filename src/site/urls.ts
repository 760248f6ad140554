/**
 * All URLs of the output (see architecture.md#urls). A *path* names a file of the output, relative to its root, with forward
 * slashes and unescaped: `es/http-basics/what-is-rest.html`. A *link* is the form used in a page: relative to the file of the
 * page and escaped, so that it works on any host, in any folder and from a disk.
 */

/** The start of every path of a language: empty for the default language, or else its lower-case tag and a slash. */
export type LanguagePrefix = '' | `${string}/`;

export const paths = {
  home: (prefix: LanguagePrefix) => `${prefix}index.html`,
  search: (prefix: LanguagePrefix) => `${prefix}search.html`,
  progress: (prefix: LanguagePrefix) => `${prefix}progress.html`,
  missed: (prefix: LanguagePrefix) => `${prefix}missed.html`,
  offline: (prefix: LanguagePrefix) => `${prefix}offline.html`,
  accessibility: (prefix: LanguagePrefix) => `${prefix}accessibility.html`,
  privacy: (prefix: LanguagePrefix) => `${prefix}privacy.html`,
  /** An offline copy as a zip file. */
  download: (name: string) => `offline/${name}`,
  /** The service worker, the list of courses that readers can save, and the list of files of one course. */
  worker: () => 'worker.js',
  savedCourses: (tag: string) => `offline/${tag.toLowerCase()}.json`,
  savedCourse: (tag: string, course: string) => `offline/${tag.toLowerCase()}/${course}.json`,
  /** The manifest that lets a phone install the site as an app. */
  appManifest: () => 'manifest.webmanifest',
  startHere: () => 'START-HERE.html',
  readme: () => 'README.txt',
  manifest: () => 'manifest.json',
  notFound: () => '404.html',
  /** Files for hosts and search engines. */
  noJekyll: () => '.nojekyll',
  headers: () => '_headers',
  robots: () => 'robots.txt',
  sitemap: () => 'sitemap.xml',
  sitemapPart: (part: number) => `sitemap-${String(part)}.xml`,
  /** The author's own styles. */
  theme: () => 'theme.css',
  /** The preview image that other sites show for a link. */
  socialImage: () => 'social.png',
  favicon: () => 'favicon.svg',
  store: () => 'store.html',
  course: (prefix: LanguagePrefix, course: string) => `${prefix}courses/${course}.html`,
  block: (prefix: LanguagePrefix, block: string) => `${prefix}${block}/index.html`,
  lesson: (prefix: LanguagePrefix, block: string, lesson: string) => `${prefix}${block}/${lesson}.html`,
  /** The lessons of a block for printing, its questions, their answers, and the questions as Anki cards. */
  booklet: (prefix: LanguagePrefix, block: string) => `${prefix}${block}/booklet.html`,
  worksheet: (prefix: LanguagePrefix, block: string) => `${prefix}${block}/worksheet.html`,
  answerKey: (prefix: LanguagePrefix, block: string) => `${prefix}${block}/answer-key.html`,
  ankiCards: (prefix: LanguagePrefix, block: string) => `${prefix}${block}/anki.txt`,
  /** The folder of the data that pages load to show progress. */
  progressData: (prefix: LanguagePrefix) => `${prefix}progress/`,
  freePage: (prefix: LanguagePrefix, slug: string) => `${prefix}pages/${slug}.html`,
  asset: (file: string) => `assets/${file}`,
  /** An image or recording that was fetched from another site. */
  media: (name: string) => `assets/media/${name}`,
  searchForms: () => 'search/forms.js',
  searchIndex: (tag: string) => `search/${tag.toLowerCase()}/`,
} as const;

/** Returns the link from one file of the output to another, or to a folder if `to` ends with a slash. */
export function linkTo(from: string, to: string): string {
  // The length of the folders that both paths share.
  let shared = 0;
  for (let at = 0; at < from.length && from[at] === to[at]; at += 1) if (from[at] === '/') shared = at + 1;
  const up = '../'.repeat(from.slice(shared).split('/').length - 1);
  const link = up + to.slice(shared).split('/').map(encodeURIComponent).join('/');
  return link === '' ? './' : link;
}

/**
 * Returns the absolute URL of a file of the output.
 * @param url URL of the published site, with a trailing slash
 */
export function absoluteUrl(url: string, path: string): string {
  return new URL(linkTo('', path), url).href;
}

/** Names that blocks may not have because Hornbook uses these folders (see architecture.md#urls). */
const takenFolders = new Set(['assets', 'courses', 'pages', 'search', 'progress', 'offline']);

/** Names that lessons may not have because every block has pages with these names. */
const takenPages = new Set(['index', 'booklet', 'worksheet', 'answer-key']);

/** Hornbook's own pages in every language. */
const takenRootPages = ['search', 'progress', 'missed', 'offline', 'accessibility', 'privacy'];

/** Hornbook's own pages at the root of the site. */
const takenSitePages = ['404', 'store', 'START-HERE'];

/** Device names of Windows, with or without an extension. */
const deviceName = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?$/i;

const windowsReason = 'Windows reserves it for a device, so an offline copy could not be unpacked there';

function isOneOf(names: readonly string[], name: string): boolean {
  return names.some((one) => one.toLowerCase() === name.toLowerCase());
}

/** The kinds of content with a name in a URL. */
export type NameKind = 'course' | 'block' | 'lesson' | 'page';

/**
 * Returns the reason why a name may not be part of a URL, as a clause that ends a sentence; nothing if it may.
 * @param tags the site's language tags, because a block may not look like the folder of a language
 */
export function reasonAgainstName(name: string, kind: NameKind, tags: readonly string[]) {
  if (!/^[\p{L}\p{N}][\p{L}\p{N}\p{M}_.-]*$/u.test(name)) {
    return 'it must begin with a letter or digit and contain only letters, digits, dashes, dots and underscores';
  }
  if (name.endsWith('.')) return 'it must not end with a dot';
  if (name.length > 120) return 'it is longer than 120 characters';
  if (deviceName.test(name)) return windowsReason;
  if (kind === 'lesson' && takenPages.has(name.toLowerCase())) return 'it is the name of one of the block’s own pages';
  if (kind === 'block' && takenFolders.has(name.toLowerCase()))
    return 'it is the name of one of Hornbook’s own folders';
  // If a host drops `.html` from URLs, the block page and that page have the same URL.
  if (kind === 'block' && isOneOf([...takenRootPages, ...takenSitePages], name))
    return 'it is the name of one of Hornbook’s own pages';
  if (kind === 'block' && /\.(?:html|json|txt|xml|svg|png|css)$/i.test(name))
    return 'it looks like one of the output’s own files';
  if (kind === 'block' && isOneOf(tags, name)) {
    return 'it is the folder of a language';
  }
  return undefined;
}

/**
 * Returns the reason why a redirect may not start at a path, as a clause that ends a sentence; nothing if it may. It does not
 * check whether another page is at that path now.
 * @param from path in the output
 */
export function reasonAgainstRedirect(from: string, languages: readonly { prefix: LanguagePrefix }[]) {
  if (!from.endsWith('.html')) return 'it must end with .html';
  const prefix = languages.find((language) => language.prefix !== '' && from.startsWith(language.prefix))?.prefix ?? '';
  const parts = from.slice(prefix.length, -'.html'.length).split('/');
  const [first = ''] = parts;
  if (parts.some((part) => !/^[\p{L}\p{N}][\p{L}\p{N}\p{M}_.-]*$/u.test(part))) {
    return 'it must be written from the root of the site, such as block/lesson.html';
  }
  if (parts.some((part) => deviceName.test(part))) return windowsReason;
  const own = prefix === '' ? [...takenRootPages, ...takenSitePages] : takenRootPages;
  const last = parts.at(-1) ?? '';
  // The index page of a block moves with the block. Every block has the other pages.
  const isOwn = parts.length === 1 ? own.includes(first) : last !== 'index' && takenPages.has(last);
  if (isOwn) return 'it is the address of one of Hornbook’s own pages';
  if (parts.length > 1 && takenFolders.has(first) && first !== 'courses' && first !== 'pages') {
    return 'it is in one of Hornbook’s own folders';
  }
  return undefined;
}
