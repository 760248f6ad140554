import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import type { SavedCourse, SavedCourses, SavedFile } from '../../client/core/saved-course.ts';
import { sha256, shortDigest } from '../../model/digest.ts';
import type { CourseEntry, Curriculum, LanguageEntry } from '../../model/entries.ts';
import { paths } from '../../site/urls.ts';

/** The largest search index that is saved with a course, in bytes. The index covers all courses. */
const searchLimit = 5_000_000;

/**
 * Writes the files that list what the service worker can save: the courses of each language with their sizes, and the files of
 * each course.
 */
export function writeSavedCourses(out: string, curriculum: Curriculum): void {
  const output = new Output(out);
  for (const language of curriculum.site.languages) {
    const courses: Record<string, SavedCourses[string]> = {};
    for (const course of curriculum.courses.filter((one) => one.language === language.tag)) {
      const saved = savedCourse(output, curriculum, language, course);
      courses[course.name] = {
        version: saved.version,
        bytes: saved.files.reduce((sum, [, , bytes]) => sum + bytes, 0),
      };
      write(out, paths.savedCourse(language.tag, course.name), saved);
    }
    write(out, paths.savedCourses(language.tag), courses);
  }
}

function write(out: string, path: string, value: SavedCourse | SavedCourses): void {
  mkdirSync(dirname(join(out, path)), { recursive: true });
  writeFileSync(join(out, path), JSON.stringify(value));
}

function savedCourse(
  output: Output,
  { site, pages }: Curriculum,
  language: LanguageEntry,
  course: CourseEntry,
): SavedCourse {
  const { prefix, tag } = language;
  const blocks = course.chapters.flatMap(({ modules }) => modules.flatMap((module) => module.blocks));
  const progressData = paths.progressData(prefix);
  const own = [
    ...[paths.home, paths.progress, paths.missed, paths.search, paths.offline].map((path) => path(prefix)),
    ...[paths.accessibility(prefix), paths.privacy(prefix), paths.store(), paths.favicon(), paths.theme()],
    ...pages.filter((page) => page.language === tag).map(({ slug }) => paths.freePage(prefix, slug)),
    paths.course(prefix, course.name),
    ...blocks.flatMap((block) => output.filesUnder(posix.dirname(paths.block(prefix, block)))),
    ...[`${progressData}courses.js`, `${progressData}courses/${course.name}.js`],
    ...blocks.flatMap((block) => [`${progressData}blocks/${block}.js`, `${progressData}questions/${block}.js`]),
  ].filter((path) => output.has(path));
  const assets = new Set(site.assets.map((asset) => paths.asset(asset)));
  const hashed = output.filesUnder('assets').filter((path) => !assets.has(path) && !path.startsWith(paths.media('')));
  const shown = own.filter((path) => path.endsWith('.html')).flatMap((page) => output.shownBy(page));
  const index = output.filesUnder(posix.dirname(`${paths.searchIndex(tag)}x`));
  const search = output.bytesOf(index) <= searchLimit ? [...index, paths.searchForms()] : [];
  // Pages are last, so that a saved page of a new version finds everything that it loads.
  const isPage = (path: string) => Number(path.endsWith('.html'));
  const files = [...new Set([...own, ...hashed, ...shown, ...search.filter((path) => output.has(path))])]
    .toSorted()
    .toSorted((a, b) => isPage(a) - isPage(b))
    .map((path) => output.file(path));
  const version = shortDigest(JSON.stringify(files));
  return { version, files };
}

/** The finished files of a site. */
class Output {
  readonly #files: ReadonlySet<string>;
  readonly #read = new Map<string, SavedFile>();
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

  /** Returns the files in a folder and its subfolders. */
  filesUnder(folder: string): string[] {
    return [...this.#files].filter((path) => path.startsWith(`${folder}/`));
  }

  bytesOf(files: readonly string[]): number {
    return files.reduce((sum, path) => sum + statSync(join(this.#root, path)).size, 0);
  }

  file(path: string): SavedFile {
    let file = this.#read.get(path);
    if (file === undefined) {
      const bytes = readFileSync(join(this.#root, path));
      file = [path, sha256(bytes), bytes.length];
      this.#read.set(path, file);
    }
    return file;
  }

  /** Returns the images and recordings in the assets folder that a page shows. */
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
