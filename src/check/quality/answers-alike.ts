import { distance } from 'fastest-levenshtein';
import type { Answer } from '../../challenge/question.ts';
import { plainText } from './plain-text.ts';
import { startOf, type QuestionRule } from './rule.ts';

/** Words of this length or more are easily confused if one letter differs. */
const longWord = 6;

/**
 * Reports two answers that a learner may confuse: they differ only in case and punctuation, or in one letter of one long
 * word. Answers with digits or code characters are left out, since they differ in these on purpose.
 */
export const reportAnswersAlike: QuestionRule = ({ answers }, report) => {
  for (const [index, answer] of answers.entries()) {
    const other = answers.slice(0, index).findIndex((before) => areAlike(before, answer));
    if (other >= 0) report('answers-alike', startOf(answer.text), { number: index + 1, other: other + 1 });
  }
};

function areAlike(one: Answer, another: Answer): boolean {
  const [words, others] = [one, another].map(({ text }) =>
    /[\d`=+<>{}$\\]/.test(text.source) ? [] : looseWords(text.source),
  );
  if (!words?.length || words.length !== others?.length) return false;
  const different = words.flatMap((word, index) => (word === others[index] ? [] : [[word, others[index] ?? '']]));
  return different.length === 0 || (different.length === 1 && different.every(([a = '', b = '']) => lookAlike(a, b)));
}

function looseWords(markdown: string): string[] {
  const text = plainText(markdown).normalize('NFKC').toLowerCase();
  return text
    .replace(/["'“”‘’«»]|[.,;:!?。，！？؟،…]+$/gu, '')
    .split(' ')
    .filter((word) => word !== '');
}

/** Leaves out Chinese and Korean, where a character is a word or a syllable. */
function lookAlike(word: string, other: string): boolean {
  const areLong = [word, other].every((one) => one.length >= longWord && /^\p{Alphabetic}+$/u.test(one));
  return areLong && !/[\p{Script=Han}\p{Script=Hangul}]/u.test(word) && distance(word, other) === 1;
}
