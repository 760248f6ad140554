import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import type { KeptCourse, KeptCourses, KeptFile } from '../../client/core/kept-course.ts';
import type { CourseEntry, Curriculum, LanguageEntry } from '../../model/entries.ts';
import { paths } from '../../site/urls.ts';

/** A search index of more bytes is not kept with a course: it is that of all courses. */
const searchLimit = 5_000_000;

/**
 * Writes what the service worker's page reads: for each language its courses with their sizes, and for each course the list
 * of its files.
 */
export function writeKeptCourses(out: string, curriculum: Curriculum): void {
  const output = new Output(out);
  for (const language of curriculum.site.languages) {
    const courses: Record<string, KeptCourses[string]> = {};
    for (const course of curriculum.courses.filter((one) => one.language === language.tag)) {
      const kept = keptCourse(output, curriculum, language, course);
      courses[course.name] = { version: kept.version, bytes: kept.files.reduce((sum, [, , bytes]) => sum + bytes, 0) };
      write(out, paths.savedCourse(language.tag, course.name), kept);
    }
    write(out, paths.savedCourses(language.tag), courses);
  }
}

function write(out: string, path: string, value: KeptCourse | KeptCourses): void {
  mkdirSync(dirname(join(out, path)), { recursive: true });
  writeFileSync(join(out, path), JSON.stringify(value));
}

function keptCourse(
  output: Output,
  { site, pages }: Curriculum,
  language: LanguageEntry,
  course: CourseEntry,
): KeptCourse {
  const { prefix, tag } = language;
  const blocks = course.chapters.flatMap(({ modules }) => modules.flatMap((module) => module.blocks));
  const progressData = paths.progressData(prefix);
  const own = [
    ...[paths.home, paths.progress, paths.missed, paths.search, paths.offline].map((path) => path(prefix)),
    ...[paths.accessibility(prefix), paths.privacy(prefix), paths.store(), paths.favicon(), paths.theme()],
    ...pages.filter((page) => page.language === tag).map(({ slug }) => paths.freePage(prefix, slug)),
    paths.course(prefix, course.name),
    ...blocks.flatMap((block) => output.under(posix.dirname(paths.block(prefix, block)))),
    ...[`${progressData}courses.js`, `${progressData}courses/${course.name}.js`],
    ...blocks.flatMap((block) => [`${progressData}blocks/${block}.js`, `${progressData}questions/${block}.js`]),
  ].filter((path) => output.has(path));
  const assets = new Set(site.assets.map((asset) => paths.asset(asset)));
  const hashed = output.under('assets').filter((path) => !assets.has(path) && !path.startsWith(paths.media('')));
  const shown = own.filter((path) => path.endsWith('.html')).flatMap((page) => output.shownBy(page));
  const index = output.under(posix.dirname(`${paths.searchIndex(tag)}x`));
  const search = output.bytesOf(index) <= searchLimit ? [...index, paths.searchForms()] : [];
  // Pages last: whoever has a page of a new version has what it loads.
  const isPage = (path: string) => Number(path.endsWith('.html'));
  const files = [...new Set([...own, ...hashed, ...shown, ...search.filter((path) => output.has(path))])]
    .toSorted()
    .toSorted((a, b) => isPage(a) - isPage(b))
    .map((path) => output.file(path));
  const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16);
  return { version, files };
}

/** The finished files of a site. */
class Output {
  readonly #files: ReadonlySet<string>;
  readonly #read = new Map<string, KeptFile>();
  readonly #shown = new Map<string, readonly string[]>();
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
    const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const paths = entries.map((entry) => join(entry.parentPath, entry.name).slice(join(root, '/').length));
    this.#files = new Set(paths.map((path) => path.replaceAll('\\', '/')));
  }

  has(path: string): boolean {
    return this.#files.has(path);
  }

  /** The files in a folder and in those below it. */
  under(folder: string): string[] {
    return [...this.#files].filter((path) => path.startsWith(`${folder}/`));
  }

  bytesOf(files: readonly string[]): number {
    return files.reduce((sum, path) => sum + statSync(join(this.#root, path)).size, 0);
  }

  file(path: string): KeptFile {
    let file = this.#read.get(path);
    if (file === undefined) {
      const bytes = readFileSync(join(this.#root, path));
      file = [path, createHash('sha256').update(bytes).digest('hex'), bytes.length];
      this.#read.set(path, file);
    }
    return file;
  }

  /** Pictures and recordings in the folder of assets that a page shows. */
  shownBy(page: string): readonly string[] {
    let shown = this.#shown.get(page);
    if (shown === undefined) {
      const html = readFileSync(join(this.#root, page), 'utf8');
      shown = [...html.matchAll(/(?:src|href)="([^":]+)"/g)]
        .map(([, link = '']) => posix.join(posix.dirname(page), decodeURIComponent(link.replace(/[?#].*$/, ''))))
        .filter((path) => path.startsWith(paths.asset('')) && this.#files.has(path));
      this.#shown.set(page, shown);
    }
    return shown;
  }
}
