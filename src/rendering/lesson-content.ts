import { choiceQuestions } from '../challenge/choices.ts';
import type { Lesson } from '../challenge/lesson.ts';
import type { PageContent } from './page-markup.ts';

/** All of a lesson that its page has rendered. */
export function contentOfLesson(lesson: Lesson): PageContent {
  const { description, instructions, notes, transcript, explanation, interactive, fillInTheBlank } = lesson;
  const questions = choiceQuestions(lesson);
  const answers = questions.flatMap((question) => question.answers);
  const blocks = [
    description,
    ...interactive.flatMap((part) => ('files' in part ? [] : part.text)),
    notes,
    transcript,
    instructions,
    ...lesson.hints.map(({ text }) => text),
    explanation,
    ...lesson.assignments.map(({ text }) => text),
    ...(fillInTheBlank?.blanks.map(({ feedback }) => feedback) ?? []),
    ...answers.map(({ feedback }) => feedback),
  ];
  const labels = [...questions, ...answers].map(({ text }) => text.source);
  const files = [
    ...interactive.flatMap((part) => ('files' in part ? part.files : [])),
    ...lesson.seed,
    ...lesson.solutions.flat(),
  ];
  return { blocks: blocks.flatMap((text) => text?.source ?? []), labels, code: files };
}
