import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { readCurriculum, type ReadOptions } from './curriculum.ts';
import type { Lesson } from '../challenge/lesson.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Curriculum } from '../model/entries.ts';
import { LessonIndex } from './lesson-index.ts';
import { lessonFiles } from './locate-content.ts';
import { partOf, type SitePart } from './part.ts';

/** In milliseconds. */
const longestWithoutTurn = 20;

/** Told of the diagnostics that were not there before, and of how many are no longer there. */
type RefreshListener = (appeared: readonly Diagnostic[], gone: number) => void;

/** The content root that a build, a check or a dev server works on: read once, and again when asked. */
export class CurriculumSource {
  readonly root: string;
  readonly #index: LessonIndex;
  readonly #options: ReadOptions;
  #current: Curriculum | undefined;
  #listener: RefreshListener | undefined;

  /**
   * @param root absolute path of the content root
   * @param index remembers lessons from one reading to the next
   */
  constructor(root: string, options: ReadOptions, index = new LessonIndex()) {
    this.root = root;
    this.#options = options;
    this.#index = index;
  }

  /**
   * Reads all lessons, so that the rest is quickly read. The event loop has its turns meanwhile: the parser gives its memory back
   * only then, and what is rendered ahead can arrive.
   * @param onRead told how many are read
   */
  async readLessons(onRead: (done: number, total: number) => void): Promise<void> {
    const files = lessonFiles(this.root);
    let turned = performance.now();
    for (const [index, file] of files.entries()) {
      this.#index.read(file, this.#options);
      onRead(index + 1, files.length);
      if (performance.now() - turned < longestWithoutTurn) continue;
      await turn();
      turned = performance.now();
    }
  }

  /** The curriculum as it was last read. */
  get current(): Curriculum {
    return this.#current ?? this.refresh();
  }

  /** A part of the same content as it was last read, to build that alone. */
  only(part: SitePart): CurriculumSource {
    const source = new CurriculumSource(this.root, this.#options, this.#index);
    source.#current = partOf(this.current, part);
    return source;
  }

  /** The same content with pictures and recordings that were fetched for it, as paths in the output by their address. */
  withMedia(fetchedMedia: ReadonlyMap<string, string>): CurriculumSource {
    const source = new CurriculumSource(this.root, this.#options, this.#index);
    source.#current = { ...this.current, site: { ...this.current.site, fetchedMedia } };
    return source;
  }

  /** A lesson for its page, by its file's name in the content root: kept in memory, or read now. */
  lesson(name: string): Lesson | undefined {
    return this.#index.lesson(join(this.root, name), name);
  }

  /** Whether content was changed while pages were made of it, so that they may show what is no longer there. */
  get hasChanged(): boolean {
    return this.#index.hasChanged;
  }

  /** Calls `listener` after each reading but the first. */
  onRefresh(listener: RefreshListener): void {
    this.#listener = listener;
  }

  /** Reads the content root again; files that did not change are not read twice. */
  refresh(): Curriculum {
    const before = this.#current;
    this.#current = readCurriculum(this.root, this.#index, this.#options);
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
