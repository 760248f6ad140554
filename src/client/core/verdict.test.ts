import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draftOf, withDraft } from './lesson.ts';
import { again, check, pick, reveal, untouched, type QuestionState } from './question.ts';
import { keys, placeOf } from './record.fixture.ts';
import { metaName, recordName, type LessonRecord } from './record.ts';
import { dayOf } from './schedule.ts';
import { stateOf, withVerdict } from './verdict.ts';

const { first, second } = keys;
const place = placeOf({ questions: [first, second] });
const day = 86_400_000;

/** The state after these answers were checked one after the other; `R` is right. */
function answered(...answers: readonly string[]): QuestionState {
  return answers.reduce((state, answer) => check(pick(state, answer), 'R'), untouched);
}

const stored = (record: LessonRecord) => JSON.parse(JSON.stringify(record)) as LessonRecord;

test('records are stored under names that never change', () => {
  expect(recordName('my-site', '5f3c8a1b2d4e6f7081923a4b')).toBe('lp1:my-site:l:5f3c8a1b2d4e6f7081923a4b');
  expect(metaName('my-site')).toBe('lp1:my-site:m');
});

describe('a verdict', () => {
  test('creates a record of the lesson', () => {
    expect(withVerdict(undefined, place, first, answered('A'), 3 * day)).toEqual({
      v: 1,
      u: 3 * day,
      d: 0,
      src: 'answered',
      b: 'knots',
      q: { [first]: { s: 1, f: 'A', n: 1, t: 3 * day, l: 'en', w: ['A'], h: [[dayOf(3 * day), 0]] } },
    });
  });

  test('keeps the first checked answer and its time, whatever follows', () => {
    const one = withVerdict(undefined, place, first, answered('A'), 1000);
    const two = withVerdict(one, place, first, answered('A', 'R'), 2000);
    expect(two.q[first]).toMatchObject({ s: 2, f: 'A', n: 2, t: 2000, g: 1000, w: ['A'] });
  });

  test('has a grade: 2 if right at once, 1 if right later, 0 if wrong or shown', () => {
    const gradeAfter = (state: QuestionState) => withVerdict(undefined, place, first, state, 0).q[first]?.h;
    expect(gradeAfter(answered('R'))).toEqual([[0, 2]]);
    expect(gradeAfter(answered('A', 'R'))).toEqual([[0, 1]]);
    expect(gradeAfter(answered('A'))).toEqual([[0, 0]]);
    expect(gradeAfter(reveal(answered('A', 'B')))).toEqual([[0, 0]]);
    expect(gradeAfter(check(pick(reveal(answered('A')), 'R'), 'R'))).toEqual([[0, 1]]);
  });

  test('counts a shown answer as missed, and not as a try', () => {
    const wrong = withVerdict(undefined, place, first, answered('A', 'B'), 1);
    const shown = withVerdict(wrong, place, first, reveal(answered('A', 'B')), 2);
    expect(shown.q[first]).toMatchObject({ s: 3, n: 1 });
  });

  test('removes the draft of its question and no other', () => {
    const drafts = [first, second].reduce<LessonRecord | undefined>(
      (record, key) => withDraft(record, place, key, ['A'], 10),
      undefined,
    );
    expect(Object.keys(withVerdict(drafts, place, first, answered('A'), 11).draft ?? {})).toEqual([second]);
  });

  test('is later than all previous ones, even if the clock was set back', () => {
    const draft = withDraft(undefined, place, first, ['A'], 9000);
    const late = withVerdict(draft, place, first, answered('A'), 5000);
    expect(late.q[first]?.t).toBe(9000);
    expect(late.draft).toBeUndefined();
    const next = withVerdict(late, place, first, answered('A', 'R'), 100);
    expect(next.q[first]).toMatchObject({ s: 2, t: 9001 });
    expect(next.u).toBe(9000);
    expect(draftOf(withDraft(next, place, first, ['B'], 200), first)).toEqual(['B']);
  });

  test('does not mutate the previous record', () => {
    const before = withVerdict(undefined, place, first, answered('A'), 1000);
    const copy = structuredClone(before);
    withVerdict(before, place, second, answered('R'), 2000);
    expect(before).toEqual(copy);
  });

  test('keeps the last 20 days and no more', () => {
    let record: LessonRecord | undefined;
    for (let today = 0; today < 50; today += 1) record = withVerdict(record, place, first, answered('R'), today * day);
    expect(record?.q[first]?.h?.length).toBe(20);
    expect(record?.q[first]?.h?.at(-1)).toEqual([dayOf(49 * day), 2]);
  });
});

describe('a question that is shown again', () => {
  const shownAgain = (record: LessonRecord | undefined) => stateOf(record && stored(record), first, 'R');

  test('is untouched if it was never answered', () => {
    expect(shownAgain(undefined)).toEqual(untouched);
    expect(shownAgain(withVerdict(undefined, place, second, answered('A'), 1))).toEqual(untouched);
  });

  test('is right, with the right answer chosen, if it was right', () => {
    const record = withVerdict(undefined, place, first, answered('A', 'R'), 1);
    expect(shownAgain(record)).toMatchObject({ phase: 'right', picked: 'R', tried: ['A'] });
  });

  test('has its tries but no verdict if it was wrong', () => {
    const record = withVerdict(undefined, place, first, answered('A', 'B'), 1);
    expect(shownAgain(record)).toMatchObject({ phase: 'idle', tried: ['A', 'B'] });
  });

  test('shows its answer if that was shown', () => {
    const record = withVerdict(undefined, place, first, reveal(answered('A', 'B')), 1);
    expect(shownAgain(record)).toMatchObject({ phase: 'revealed', isShown: true });
  });

  test('has the chosen answer if that was not judged', () => {
    const wrong = withVerdict(undefined, place, first, answered('A'), 1);
    expect(shownAgain(withDraft(wrong, place, first, ['B'], 2))).toMatchObject({
      phase: 'picked',
      picked: 'B',
      tried: ['A'],
    });
  });

  test('is in a new attempt if an answer was chosen after it was right', () => {
    const right = withVerdict(undefined, place, first, answered('A', 'R'), 1);
    const state = shownAgain(withDraft(right, place, first, ['B'], 2));
    expect(state).toMatchObject({ phase: 'picked', picked: 'B', tried: [] });
    const wrong = withVerdict(right, place, first, check(pick(again(state), 'B'), 'R'), 3);
    expect(wrong.q[first]).toMatchObject({ s: 1, f: 'A', w: ['B'] });
  });

  test.each(['__proto__', 'constructor', 'toString'])('is unanswered if its key is %s', (key) => {
    const record = withVerdict(undefined, place, second, answered('A'), 1);
    expect(stateOf(record, key, 'R').phase).toBe('idle');
  });
});

describe('a lesson is done', () => {
  test('exactly from the moment all its questions are right, for any series of verdicts', () => {
    const verdict = fc.tuple(fc.constantFrom(first, second, keys.gone), fc.constantFrom('A', 'R'));
    fc.assert(
      fc.property(fc.array(verdict), (verdicts) => {
        let record: LessonRecord | undefined;
        const last = new Map<string, string>();
        let done = 0;
        verdicts.forEach(([question, answer], index) => {
          last.set(question, answer);
          record = withVerdict(record, place, question, answered(answer), index + 1);
          if (done === 0 && place.questions.every((key) => last.get(key) === 'R')) done = index + 1;
        });
        expect(record?.d ?? 0).toBe(done);
      }),
    );
  });
});
