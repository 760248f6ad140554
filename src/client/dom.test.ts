import { expect, test } from 'vitest';
import { textsForScript } from '../site/text/text.ts';
import { counted, words } from './dom.ts';

/** An element of a page with texts of a language. */
function holder(tag: string): HTMLElement {
  const text = textsForScript(tag, ['questionCount', 'quizAnswered']);
  return { dataset: { text } } as unknown as HTMLElement;
}

const numbers = [0, 1, 2, 3, 11, 100];

test.each([
  ['en', ['0 questions', '1 question', '2 questions', '3 questions', '11 questions', '100 questions']],
  ['ar', ['لا أسئلة', 'سؤال واحد', 'سؤالان', '3 أسئلة', '11 سؤالًا', '100 سؤال']],
  ['uk', ['0 запитань', '1 запитання', '2 запитання', '3 запитання', '11 запитань', '100 запитань']],
  ['ja', ['0 問', '1 問', '2 問', '3 問', '11 問', '100 問']],
])('a script uses the plural rules of the language of its texts: %s', (tag, expected) => {
  const all = words(holder(tag));
  expect(numbers.map((n) => counted(all, 'questionCount', n))).toEqual(expected);
});

test('a script fills numbers into a text without plural forms, in the style of the language', () => {
  expect(counted(words(holder('de')), 'quizAnswered', 1234, { total: 5678 })).toBe('1.234 von 5.678 beantwortet');
});
