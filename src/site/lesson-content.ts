import { choiceQuestions } from '../challenge/choices.ts';
import type { Lesson } from '../challenge/lesson.ts';
import { PageMarkup, type PageContent } from '../markup/render.ts';

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

/**
 * Begins to render a lesson before its page is made, where another thread is there to do it. Most lessons have no maths; with it
 * they are rendered when the page is.
 */
export function renderAhead(lesson: Lesson): void {
  const markup = new PageMarkup({ resolve: () => undefined, taughtLanguage: lesson.lang });
  markup.begin(contentOfLesson(lesson), true);
}
