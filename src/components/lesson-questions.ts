import type { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { inSeededOrder } from '../challenge/answer-order.ts';
import { digestIn } from '../challenge/identity.ts';
import type { Lesson } from '../challenge/lesson.ts';
import type { QuizQuestion } from '../challenge/quizzes.ts';
import type { PageMarkup } from '../rendering/page-markup.ts';
import type { KeyedHtml, LessonQuestions } from '../client/core/progress-data.ts';
import type { RecordingAt } from '../site/recordings.ts';
import { textFor } from '../site/text/text.ts';
import BlanksForm from './BlanksForm.astro';
import Question from './Question.astro';

/** Options for rendering the questions of a lesson. */
export interface QuestionRenderOptions {
  /** Renders the components. It keeps everything it has rendered and walks it each time, so it should be short-lived. */
  readonly container: AstroContainer;
  /** Tag of the language of the questions. */
  readonly language: string;
  readonly recordingAt: RecordingAt | undefined;
  readonly markup: PageMarkup;
}

const questionForm = Question as AstroComponentFactory;
const blanksForm = BlanksForm as AstroComponentFactory;

/** Renders the questions of a lesson with the markup of its own page, so that another page can repeat them. */
export async function renderQuestions(lesson: Lesson, options: QuestionRenderOptions): Promise<LessonQuestions> {
  const { container, language, recordingAt, markup } = options;
  const shared = {
    taughtLanguage: lesson.lang,
    recordingAt,
    markup: markup.part(`Lesson-${lesson.id}`, lesson.lang),
    text: textFor(language),
  };
  const render = async (questions: readonly QuizQuestion[]) => {
    const rendered: KeyedHtml[] = [];
    for (const [index, question] of questions.entries()) {
      // Question keys are unique across lessons.
      const props = {
        ...shared,
        id: `Q${digestIn(question.key)}`,
        question,
        number: index + 1,
        total: questions.length,
      };
      rendered.push([question.key, await container.renderToString(questionForm, { props })]);
    }
    return rendered;
  };
  const { fillInTheBlank: task, inputType } = lesson;
  const blanks: KeyedHtml[] = [];
  if (task) {
    const props = { ...shared, task, inputType, language: lesson.lang };
    blanks.push([task.key, await container.renderToString(blanksForm, { props })]);
  }
  const quiz: KeyedHtml[] = [];
  for (const { questions } of lesson.quizzes) {
    quiz.push(...(await render(questions.map((question) => inSeededOrder(lesson.id, question)))));
  }
  return {
    id: lesson.id,
    language,
    questions: [...(await render(lesson.questions)), ...blanks],
    quiz,
    tasks: lesson.assignments.map(({ key }) => key),
  };
}
