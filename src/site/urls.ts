/**
 * Every address in the output is made here (DESIGN 4). A *path* names a file of the output, relative to its root, with
 * forward slashes and unescaped: `es/http-basics/what-is-rest.html`. A *link* is what stands in a page: relative to that
 * page's file and escaped, so that it works on any host, under any folder and from a disk.
 */

/** The part of every path of a language: nothing for the default language, else its tag in lower case. */
export type LanguagePrefix = '' | `${string}/`;

export const paths = {
  home: (prefix: LanguagePrefix) => `${prefix}index.html`,
  search: (prefix: LanguagePrefix) => `${prefix}search.html`,
  progress: (prefix: LanguagePrefix) => `${prefix}progress.html`,
  missed: (prefix: LanguagePrefix) => `${prefix}missed.html`,
  offline: (prefix: LanguagePrefix) => `${prefix}offline.html`,
  accessibility: (prefix: LanguagePrefix) => `${prefix}accessibility.html`,
  privacy: (prefix: LanguagePrefix) => `${prefix}privacy.html`,
  /** A zip with the site, to be unpacked and opened from a disk. */
  download: (name: string) => `offline/${name}`,
  /** The service worker, the list of courses that it can keep, and that of the files of one of them. */
  worker: () => 'worker.js',
  savedCourses: (tag: string) => `offline/${tag.toLowerCase()}.json`,
  savedCourse: (tag: string, course: string) => `offline/${tag.toLowerCase()}/${course}.json`,
  /** What lets a phone put the site among its apps. */
  appManifest: () => 'manifest.webmanifest',
  startHere: () => 'START-HERE.html',
  readme: () => 'README.txt',
  manifest: () => 'manifest.json',
  notFound: () => '404.html',
  /** What hosts and search engines read. */
  noJekyll: () => '.nojekyll',
  headers: () => '_headers',
  robots: () => 'robots.txt',
  sitemap: () => 'sitemap.xml',
  sitemapPart: (part: number) => `sitemap-${String(part)}.xml`,
  /** Styles of the content's own. */
  theme: () => 'theme.css',
  /** What other sites show with a link to a page. */
  socialPicture: () => 'social.png',
  favicon: () => 'favicon.svg',
  store: () => 'store.html',
  course: (prefix: LanguagePrefix, course: string) => `${prefix}courses/${course}.html`,
  block: (prefix: LanguagePrefix, block: string) => `${prefix}${block}/index.html`,
  lesson: (prefix: LanguagePrefix, block: string, lesson: string) => `${prefix}${block}/${lesson}.html`,
  /** A block's lessons on paper, its questions alone, the answers to them, and both as cards for Anki. */
  booklet: (prefix: LanguagePrefix, block: string) => `${prefix}${block}/booklet.html`,
  worksheet: (prefix: LanguagePrefix, block: string) => `${prefix}${block}/worksheet.html`,
  answerKey: (prefix: LanguagePrefix, block: string) => `${prefix}${block}/answer-key.html`,
  ankiCards: (prefix: LanguagePrefix, block: string) => `${prefix}${block}/anki.txt`,
  /** Outlines of the site, of a course, of a block, and what a block asks: what pages load to show progress. */
  progressData: (prefix: LanguagePrefix) => `${prefix}progress/`,
  freePage: (prefix: LanguagePrefix, slug: string) => `${prefix}pages/${slug}.html`,
  asset: (file: string) => `assets/${file}`,
  /** A picture or recording that was fetched from another site. */
  media: (name: string) => `assets/media/${name}`,
  searchForms: () => 'search/forms.js',
  searchIndex: (tag: string) => `search/${tag.toLowerCase()}/`,
} as const;

/** The link from one file of the output to another, or to a folder when `to` ends with a slash. */
export function linkTo(from: string, to: string): string {
  // Where the folders end that both are in.
  let shared = 0;
  for (let at = 0; at < from.length && from[at] === to[at]; at += 1) if (from[at] === '/') shared = at + 1;
  const up = '../'.repeat(from.slice(shared).split('/').length - 1);
  const link = up + to.slice(shared).split('/').map(encodeURIComponent).join('/');
  return link === '' ? './' : link;
}

/**
 * The whole address of a file of the output.
 * @param url where the site is published, with a slash at its end
 */
export function absoluteUrl(url: string, path: string): string {
  return new URL(linkTo('', path), url).href;
}

/** Names that blocks may not have, since their folders are taken (DESIGN 4). */
const takenFolders = new Set(['assets', 'courses', 'pages', 'search', 'progress', 'offline']);

/** Names that lessons may not have, since a block has such pages of its own. */
const takenPages = new Set(['index', 'booklet', 'worksheet', 'answer-key']);

/** Pages of every language that no content makes. */
const takenRootPages = ['search', 'progress', 'missed', 'offline', 'accessibility', 'privacy'];

/** Pages at the root of the site that no content makes. */
const takenSitePages = ['404', 'store', 'START-HERE'];

/** Names that Windows gives to devices, with or without an ending. */
const deviceName = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?$/i;

const windowsReason = 'Windows keeps it for a device, so the export could not be unpacked there';

function isOneOf(names: readonly string[], name: string): boolean {
  return names.some((one) => one.toLowerCase() === name.toLowerCase());
}

/** What a name is the name of. */
export type NameKind = 'course' | 'block' | 'lesson' | 'page';

/**
 * Why a name may not be a part of an address, in words that end a sentence; nothing when it may.
 * @param tags the site's language tags: a block may not look like a language's folder
 */
export function reasonAgainstName(name: string, kind: NameKind, tags: readonly string[]) {
  if (!/^[\p{L}\p{N}][\p{L}\p{N}\p{M}_.-]*$/u.test(name)) {
    return 'it must begin with a letter or digit and hold only letters, digits, dashes, dots and underscores';
  }
  if (name.endsWith('.')) return 'it must not end with a dot';
  if (name.length > 120) return 'it is longer than 120 letters';
  if (deviceName.test(name)) return windowsReason;
  if (kind === 'lesson' && takenPages.has(name.toLowerCase())) return 'it is the name of one of the block’s own pages';
  if (kind === 'block' && takenFolders.has(name.toLowerCase()))
    return 'it is the name of one of Hornbook’s own folders';
  // Where a host leaves `.html` away, the folder's page and that one have the same address.
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
 * Why a page may not have moved from an address, in words that end a sentence; nothing when it may. Whether another page is
 * there now is not known here.
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
  // A block's first page moves with the block; its others are made for any block.
  const isOwn = parts.length === 1 ? own.includes(first) : last !== 'index' && takenPages.has(last);
  if (isOwn) return 'it is the address of one of Hornbook’s own pages';
  if (parts.length > 1 && takenFolders.has(first) && first !== 'courses' && first !== 'pages') {
    return 'it is in one of Hornbook’s own folders';
  }
  return undefined;
}
