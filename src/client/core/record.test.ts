import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check, pick, untouched, type QuestionState } from './question.ts';
import { parseRecord, recordName, stateOf, withVerdict, type LessonRecord } from './record.ts';

const place = { block: 'http-basics', language: 'en', questions: ['q1', 'q2'] };

/** The state after these answers were checked one after the other; `R` is right. */
function answered(...answers: readonly string[]): QuestionState {
  return answers.reduce((state, answer) => check(pick(state, answer), 'R'), untouched);
}

const stored = (record: LessonRecord) => parseRecord(JSON.stringify(record));

test('a record is stored under the site’s and the lesson’s id', () => {
  expect(recordName('my-site', '5f3c8a1b2d4e6f7081923a4b')).toBe('lp1:my-site:l:5f3c8a1b2d4e6f7081923a4b');
});

describe('a verdict', () => {
  test('makes a record of the lesson', () => {
    expect(withVerdict(undefined, place, 'q1', answered('A'), 1000)).toEqual({
      v: 1,
      u: 1000,
      d: 0,
      src: 'answered',
      b: 'http-basics',
      q: { q1: { s: 1, f: 'A', n: 1, t: 1000, l: 'en', w: ['A'] } },
    });
  });

  test('keeps the answer that was checked first, however it ends', () => {
    const first = withVerdict(undefined, place, 'q1', answered('A'), 1000);
    const second = withVerdict(first, place, 'q1', answered('A', 'B', 'R'), 2000);
    expect(second.q['q1']).toMatchObject({ s: 2, f: 'A', n: 3, t: 2000, w: ['A', 'B'] });
    expect(withVerdict(undefined, place, 'q1', answered('R'), 1).q['q1']).toMatchObject({ s: 2, f: 'R', n: 1, w: [] });
  });

  test('keeps the answer that was checked first also when another tab, which does not know of it, checks one', () => {
    const first = withVerdict(undefined, place, 'q1', answered('A'), 1000);
    expect(withVerdict(first, place, 'q1', answered('B'), 2000).q['q1']).toMatchObject({ f: 'A' });
    expect(withVerdict(first, place, 'q1', answered('R'), 2000).q['q1']).toMatchObject({ f: 'A', s: 2 });
  });

  test('leaves the other questions as they are', () => {
    const first = withVerdict(undefined, place, 'q1', answered('A'), 1000);
    const second = withVerdict(first, place, 'q2', answered('R'), 2000);
    expect(second.q['q1']).toEqual(first.q['q1']);
    expect(second.u).toBe(2000);
  });

  test('changes nothing of the record before', () => {
    const first = withVerdict(undefined, place, 'q1', answered('A'), 1000);
    const copy = structuredClone(first);
    withVerdict(first, place, 'q2', answered('R'), 2000);
    expect(first).toEqual(copy);
  });

  test('keeps what later versions may have added', () => {
    const first = { ...withVerdict(undefined, place, 'q1', answered('A'), 1000), a: ['tick'], draft: { x: 1 } };
    expect(withVerdict(first, place, 'q2', answered('R'), 2000)).toMatchObject({ a: ['tick'], draft: { x: 1 } });
  });
});

