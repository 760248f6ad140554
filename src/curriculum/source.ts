import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { readCurriculum, type ReadOptions } from './curriculum.ts';
import type { Lesson } from '../challenge/lesson.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Curriculum } from '../model/entries.ts';
import { LessonIndex } from './lesson-index.ts';
import { lessonFiles } from './locate-content.ts';
import { partOf, type SitePart } from './part.ts';

/** How long to parse before the event loop runs, in milliseconds. */
const longestBlock = 20;

/** Called with the new diagnostics and the number of resolved ones. */
type RefreshListener = (appeared: readonly Diagnostic[], resolved: number) => void;

/** The content of a build, a check or a dev server. It is read once, and again on demand. */
export class CurriculumSource {
  readonly root: string;
  readonly #index: LessonIndex;
  readonly #options: ReadOptions;
  #current: Curriculum | undefined;
  #revision = 0;
  #listener: RefreshListener | undefined;

  /**
   * @param root absolute path of the content root
   * @param index keeps lessons from one refresh to the next
   */
  constructor(root: string, options: ReadOptions, index = new LessonIndex()) {
    this.root = root;
    this.#options = options;
    this.#index = index;
  }

  /**
   * Parses all lessons, which takes most of the time of reading the content. Lets the event loop run in between, so that the
   * parser can free memory and rendered lessons can arrive from the worker thread.
   * @param onRead called with the number of parsed lessons
   */
  async readLessons(onRead: (done: number, total: number) => void): Promise<void> {
    const files = lessonFiles(this.root);
    let turned = performance.now();
    for (const [index, file] of files.entries()) {
      this.#index.read(file, this.#options);
      onRead(index + 1, files.length);
      if (performance.now() - turned < longestBlock) continue;
      await turn();
      turned = performance.now();
    }
  }

  /** The curriculum, as read last. */
  get current(): Curriculum {
    return this.#current ?? this.refresh();
  }

  /** How often the content has been read. */
  get revision(): number {
    return this.#revision;
  }

  /** Returns one language or course of the content, as read last. */
  only(part: SitePart): CurriculumSource {
    const source = new CurriculumSource(this.root, this.#options, this.#index);
    source.#current = partOf(this.current, part);
    return source;
  }

  /** Returns the same content with fetched images and recordings, given as output paths by URL. */
  withMedia(fetchedMedia: ReadonlyMap<string, string>): CurriculumSource {
    const source = new CurriculumSource(this.root, this.#options, this.#index);
    source.#current = { ...this.current, site: { ...this.current.site, fetchedMedia } };
    return source;
  }

  /** Returns a whole lesson by its path in the content root, from memory or from its file. */
  lesson(name: string): Lesson | undefined {
    return this.#index.lesson(join(this.root, name), name);
  }

  /** Whether content changed while pages were rendered, so that some pages may be out of date. */
  get hasChanged(): boolean {
    return this.#index.hasChanged;
  }

  /** Calls `listener` after each refresh except the first. */
  onRefresh(listener: RefreshListener): void {
    this.#listener = listener;
  }

  /** Reads the content root again. Unchanged lessons are not parsed again. */
  refresh(): Curriculum {
    const before = this.#current;
    this.#current = readCurriculum(this.root, this.#index, this.#options);
    this.#revision += 1;
    if (!before) this.#index.save();
    if (before) {
      const known = new Set(before.diagnostics.map((diagnostic) => JSON.stringify(diagnostic)));
      const now = this.#current.diagnostics;
      const appeared = now.filter((diagnostic) => !known.has(JSON.stringify(diagnostic)));
      this.#listener?.(appeared, known.size - (now.length - appeared.length));
    }
    return this.#current;
  }
}
