/** The state of one multiple-choice question (see learning.md#multiple-choice). */
export interface QuestionState {
  readonly phase: 'idle' | 'picked' | 'wrong' | 'right' | 'revealed';
  /** Key of the chosen answer. */
  readonly picked?: string;
  /** Keys of the wrong answers checked so far, in order. A key may occur twice. */
  readonly tried: readonly string[];
  /** True once the right answer was shown. */
  readonly isShown: boolean;
  /** How often an answer was checked, over all attempts. */
  readonly tries: number;
}

export const untouched: QuestionState = { phase: 'idle', tried: [], isShown: false, tries: 0 };

/** Chooses an answer. A right question stays right. */
export function pick(state: QuestionState, answer: string): QuestionState {
  return state.phase === 'right' ? state : { ...state, phase: 'picked', picked: answer };
}

/** Judges the chosen answer. Does nothing without a choice, or if it has not changed since the last verdict. */
export function check(state: QuestionState, right: string): QuestionState {
  if (state.phase !== 'picked' || state.picked === undefined) return state;
  const tries = state.tries + 1;
  if (state.picked === right) return { ...state, phase: 'right', tries };
  return { ...state, phase: 'wrong', tries, tried: [...state.tried, state.picked] };
}

/** Returns whether the right answer may be shown: after two wrong ones, or after one if there are at most three options. */
export function mayReveal(state: QuestionState, options: number): boolean {
  return !state.isShown && state.phase !== 'right' && state.tried.length >= (options > 3 ? 2 : 1);
}

/** Shows the right answer. The question counts as missed, and can still be answered. */
export function reveal(state: QuestionState): QuestionState {
  return { ...state, phase: 'revealed', isShown: true };
}

/** Starts a new attempt. */
export function again(state: QuestionState): QuestionState {
  return { ...untouched, tries: state.tries };
}
