import { choiceQuestions } from '../challenge/choices.ts';
import type { FillInTheBlank } from '../challenge/fill-in-the-blank.ts';
import type { Lesson } from '../challenge/lesson.ts';
import type { QuizQuestion } from '../challenge/quizzes.ts';
import type { BlockEntry, LessonEntry } from '../model/entries.ts';
import { getCurriculum, languageOf, languageParameter, readLessonOf } from './site-view.ts';

/** A lesson and its questions, which are numbered from the first lesson of the block to the last. */
export interface NumberedLesson {
  readonly entry: LessonEntry;
  readonly lesson: Lesson;
  readonly questions: readonly {
    /** From 1. */
    readonly number: number;
    readonly question: QuizQuestion;
  }[];
  readonly blanks?: {
    /** From 1. */
    readonly number: number;
    readonly task: FillInTheBlank;
  };
}

/** Whether a block has questions, so that it can be printed and practised. */
export function hasQuestions({ lessons }: BlockEntry): boolean {
  return lessons.some(asksQuestions);
}

/** A route for each block that has questions. */
export function routesOfBlocksWithQuestions() {
  const { site, blocks, catalogue, targets, keys } = getCurriculum();
  return blocks.filter(hasQuestions).map((block) => {
    const language = languageOf(site, block.language);
    return {
      params: { language: languageParameter(language), block: block.name },
      props: { site, language, block, catalogue, targets },
      cacheKey: keys.block(block),
    };
  });
}

/** Reads the lessons of a block. */
export function readLessons(block: BlockEntry): NumberedLesson[] {
  return readSelected(block, ({ faults }) => !faults);
}

/** Reads the lessons of a block that have questions. */
export function readLessonsWithQuestions(block: BlockEntry): NumberedLesson[] {
  return readSelected(block, asksQuestions);
}

function readSelected({ lessons }: BlockEntry, isSelected: (entry: LessonEntry) => boolean): NumberedLesson[] {
  let count = 0;
  const nextNumber = () => (count += 1);
  return lessons.filter(isSelected).flatMap((entry) => {
    const lesson = readLessonOf(entry);
    if (!lesson) return [];
    const questions = choiceQuestions(lesson).map((question) => ({ number: nextNumber(), question }));
    const { fillInTheBlank: task } = lesson;
    return [{ entry, lesson, questions, ...(task ? { blanks: { number: nextNumber(), task } } : {}) }];
  });
}

function asksQuestions({ questions, faults }: LessonEntry): boolean {
  return questions > 0 && !faults;
}
