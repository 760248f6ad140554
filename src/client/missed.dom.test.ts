import { describe, expect, test } from 'vitest';
import { recordName } from './core/record.ts';
import {
  buttonWith,
  comeBack,
  find,
  findAs,
  freshPages,
  recordWith,
  settled,
  siteId,
  storedRecord,
  storeElsewhere,
  textsOf,
} from './page.fixture.ts';
import { missedQuestion, openMissed, progressData, storeLesson } from './progress/progress-page.fixture.ts';

freshPages();

const form = (key: string) => findAs(HTMLFormElement, `[data-question="${key}"]`);
const count = () => find('.missed-count').textContent;
const resultOf = (key: string, letter: string) => find(`#${key}${letter}Result`).textContent;

async function check(key: string, letter: string): Promise<void> {
  findAs(HTMLInputElement, `[value="${letter}"]`, form(key)).click();
  find('.question-actions button:first-child', form(key)).click();
  await settled();
}

function storeMissed(): void {
  storeLesson('k1', { u: 9, q: { one: missedQuestion(1), two: missedQuestion(1) } });
  storeLesson('b1', { u: 5, q: { four: missedQuestion(1) } });
}

describe('the page of missed questions', () => {
  test('has no questions if none was missed', async () => {
    await openMissed();
    expect(count()).toBe('missedNone');
    expect(document.querySelector('form')).toBeNull();
    expect(buttonWith('missedShowMore').hidden).toBe(true);
  });

  test('asks due questions like new ones, under their block and lesson', async () => {
    storeMissed();
    await openMissed();
    expect(count()).toBe('missedNow 3');
    expect(textsOf('h2, h3, legend')).toEqual([
      ...['Knots', 'Bowline', 'Question one', 'Question two'],
      ...['Nudos', 'Carrick', 'Question four'],
    ]);
    expect(resultOf('one', 'a')).toBe('');
    expect(document.querySelector('[data-question=three]')).toBeNull();
  });

  test('counts down with each right answer, and stores it in the record of the lesson', async () => {
    storeMissed();
    await openMissed();
    await check('one', 'c');
    expect(count()).toBe('missedNow 3');
    expect(resultOf('one', 'c')).toContain('verdictWrong');
    await check('one', 'b');
    expect(count()).toBe('missedNow 2');
    expect(resultOf('one', 'b')).toContain('verdictRight');
    expect(storedRecord('k1')?.q['one']).toMatchObject({ s: 2, n: 3, f: 'a' });
    expect(storedRecord('k1')?.q['two']?.s).toBe(1);
  });

  test('says at the end when the next question is due', async () => {
    storeLesson('k1', { q: { one: missedQuestion(1) } });
    await openMissed();
    await check('one', 'b');
    expect(count()).toMatch(/^missedNone missedNext /);
  });

  test('stores no draft of an answer that is only chosen', async () => {
    storeMissed();
    await openMissed();
    find('[value="c"]', form('one')).click();
    await settled();
    expect(storedRecord('k1')?.draft).toBeUndefined();
  });

  test('asks about ten questions at a time, and more on request', async () => {
    const keys = Array.from({ length: 10 }, (_, index) => [`extra${String(index)}`, missedQuestion(1)] as const);
    storeLesson('k1', { u: 9, q: Object.fromEntries(keys) });
    storeLesson('b1', { u: 5, q: { four: missedQuestion(1) } });
    const line = { id: 'k1', title: 'Bowline', url: 'k1.html', questions: keys.map(([key]) => key) };
    await openMissed({ ...progressData, 'blocks/knots': [line] });
    expect(textsOf('h2')).toEqual(['Knots']);
    expect(count()).toBe('missedNow 11');
    buttonWith('missedShowMore').click();
    await settled();
    expect(textsOf('h2')).toEqual(['Knots', 'Nudos']);
    expect(document.activeElement?.textContent).toBe('Nudos');
    expect(buttonWith('missedShowMore').hidden).toBe(true);
  });
});

describe('an answer from elsewhere', () => {
  const right = recordWith({
    b: 'knots',
    u: 20,
    q: { one: { s: 2, f: 'a', n: 2, t: 20, l: 'en' }, two: missedQuestion(1) },
  });

  test('appears at once if another tab stores it, and counts', async () => {
    storeMissed();
    await openMissed();
    storeElsewhere(recordName(siteId, 'k1'), right);
    await settled();
    expect(resultOf('one', 'b')).toContain('verdictRight');
    expect(resultOf('two', 'b')).toBe('');
    expect(count()).toBe('missedNow 2');
  });

  test('appears when the page comes back, and leaves the answers under way unchanged', async () => {
    storeMissed();
    await openMissed();
    await check('two', 'c');
    localStorage.setItem(
      recordName(siteId, 'k1'),
      JSON.stringify({ ...right, q: { ...storedRecord('k1')?.q, one: right.q['one'] } }),
    );
    comeBack();
    await settled();
    expect(resultOf('one', 'b')).toContain('verdictRight');
    expect(resultOf('two', 'c')).toContain('verdictWrong');
    expect(count()).toBe('missedNow 2');
  });
});
