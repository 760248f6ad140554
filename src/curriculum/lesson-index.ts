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

/** What is kept of a lesson file after reading it. */
export interface IndexedLesson {
  readonly entry: LessonEntry;
  /** Missing when the file has an error. */
  readonly facts?: LessonFacts | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** What is looked for in a lesson besides mistakes. */
export interface LessonCheckOptions {
  /** Whether the rules about the quality of questions run. */
  readonly quality?: boolean | undefined;
}

/** Readings of earlier commands, by the lesson's name in the content root. */
export interface LessonCache {
  readonly load: () => ReadonlyMap<string, IndexedLesson>;
  readonly save: (readings: ReadonlyMap<string, IndexedLesson>) => void;
}

/** Reads lessons, each file only when it has changed since the last time. */
export class LessonIndex {
  readonly #known = new Map<string, { stamp: string; name: string; lesson: IndexedLesson }>();
  readonly #whole: Map<string, Lesson> | undefined;
  readonly #cache: LessonCache | undefined;
  readonly #onLesson: ((lesson: Lesson) => void) | undefined;
  #earlier: ReadonlyMap<string, IndexedLesson> = new Map();
  #hasChanged = false;
  /** How many lessons were not found among the earlier readings as they are now. */
  #news = 0;

  /**
   * @param keepsLessons whether whole lessons stay in memory: a build asks for each several times
   * @param cache readings that were looking for the same
   * @param onLesson told of each lesson that is read now, not found among earlier readings
   */
  constructor(keepsLessons = false, cache?: LessonCache, onLesson?: (lesson: Lesson) => void) {
    this.#whole = keepsLessons ? new Map() : undefined;
    this.#cache = cache;
    this.#onLesson = onLesson;
    if (cache) this.#earlier = cache.load();
  }

  /** A lesson for its page, by its file and the file's name in the content root. Nothing when it is not kept and cannot be read. */
  lesson(file: string, name: string): Lesson | undefined {
    const kept = this.#whole?.get(name);
    if (kept) return kept;
    const { lesson, digest } = readLessonFile(file, name);
    if (digest !== this.#known.get(file)?.lesson.entry.digest) this.#hasChanged = true;
    if (lesson) this.#whole?.set(name, lesson);
    return lesson;
  }

  /** Whether the file of a lesson was another one when its page was made than when it was listed. */
  get hasChanged(): boolean {
    return this.#hasChanged;
  }

  /** What pages and checks need to know of a lesson file; faults included, never an exception. */
  read(found: LessonFile, { quality = false }: LessonCheckOptions = {}): IndexedLesson {
    const stamp = `${stampOf(found.file)} ${String(quality)}`;
    const known = this.#known.get(found.file);
    if (known?.stamp === stamp) return known.lesson;
    const lesson = this.#readFile(found, quality);
    this.#known.set(found.file, { stamp, name: found.name, lesson });
    return lesson;
  }

  /** Forgets the files that are no longer there. */
  keepOnly(files: ReadonlySet<string>): void {
    for (const file of this.#known.keys()) if (!files.has(file)) this.#known.delete(file);
  }

  /** Keeps what is known now for later commands. */
  save(): void {
    if (this.#news === 0 && this.#earlier.size === this.#known.size) return;
    this.#cache?.save(new Map([...this.#known.values()].map(({ name, lesson }) => [name, lesson])));
  }

  #readFile({ file, name }: LessonFile, quality: boolean): IndexedLesson {
    const found: Diagnostic[] = [];
    const text = readTextFile(file, reporter(name, found));
    const digest = shortDigest(text ?? '');
    const earlier = this.#earlier.get(name);
    if (text !== undefined && earlier?.entry.digest === digest) return earlier;
    this.#news += 1;
    const { lesson, whole } = indexLesson({ name, text, digest, found, quality });
    if (whole) {
      this.#whole?.set(name, whole);
      this.#onLesson?.(whole);
    }
    return lesson;
  }
}

/** A lesson as a page shows it, read from its file now. */
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
  /** Missing when the file could not be read, which `found` says. */
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
  const stem = basename(name, '.md');
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

/** What a learner is asked in a lesson: of alternative quizzes one is met. */
function countQuestions({ questions, quizzes, fillInTheBlank }: Lesson): number {
  return questions.length + (quizzes[0]?.questions.length ?? 0) + (fillInTheBlank ? 1 : 0);
}

/** Names of the recordings that a lesson plays, each once. */
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
