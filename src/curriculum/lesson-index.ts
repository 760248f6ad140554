import { statSync } from 'node:fs';
import { basename } from 'node:path';
import type { LessonFacts } from '../challenge/facts.ts';
import { choiceQuestions } from '../challenge/choices.ts';
import { readLesson, type Lesson } from '../challenge/lesson.ts';
import { readingTime } from '../challenge/reading-time.ts';
import { checkQuality } from '../check/quality/quality.ts';
import { hasErrors, reporter, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { shortDigest } from '../model/digest.ts';
import type { LessonEntry } from '../model/entries.ts';
import type { LessonFile } from './layout.ts';
import { readTextFile } from './read-text.ts';

/** The data of a lesson file that stays in memory. */
export interface IndexedLesson {
  readonly entry: LessonEntry;
  /** Missing if the file has an error. */
  readonly facts?: LessonFacts | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Which optional checks of a lesson run. */
export interface LessonCheckOptions {
  /** Whether the rules on question quality run. */
  readonly quality?: boolean | undefined;
}

/** Lessons that earlier commands parsed, by their path in the content root. */
export interface LessonCache {
  readonly load: () => ReadonlyMap<string, IndexedLesson>;
  readonly save: (lessons: ReadonlyMap<string, IndexedLesson>) => void;
}

/** Parses lessons. An unchanged file is parsed only once. */
export class LessonIndex {
  readonly #known = new Map<string, { stamp: string; name: string; lesson: IndexedLesson }>();
  readonly #whole: Map<string, Lesson> | undefined;
  readonly #cache: LessonCache | undefined;
  readonly #onLesson: ((lesson: Lesson) => void) | undefined;
  #cached: ReadonlyMap<string, IndexedLesson> = new Map();
  #hasChanged = false;
  /** How many lessons were missing from the cache or have changed. */
  #cacheMisses = 0;

  /**
   * @param keepsLessons whether whole lessons stay in memory, since a build needs each several times
   * @param cache lessons that were parsed with the same options
   * @param onLesson called with each lesson that is parsed, not with cached ones
   */
  constructor(keepsLessons = false, cache?: LessonCache, onLesson?: (lesson: Lesson) => void) {
    this.#whole = keepsLessons ? new Map() : undefined;
    this.#cache = cache;
    this.#onLesson = onLesson;
    if (cache) this.#cached = cache.load();
  }

  /**
   * Returns a whole lesson for its page, from memory or from its file. Returns nothing if the file cannot be read.
   * @param file absolute path
   * @param name path in the content root
   */
  lesson(file: string, name: string): Lesson | undefined {
    const kept = this.#whole?.get(name);
    if (kept) return kept;
    const { lesson, digest } = readLessonFile(file, name);
    if (digest !== this.#known.get(file)?.lesson.entry.digest) this.#hasChanged = true;
    if (lesson) this.#whole?.set(name, lesson);
    return lesson;
  }

  /** Whether a lesson file changed between the time it was listed and the time its page was rendered. */
  get hasChanged(): boolean {
    return this.#hasChanged;
  }

  /** Returns the data of a lesson file for pages and checks. Reports errors as diagnostics and does not throw. */
  read(found: LessonFile, { quality = false }: LessonCheckOptions = {}): IndexedLesson {
    const stamp = `${stampOf(found.file)} ${String(quality)}`;
    const known = this.#known.get(found.file);
    if (known?.stamp === stamp) return known.lesson;
    const lesson = this.#readFile(found, quality);
    this.#known.set(found.file, { stamp, name: found.name, lesson });
    return lesson;
  }

  /** Forgets all other files. */
  keepOnly(files: ReadonlySet<string>): void {
    for (const file of this.#known.keys()) if (!files.has(file)) this.#known.delete(file);
  }

  /** Saves the lessons in the cache for later commands. */
  save(): void {
    if (this.#cacheMisses === 0 && this.#cached.size === this.#known.size) return;
    this.#cache?.save(new Map([...this.#known.values()].map(({ name, lesson }) => [name, lesson])));
  }

  #readFile({ file, name }: LessonFile, quality: boolean): IndexedLesson {
    const found: Diagnostic[] = [];
    const text = readTextFile(file, reporter(name, found));
    const digest = shortDigest(text ?? '');
    const cached = this.#cached.get(name);
    if (text !== undefined && cached?.entry.digest === digest) return cached;
    this.#cacheMisses += 1;
    const { lesson, whole } = indexLesson({ name, text, digest, found, quality });
    if (whole) {
      this.#whole?.set(name, whole);
      this.#onLesson?.(whole);
    }
    return lesson;
  }
}

/** Parses a lesson file. */
export function readLessonFile(
  file: string,
  name: string,
): { lesson?: Lesson; diagnostics: readonly Diagnostic[]; digest: string } {
  const diagnostics: Diagnostic[] = [];
  const text = readTextFile(file, reporter(name, diagnostics));
  const digest = shortDigest(text ?? '');
  return text === undefined ? { diagnostics, digest } : { ...readLesson(text, name), digest };
}

interface FoundText {
  readonly name: string;
  /** Missing if the file could not be read; `found` has the reason. */
  readonly text: string | undefined;
  readonly digest: string;
  readonly found: readonly Diagnostic[];
  readonly quality: boolean;
}

function indexLesson({ name, text, digest, found, quality }: FoundText): {
  lesson: IndexedLesson;
  whole: Lesson | undefined;
} {
  const result = text === undefined ? undefined : readLesson(text, name);
  const diagnostics = [...found, ...(result?.diagnostics ?? [])];
  if (quality && result?.lesson) checkQuality(result.lesson, reporter(name, diagnostics));

  const frontMatter = result?.frontMatter ?? {};
  const stem = basename(name, '.md').normalize('NFC');
  const faults = hasErrors(diagnostics) ? { faults: diagnostics.filter(({ severity }) => severity === 'error') } : {};
  const entry: LessonEntry = {
    id: frontMatter.id ?? stem,
    name: frontMatter.dashedName ?? stem,
    title: frontMatter.title ?? stem,
    challengeType: frontMatter.challengeType ?? -1,
    questions: result?.lesson ? countQuestions(result.lesson) : 0,
    questionKeys: result?.lesson ? questionKeys(result.lesson) : [],
    readingTime: result?.lesson ? readingTime(result.lesson) : 0,
    images: result?.lesson?.images ?? [],
    recordings: result?.lesson ? recordings(result.lesson) : [],
    imageHosts: result?.lesson?.imageHosts ?? [],
    file: name,
    digest,
    ...faults,
  };
  return { lesson: { entry, facts: result?.lesson?.facts, diagnostics }, whole: result?.lesson };
}

/** Counts the questions that a learner answers in a lesson. Of several quizzes, a learner takes one. */
function countQuestions({ questions, quizzes, fillInTheBlank }: Lesson): number {
  return questions.length + (quizzes[0]?.questions.length ?? 0) + (fillInTheBlank ? 1 : 0);
}

/** File names of the recordings in a lesson, each once. */
function recordings(lesson: Lesson): string[] {
  const clips = [lesson.scene?.audio, ...choiceQuestions(lesson).map(({ audio }) => audio?.clip)];
  return [...new Set(clips.flatMap((clip) => clip?.filename ?? []))];
}

function questionKeys(lesson: Lesson): string[] {
  const { fillInTheBlank } = lesson;
  return [...choiceQuestions(lesson), ...(fillInTheBlank ? [fillInTheBlank] : [])].map(({ key }) => key);
}

function stampOf(file: string): string {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat ? `${String(stat.mtimeMs)} ${String(stat.size)} ${String(stat.ino)}` : '';
}
