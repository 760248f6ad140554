import { describe, expect, test } from 'vitest';
import { recordName } from '../core/record.ts';
import {
  buttonWith,
  buttonsIn,
  comeBack,
  find,
  findAs,
  freshPages,
  press,
  settled,
  siteId,
  storedRecord,
  storeElsewhere,
  textsOf,
} from '../page.fixture.ts';
import { lessonId, openLesson, quizHtml, reopenLesson } from './lesson-page.fixture.ts';
import { quiz } from './quiz.ts';

freshPages();

const keys = ['one', 'two', 'three', 'four'];
const oneSet = quizHtml('first', ...keys);
const twoSets = oneSet + quizHtml('second', 'five', 'six');
const shown = () => find('.quiz:not([hidden])');
const panel = () => find('.quiz-panel', shown());
const heading = () => find('h2', panel());
const option = (key: string, letter: string) => findAs(HTMLInputElement, `[name="${key}"][value="${letter}"]`);
const resultOf = (key: string, letter: string) => find(`#${key}${letter}Result`).textContent;
const count = () => find(':scope > .note:nth-last-of-type(1)', shown()).textContent;
const quizRecord = () => storedRecord(lessonId)?.quiz;

/** Chooses the answers to some questions, in order; a space leaves one open. */
async function answer(letters: string, asked: readonly string[] = keys): Promise<void> {
  for (const [index, letter] of Array.from(letters).entries()) {
    if (letter !== ' ') option(asked[index] ?? '', letter).click();
    await settled();
  }
}

async function click(text: string): Promise<void> {
  buttonWith(text, shown()).click();
  await settled();
}

