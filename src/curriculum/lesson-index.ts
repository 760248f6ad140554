import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { basename } from 'node:path';
import type { LessonFacts } from '../challenge/facts.ts';
import { choiceQuestions } from '../challenge/choices.ts';
import { readLesson, type Lesson } from '../challenge/lesson.ts';
import { readingTime } from '../challenge/reading-time.ts';
import { checkQuality } from '../check/quality/quality.ts';
import { hasErrors, reporter, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { LessonEntry } from './entries.ts';
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
export interface CheckedFor {
  /** Whether the rules about the quality of questions run. */
  readonly quality?: boolean | undefined;
}

/** Reads lessons, each file only when it has changed since the last time. */
export class LessonIndex {
  readonly #known = new Map<string, { stamp: string; lesson: IndexedLesson }>();
  readonly #whole: Map<string, Lesson> | undefined;

  /** @param keepsLessons whether whole lessons stay in memory: a build asks for each several times */
  constructor(keepsLessons = false) {
    this.#whole = keepsLessons ? new Map() : undefined;
  }

  /** A lesson that was kept, by its name in the content root. */
  lesson(name: string): Lesson | undefined {
    return this.#whole?.get(name);
  }

  /** What pages and checks need to know of a lesson file; faults included, never an exception. */
  read(found: LessonFile, { quality = false }: CheckedFor = {}): IndexedLesson {
    const stamp = `${stampOf(found.file)} ${String(quality)}`;
    const known = this.#known.get(found.file);
    if (known?.stamp === stamp) return known.lesson;
    const { lesson, whole } = indexLesson(found, quality);
    this.#known.set(found.file, { stamp, lesson });
    if (whole) this.#whole?.set(found.name, whole);
    return lesson;
  }

  /** Forgets the files that are no longer there. */
  keepOnly(files: ReadonlySet<string>): void {
    for (const file of this.#known.keys()) if (!files.has(file)) this.#known.delete(file);
  }
}

/** A lesson as a page shows it, read from its file now. */
export function readLessonFile(file: string, name: string): { lesson?: Lesson; diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const text = readTextFile(file, reporter(name, diagnostics));
  return text === undefined ? { diagnostics } : readLesson(text, name);
}

function indexLesson(
  { file, name }: LessonFile,
  quality: boolean,
): { lesson: IndexedLesson; whole: Lesson | undefined } {
  const found: Diagnostic[] = [];
  const text = readTextFile(file, reporter(name, found));
  const result = text === undefined ? undefined : readLesson(text, name);
  const diagnostics = [...found, ...(result?.diagnostics ?? [])];
  if (quality && result?.lesson) checkQuality(result.lesson, reporter(name, diagnostics));

  const frontMatter = result?.frontMatter ?? {};
  const stem = basename(file, '.md');
  const faults = hasErrors(diagnostics) ? { faults: diagnostics.filter(({ severity }) => severity === 'error') } : {};
  const entry: LessonEntry = {
    id: frontMatter.id ?? stem,
    name: frontMatter.dashedName ?? stem,
    title: frontMatter.title ?? stem,
    challengeType: frontMatter.challengeType ?? -1,
    questions: result?.lesson ? countQuestions(result.lesson) : 0,
    askedKeys: result?.lesson ? askedKeys(result.lesson) : [],
    readingTime: result?.lesson ? readingTime(result.lesson) : 0,
    pictures: result?.lesson?.pictures ?? [],
    recordings: result?.lesson ? recordings(result.lesson) : [],
    imageHosts: result?.lesson?.imageHosts ?? [],
    file: name,
    digest: createHash('sha256')
      .update(text ?? '')
      .digest('hex')
      .slice(0, 16),
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

function askedKeys(lesson: Lesson): string[] {
  const { fillInTheBlank } = lesson;
  return [...choiceQuestions(lesson), ...(fillInTheBlank ? [fillInTheBlank] : [])].map(({ key }) => key);
}

function stampOf(file: string): string {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat ? `${String(stat.mtimeMs)} ${String(stat.size)} ${String(stat.ino)}` : '';
}
