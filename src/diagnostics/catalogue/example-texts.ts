/** Valid texts that the examples of the catalogue change in one position. Each argument is a block of Markdown. */

type Keys = Readonly<Record<string, string | undefined>>;
type Files = Readonly<Record<string, string>>;

/** Path of the lesson of an example. */
export const lessonPath = 'challenges/english/blocks/greetings/5f3c8a1b2d4e6f7081923a4b.md';
/** Path of the second lesson of an example. */
export const secondPath = 'challenges/english/blocks/greetings/6a0d7b9c1e2f304152637485.md';

/** Joins blocks with blank lines. */
export function blocks(...all: readonly string[]): string {
  return all.join('\n\n');
}

/** Joins the lines of a file. */
export function lines(...all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}

/** A lesson; a key that is `undefined` is left out. */
export function lesson(keys: Keys, ...all: readonly string[]): string {
  const own: Keys = {
    id: '5f3c8a1b2d4e6f7081923a4b',
    title: 'Saying hello',
    challengeType: '24',
    dashedName: 'saying-hello',
    ...keys,
  };
  const written = Object.entries(own).flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}`]));
  return `${blocks(['---', ...written, '---'].join('\n'), ...all)}\n`;
}

/** A lesson with only a description. */
export function textLesson(...all: readonly string[]): string {
  return lesson({}, '# --description--', ...all);
}

/** A lesson with another id, name and title than the first. */
export function secondLesson(keys: Keys = {}): string {
  const own = { id: '6a0d7b9c1e2f304152637485', title: 'Saying goodbye', dashedName: 'saying-goodbye', ...keys };
  return lesson(own, '# --description--', 'See you tomorrow!');
}

/** The files of a small valid course; `files` adds or replaces some. */
export function course(files: Files = {}): Files {
  return { [lessonPath]: textLesson('Good morning!'), ...files };
}

/** The same course with its structure files. */
export function structuredCourse(files: Files = {}): Files {
  return course({
    'structure/curriculum.json': json({ superblocks: ['manners'] }),
    'structure/superblocks/manners.json': json({ blocks: ['greetings'] }),
    ...files,
  });
}

/** A JSON file. */
export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** A wrong answer with feedback. */
export const wrongAnswer = blocks('Good night!', '### --feedback--', 'You say that late in the evening.');

/** One question. */
export function question({
  text = 'What do you say at breakfast?',
  answers = ['Good morning!', wrongAnswer],
  solution = '1',
}: {
  readonly text?: string;
  readonly answers?: readonly string[];
  readonly solution?: string;
} = {}): string {
  const parts = ['## --text--', text, '## --answers--', answers.join('\n\n---\n\n'), '## --video-solution--', solution];
  return blocks(...parts.filter((part) => part !== ''));
}

/** A lesson with questions. */
export function questionLesson(...all: readonly string[]): string {
  return lesson({ challengeType: '19' }, '# --questions--', ...all);
}

/** One question of a quiz. */
export function quizQuestion({
  text = 'What do you say at breakfast?',
  distractors = ['Good night!', 'Goodbye!', 'Sleep well!'],
  answer = 'Good morning!',
}: {
  readonly text?: string;
  readonly distractors?: readonly string[];
  readonly answer?: string;
} = {}): string {
  const wrong = distractors.join('\n\n---\n\n');
  const parts = ['### --question--', '#### --text--', text, '#### --distractors--', wrong, '#### --answer--', answer];
  return blocks(...parts.filter((part) => part !== ''));
}

/** A lesson with a quiz of ten questions that begins with the given ones. */
export function quizLesson(...first: readonly string[]): string {
  const others = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven'];
  const rest = others.slice(0, 10 - first.length).map((hour) => quizQuestion({ text: `And at ${hour} o’clock?` }));
  return lesson({ challengeType: '8' }, '# --quizzes--', '## --quiz--', ...first, ...rest);
}

/** An expected answer with feedback. */
export const blank = blocks('`morning`', '### --feedback--', 'You say it at breakfast.');

/** A lesson with a sentence to complete. */
export function blankLesson({
  keys = {},
  sentence = '`Good BLANK!`',
  blanks = [blank],
}: {
  readonly keys?: Keys;
  readonly sentence?: string;
  readonly blanks?: readonly string[];
} = {}): string {
  const parts = ['# --fillInTheBlank--', '## --sentence--', sentence, '## --blanks--', blanks.join('\n\n---\n\n')];
  return lesson({ challengeType: '22', lang: 'en-US', ...keys }, ...parts.filter((part) => part !== ''));
}

/** A lesson with a dialogue of these commands. */
export function sceneLesson(...commands: readonly string[]): string {
  return lesson(
    {},
    '# --scene--',
    [
      '```json',
      '{',
      '  "setup": {',
      '    "background": "kitchen.png",',
      '    "characters": [{ "character": "Ada" }],',
      '    "audio": { "filename": "breakfast.mp3", "startTime": 1 }',
      '  },',
      '  "commands": [',
      commands.map((command) => `    ${command}`).join(',\n'),
      '  ]',
      '}',
      '```',
    ].join('\n'),
  );
}