describe('a lesson is done', () => {
  const one = withVerdict(undefined, place, 'q1', answered('R'), 1000);

  test('once all its questions are right, not before', () => {
    expect(one.d).toBe(0);
    expect(withVerdict(one, place, 'q2', answered('A'), 2000).d).toBe(0);
    expect(withVerdict(one, place, 'q2', answered('A', 'R'), 3000).d).toBe(3000);
  });

  test('at once where there is one question', () => {
    expect(withVerdict(undefined, { ...place, questions: ['q1'] }, 'q1', answered('R'), 5).d).toBe(5);
  });

  test('and stays so at the time it was done, whatever comes after', () => {
    const done = withVerdict(one, place, 'q2', answered('R'), 3000);
    const edited = { ...place, questions: ['q1', 'new'] };
    const again = withVerdict(done, edited, 'new', answered('A'), 4000);
    expect(again.d).toBe(3000);
    expect(withVerdict(again, edited, 'new', answered('A', 'R'), 5000).d).toBe(3000);
  });

  test('although a question that was edited away was never right', () => {
    const wrong = withVerdict(undefined, place, 'gone', answered('A'), 1000);
    const first = withVerdict(wrong, place, 'q1', answered('R'), 2000);
    const done = withVerdict(first, place, 'q2', answered('R'), 3000);
    expect(done.d).toBe(3000);
    expect(done.q['gone']).toBeDefined();
  });

  test('exactly from the moment all are right, in any row of verdicts', () => {
    const verdict = fc.tuple(fc.constantFrom('q1', 'q2', 'gone'), fc.constantFrom('A', 'R'));
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

describe('a record that was stored', () => {
  test('is read as it was written', () => {
    const record = withVerdict(undefined, place, 'q1', answered('A', 'R'), 1000);
    expect(stored(record)).toEqual(record);
  });

  test.each([
    ['nothing', null],
    ['an empty text', ''],
    ['no JSON', '{"v":1'],
    ['null', 'null'],
    ['a number', '1'],
    ['a text', '"v1"'],
    ['a list', '[]'],
    ['a record without a version', '{"q":{}}'],
    ['a version to come', '{"v":2,"q":{}}'],
    ['a version that is a text', '{"v":"1","q":{}}'],
    ['a record without questions', '{"v":1}'],
    ['questions that are a text', '{"v":1,"q":"x"}'],
    ['questions that are null', '{"v":1,"q":null}'],
  ])('%s is none', (_, text) => {
    expect(parseRecord(text)).toBeUndefined();
  });

  test('any text is read without an exception, and a question can be shown from it', () => {
    const text = fc.oneof(
      fc.string(),
      fc.json(),
      fc.anything().map((q) => JSON.stringify({ v: 1, q })),
      fc.anything().map((known) => JSON.stringify({ v: 1, q: { q1: known } })),
    );
    fc.assert(
      fc.property(text, (one) => {
        const state = stateOf(parseRecord(one), 'q1', 'R');
        expect(['idle', 'right']).toContain(state.phase);
      }),
    );
  });
});

describe('a question that is shown again', () => {
  test('is as if untouched when it was never answered', () => {
    expect(stateOf(undefined, 'q1', 'R')).toEqual(untouched);
    expect(stateOf(withVerdict(undefined, place, 'q2', answered('A'), 1), 'q1', 'R')).toEqual(untouched);
  });

  test('is right with the right answer chosen when it was right', () => {
    const record = withVerdict(undefined, place, 'q1', answered('A', 'R'), 1);
    expect(stateOf(stored(record), 'q1', 'R')).toEqual({ phase: 'right', picked: 'R', tried: ['A'], tries: 2 });
  });

  test('has no verdict but its tries when it was wrong', () => {
    const record = withVerdict(undefined, place, 'q1', answered('A', 'B'), 1);
    const state = stateOf(stored(record), 'q1', 'R');
    expect(state).toEqual({ phase: 'idle', tried: ['A', 'B'], tries: 2 });
    expect(check(pick(state, 'R'), 'R')).toMatchObject({ phase: 'right', tries: 3, tried: ['A', 'B'] });
  });
});

describe('keys that every object has', () => {
  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('%s is no answered question', (key) => {
    const record = parseRecord('{"v":1,"u":1,"d":0,"src":"answered","b":"b","q":{}}');
    expect(stateOf(record, key, 'R')).toEqual(untouched);
  });

  test.each(['__proto__', 'constructor'])('%s in a stored record changes no object', (key) => {
    const record = parseRecord(`{"v":1,"u":1,"d":0,"src":"answered","b":"b","q":{"${key}":{"s":2,"polluted":true}}}`);
    const next = withVerdict(record, { ...place, questions: ['q1'] }, 'q1', answered('R'), 2);
    expect(next.d).toBe(2);
    expect({}).not.toHaveProperty('polluted');
    expect({}).not.toHaveProperty('s');
  });
});
