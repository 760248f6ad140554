import { isPassed, neededToPass } from '../core/grade.ts';
import { finishQuiz, quizState, startQuiz, withAnswer, type QuizSet } from '../core/quiz.ts';
import { button, counted, element, setAria, type Data } from '../dom.ts';
import { onControlEnter } from './form-parts.ts';
import type { LessonPage } from './page.ts';
import { fillPanel } from './quiz-panel.ts';
import { reorder, showAnswer, takeQuestions } from './quiz-questions.ts';

/** One set of questions on the page. */
export interface SetOnPage extends QuizSet {
  readonly section: HTMLElement;
  /** Shows its current state. */
  readonly paint: () => void;
  /** Starts an attempt at all questions, or at the missed ones, and moves the focus to the first. */
  readonly start: (isRetry: boolean) => Promise<void>;
}

/** Makes a set interactive. Answers are chosen in any order, stored at once, and judged together at the end. */
export function takeSet(section: HTMLElement, page: LessonPage, seed: string, takeNext: () => void): SetOnPage {
  const { words, place, change } = page;
  const questions = takeQuestions(section);
  const total = questions.length;
  const set = { key: (section.dataset as Data<'quiz'>).quiz, section, questions };
  const state = () => quizState(page.record(), set);
  let shownAttempt = 0;
  let answersShown = false;

  const passedBefore = element('p', 'note');
  const panel = element('div', 'quiz-panel');
  panel.hidden = true;
  const count = element('p', 'note');
  const finishButton = button(words['quizFinish'], finish);
  questions[0]?.form.before(passedBefore, panel);
  section.append(count, finishButton);
  const anywayButton = button(words['quizFinishAnyway'], finishAnyway);
  const retryButton = button('', () => void start(true));
  // The page provides one of the two texts.
  const nextButton = button(words['quizNewSet'] ?? words['quizAgain'], takeNext);
  const showButton = button(words['quizShowAnswers'], () => {
    answersShown = true;
    paint();
  });

  const paint = () => {
    const { isFinished, attempt, keys, chosen, right, isRetry } = state();
    const isNew = attempt !== shownAttempt;
    const isPass = isPassed([right, total], place.passMark);
    if (isNew) reorder(questions, seed, attempt);
    for (const question of questions) {
      const { key } = question;
      const isJudged = isFinished || !keys.includes(key);
      showAnswer(question, words, chosen[key], isJudged, isFinished && (isPass || answersShown));
    }
    // The count is visible until a result is shown.
    if (isFinished && (isNew || !count.hidden)) showResult(right, isRetry, isPass);
    else if (isNew) panel.hidden = true;
    shownAttempt = attempt;
    const best = page.record()?.quiz?.best;
    passedBefore.textContent =
      best && isPassed(best, place.passMark) && !(isFinished && isPass)
        ? counted(words, 'quizPassedBefore', best[0], { total: best[1] })
        : '';
    const answered = keys.filter((key) => chosen[key]).length;
    count.textContent = counted(words, 'quizAnswered', answered, { total: keys.length });
    count.hidden = finishButton.hidden = isFinished;
    setAria(showButton, 'disabled', answersShown);
  };
  const showResult = (right: number, isRetry: boolean, isPass: boolean) => {
    const name = isPass ? (isRetry ? 'quizPassedAgain' : 'quizPassed') : 'quizFailed';
    retryButton.textContent = counted(words, 'quizRetry', total - right);
    fillPanel(
      panel,
      counted(words, name, right, { total, need: neededToPass(total, place.passMark) }),
      questions.filter(({ key }) => page.record()?.q[key]?.s !== 2),
      ...(right < total ? [retryButton] : []),
      nextButton,
      ...(isPass ? [] : [showButton]),
    );
  };
  const start = async (isRetry: boolean) => {
    answersShown = false;
    await change((known, time) => startQuiz(known, place, set, isRetry, time));
    paint();
    const { keys } = state();
    const first = questions.find(({ key }) => keys.includes(key));
    first?.form.querySelector('input')?.focus();
  };
  function finish(): void {
    const { isFinished, keys, chosen } = state();
    if (isFinished) return;
    const unanswered = keys.filter((key) => !chosen[key]);
    if (unanswered.length === 0) finishAnyway();
    else {
      fillPanel(
        panel,
        counted(words, 'quizUnanswered', unanswered.length),
        questions.filter(({ key }) => unanswered.includes(key)),
        anywayButton,
      );
      panel.querySelector('h2')?.focus();
    }
  }
  function finishAnyway(): void {
    void change((known, time) => finishQuiz(known, place, set, time)).then(() => {
      paint();
      panel.querySelector('h2')?.focus();
    });
  }

  section.addEventListener('change', ({ target }) => {
    // The name of an input is the key of its question.
    const { name, value } = target as HTMLInputElement;
    void change((known, time) => withAnswer(known, place, set, name, value, time)).then(paint);
  });
  section.onsubmit = () => false;
  onControlEnter(section, finish);
  return { ...set, paint, start };
}
