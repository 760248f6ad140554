import { choiceQuestions } from '../challenge/choices.ts';
import type { FillInTheBlank } from '../challenge/fill-in-the-blank.ts';
import type { Lesson } from '../challenge/lesson.ts';
import type { QuizQuestion } from '../challenge/quizzes.ts';
import type { BlockEntry, LessonEntry } from '../model/entries.ts';
import { getCurriculum, languageOf, languageParameter, readLessonOf } from './site-view.ts';

/** A lesson that was read. What it asks is numbered from the first lesson of the block to the last. */
export interface ReadLesson {
  readonly entry: LessonEntry;
  readonly lesson: Lesson;
  readonly questions: readonly Numbered<QuizQuestion>[];
  readonly blanks?: Numbered<FillInTheBlank>;
}

interface Numbered<T> {
  /** From 1. */
  readonly number: number;
  readonly asked: T;
}

/** True when a block asks something, so that there is something to print and to practise. */
export function asksSomething({ lessons }: BlockEntry): boolean {
  return lessons.some(isAsking);
}

/** A route of its own for each block that asks something. */
export function routesOfAskingBlocks() {
  const { site, blocks, catalogue, targets, keys } = getCurriculum();
  return blocks.filter(asksSomething).map((block) => {
    const language = languageOf(site, block.language);
    return {
      params: { language: languageParameter(language), block: block.name },
      props: { site, language, block, catalogue, targets },
      cacheKey: keys.block(block),
    };
  });
}

/** Reads the lessons of a block. */
export function readLessons(block: BlockEntry): ReadLesson[] {
  return readThose(block, ({ faults }) => !faults);
}

/** Reads the lessons of a block that ask something. */
export function readAskingLessons(block: BlockEntry): ReadLesson[] {
  return readThose(block, isAsking);
}

function readThose({ lessons }: BlockEntry, isWanted: (entry: LessonEntry) => boolean): ReadLesson[] {
  let count = 0;
  const numbered = <T>(asked: T): Numbered<T> => ({ number: (count += 1), asked });
  return lessons.filter(isWanted).flatMap((entry) => {
    const lesson = readLessonOf(entry);
    if (!lesson) return [];
    const questions = choiceQuestions(lesson).map(numbered);
    const { fillInTheBlank } = lesson;
    return [{ entry, lesson, questions, ...(fillInTheBlank ? { blanks: numbered(fillInTheBlank) } : {}) }];
  });
}

function isAsking({ questions, faults }: LessonEntry): boolean {
  return questions > 0 && !faults;
}
