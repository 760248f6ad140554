import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { LessonRecord, Graded, QuestionRecord } from './record.ts';
import { placeOf } from './record.fixture.ts';
import { dayOf, dueDay, historyOf, isDue } from './schedule.ts';
import { check, pick, untouched } from './question.ts';
import { withVerdict } from './verdict.ts';

const day = 86_400_000;
const far = 100_000;

function question(s: QuestionRecord['s'], ...h: readonly Graded[]): QuestionRecord {
  return { s, f: '', n: h.length, t: ((h.at(-1)?.[0] ?? 0) + 0.5) * day, l: 'en', h };
}

/** Sets the clock of the learner to a time zone. */
function moveTo(zone: string): void {
  vi.stubEnv('TZ', zone);
}

/** The number of a date. */
function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00Z`) / day;
}

beforeEach(() => {
  moveTo('UTC');
});
afterEach(() => {
  vi.unstubAllEnvs();
});

describe('the day of the learner', () => {
  test.each([
    ['UTC', '2026-11-25T03:59Z', '2026-11-24'],
    ['UTC', '2026-11-25T04:00Z', '2026-11-25'],
    ['America/Los_Angeles', '2026-11-24T15:55-08:00', '2026-11-24'],
    ['America/Los_Angeles', '2026-11-24T16:05-08:00', '2026-11-24'],
    ['America/Los_Angeles', '2026-11-25T03:59-08:00', '2026-11-24'],
    ['Pacific/Auckland', '2026-11-25T08:00+13:00', '2026-11-25'],
    ['Asia/Kathmandu', '2026-11-25T03:59+05:45', '2026-11-24'],
    ['Asia/Kathmandu', '2026-11-25T04:00+05:45', '2026-11-25'],
  ])('in %s at %s is %s', (zone, time, date) => {
    moveTo(zone);
    expect(dayOf(Date.parse(time))).toBe(dayNumber(date));
  });

  test.each([
    ['Europe/Berlin', '2026-03-29', '+01:00', '+02:00'],
    ['Europe/Berlin', '2026-10-25', '+02:00', '+01:00'],
    ['America/New_York', '2026-03-08', '-05:00', '-04:00'],
    ['Australia/Lord_Howe', '2026-04-05', '+11:00', '+10:30'],
  ])('changes at 04:00 in %s on %s, when the clocks change', (zone, date, before, after) => {
    moveTo(zone);
    expect(dayOf(Date.parse(`${date}T00:30${before}`))).toBe(dayNumber(date) - 1);
    expect(dayOf(Date.parse(`${date}T03:59${after}`))).toBe(dayNumber(date) - 1);
    expect(dayOf(Date.parse(`${date}T04:00${after}`))).toBe(dayNumber(date));
    expect(dayOf(Date.parse(`${date}T23:59${after}`))).toBe(dayNumber(date));
  });

  test('is never negative, so that records stay readable', () => {
    moveTo('America/Los_Angeles');
    expect(JSON.stringify(dayOf(0))).toBe('0');
  });
});

/** A learner who answers one question at places and times, and whose record is stored as text. */
class Learner {
  #record: LessonRecord | undefined;

  constructor(known?: QuestionRecord) {
    if (known) this.#record = { v: 1, u: 0, d: 0, src: 'answered', b: 'knots', q: { one: known } };
  }

  answer(time: string, isRight: boolean): this {
    const state = check(pick(untouched, isRight ? 'a' : 'b'), 'a');
    this.#record = withVerdict(this.#record, placeOf({ questions: ['one'] }), 'one', state, Date.parse(time));
    return this;
  }

  /** Answers wrong and then right. */
  miss(time: string): this {
    return this.answer(time, false).answer(time, true);
  }

  isAsked(time: string): boolean {
    return isDue(this.question, Date.parse(time));
  }

  get question(): QuestionRecord {
    return this.#record?.q['one'] as QuestionRecord;
  }
}

describe('a question answered today', () => {
  test.each([
    ['America/Los_Angeles', '-08:00'],
    ['UTC', 'Z'],
    ['Pacific/Auckland', '+13:00'],
    ['Pacific/Kiritimati', '+14:00'],
  ])('is asked again tomorrow in %s', (zone, offset) => {
    moveTo(zone);
    for (const hour of ['04:00', '08:00', '15:55', '20:00', '23:59']) {
      const learner = new Learner().miss(`2026-11-24T${hour}${offset}`);
      expect(learner.isAsked(`2026-11-25T03:59${offset}`), hour).toBe(false);
      expect(learner.isAsked(`2026-11-25T04:00${offset}`), hour).toBe(true);
    }
  });

  test('is not asked again after a journey to the east, and moves up one step for each day', () => {
    moveTo('America/Los_Angeles');
    const learner = new Learner().miss('2026-11-24T22:00-08:00');
    moveTo('Pacific/Auckland');
    expect(learner.isAsked('2026-11-24T23:00-08:00')).toBe(false);
    learner.answer('2026-11-24T23:30-08:00', true);
    expect(learner.isAsked('2026-11-26T03:59+13:00')).toBe(false);
    expect(learner.isAsked('2026-11-26T04:00+13:00')).toBe(true);
    learner.answer('2026-11-26T09:00+13:00', true);
    expect(learner.isAsked('2026-11-29T03:59+13:00')).toBe(false);
    expect(learner.isAsked('2026-11-29T04:00+13:00')).toBe(true);
  });

  test('is asked again tomorrow after a journey to the west', () => {
    moveTo('Pacific/Auckland');
    const learner = new Learner().answer('2026-11-25T18:00+13:00', false);
    moveTo('America/Los_Angeles');
    learner.answer('2026-11-24T23:00-08:00', true);
    expect(learner.isAsked('2026-11-25T03:59-08:00')).toBe(false);
    expect(learner.isAsked('2026-11-25T04:00-08:00')).toBe(true);
    learner.answer('2026-11-25T09:00-08:00', true);
    expect(learner.isAsked('2026-11-28T03:59-08:00')).toBe(false);
    expect(learner.isAsked('2026-11-28T04:00-08:00')).toBe(true);
  });

  test('stays answered if the clock is set back between two answers', () => {
    const learner = new Learner().answer('2026-11-24T12:00Z', false).answer('2026-11-22T12:00Z', true);
    expect(learner.isAsked('2026-11-22T13:00Z')).toBe(false);
    expect(learner.isAsked('2026-11-24T13:00Z')).toBe(false);
    expect(learner.isAsked('2026-11-25T13:00Z')).toBe(true);
  });

  test('counts once if a clock that is set back repeats the day', () => {
    const learner = new Learner().miss('2026-11-20T12:00Z').answer('2026-11-21T12:00Z', true);
    learner.answer('2026-11-20T12:00Z', true).answer('2026-11-21T12:00Z', true);
    expect(dueDay(learner.question, dayNumber('2026-11-21'))).toBe(dayNumber('2026-11-24'));
  });

  test('is due on the same day whenever the page looks', () => {
    const { question: known } = new Learner().miss('2026-11-24T12:00Z');
    for (const date of ['2026-11-20', '2026-11-23', '2026-11-24', '2026-12-24']) {
      expect(dueDay(known, dayNumber(date)), date).toBe(dayNumber('2026-11-25'));
    }
  });

  test('comes back at once if the clock was wrong by a year, and then follows the ladder', () => {
    const learner = new Learner().miss('2027-11-24T12:00Z');
    expect(learner.isAsked('2026-11-24T12:00Z')).toBe(true);
    learner.answer('2026-11-24T12:00Z', true);
    expect(learner.isAsked('2026-11-26T12:00Z')).toBe(false);
    expect(learner.isAsked('2026-11-27T12:00Z')).toBe(true);
  });
});

describe('a day that was stored in UTC', () => {
  const missed = (day: number): QuestionRecord => ({
    ...{ s: 2, f: '', n: 2, l: 'en' },
    t: Date.parse('2026-11-24T17:00-08:00'),
    h: [
      [day, 0],
      [day, 1],
    ],
  });

  test('in America is tomorrow, and the question comes tomorrow', () => {
    moveTo('America/Los_Angeles');
    const learner = new Learner(missed(dayNumber('2026-11-25')));
    expect(learner.isAsked('2026-11-25T03:59-08:00')).toBe(false);
    expect(learner.isAsked('2026-11-25T04:00-08:00')).toBe(true);
  });

  test('in New Zealand is yesterday, and the question is not asked twice on a day', () => {
    moveTo('Pacific/Auckland');
    const known = { ...missed(dayNumber('2026-11-24')), t: Date.parse('2026-11-25T08:00+13:00') };
    const learner = new Learner(known);
    expect(learner.isAsked('2026-11-25T12:00+13:00')).toBe(false);
    expect(learner.isAsked('2026-11-26T04:00+13:00')).toBe(true);
    learner.answer('2026-11-26T09:00+13:00', true);
    expect(learner.isAsked('2026-11-28T12:00+13:00')).toBe(false);
    expect(learner.isAsked('2026-11-29T04:00+13:00')).toBe(true);
    expect(learner.question.h?.slice(0, 2)).toEqual(known.h);
  });
});

describe('a question is due', () => {
  test('never if it was right at once each time', () => {
    expect(dueDay(question(2, [10, 2], [20, 2]), far)).toBeUndefined();
  });

  test('at once if it is wrong or its answer was shown', () => {
    expect(dueDay(question(1, [10, 0]), far)).toBe(10);
    expect(dueDay(question(3, [10, 0]), far)).toBe(10);
  });

  test('after 1, 3, 7, 21 and 60 days if it was missed and then right each time', () => {
    const h: Graded[] = [[0, 0]];
    const gaps: number[] = [];
    let today = 0;
    for (let round = 0; round < 7; round += 1) {
      h.push([today, round === 0 ? 1 : 2]);
      const due = dueDay(question(2, ...h), far) ?? 0;
      gaps.push(due - today);
      today = due;
    }
    expect(gaps).toEqual([1, 3, 7, 21, 60, 60, 60]);
  });

  test('after 1 day again if it is missed again', () => {
    expect(dueDay(question(2, [0, 0], [0, 1], [1, 2], [4, 0], [4, 1]), far)).toBe(5);
  });

  test('no later if it is practised before it is due', () => {
    expect(dueDay(question(2, [0, 0], [0, 1], [1, 2], [2, 2], [3, 2]), far)).toBe(4);
  });

  test('at once if a clock was ahead when it was judged', () => {
    expect(isDue(question(1, [90_000, 0]), 20 * day)).toBe(true);
    expect(isDue(question(2, [90_000, 0], [90_000, 1]), 20 * day)).toBe(true);
  });

  test('exactly from 04:00 on the day on which it is due', () => {
    const missed = question(2, [10, 0], [10, 1]);
    const start = 11 * day + 4 * 3_600_000;
    expect(isDue(missed, start - 1)).toBe(false);
    expect(isDue(missed, start)).toBe(true);
  });

  test('even if its history was dropped to save room', () => {
    expect(isDue({ s: 1, f: '', n: 1, t: 5 * day, l: 'en' }, 6 * day)).toBe(true);
  });
});

test('a history keeps the last 20 verdicts, in order and without repeats', () => {
  expect(
    historyOf([
      [3, 2],
      [1, 0],
      [3, 2],
      [3, 0],
    ]),
  ).toEqual([
    [1, 0],
    [3, 0],
    [3, 2],
  ]);
  const many = Array.from({ length: 30 }, (_, index): Graded => [index, 1]);
  expect(historyOf(many)).toEqual(many.slice(10));
});
