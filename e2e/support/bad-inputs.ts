import { writeFiles } from './folders.ts';
import { lessonText } from './lesson-files.ts';

/** A line such as `    at run (file:///…/main.js:12:3)`. */
export const stackTrace = /^\s+at .+:\d+:\d+\)?$/m;

/** A fault in the content and the position at which it is reported. */
export interface BadInput {
  readonly what: string;
  /** Path in the content root; by default `lesson.md` in a block of its own. */
  readonly file?: string;
  readonly text: string | Uint8Array;
  /** Other files that the fault needs. */
  readonly beside?: Readonly<Record<string, string>>;
  /** Line of `file`. */
  readonly line: number;
  /** Words of the message. */
  readonly says: RegExp;
}

const good = lessonText({ id: '5b0000000000000000000001', title: 'Good', dashedName: 'good' });
const changed = (from: string | RegExp, to: string) => {
  const text = good.replace(from, to);
  if (text === good) throw new Error(`the good lesson has no ${String(from)}`);
  return text;
};

/** The file that code in the content would write if it ever ran. */
export const ranFile = 'the-code-ran.txt';
const runs = `require('node:fs').writeFileSync('${ranFile}', '')`;
const runsAsModule = `process.getBuiltinModule('node:fs').writeFileSync('${ranFile}', '')`;

const wrongSettings = 'id: knots\nurl: here\ntitel: Knots\n';

