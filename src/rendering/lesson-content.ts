import type { CodeFile } from '../challenge/code-files.ts';
import type { Lesson } from '../challenge/lesson.ts';
import type { Markdown } from '../challenge/span.ts';
import type { PageContent } from './page-markup.ts';

/** The sections of a lesson that are one text each. */
export type TextSection = {
  [K in keyof Lesson]-?: NonNullable<Lesson[K]> extends Markdown ? K : never;
}[keyof Lesson];

/**
 * Returns all Markdown and code of a lesson. It searches the whole lesson, so a section that is added to the model is included
 * without a list to keep up to date.
 */
export function contentOfLesson(lesson: Lesson): PageContent {
  const questions = [...lesson.questions, ...lesson.quizzes.flatMap((quiz) => quiz.questions)];
  const answers = questions.flatMap((question) => question.answers);
  const labels = new Set([...questions, ...answers].map(({ text }) => text));
  const { texts, code } = contentIn(lesson);
  const sourcesOf = (all: Iterable<Markdown>) => [...all].map(({ source }) => source);
  return { blocks: sourcesOf(texts.filter((text) => !labels.has(text))), labels: sourcesOf(labels), code };
}

/** Collects the Markdown and code in a value, at any depth. */
function contentIn(value: unknown, found: { texts: Markdown[]; code: CodeFile[] } = { texts: [], code: [] }) {
  if (typeof value !== 'object' || value === null) return found;
  if (isMarkdown(value)) found.texts.push(value);
  else if (isCodeFile(value)) found.code.push(value);
  else for (const part of Object.values(value)) contentIn(part, found);
  return found;
}

function isMarkdown(value: object): value is Markdown {
  return 'source' in value && typeof value.source === 'string';
}

function isCodeFile(value: object): value is CodeFile {
  return 'code' in value && typeof value.code === 'string';
}
