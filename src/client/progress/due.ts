import type { LessonLine } from '../core/progress-data.ts';
import { dueQuestions } from '../core/overview.ts';
import type { ProgressPage } from './page.ts';

/** A lesson with questions that are due. */
export interface DueLesson {
  readonly block: string;
  readonly line: LessonLine;
  /** Keys of the due questions. */
  readonly questions: readonly string[];
}

/** The lessons of this language with due questions, the most recently changed first. */
export async function dueLessons({ all, load }: ProgressPage, now: number): Promise<DueLesson[]> {
  const known = new Set((await load('courses'))?.blocks.map(([block]) => block));
  const records = [...all().lessons].filter(([, { b }]) => known.has(b)).sort(([, one], [, other]) => other.u - one.u);
  const due: DueLesson[] = [];
  for (const [id, record] of records) {
    const missed = dueQuestions(record, now);
    if (missed.length === 0) continue;
    const line = (await load(`blocks/${record.b}`))?.find((lesson) => lesson.id === id);
    // Questions that were removed, or belong to another language, are not asked here.
    const questions = missed.filter((key) => line?.questions?.includes(key));
    if (line && questions.length > 0) due.push({ block: record.b, line, questions });
  }
  return due;
}
