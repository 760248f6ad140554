import { describe, expect, test, vi } from 'vitest';
import { recordName } from '../core/record.ts';
import {
  announced,
  buttonWith,
  buttonsIn,
  comeBack,
  find,
  findAs,
  freshPages,
  press,
  recordWith,
  settled,
  siteId,
  store,
  storedRecord,
  storeElsewhere,
  storeSettings,
  textsOf,
} from '../page.fixture.ts';
import { lessonId, openLesson, questionHtml, questionsHtml, reopenLesson } from './lesson-page.fixture.ts';
import { updateEditedQuestions } from './edited.ts';
import { questions } from './questions.ts';
import { tasks } from './tasks.ts';

freshPages();

const form = (key = 'one') => findAs(HTMLFormElement, `[data-question="${key}"]`);
const option = (letter: string, key = 'one') => findAs(HTMLInputElement, `[value="${letter}"]`, form(key));
const resultOf = (letter: string, key = 'one') => find(`#${key}${letter}Result`).textContent;
const checkButton = (key = 'one') => findAs(HTMLButtonElement, '.question-actions > :first-child', form(key));
const name = recordName(siteId, lessonId);
const questionOf = (key = 'one') => storedRecord(lessonId)?.q[key];

/** Chooses an answer and asks for the verdict. */
async function check(letter: string, key = 'one'): Promise<void> {
  option(letter, key).click();
  checkButton(key).click();
  await settled();
}

describe('a question', () => {
  test('asks for a choice before it judges', async () => {
    await openLesson(questionsHtml('one'), questions);
    checkButton().click();
    expect(find('.question-error').textContent).toBe('chooseFirst');
    expect(document.activeElement).toBe(option('a'));
    expect(storedRecord(lessonId)).toBeUndefined();
    option('b').click();
    expect(find('.question-error').textContent).toBe('');
  });

  test('marks its buttons with the language of the interface', async () => {
    document.documentElement.lang = 'fr';
    await openLesson(questionsHtml('one'), questions);
    expect(checkButton().closest<HTMLElement>('[lang]')?.lang).toBe('en');
  });

  test('shows no feedback and no key before an answer is checked', async () => {
    await openLesson(questionsHtml('one'), questions);
    option('a').click();
    expect(document.querySelector('.feedback')).toBeNull();
    expect(document.querySelector('.key')).toBeNull();
    expect(find('#Explanation').hidden).toBe(true);
  });

  test('shows the feedback of a wrong answer, and offers nothing else yet', async () => {
    await openLesson(questionsHtml('one'), questions);
    await check('a');
    expect(resultOf('a')).toBe('triedverdictWrongFeedback on a. More on it.');
    expect(find('[data-verdict=wrong]')).toBe(option('a').closest('.option'));
    expect(buttonsIn(form())).toEqual(['check']);
    expect(questionOf()).toMatchObject({ s: 1, f: 'a', n: 1, w: ['a'] });
    expect(find('#Explanation').hidden).toBe(false);
    expect(findAs(HTMLDetailsElement, '#Explanation').open).toBe(false);
  });

  test('judges an answer once until another is chosen', async () => {
    await openLesson(questionsHtml('one'), questions);
    await check('a');
    checkButton().click();
    await settled();
    expect(questionOf()?.n).toBe(1);
  });

  test('offers the answer after two wrong ones, and counts it as shown', async () => {
    await openLesson(questionsHtml('one'), questions);
    await check('a');
    await check('c');
    expect(buttonsIn(form())).toEqual(['check', 'showAnswer']);
    buttonWith('showAnswer').click();
    await settled();
    expect(resultOf('b')).toBe('rightAnswerFeedback on b. More on it.');
    expect(await announced()).toBe('rightAnswer: Answer b');
    expect(buttonWith('showAnswer').ariaDisabled).toBe('true');
    expect(findAs(HTMLDetailsElement, '#Explanation').open).toBe(true);
    expect(questionOf()).toMatchObject({ s: 3, n: 2 });
    buttonWith('showAnswer').click();
    await settled();
    expect(questionOf()?.n).toBe(2);
  });

  test('offers the answer after one wrong one if there are three options', async () => {
    await openLesson(questionHtml('one', 3), questions);
    await check('a');
    expect(buttonsIn(form())).toEqual(['check', 'showAnswer']);
  });

  test('that is right stays right, completes the lesson and opens the explanation', async () => {
    await openLesson(questionsHtml('one'), questions);
    await check('b');
    expect(resultOf('b')).toBe('verdictRightFeedback on b. More on it.');
    expect(checkButton().textContent).toBe('checkedRight');
    expect(checkButton().ariaDisabled).toBe('true');
    expect(find('.done-label').textContent).toBe('done');
    expect(findAs(HTMLDetailsElement, '#Explanation').open).toBe(true);
    option('a').click();
    expect(option('b').checked).toBe(true);
    checkButton().click();
    await settled();
    expect(questionOf()).toMatchObject({ s: 2, n: 1 });
  });

  test('leaves the explanation closed while another question is open', async () => {
    await openLesson(questionsHtml('one', 'two'), questions);
    await check('b');
    expect(findAs(HTMLDetailsElement, '#Explanation').open).toBe(false);
    expect(find('.done-label').textContent).toBe('');
    await check('b', 'two');
    expect(findAs(HTMLDetailsElement, '#Explanation').open).toBe(true);
  });

  test('can be tried again, with no answer chosen and none tried', async () => {
    await openLesson(questionsHtml('one'), questions);
    await check('a');
    await check('b');
    buttonWith('tryAgain').click();
    expect(option('b').checked).toBe(false);
    expect(resultOf('a')).toBe('');
    expect(document.activeElement).toBe(option('a'));
    expect(find('.done-label').textContent).toBe('done');
    await check('a');
    expect(questionOf()).toMatchObject({ s: 1, n: 3, f: 'a', w: ['a'] });
  });

  test('dispatches an event with the result', async () => {
    await openLesson(questionsHtml('one'), questions);
    const heard: unknown[] = [];
    document.body.addEventListener('lesson:answer', (event) => heard.push((event as CustomEvent).detail), {
      once: true,
    });
    await check('a');
    expect(heard).toEqual([{ isRight: false }]);
  });
});

