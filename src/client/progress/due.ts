import type { LessonLine } from '../core/progress-data.ts';
import { withKeysOf } from '../core/lasting-keys.ts';
import { dueQuestions } from '../core/overview.ts';
import type { LessonRecord } from '../core/record.ts';
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
    if (dueQuestions(record, now).length === 0) continue;
    const line = (await load(`blocks/${record.b}`))?.find((lesson) => lesson.id === id);
    const questions = line ? dueIn(record, line, now) : [];
    if (line && questions.length > 0) due.push({ block: record.b, line, questions });
  }
  return due;
}

/** Keys of the questions of a lesson that are due. Questions that were removed, or belong to another language, are left out. */
export function dueIn(record: LessonRecord, { questions = [] }: LessonLine, now: number): string[] {
  return dueQuestions(withKeysOf(record, questions), now).filter((key) => questions.includes(key));
}
