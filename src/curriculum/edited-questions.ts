import { join } from 'node:path';
import { readLesson, type Lesson } from '../challenge/lesson.ts';
import { isSameQuestion } from '../client/core/lasting-keys.ts';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { readLessonFile } from './lesson-index.ts';

/**
 * Reports questions that learners will be asked again, because their keys no longer match those in an earlier text of the lesson
 * (see learning.md#question-keys). Questions without a counterpart in the earlier text are new, and nobody has answered them.
 * @param root absolute path of the content root
 * @param earlier texts of lessons by file
 */
export function editedQuestions(root: string, earlier: ReadonlyMap<string, string>): Diagnostic[] {
  return [...earlier].flatMap(([file, text]) => {
    const before = readLesson(text, file).lesson;
    const { lesson } = readLessonFile(join(root, file), file);
    return before && lesson ? askedAgain(before, lesson, file) : [];
  });
}

function askedAgain(before: Lesson, after: Lesson, file: string): Diagnostic[] {
  return kinds.flatMap((questionsOf) => {
    const [old, today] = [questionsOf(before), questionsOf(after)];
    const isKnown = ({ key }: KeyedText, among: readonly KeyedText[]) =>
      among.some((other) => isSameQuestion(key, other.key));
    const lost = old.filter((question) => !isKnown(question, today));
    const fresh = today.filter((question) => !isKnown(question, old));
    return fresh.slice(0, lost.length).map(({ line }, index) => {
      return diagnostic('question-edited', file, { line, column: 1 }, { key: lost[index]?.key ?? '' });
    });
  });
}

interface KeyedText {
  readonly key: string;
  readonly line: number;
}

/** The kinds of questions in a lesson, each compared with its own. */
const kinds: readonly ((lesson: Lesson) => readonly KeyedText[])[] = [
  ({ questions }) => questions.map(({ key, text }) => ({ key, line: text.line })),
  ({ quizzes }) => quizzes.flatMap(({ questions }) => questions.map(({ key, text }) => ({ key, line: text.line }))),
  ({ fillInTheBlank }) => (fillInTheBlank ? [fillInTheBlank] : []),
];
