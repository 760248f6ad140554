/** What a learner has done with one multiple-choice question (LEARNING 3.2). */
export interface QuestionState {
  readonly phase: 'idle' | 'picked' | 'wrong' | 'right';
  /** Key of the answer chosen now. */
  readonly picked?: string;
  /** Keys of the wrong answers checked so far, the first one first. */
  readonly tried: readonly string[];
  /** How often an answer was checked. */
  readonly tries: number;
}

export const untouched: QuestionState = { phase: 'idle', tried: [], tries: 0 };

/** The learner chooses an answer. Once a question is right it stays so. */
export function pick(state: QuestionState, answer: string): QuestionState {
  return state.phase === 'right' ? state : { ...state, phase: 'picked', picked: answer };
}

/** The learner asks for a verdict. Nothing happens without a choice, or before it was changed after the last verdict. */
export function check(state: QuestionState, right: string): QuestionState {
  if (state.phase !== 'picked' || state.picked === undefined) return state;
  const tries = state.tries + 1;
  if (state.picked === right) return { ...state, phase: 'right', tries };
  const tried = state.tried.includes(state.picked) ? state.tried : [...state.tried, state.picked];
  return { ...state, phase: 'wrong', tries, tried };
}
