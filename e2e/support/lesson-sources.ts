import { parse } from 'yaml';

/** Facts about a lesson file, found line by line and without the tested code. */
export interface Source {
  /** Path of its page in the output. */
  readonly page: string;
  readonly type: number;
  readonly inputType: string;
  readonly isChinese: boolean;
  readonly hasScene: boolean;
  readonly isInteractive: boolean;
  /** Number of questions in its questions section. */
  readonly questions: number;
  /** Number of pairs of hanzi and pinyin that a learner reads. */
  readonly pairs: number;
}

const pair = /\p{Script=Han}+ ?\([^()]*\p{Script=Latin}[^()]*\)/gu;
const pairsIn = (text: string) => text.split('BLANK').reduce((sum, piece) => sum + (piece.match(pair)?.length ?? 0), 0);

/** Reads a lesson file: its keys, its sections, and the pairs in code spans and speech. */
export function scanSource(text: string, prefix: string, block: string): Source {
  const lines = text.split(/\r?\n/).map((line) => line.trimEnd());
  const close = lines.indexOf('---', 1);
  const keys = parse(lines.slice(1, close).join('\n')) as Readonly<Record<string, string | number | undefined>>;
  const value = (key: string) => String(keys[key] ?? '');
  const body = lines.slice(close + 1).join('\n');
  const isChinese = value('lang') === 'zh-CN';
  const withoutNotes = body.replace(/<!--[\s\S]*?-->/g, '');
  const fence = /^ *```[^`\n]*\n([\s\S]*?)^ *```$/gm;
  const spans = [...withoutNotes.replace(fence, '').matchAll(/`([^`]+)`/g)].map(([, span = '']) => span);
  const data = isChinese ? [...withoutNotes.matchAll(/^ *```json\n([\s\S]*?)^ *```$/gm)] : [];
  const spoken = data.flatMap(([, json = '']) => spokenIn(json));
  return {
    page: `${prefix}${block}/${value('dashedName')}.html`,
    type: Number(value('challengeType')),
    inputType: value('inputType'),
    isChinese,
    hasScene: lines.includes('# --scene--'),
    isInteractive: lines.includes('# --interactive--'),
    questions: countQuestions(lines),
    pairs: isChinese ? [...spans, ...spoken].reduce((sum, words) => sum + pairsIn(words), 0) : 0,
  };
}

function countQuestions(lines: readonly string[]): number {
  let section = '';
  let questions = 0;
  for (const line of lines) {
    if (/^# --.+--$/.test(line)) section = line;
    if (section === '# --questions--' && line === '## --text--') questions += 1;
  }
  return questions;
}

/** Returns the words of a scene or of a recording in a quiz; nothing for other data. */
function spokenIn(json: string): string[] {
  const data = JSON.parse(json) as {
    commands?: readonly { dialogue?: { text: string } }[];
    transcript?: readonly { text: string }[];
  };
  return [
    ...(data.commands ?? []).flatMap(({ dialogue }) => (dialogue ? [dialogue.text] : [])),
    ...(data.transcript ?? []).map(({ text }) => text),
  ];
}