export const badInputs: readonly BadInput[] = [
  { what: 'an empty file', text: '', line: 1, says: /empty/ },
  { what: 'a file of white space', text: ' \n\n', line: 1, says: /empty/ },
  { what: 'no front matter', text: '# A lesson\n\nText.\n', line: 1, says: /front matter/ },
  { what: 'front matter without an end', text: '---\nid: 5b0000000000000000000001\n', line: 1, says: /closing/ },
  { what: 'broken YAML', text: changed('title: Good', 'title: Good: Bad'), line: 3, says: /YAML/ },
  { what: 'YAML that is a list', text: good.replace(/---\n[^]*?\n---/, '---\n- id\n---'), line: 2, says: /a list/ },
  { what: 'front matter that is code', text: `---js\n{ id: ${runs} }\n---\n`, line: 1, says: /must be YAML/ },
  { what: 'front matter that is JSON', text: '---json\n{ "id": "x" }\n---\n', line: 1, says: /must be YAML/ },
  { what: 'no id', text: changed(/id: .*\n/, ''), line: 1, says: /Missing key `id`/ },
  {
    what: 'an id that is a number',
    text: changed(/id: .*/, 'id: 12'),
    line: 2,
    says: /`id` is the text “12”/,
  },
  { what: 'an id that is too short', text: changed(/id: .*/, 'id: 5b01'), line: 2, says: /24 hexadecimal/ },
  { what: 'no title', text: changed(/title: .*\n/, ''), line: 1, says: /Missing key `title`/ },
  { what: 'a title that is a list', text: changed('title: Good', 'title: [Good]'), line: 3, says: /`title` is a list/ },
  { what: 'an empty title', text: changed('title: Good', 'title: ""'), line: 3, says: /`title` is empty/ },
  { what: 'no challengeType', text: changed(/challengeType: .*\n/, ''), line: 1, says: /Missing key `challengeType`/ },
  { what: 'a challengeType in words', text: changed('19', 'nineteen'), line: 4, says: /`challengeType` is the text/ },
  { what: 'a challengeType that does not exist', text: changed('19', '34'), line: 4, says: /from 0 to 33/ },
  { what: 'no dashedName', text: changed(/dashedName: .*\n/, ''), line: 1, says: /Missing key `dashedName`/ },
  {
    what: 'a dashedName with capitals',
    text: changed('e: good', 'e: Good'),
    line: 5,
    says: /`dashedName` is the text/,
  },
  {
    what: 'a dashedName that leads out',
    text: changed('e: good', 'e: ../../x'),
    line: 5,
    says: /`dashedName` is the text/,
  },
  {
    what: 'a reserved name',
    text: changed('e: good', 'e: index'),
    line: 1,
    says: /“index” cannot be part of a URL/,
  },
  { what: 'the name of a device', text: changed('e: good', 'e: con'), line: 1, says: /“con” cannot be part of a URL/ },
  {
    what: 'a folder with a reserved name',
    file: 'courses/lesson.md',
    text: good,
    line: 1,
    says: /“courses” cannot be/,
  },
  { what: 'solution 0', text: changed(/1\n$/, '0\n'), line: 32, says: /solution is 0/ },
  { what: 'solution 9', text: changed(/1\n$/, '9\n'), line: 32, says: /solution is 9.*2 answers/ },
  { what: 'solution two', text: changed(/1\n$/, 'two\n'), line: 32, says: /“two”.*number/ },
  {
    what: 'no solution',
    text: changed(/## --video-solution--\n\n1\n$/, ''),
    line: 14,
    says: /`## --video-solution--`/,
  },
  {
    what: 'a question without answers',
    text: changed(/## --answers--[^]*?\n## /, '## '),
    line: 14,
    says: /`## --answers--`/,
  },
  {
    what: 'a question with one answer',
    text: changed('\n---\n\nThe second', '\nThe second'),
    line: 18,
    says: /at least 2/,
  },
  { what: 'no questions', text: changed(/# --questions--[^]*/, ''), line: 1, says: /`# --questions--`/ },
  {
    what: 'a marker that does not exist',
    text: changed('# --description--', '# --desription--'),
    line: 8,
    says: /desription/,
  },
  {
    what: 'markup that would run code',
    text: changed('A sentence', '<b onclick="run()">A</b> sentence'),
    line: 10,
    says: /onclick/,
  },
  { what: 'a file of 10 MB', text: good + 'x'.repeat(10_000_000), line: 1, says: /the limit is/ },
  {
    what: 'a picture named .md',
    text: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13),
    line: 3,
    says: /must be UTF-8/,
  },
  {
    what: 'a file in Latin-1',
    text: Uint8Array.from(Buffer.from(changed('Good', 'Gööd'), 'latin1')),
    line: 3,
    says: /must be UTF-8/,
  },
  {
    what: 'two lessons with one address',
    file: 'twins/second.md',
    text: changed(/id: .*\ntitle: .*/, 'id: 5b0000000000000000000002\ntitle: Another'),
    beside: { 'twins/first.md': good },
    line: 1,
    says: /twins\/good\.html.*twins\/first\.md/,
  },
  {
    what: 'two lessons with one id',
    file: 'siblings/second.md',
    text: changed(/title: .*/, 'title: Another').replace('e: good', 'e: another'),
    beside: { 'siblings/first.md': good },
    line: 1,
    says: /5b0000000000000000000001.*siblings\/first\.md/,
  },
  {
    what: 'an MDX page that is not allowed',
    file: 'pages/english/page.mdx',
    text: `---\ntitle: Code\n---\n\n{${runsAsModule}}\n`,
    line: 1,
    says: /--allow-mdx|MDX/,
  },
  {
    what: 'an MDX page with an import',
    file: 'pages/english/import.mdx',
    text: `---\ntitle: Code\n---\n\nexport const x = ${runsAsModule};\n`,
    line: 5,
    says: /`import` or `export`/,
  },
  {
    what: 'a page without a title',
    file: 'pages/english/page.md',
    text: '---\nname: x\n---\n',
    line: 1,
    says: /`title`/,
  },
  { what: 'broken JSON', file: 'intro/english.json', text: '{\n  "a": {},\n}\n', line: 3, says: /JSON/ },
  { what: 'a setting of the wrong kind', file: 'site.yml', text: wrongSettings, line: 2, says: /full URL/ },
  {
    what: 'a setting that does not exist',
    file: 'site.yml',
    text: wrongSettings,
    line: 3,
    says: /Unknown setting `titel`/,
  },
];

/** Writes a bad input into a content root, a lesson into a block named after its number. Returns the place of the fault. */
export function writeBadInput(root: string, { file, text, beside, line }: BadInput, number: number): string {
  const path = file ?? `block-${String(number)}/lesson.md`;
  writeFiles(root, { ...beside, [path]: text });
  return `content/${path}:${String(line)}:`;
}

/** The diagnostics of a run at one place, each with its hint, as one text. */
export function diagnosticsAt(place: string, stderr: string): string {
  return stderr
    .split(/\n(?! )/)
    .filter((diagnostic) => diagnostic.startsWith(place))
    .join('\n');
}
