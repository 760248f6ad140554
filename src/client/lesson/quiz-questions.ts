import { shuffle } from '../core/shuffle.ts';
import type { Data, Words } from '../dom.ts';
import { choose, showVerdict, takeOptions, type Option } from './options.ts';

/** A question of a quiz on the page. */
export interface QuizQuestion {
  readonly form: HTMLFormElement;
  readonly options: readonly Option[];
  readonly key: string;
  /** Key of the right answer. */
  readonly right: string;
}

/** Returns the questions of a set, and takes their answer keys out of the page. */
export function takeQuestions(section: HTMLElement): readonly QuizQuestion[] {
  return [...section.querySelectorAll<HTMLFormElement>('form.question')].map((form) => {
    const { question: key, right } = form.dataset as Data<'question' | 'right'>;
    form.dataset['ready'] = '';
    return { form, options: takeOptions(form), key, right };
  });
}

/** Puts the options of each question in the order of an attempt. */
export function reorder(questions: readonly QuizQuestion[], seed: string, attempt: number): void {
  for (const { form, options, key } of questions) {
    const order = shuffle(options, `${seed} ${key} ${String(attempt)}`, ({ box }) => 'pinned' in box.dataset);
    form.querySelector('fieldset')?.append(...order.map(({ box }) => box));
  }
}

/**
 * Shows the chosen answer of a question, with its verdict once it is judged.
 * @param showsRight whether to point out the right answer if another one was chosen
 */
export function showAnswer(
  { options, right }: QuizQuestion,
  words: Words,
  chosen: string | undefined,
  isJudged: boolean,
  showsRight: boolean,
): void {
  choose(options, chosen);
  for (const option of options) {
    const isRight = option.answer === right;
    const verdict = isRight ? 'verdictRight' : 'verdictWrong';
    showVerdict(
      option,
      words,
      isJudged && option.answer === chosen ? verdict : showsRight && isRight ? 'rightAnswer' : '',
    );
  }
}
