import { describe, expect, test } from 'vitest';
import { recordName } from '../core/record.ts';
import {
  announced,
  buttonWith,
  buttonsIn,
  find,
  findAs,
  freshPages,
  press,
  settled,
  siteId,
  storedRecord,
  storeElsewhere,
  textsOf,
  type,
} from '../page.fixture.ts';
import { blanks } from './blanks.ts';
import { blanksHtml, lessonId, openLesson, reopenLesson } from './lesson-page.fixture.ts';

freshPages();

const html = blanksHtml(['bowline', 'hitch']);
const form = () => findAs(HTMLFormElement, 'form.blanks');
const fields = () => [...form().querySelectorAll('input')];
const notes = () => textsOf('.blank-note');
const checkButton = () => findAs(HTMLButtonElement, '.question-actions > :first-child');

async function check(...typed: readonly string[]): Promise<void> {
  for (const [index, field] of fields().entries()) {
    if (!field.readOnly) type(field, typed[index] ?? '');
  }
  checkButton().click();
  await settled();
}

describe('blanks', () => {
  test('that are empty are named, nothing is judged, and the first has the focus', async () => {
    await openLesson(html, blanks);
    await check('wrong', '');
    expect(notes()).toEqual(['', 'blankNumber 2: blankEmpty']);
    expect(document.activeElement).toBe(fields()[1]);
    expect(storedRecord(lessonId)?.q['blanks']).toBeUndefined();
  });

  test('that are wrong have their own feedback, which belongs to the field', async () => {
    await openLesson(html, blanks);
    await check('rope', 'knot');
    expect(notes()).toEqual([
      'blankNumber 1: verdictWrong Think of bowline.',
      'blankNumber 2: verdictWrong Think of hitch.',
    ]);
    expect(fields().map(({ ariaInvalid }) => ariaInvalid)).toEqual(['true', 'true']);
    expect(fields()[0]?.getAttribute('aria-describedby')).toBe(find('.blank-note:first-child').id);
    expect(document.activeElement).toBe(fields()[0]);
    expect(await announced()).toBe('attempt 1 verdictWrong');
  });

  test('that are nearly right are reported as such', async () => {
    await openLesson(html, blanks);
    await check('bowlime', 'hitch');
    expect(notes()).toEqual(['blankNumber 1: blankNear Think of bowline.', '']);
  });

  test('that are right stay, while others can be changed', async () => {
    await openLesson(html, blanks);
    await check(' Bowline ', 'knot');
    expect(fields().map(({ readOnly }) => readOnly)).toEqual([true, false]);
    expect(textsOf('.blank-result')).toEqual(['checkedRight', '']);
    await check('', 'hitch');
    expect(textsOf('.blank-result')).toEqual(['checkedRight', 'checkedRight']);
    expect(checkButton().textContent).toBe('checkedRight');
    expect(find('.done-label').textContent).toBe('done');
    expect(findAs(HTMLDetailsElement, '#Explanation').open).toBe(true);
    expect(storedRecord(lessonId)?.q['blanks']).toMatchObject({ s: 2, n: 2 });
  });

  test('show their answers after two misses, and can then be typed', async () => {
    await openLesson(html, blanks);
    await check('rope', 'hitch');
    expect(buttonsIn(form())).toEqual(['check']);
    await check('twine', 'hitch');
    expect(buttonsIn(form())).toEqual(['check', 'showAnswer']);
    buttonWith('showAnswer').click();
    await settled();
    expect(textsOf('.blank-result ins')).toEqual(['bowline']);
    expect(await announced()).toBe('rightAnswer: bowline, hitch');
    expect(storedRecord(lessonId)?.q['blanks']).toMatchObject({ s: 3, n: 2 });
    await check('bowline');
    expect(storedRecord(lessonId)?.q['blanks']).toMatchObject({ s: 2, n: 3 });
    expect(buttonsIn(form())).toEqual(['checkedRight', 'tryAgain']);
  });

  test('can be tried again', async () => {
    await openLesson(html, blanks);
    await check('bowline', 'hitch');
    buttonWith('tryAgain').click();
    expect(fields().map(({ value, readOnly }) => [value, readOnly])).toEqual([
      ['', false],
      ['', false],
    ]);
    expect(document.activeElement).toBe(fields()[0]);
  });

  test('keep what was typed and not checked', async () => {
    await openLesson(html, blanks);
    type(fields()[0] as HTMLInputElement, 'bow');
    fields()[0]?.dispatchEvent(new Event('change', { bubbles: true }));
    await settled();
    await reopenLesson(html, blanks);
    expect(fields().map(({ value }) => value)).toEqual(['bow', '']);
  });

  test('that were right show the answers after a reload', async () => {
    await openLesson(html, blanks);
    await check('BOWLINE', 'hitch');
    await reopenLesson(html, blanks);
    expect(fields().map(({ value }) => value)).toEqual(['bowline', 'hitch']);
    expect(checkButton().textContent).toBe('checkedRight');
  });

  test('keep what was typed before the script ran', async () => {
    await openLesson(html.replace('type="text"', 'type="text" value="bow"'), blanks);
    expect(fields().map(({ value }) => value)).toEqual(['bow', '']);
  });

  test('are empty after a reset in another tab', async () => {
    await openLesson(html, blanks);
    await check('bowline', 'hitch');
    storeElsewhere(recordName(siteId, lessonId), null);
    await settled();
    expect(fields().map(({ value }) => value)).toEqual(['', '']);
  });

  test('are checked with Ctrl and Enter', async () => {
    await openLesson(html, blanks);
    type(fields()[0] as HTMLInputElement, 'bowline');
    press('Enter', { ctrlKey: true }, fields()[0]);
    expect(notes()).toEqual(['', 'blankNumber 2: blankEmpty']);
  });
});

describe('blanks for pinyin', () => {
  const pinyin = blanksHtml(['你好 (nǐ hǎo)'], { language: 'zh', inputType: 'pinyin-tone' });

  test('turn the number of a tone into its mark, and leave the cursor behind it', async () => {
    await openLesson(pinyin, blanks);
    const [field] = fields();
    if (!field) throw new Error('The form has no field.');
    field.value = 'ni3 hao';
    field.setSelectionRange(3, 3);
    field.dispatchEvent(new Event('input', { bubbles: true }));
    expect(field.value).toBe('nǐ hao');
    expect(field.selectionStart).toBe(2);
  });

  test.each(['你好', 'nǐ hǎo', 'ni3hao3'])('take %s', async (typed) => {
    await openLesson(pinyin, blanks);
    await check(typed);
    expect(checkButton().textContent).toBe('checkedRight');
  });
});
