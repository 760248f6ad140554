import { posix } from 'node:path';
import type { Choice } from '../../challenge/facts.ts';
import { diagnostic, fileStart, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { CheckedContent } from '../checked-content.ts';
import { ownLessons } from '../translations.ts';

/** Fewer questions prove no pattern. */
const fewestQuestions = 12;

/** In standard deviations above the expected number. Fewer than one block in a hundred exceeds it by chance. */
const conspicuous = 3;

/**
 * Reports blocks in which one position has the right answer so often that learners notice. Counts only lessons, which show
 * answers in the order of the file; quizzes are shuffled.
 */
export function skewedPositions({ blocks, lessonFacts }: CheckedContent): Diagnostic[] {
  return blocks.flatMap((block) => {
    const lessons = ownLessons(block);
    const choices = lessons.flatMap(({ file }) => lessonFacts.get(file)?.choices ?? []);
    const folder = posix.dirname(lessons[0]?.file ?? '.');
    return skewed(choices).map(({ number, count }) =>
      diagnostic('answer-position', folder, fileStart, { block: block.name, number, count, total: choices.length }),
    );
  });
}

function skewed(choices: readonly Choice[]): { number: number; count: number }[] {
  if (choices.length < fewestQuestions) return [];
  const most = Math.max(...choices.map(({ answers }) => answers));
  return Array.from({ length: most }, (_, position) => ({
    number: position + 1,
    count: choices.filter(({ solution }) => solution === position).length,
    deviation: deviation(choices, position),
  })).filter((place) => place.deviation >= conspicuous);
}

/** How far the number of right answers at a position is from the expected number, in binomial standard deviations. */
function deviation(choices: readonly Choice[], position: number): number {
  const chances = choices.filter(({ answers }) => answers > position).map(({ answers }) => 1 / answers);
  const expected = chances.reduce((sum, chance) => sum + chance, 0);
  const variance = chances.reduce((sum, chance) => sum + chance * (1 - chance), 0);
  const count = choices.filter(({ solution }) => solution === position).length;
  return variance === 0 ? 0 : (count - expected) / Math.sqrt(variance);
}
