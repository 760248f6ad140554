import { isPassed, neededToPass } from '../core/grade.ts';
import { withDraft } from '../core/lesson.ts';
import { finishQuiz, quizState, startQuiz, type QuizSet } from '../core/quiz.ts';
import { shuffle } from '../core/shuffle.ts';
import { button, counted, element } from '../dom.ts';
import { choose, say, takeOptions, type Option } from './options.ts';
import type { LessonPage } from './page.ts';

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
  const questions = [...section.querySelectorAll<HTMLFormElement>('form.question')].map((form) => {
    const options = takeOptions(form);
    const { question = '', right = '' } = form.dataset;
    return { form, options, key: question, right };
  });
  const set: QuizSet = { key: section.dataset['quiz'] ?? '', questions };
  const total = questions.length;
  const now = () => quizState(page.record(), set);
  let orderedFor = 0;
  let answersShown = false;

  const heading = element('h2');
  heading.tabIndex = -1;
  const list = element('ul');
  const panel = element('div', 'quiz-panel');
  const row = element('div', 'question-actions');
  panel.append(heading, list, row);
  const before = element('p', 'note');
  const count = element('p', 'note');
  const finishButton = button(words['quizFinish'], () => {
    const { asked, chosen } = now();
    const isMissing = (key: string) => asked.includes(key) && !chosen[key];
    const missing = asked.filter(isMissing).length;
    if (missing === 0) finish();
    else {
      showPanel(counted(words, 'quizUnanswered', missing), isMissing, anywayButton);
      heading.focus();
    }
  });
  const anywayButton = button(words['quizFinishAnyway'], finish);
  const showButton = button(words['quizShowAnswers'], () => {
    answersShown = true;
    paint();
  });
  const retryButton = button('', () => void start(true));
  // The page provides one of the two texts.
  const nextButton = button(words['quizNewSet'] ?? words['quizAgain'], takeNext);
  questions[0]?.form.before(before, panel);
  section.append(count, finishButton);

  /** Shows a panel above the questions, with links to some of them. */
  const showPanel = (text: string, isListed: (key: string) => boolean, ...buttons: readonly HTMLButtonElement[]) => {
    heading.textContent = text;
    list.replaceChildren(
      ...questions
        .filter(({ key }) => isListed(key))
        .map(({ form }) => {
          const link = element('a', '', form.querySelector('legend')?.textContent);
          link.href = `#${form.querySelector('input')?.id ?? ''}`;
          const item = element('li');
          item.append(link);
          return item;
        }),
    );
    row.replaceChildren(...buttons);
    panel.hidden = false;
  };
  const paint = () => {
    const { phase, attempt, asked, chosen, right, isRetry } = now();
    const isFinished = phase === 'finished';
    const isNew = attempt !== orderedFor;
    const best = page.record()?.quiz?.best;
    const isPass = isPassed(right, total, place.passMark);
    for (const { form, options, key, right: answer } of questions) {
      if (isNew) reorder(form, [...options.values()], `${seed} ${key} ${String(attempt)}`);
      const isJudged = isFinished || !asked.includes(key);
      choose(options, chosen[key]);
      for (const [one, option] of options) {
        const isAnswer = one === answer;
        const isChosen = isJudged && one === chosen[key];
        const isShown = isFinished && isAnswer && (isPass || answersShown);
        const verdict = isChosen ? (isAnswer ? 'verdictRight' : 'verdictWrong') : 'rightAnswer';
        const look = isChosen || isShown ? (isAnswer ? 'right' : 'wrong') : '';
        say(option, look, look ? element('p', 'verdict', words[verdict]) : null);
      }
    }
    // The count is visible until a result is shown.
    if (isFinished && (isNew || !count.hidden)) showResult(right, isRetry, isPass);
    else if (isNew) panel.hidden = true;
    orderedFor = attempt;
    before.textContent =
      best && isPassed(best[0], best[1], place.passMark) && !(isFinished && isPass)
        ? counted(words, 'quizPassedBefore', best[0], { total: best[1] })
        : '';
    count.textContent = counted(words, 'quizAnswered', asked.filter((key) => chosen[key]).length, {
      total: asked.length,
    });
    count.hidden = finishButton.hidden = isFinished;
    showButton.ariaDisabled = String(answersShown);
  };
  const showResult = (right: number, isRetry: boolean, isPass: boolean) => {
    const name = isPass ? (isRetry ? 'quizPassedAgain' : 'quizPassed') : 'quizFailed';
    retryButton.textContent = counted(words, 'quizRetry', total - right);
    showPanel(
      counted(words, name, right, { total, need: neededToPass(total, place.passMark) }),
      (key) => page.record()?.q[key]?.s !== 2,
      ...(right < total ? [retryButton] : []),
      nextButton,
      ...(isPass ? [] : [showButton]),
    );
  };
  function finish(): void {
    void change((known, time) => finishQuiz(known, place, set, time)).then(() => {
      paint();
      heading.focus();
    });
  }
  const start = async (isRetry: boolean) => {
    answersShown = false;
    await change((known, time) => startQuiz(known, place, set, isRetry, time));
    paint();
    const { asked } = now();
    questions
      .find(({ key }) => asked.includes(key))
      ?.form.querySelector('input')
      ?.focus();
  };
  section.addEventListener('change', ({ target }) => {
    const { value, form } = target as HTMLInputElement;
    const { phase, asked } = now();
    const key = form?.dataset['question'] ?? '';
    // A judged question cannot be changed.
    if (phase === 'finished' || !asked.includes(key)) paint();
    else {
      void change((known, time) => {
        const begun = phase === 'fresh' ? startQuiz(known, place, set, false, time) : known;
        return withDraft(begun, place, key, [value], time);
      }).then(paint);
    }
  });
  section.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  section.addEventListener('keydown', ({ key, ctrlKey, metaKey }) => {
    if (key === 'Enter' && (ctrlKey || metaKey)) finishButton.click();
  });
  panel.hidden = true;
  for (const { form } of questions) form.dataset['ready'] = '';
  return { ...set, section, paint, start };
}

function reorder(form: HTMLFormElement, options: readonly Option[], seed: string): void {
  const boxes = shuffle(options, seed, ({ box }) => 'pinned' in box.dataset).map(({ box }) => box);
  form.querySelector('fieldset')?.append(...boxes);
}