describe('a quiz', () => {
  test('counts and stores chosen answers without judging them', async () => {
    await openLesson(oneSet, quiz);
    expect(count()).toBe('quizAnswered 0 4');
    await answer('ba');
    expect(count()).toBe('quizAnswered 2 4');
    expect(resultOf('one', 'b')).toBe('');
    await reopenLesson(oneSet, quiz);
    expect(count()).toBe('quizAnswered 2 4');
    expect(option('two', 'a').checked).toBe(true);
    expect(panel().hidden).toBe(true);
  });

  test('links unanswered questions before it ends', async () => {
    await openLesson(oneSet, quiz);
    await answer('b  b');
    await click('quizFinish');
    expect(heading().textContent).toBe('quizUnanswered 2');
    expect(document.activeElement).toBe(heading());
    expect(textsOf('a', panel())).toEqual(['Question two', 'Question three']);
    expect(findAs(HTMLAnchorElement, 'li:first-child a', panel()).hash).toBe('#twoa');
    expect(quizRecord()?.best).toBeUndefined();
  });

  test('can be finished with unanswered questions, which count as wrong', async () => {
    await openLesson(oneSet, quiz);
    await answer('b');
    await click('quizFinish');
    await click('quizFinishAnyway');
    expect(heading().textContent).toBe('quizFailed 1 4 3');
    expect(quizRecord()?.best?.slice(0, 2)).toEqual([1, 4]);
    expect(storedRecord(lessonId)?.q['four']).toMatchObject({ s: 1, f: '' });
  });

  test('that is passed marks every answer and completes the lesson', async () => {
    await openLesson(oneSet, quiz);
    await answer('bbba');
    await click('quizFinish');
    expect(heading().textContent).toBe('quizPassed 3 4');
    expect(document.activeElement).toBe(heading());
    expect(resultOf('one', 'b')).toBe('verdictRight');
    expect(resultOf('four', 'a')).toBe('verdictWrong');
    expect(resultOf('four', 'b')).toBe('rightAnswer');
    expect(buttonsIn(panel())).toEqual(['quizRetry 1', 'quizNewSet']);
    expect(textsOf('li', panel())).toEqual(['Question four']);
    expect(find('.done-label').textContent).toBe('done');
  });

  test('that is finished can be neither changed nor judged again', async () => {
    await openLesson(oneSet, quiz);
    await answer('bbba');
    await click('quizFinish');
    option('four', 'b').click();
    await settled();
    expect(option('four', 'a').checked).toBe(true);
    expect(storedRecord(lessonId)?.q['four']?.s).toBe(1);
    press('Enter', { ctrlKey: true }, option('four', 'b'));
    await settled();
    expect(storedRecord(lessonId)?.q['four']?.n).toBe(1);
  });

  test('that is failed hides the right answers until the learner asks', async () => {
    await openLesson(oneSet, quiz);
    await answer('bbaa');
    await click('quizFinish');
    expect(heading().textContent).toBe('quizFailed 2 4 3');
    expect(resultOf('four', 'b')).toBe('');
    expect(buttonsIn(panel())).toEqual(['quizRetry 2', 'quizNewSet', 'quizShowAnswers']);
    buttonWith('quizShowAnswers').focus();
    await click('quizShowAnswers');
    expect(resultOf('four', 'b')).toBe('rightAnswer');
    expect(document.activeElement).toBe(buttonWith('quizShowAnswers'));
    expect(buttonWith('quizShowAnswers').ariaDisabled).toBe('true');
  });

  test('that is failed again hides the answers that were shown after the first attempt', async () => {
    await openLesson(oneSet, quiz);
    await answer('bbaa');
    await click('quizFinish');
    await click('quizShowAnswers');
    await click('quizRetry 2');
    await answer('aa', ['three', 'four']);
    await click('quizFinish');
    expect(heading().textContent).toBe('quizFailed 2 4 3');
    expect(resultOf('four', 'a')).toBe('verdictWrong');
    expect(resultOf('four', 'b')).toBe('');
    expect(buttonWith('quizShowAnswers').ariaDisabled).toBe('false');
  });

  test('asks only the missed questions in a retry, and says that passing took another try', async () => {
    await openLesson(oneSet, quiz);
    await answer('bbaa');
    await click('quizFinish');
    await click('quizRetry 2');
    expect(panel().hidden).toBe(true);
    expect(count()).toBe('quizAnswered 0 2');
    expect((document.activeElement as HTMLInputElement).name).toBe('three');
    expect(resultOf('one', 'b')).toBe('verdictRight');
    await answer('bb', ['three', 'four']);
    await click('quizFinish');
    expect(heading().textContent).toBe('quizPassedAgain 4 4');
    expect(buttonsIn(panel())).toEqual(['quizNewSet']);
    expect(quizRecord()?.best).toEqual([4, 4, expect.any(Number), 1]);
  });

  test.each([
    ['a failure', 'bbaa', ['quizRetry 2', 'quizNewSet', 'quizShowAnswers'], 'quizFailed 2 4 3'],
    ['an imperfect pass', 'bbba', ['quizRetry 1', 'quizNewSet'], 'quizPassed 3 4'],
    ['a full pass', 'bbbb', ['quizNewSet'], 'quizPassed 4 4'],
  ])(
    'shows the result and buttons of %s after a reload and when the page comes back',
    async (_, given, buttons, result) => {
      await openLesson(twoSets, quiz);
      await answer(given);
      await click('quizFinish');
      await reopenLesson(twoSets, quiz);
      expect([heading().textContent, ...buttonsIn(panel())]).toEqual([result, ...buttons]);
      comeBack();
      await settled();
      expect([heading().textContent, ...buttonsIn(panel())]).toEqual([result, ...buttons]);
      await click('quizNewSet');
      expect(shown().dataset['quiz']).toBe('second');
    },
  );

  test('offers another set, and remains passed if the learner fails there', async () => {
    await openLesson(twoSets, quiz);
    await answer('bbbb');
    await click('quizFinish');
    await click('quizNewSet');
    expect(shown().dataset['quiz']).toBe('second');
    expect((document.activeElement as HTMLInputElement).name).toBe('five');
    expect(textsOf('.note', shown())[0]).toBe('quizPassedBefore 4 4');
    await answer('aa', ['five', 'six']);
    await click('quizFinish');
    expect(heading().textContent).toBe('quizFailed 0 2 2');
    expect(find('.done-label').textContent).toBe('done');
    await click('quizNewSet');
    expect(shown().dataset['quiz']).toBe('first');
  });

  test('orders the options differently in each attempt, and leaves pinned ones in place', async () => {
    const set = quizHtml('first', ...keys).replace('<div class="option">', '<div class="option" data-pinned="">');
    await openLesson(set, quiz);
    const order = (key: string) => [...document.getElementsByName(key)].map((input) => input.getAttribute('value'));
    expect(keys.map(order)).toEqual(keys.map(() => ['a', 'b', 'c', 'd']));
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await answer('aaaa');
      await click('quizFinish');
      await click('quizNewSet');
      expect(order('one')[0]).toBe('a');
      expect(order('one').toSorted()).toEqual(['a', 'b', 'c', 'd']);
    }
    const last = keys.map(order);
    await reopenLesson(set, quiz);
    expect(keys.map(order)).toEqual(last);
  });

  test('ends with Ctrl and Enter', async () => {
    await openLesson(oneSet, quiz);
    await answer('bbbb');
    press('Enter', {}, option('four', 'b'));
    expect(panel().hidden).toBe(true);
    press('Enter', { ctrlKey: true }, option('four', 'b'));
    await settled();
    expect(heading().textContent).toBe('quizPassed 4 4');
  });
});

describe('a quiz that was finished before', () => {
  test('shows its result after a reload, with the buttons that lead on, and takes no focus', async () => {
    await openLesson(oneSet, quiz);
    await answer('bbaa');
    await click('quizFinish');
    await reopenLesson(oneSet, quiz);
    expect(heading().textContent).toBe('quizFailed 2 4 3');
    expect(buttonsIn(panel())).toEqual(['quizRetry 2', 'quizNewSet', 'quizShowAnswers']);
    expect(document.activeElement).toBe(document.body);
    await click('quizRetry 2');
    expect(count()).toBe('quizAnswered 0 2');
  });

  test('in another tab shows its result here, and a new attempt there ends it', async () => {
    await openLesson(oneSet, quiz);
    const before = localStorage.getItem(recordName(siteId, lessonId));
    await answer('bbbb');
    await click('quizFinish');
    const finished = storedRecord(lessonId) ?? {};
    await click('quizNewSet');
    const started = storedRecord(lessonId) ?? {};
    expect(before).toBeNull();
    storeElsewhere(recordName(siteId, lessonId), finished);
    await settled();
    expect(panel().hidden).toBe(false);
    expect(heading().textContent).toBe('quizPassed 4 4');
    storeElsewhere(recordName(siteId, lessonId), started);
    await settled();
    expect(panel().hidden).toBe(true);
    expect(count()).toBe('quizAnswered 0 4');
  });
});