describe('an announcement', () => {
  test('contains the number of the attempt and the first sentence of the feedback', async () => {
    await openLesson(questionsHtml('one'), questions);
    await check('a');
    expect(await announced()).toBe('attempt 1 verdictWrong Feedback on a.');
    await check('b');
    expect(await announced()).toBe('attempt 2 verdictRight Feedback on b.');
  });

  test('has no feedback if there is none', async () => {
    await openLesson(questionsHtml('one').replaceAll(/<div class="feedback.*?<\/div>/g, ''), questions);
    await check('a');
    expect(await announced()).toBe('attempt 1 verdictWrong');
  });
});

describe('keys', () => {
  test('with a digit choose an option while an option of the question has the focus', async () => {
    await openLesson(questionsHtml('one', 'two'), questions);
    option('a').focus();
    press('3');
    expect(option('c').checked).toBe(true);
    expect(document.activeElement).toBe(option('c'));
    press('4', { ctrlKey: true });
    press('9');
    press('1', {}, checkButton());
    expect(option('c').checked).toBe(true);
    expect(form('two').querySelector(':checked')).toBeNull();
  });

  test('Ctrl or ⌘ and Enter check an answer, and Enter alone does not', async () => {
    await openLesson(questionsHtml('one'), questions);
    option('a').click();
    press('Enter', {}, option('a'));
    expect(resultOf('a')).toBe('');
    press('Enter', { ctrlKey: true }, option('a'));
    expect(resultOf('a')).toContain('verdictWrong');
    option('c').click();
    press('Enter', { metaKey: true }, option('c'));
    expect(resultOf('c')).toContain('verdictWrong');
  });

  test('n and p turn the page if they are switched on, but not while the learner types', async () => {
    const followed: string[] = [];
    const follow = ({ target }: Event) => followed.push((target as HTMLElement).textContent);
    await openLesson(questionsHtml('one'), questions);
    find('nav').addEventListener('click', follow);
    press('n', {}, document.body);
    expect(followed).toEqual([]);
    storeSettings(true);
    await reopenLesson(`${questionsHtml('one')}<textarea></textarea>`, questions);
    find('nav').addEventListener('click', follow);
    press('n', {}, document.body);
    press('P', {}, document.body);
    expect(followed).toEqual(['Next', 'Previous']);
    press('n', {}, find('textarea'));
    press('n', {}, option('a'));
    press('n', { altKey: true }, document.body);
    press('n', { ctrlKey: true }, document.body);
    expect(followed).toHaveLength(2);
  });
});

describe('a lesson that is opened again', () => {
  test('shows a right answer as right', async () => {
    await openLesson(questionsHtml('one'), questions);
    await check('b');
    await reopenLesson(questionsHtml('one'), questions);
    expect(resultOf('b')).toBe('verdictRightFeedback on b. More on it.');
    expect(buttonsIn(form())).toEqual(['checkedRight', 'tryAgain']);
    expect(find('.done-label').textContent).toBe('done');
  });

  test('shows the tried answers and an unchecked choice', async () => {
    await openLesson(questionsHtml('one'), questions);
    await check('a');
    option('c').click();
    await settled();
    await reopenLesson(questionsHtml('one'), questions);
    expect(resultOf('a')).toBe('tried');
    expect(option('c').checked).toBe(true);
    expect(resultOf('c')).toBe('');
  });

  test('says how many of its questions are new', async () => {
    await openLesson(questionsHtml('one', 'two'), questions);
    await check('b');
    await check('b', 'two');
    await reopenLesson(questionsHtml('one', 'three'), questions);
    await updateEditedQuestions();
    expect(textsOf('.questions > .note')).toEqual(['questionsChanged 1']);
    expect(find('.done-label').textContent).toBe('done');
  });

  test('keeps what was answered before its words were edited', async () => {
    const [old, today] = ['aaaaaaaawordk000000000000', 'bbbbbbbbwordk100000000000'].map((key) => key.slice(0, 24)) as [
      string,
      string,
    ];
    await openLesson(questionsHtml(old), questions);
    await check('b', old);
    await reopenLesson(questionsHtml(today), questions);
    expect(buttonsIn(form(today))).toEqual(['check']);
    await updateEditedQuestions();
    await settled();
    expect(buttonsIn(form(today))).toEqual(['checkedRight', 'tryAgain']);
    expect(textsOf('.questions > .note')).toEqual([]);
    expect(Object.keys(storedRecord(lessonId)?.q ?? {})).toEqual([today]);
  });

  test('stores the block in which it was last seen', async () => {
    store(name, recordWith({ b: 'another' }));
    await openLesson(questionsHtml('one'), questions);
    expect(storedRecord(lessonId)?.b).toBe('block');
  });
});

describe('an answer from elsewhere', () => {
  const right = recordWith({ q: { one: { s: 2, f: 'b', n: 1, t: 1, l: 'en' } }, d: 1, db: { block: 1 } });

  test('shows at once when another tab stores it', async () => {
    await openLesson(questionsHtml('one'), questions);
    storeElsewhere(name, right);
    await settled();
    expect(resultOf('b')).toContain('verdictRight');
    expect(find('.done-label').textContent).toBe('done');
    storeElsewhere(name, null);
    await settled();
    expect(resultOf('b')).toBe('');
    expect(document.querySelector('input:checked'), 'a reset leaves nothing chosen').toBeNull();
    expect(find('.done-label').textContent).toBe('');
  });

  test('to another lesson changes nothing', async () => {
    await openLesson(questionsHtml('one'), questions);
    store(name, right);
    storeElsewhere(recordName(siteId, 'another'), right);
    await settled();
    expect(resultOf('b')).toBe('');
  });

  test.each([
    ['comes out of the back/forward cache', comeBack],
    ['comes back into view', () => document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))],
  ])('shows when the page %s', async (_, back) => {
    await openLesson(questionsHtml('one'), questions);
    store(name, right);
    back();
    await settled();
    expect(resultOf('b')).toContain('verdictRight');
  });

  test('does not change what the learner is choosing', async () => {
    await openLesson(questionsHtml('one'), questions);
    option('c').focus();
    option('c').click();
    storeElsewhere(name, right);
    await settled();
    expect(option('c').checked).toBe(true);
  });

  test('does not remove the feedback that the learner is reading', async () => {
    await openLesson(questionsHtml('one'), questions);
    await check('a');
    comeBack();
    await settled();
    expect(resultOf('a')).toBe('triedverdictWrongFeedback on a. More on it.');
    storeElsewhere(name, right);
    await settled();
    expect(resultOf('a')).toBe('');
    expect(resultOf('b')).toContain('verdictRight');
  });
});

