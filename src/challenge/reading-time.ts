import type { Lesson } from './lesson.ts';
import type { Question } from './question.ts';
import type { Markdown } from './span.ts';

/** Reading speed of an unhurried reader: words, or characters in scripts without spaces. */
const perMinute = { words: 200, signs: 300 } as const;

const sign = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/gu;
const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;

/**
 * The time to read a lesson in seconds, without explanations and solutions, which learners have to open. It does not include
 * time to think and type.
 */
export function readingTime(lesson: Lesson): number {
  const { description, interactive, instructions, notes, transcript, scene, assignments, fillInTheBlank } = lesson;
  const prose = [description, instructions, notes, transcript, ...assignments.map(({ text }) => text)];
  const texts = [
    ...prose.map((part) => part?.source ?? ''),
    ...interactive.flatMap((part) => ('text' in part ? [part.text.source] : part.files.map(({ code }) => code))),
    ...(scene?.lines ?? []).map(({ text }) => text),
    ...(fillInTheBlank?.paragraphs ?? []).flat(),
    ...lesson.questions.flatMap(textsOfQuestion).map(({ source }) => source),
    ...(lesson.quizzes[0]?.questions ?? []).flatMap(textsOfQuestion).map(({ source }) => source),
  ];
  return Math.round(texts.map(secondsFor).reduce((sum, seconds) => sum + seconds, 0));
}

function textsOfQuestion({ text, answers }: Pick<Question, 'text' | 'answers'>): Markdown[] {
  return [text, ...answers.map((answer) => answer.text)];
}

function secondsFor(markdown: string): number {
  const text = markdown.replace(/<[^>]*>/g, ' ');
  const signs = text.match(sign)?.length ?? 0;
  const words = text.replace(sign, ' ').match(word)?.length ?? 0;
  return 60 * (words / perMinute.words + signs / perMinute.signs);
}
