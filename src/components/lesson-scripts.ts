import type { Lesson } from '../challenge/lesson.ts';
import { textsForScript, type TextKey } from '../site/text/text.ts';
import blanksScript from '../client/lesson-blanks.ts?worker&url';
import questionsScript from '../client/lesson-questions.ts?worker&url';
import quizScript from '../client/lesson-quiz.ts?worker&url';
import readingScript from '../client/lesson-reading.ts?worker&url';

/** A script of lesson pages, and the texts that it needs. */
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

/** The scripts for what a lesson asks of the learner: each kind of lesson loads one, with no more than it needs. */
export function lessonScripts({ questions, quizzes, fillInTheBlank, assignments }: Lesson): readonly LessonScript[] {
  const asked = [
    ...(questions.length > 0 ? [scripts.questions] : []),
    ...(quizzes.length > 0 ? [quizScriptFor(quizzes.length)] : []),
    ...(fillInTheBlank ? [scripts.blanks] : []),
  ];
  const isTicked = assignments.length > 0 && questions.length === 0;
  return asked.length === 0 || isTicked ? [...asked, scripts.reading] : asked;
}

/** After a quiz comes another set, or the same one again. */
function quizScriptFor(sets: number): LessonScript {
  const next: TextKey = sets > 1 ? 'quizNewSet' : 'quizAgain';
  return { ...scripts.quiz, words: [...scripts.quiz.words, next] };
}

/** The texts that the scripts of a lesson need, in one language, to stand in its page. */
export function wordsFor(tag: string, used: readonly LessonScript[]): string {
  return textsForScript(tag, [...new Set([...everywhere, ...used.flatMap(({ words }) => words)])]);
}

/** The texts that the page on missed questions needs: those of questions and blanks, and its own. */
export function practiceWords(tag: string): string {
  const own: readonly TextKey[] = ['missedNow', 'missedNone', 'missedNext', 'missedShowMore'];
  return textsForScript(tag, [
    ...new Set([...everywhere, ...scripts.questions.words, ...scripts.blanks.words, ...own]),
  ]);
}