test('an answer that is chosen before the script runs stays chosen, and is stored', async () => {
  await openLesson(questionsHtml('one').replace('value="c"', 'value="c" checked'), questions);
  expect(findAs(HTMLInputElement, 'input:checked').value).toBe('c');
  expect(storedRecord(lessonId)?.draft?.['one']?.slice(1)).toEqual(['c']);
});

describe('a browser that refuses to store', () => {
  test('is reported to the learner, and answers are still judged', async () => {
    await openLesson(questionsHtml('one'), questions);
    const setItem = Object.getOwnPropertyDescriptor(Storage.prototype, 'setItem');
    Object.defineProperty(Storage.prototype, 'setItem', {
      configurable: true,
      value: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    });
    await check('b').finally(() => {
      if (setItem) Object.defineProperty(Storage.prototype, 'setItem', setItem);
    });
    expect(find('.storage-notice').textContent).toBe('progressNotKept');
    expect(find('.done-label').textContent).toBe('done');
    expect(storedRecord(lessonId)).toBeUndefined();
  });

  test('never replaces a record of a later version', async () => {
    localStorage.setItem(name, '{"v":99}');
    await openLesson(questionsHtml('one'), questions);
    await check('b');
    expect(find('.storage-notice').textContent).toBe('progressNewer');
    expect(localStorage.getItem(name)).toBe('{"v":99}');
  });
});

test('a part of a page that fails leaves the others usable', async () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  await openLesson(
    questionsHtml('one'),
    () => {
      throw new Error('broken');
    },
    questions,
    tasks,
  );
  expect(warn).toHaveBeenCalledOnce();
  await check('b');
  expect(find('.done-label').textContent).toBe('done');
});
