/** What a learner has done with one multiple-choice question (LEARNING 3.2). */
export interface QuestionState {
  readonly phase: 'idle' | 'picked' | 'wrong' | 'right' | 'revealed';
  /** Key of the answer chosen now. */
  readonly picked?: string;
  /** Keys of the wrong answers checked so far, in order; one may stand there twice. */
  readonly tried: readonly string[];
  /** True once the learner had the right answer shown. */
  readonly isShown: boolean;
  /** How often an answer was checked, over all attempts. */
  readonly tries: number;
}

export const untouched: QuestionState = { phase: 'idle', tried: [], isShown: false, tries: 0 };

/** The learner chooses an answer. Once a question is right it stays so. */
export function pick(state: QuestionState, answer: string): QuestionState {
  return state.phase === 'right' ? state : { ...state, phase: 'picked', picked: answer };
}

/** The learner asks for a verdict. Nothing happens without a choice, or before it was changed after the last verdict. */
export function check(state: QuestionState, right: string): QuestionState {
  if (state.phase !== 'picked' || state.picked === undefined) return state;
  const tries = state.tries + 1;
  if (state.picked === right) return { ...state, phase: 'right', tries };
  return { ...state, phase: 'wrong', tries, tried: [...state.tried, state.picked] };
}

/** True when the right answer may be shown: after two wrong ones, or after one where there are few to choose from. */
export function mayReveal(state: QuestionState, options: number): boolean {
  return !state.isShown && state.phase !== 'right' && state.tried.length >= (options > 3 ? 2 : 1);
}

/** The learner has the right answer shown. It counts as missed, and can still be chosen. */
export function reveal(state: QuestionState): QuestionState {
  return { ...state, phase: 'revealed', isShown: true };
}

/** The learner begins once more. */
export function again(state: QuestionState): QuestionState {
  return { ...untouched, tries: state.tries };
}
