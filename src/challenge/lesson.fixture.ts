/** Valid pieces of challenge files, which tests change in single aspects. */

export const lessonId = '5f3c8a1b2d4e6f7081923a4b';

/** Front matter of a lesson; a key that is `undefined` is left out. */
export function frontMatter(keys: Readonly<Record<string, string | undefined>> = {}): string {
  const all: Readonly<Record<string, string | undefined>> = {
    id: lessonId,
    title: 'A lesson',
    challengeType: '19',
    dashedName: 'a-lesson',
    ...keys,
  };
  const lines = Object.entries(all).flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}`]));
  return ['---', ...lines, '---', '', ''].join('\n');
}

export interface QuestionPieces {
  readonly text?: string;
  readonly answers?: readonly string[];
  readonly solution?: string;
}

/** One question without the `# --questions--` above it. */
export function questionText({
  text = 'Which?',
  answers = ['One', 'Two\n\n### --feedback--\n\nNot two.'],
  solution = '1',
}: QuestionPieces = {}) {
  return `## --text--\n\n${text}\n\n## --answers--\n\n${answers.join('\n\n---\n\n')}\n\n## --video-solution--\n\n${solution}\n`;
}

/** A whole lesson of type 19 with these questions. */
export function quizLesson(...questions: readonly QuestionPieces[]): string {
  return `${frontMatter()}# --questions--\n\n${questions.map(questionText).join('\n')}`;
}

/** A whole lesson of a type without questions. */
export function proseLesson(body: string, keys: Readonly<Record<string, string>> = {}): string {
  return `${frontMatter({ challengeType: '24', ...keys })}${body}\n`;
}

/** Number of the first line with this text, from 1. */
export function lineOf(text: string, words: string): number {
  return text.slice(0, text.indexOf(words)).split('\n').length;
}
