import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { again, check, mayReveal, pick, reveal, untouched, type QuestionState } from './question.ts';

type Step = { readonly pick: string } | 'check';

/** What a learner comes to by a row of steps; `R` is right. */
function after(...steps: readonly Step[]): QuestionState {
  return steps.reduce((state, step) => (step === 'check' ? check(state, 'R') : pick(state, step.pick)), untouched);
}

describe('an untouched question', () => {
  test('has no verdict, and a check changes nothing', () => {
    expect(untouched).toMatchObject({ phase: 'idle', tries: 0, tried: [] });
    expect(check(untouched, 'R')).toBe(untouched);
  });
});

describe('choosing an answer', () => {
  test('gives no verdict, even for the right answer', () => {
    expect(after({ pick: 'R' })).toMatchObject({ phase: 'picked', picked: 'R', tries: 0, tried: [] });
  });

  test('is possible any number of times', () => {
    expect(after({ pick: 'A' }, { pick: 'R' }, { pick: 'B' })).toMatchObject({
      phase: 'picked',
      picked: 'B',
      tries: 0,
    });
  });

  test('removes a wrong verdict but keeps the tried answers', () => {
    expect(after({ pick: 'A' }, 'check', { pick: 'B' })).toMatchObject({
      phase: 'picked',
      picked: 'B',
      tries: 1,
      tried: ['A'],
    });
  });
});

describe('checking an answer', () => {
  test('marks a question with a wrong answer as wrong, and stores the answer', () => {
    expect(after({ pick: 'A' }, 'check')).toMatchObject({ phase: 'wrong', picked: 'A', tries: 1, tried: ['A'] });
  });

  test('marks a question with the right answer as right', () => {
    expect(after({ pick: 'R' }, 'check')).toMatchObject({ phase: 'right', picked: 'R', tries: 1, tried: [] });
  });

  test('counts once until another answer is chosen', () => {
    const wrong = after({ pick: 'A' }, 'check');
    expect(check(wrong, 'R')).toBe(wrong);
  });

  test('counts the same wrong answer as another try', () => {
    expect(after({ pick: 'A' }, 'check', { pick: 'A' }, 'check')).toMatchObject({
      phase: 'wrong',
      tries: 2,
      tried: ['A', 'A'],
    });
  });

  test('keeps the wrong answers in order', () => {
    const steps: Step[] = ['B', 'A', 'C', 'A', 'R'].flatMap((answer) => [{ pick: answer }, 'check']);
    expect(after(...steps)).toMatchObject({ phase: 'right', tries: 5, tried: ['B', 'A', 'C', 'A'] });
  });
});

test('a right question stays right, whatever the learner does', () => {
  const right = after({ pick: 'A' }, 'check', { pick: 'R' }, 'check');
  expect(pick(right, 'B')).toBe(right);
  expect(check(right, 'R')).toBe(right);
});

describe('showing the right answer', () => {
  test.each([
    [2, 0, false],
    [2, 1, true],
    [3, 1, true],
    [4, 1, false],
    [4, 2, true],
    [7, 2, true],
  ])('is possible with %i options after %i wrong answers: %s', (options, wrong, may) => {
    const steps = Array.from({ length: wrong }, (): Step[] => [{ pick: 'A' }, 'check']).flat();
    expect(mayReveal(after(...steps), options)).toBe(may);
  });

  test('is possible while another one is chosen, but not twice, and not if the question is right', () => {
    const wrong = after({ pick: 'A' }, 'check', { pick: 'B' }, 'check', { pick: 'C' });
    expect(mayReveal(wrong, 4)).toBe(true);
    expect(mayReveal(reveal(wrong), 4)).toBe(false);
    expect(mayReveal(check(pick(wrong, 'R'), 'R'), 4)).toBe(false);
  });

  test('leaves it possible to choose and check it', () => {
    const shown = reveal(after({ pick: 'A' }, 'check'));
    expect(shown).toMatchObject({ phase: 'revealed', isShown: true, tries: 1 });
    expect(check(shown, 'R')).toBe(shown);
    expect(check(pick(shown, 'R'), 'R')).toMatchObject({ phase: 'right', isShown: true, tries: 2 });
  });
});

test('a new attempt forgets the tried answers and continues to count', () => {
  const right = after({ pick: 'A' }, 'check', { pick: 'R' }, 'check');
  expect(again(right)).toEqual({ ...untouched, tries: 2 });
});

test('no step mutates a state', () => {
  const state = Object.freeze({ ...after({ pick: 'A' }, 'check'), tried: Object.freeze(['A']) });
  expect(() => check(pick(state, 'B'), 'R')).not.toThrow();
});

test('any sequence of steps agrees with a simple model', () => {
  const step: fc.Arbitrary<Step> = fc.oneof(
    fc.constantFrom('A', 'B', 'R').map((answer) => ({ pick: answer })),
    fc.constant('check' as const),
  );
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      let chosen: string | undefined;
      const checked: string[] = [];
      for (const one of steps) {
        if (checked.includes('R')) break;
        if (one !== 'check') chosen = one.pick;
        else if (chosen !== undefined) {
          checked.push(chosen);
          chosen = undefined;
        }
      }
      const state = after(...steps);
      expect(state.tries).toBe(checked.length);
      expect(state.tried).toEqual(checked.filter((answer) => answer !== 'R'));
      expect(state.phase === 'right').toBe(checked.includes('R'));
    }),
  );
});
