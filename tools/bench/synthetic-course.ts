import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A lesson for measurements. Its sections have as many words as real lessons, without meaning. */
export interface SyntheticLesson {
  readonly block: string;
  readonly name: string;
  readonly title: string;
  /** The challenge file. */
  readonly text: string;
  /** Its text as plain Markdown, for programs that do not read challenge files. */
  readonly markdown: string;
}

/** The share of each kind in 1,000 lessons and its usual number of words, counted in freeCodeCamp's curriculum. */
const kinds = [
  { kind: 'step', share: 490, words: 420 },
  { kind: 'dialogue', share: 163, words: 180 },
  { kind: 'blanks', share: 176, words: 160 },
  { kind: 'lecture', share: 148, words: 600 },
  { kind: 'quiz', share: 9, words: 60 },
  { kind: 'reading', share: 14, words: 1200 },
] as const;

type Kind = (typeof kinds)[number]['kind'];

/** Lessons per block, the average of freeCodeCamp's curriculum. */
const blockSize = 16;

/** Returns lessons in the mix of freeCodeCamp's curriculum. The same number gives the same lessons. */
export function syntheticLessons(count: number): SyntheticLesson[] {
  return Array.from({ length: count }, (_, index) => lessonOf(index));
}

/** Writes lessons as a content root. */
export function writeCourse(root: string, lessons: readonly SyntheticLesson[]): void {
  for (const [index, { block, text }] of lessons.entries()) {
    const folder = join(root, 'challenges/english/blocks', block);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${idOf(index)}.md`), text);
  }
}

function lessonOf(index: number): SyntheticLesson {
  const words = wordsFrom(index);
  const { kind, words: length } = kindOf(index);
  const block = `block-${String(Math.floor(index / blockSize))}`;
  const name = `lesson-${String(index)}`;
  const title = sentence(words, 4);
  const prose = paragraphs(words, length);
  const code = `\`\`\`js\nconst ${words()} = (${words()}) => ${words()} + 1;\nconsole.log(${words()});\n\`\`\``;
  const { type, body, more } = bodies[kind](words, prose, code);
  const front = [
    '---',
    `id: ${idOf(index)}`,
    `title: ${title}`,
    `challengeType: ${String(type)}`,
    `dashedName: ${name}`,
  ];
  const text = [...front, ...more, '---', '', body, ''].join('\n');
  return { block, name, title, text, markdown: `${prose}\n\n${code}` };
}

interface Body {
  readonly type: number;
  readonly body: string;
  /** Further keys. */
  readonly more: readonly string[];
}

const bodies: Readonly<Record<Kind, (words: Words, prose: string, code: string) => Body>> = {
  step: (words, prose, code) => ({
    type: 0,
    more: [],
    body: sections(
      ['# --description--', prose],
      ['# --hints--', ...Array.from({ length: 3 }, () => `${sentence(words, 12)}\n\n${code}`)],
      ['# --seed--', '## --seed-contents--', code],
    ),
  }),
  dialogue: (words, prose) => ({
    type: 19,
    more: ['lang: en-US'],
    body: sections(['# --instructions--', prose], question(words), [
      '# --scene--',
      `\`\`\`json\n${JSON.stringify(scene(words))}\n\`\`\``,
    ]),
  }),
  blanks: (words, prose) => ({
    type: 22,
    more: ['lang: en-US'],
    body: sections(
      ['# --description--', prose],
      ['# --fillInTheBlank--', '## --sentence--', `\`${sentence(words, 6)} BLANK ${words()} BLANK.\``],
      ['## --blanks--', `\`${words()}\``, '### --feedback--', sentence(words, 9), '---', `\`${words()}\``],
      ['### --feedback--', sentence(words, 9)],
    ),
  }),
  lecture: (words, prose, code) => ({
    type: 19,
    more: [],
    body: sections(
      ['# --description--', prose, code],
      question(words),
      question(words).slice(1),
      question(words).slice(1),
    ),
  }),
  quiz: (words, prose) => ({
    type: 8,
    more: [],
    body: sections(
      ['# --description--', prose],
      ['# --quizzes--', '## --quiz--'],
      ...Array.from({ length: 10 }, () => [
        ...['### --question--', '#### --text--', sentence(words, 10)],
        ...['#### --distractors--', sentence(words, 5), '---', sentence(words, 5), '---', sentence(words, 5)],
        ...['#### --answer--', sentence(words, 5)],
      ]),
    ),
  }),
  reading: (_, prose, code) => ({ type: 24, more: [], body: sections(['# --description--', prose, code]) }),
};

function question(words: Words): string[] {
  return [
    ...['# --questions--', '## --text--', sentence(words, 10), '## --answers--', sentence(words, 6)],
    ...['### --feedback--', sentence(words, 12), '---', sentence(words, 6), '### --feedback--', sentence(words, 12)],
    ...['---', sentence(words, 6), '## --video-solution--', '3'],
  ];
}

function scene(words: Words): object {
  const character = { character: 'Maria', position: { x: 50, y: 0, z: 1 }, opacity: 0 };
  const line = (time: number) => ({
    ...{ character: 'Maria', opacity: 1, startTime: time, finishTime: time + 2 },
    dialogue: { text: sentence(words, 9), align: 'center' },
  });
  return {
    setup: { background: 'office.png', characters: [character], audio: { filename: '1.mp3', startTime: 1 } },
    commands: [line(1), line(4)],
  };
}

function sections(...parts: readonly (readonly string[])[]): string {
  return parts.flat().join('\n\n');
}

function idOf(index: number): string {
  return `b${index.toString(16).padStart(23, '0')}`;
}

/** Spreads the kinds evenly, so that every number of lessons has the right shares. */
function kindOf(index: number): (typeof kinds)[number] {
  let place = (index * 0.618_033_988_75 * 1000) % 1000;
  for (const kind of kinds) {
    if (place < kind.share) return kind;
    place -= kind.share;
  }
  return kinds[0];
}

/** Returns another word each time. As in real languages, a few words are frequent. */
type Words = () => string;

const syllables = ['ba', 'ce', 'di', 'fo', 'gu', 'ha', 'le', 'mi', 'no', 'pu', 'ra', 'se', 'ti', 'vo', 'wu', 'za'];

function wordsFrom(seed: number): Words {
  let state = seed + 1;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    // Squaring a number from 0 to 1 makes the first of the 4,096 words the most frequent.
    let number = Math.floor((state / 2 ** 32) ** 2 * 4096);
    let word = '';
    for (let part = 0; part < 3; part += 1) {
      word += syllables[number % 16] ?? '';
      number = Math.floor(number / 16);
    }
    return word;
  };
}

function sentence(words: Words, length: number): string {
  const text = Array.from({ length }, words).join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function paragraphs(words: Words, length: number): string {
  const count = Math.max(1, Math.round(length / 60));
  return Array.from({ length: count }, () => `${sentence(words, 30)}. ${sentence(words, 30)}.`).join('\n\n');
}
