import { isDev } from 'virtual:hornbook/options';
import type { Lesson } from '../challenge/lesson.ts';
import { textsForScript, type TextKey } from '../site/text/text.ts';
import { linkTo } from '../site/urls.ts';
import editedScript from '../client/lesson-edited.ts?worker&url';
import blanksScript from '../client/lesson-blanks.ts?worker&url';
import questionsScript from '../client/lesson-questions.ts?worker&url';
import quizScript from '../client/lesson-quiz.ts?worker&url';
import readingScript from '../client/lesson-reading.ts?worker&url';

/** A script of lesson pages and the texts that it needs. */
interface LessonScript {
  readonly url: string;
  readonly words: readonly TextKey[];
}

const everywhere: readonly TextKey[] = ['done', 'progressNotKept', 'progressNewer', 'questionsChanged'];
const ticks: readonly TextKey[] = ['markDone', 'tasksDone'];
const verdicts: readonly TextKey[] = ['verdictRight', 'verdictWrong', 'rightAnswer'];
const checks: readonly TextKey[] = [...verdicts, 'check', 'checkedRight', 'attempt', 'showAnswer', 'tryAgain'];

const scripts = {
  questions: { url: questionsScript, words: [...checks, ...ticks, 'tried', 'chooseFirst'] },
  blanks: { url: blanksScript, words: [...checks, 'blankNumber', 'blankNear', 'blankEmpty'] },
  quiz: {
    url: quizScript,
    words: [
      ...verdicts,
      'quizAnswered',
      'quizFinish',
      'quizFinishAnyway',
      'quizUnanswered',
      'quizPassed',
      'quizPassedAgain',
      'quizFailed',
      'quizPassedBefore',
      'quizRetry',
      'quizShowAnswers',
    ],
  },
  reading: { url: readingScript, words: ticks },
} as const satisfies Record<string, LessonScript>;

/** The script for questions that were edited, which pages load only if there are any. In dev it would be a module. */
export function linkToEditedScript(path: string): string | undefined {
  return isDev ? undefined : linkTo(path, editedScript.replace(/^\//, ''));
}

/** Returns the scripts for the questions and tasks of a lesson. Each kind of lesson loads one with only what it needs. */
export function lessonScripts({ questions, quizzes, fillInTheBlank, assignments }: Lesson): readonly LessonScript[] {
  const questionScripts = [
    ...(questions.length > 0 ? [scripts.questions] : []),
    ...(quizzes.length > 0 ? [quizScriptFor(quizzes.length)] : []),
    ...(fillInTheBlank ? [scripts.blanks] : []),
  ];
  const isTicked = assignments.length > 0 && questions.length === 0;
  return questionScripts.length === 0 || isTicked ? [...questionScripts, scripts.reading] : questionScripts;
}

/** Returns the quiz script. After a quiz it offers another set, or the same set if there is only one. */
function quizScriptFor(sets: number): LessonScript {
  const next: TextKey = sets > 1 ? 'quizNewSet' : 'quizAgain';
  return { ...scripts.quiz, words: [...scripts.quiz.words, next] };
}

/** Returns the texts for the scripts of a lesson in one language, to embed in its page. */
export function wordsFor(tag: string, used: readonly LessonScript[]): string {
  return textsForScript(tag, [...new Set([...everywhere, ...used.flatMap(({ words }) => words)])]);
}

/** Returns the texts for the practice page: those of questions and blanks, and its own. */
export function practiceWords(tag: string): string {
  const own: readonly TextKey[] = ['missedNow', 'missedNone', 'missedNext', 'missedShowMore'];
  return textsForScript(tag, [
    ...new Set([...everywhere, ...scripts.questions.words, ...scripts.blanks.words, ...own]),
  ]);
}
