import type { RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Place, Report } from '../diagnostics/diagnostic.ts';
import { contentKey, lastingKey } from './identity.ts';
import { statedKey } from './stated-key.ts';
import { withoutRepeatedBlanks } from './sentence-halves.ts';
import { reportTouchingBlanks } from './rules/blank-touching.ts';
import { reportRepeatedParts } from './rules/part-repeated.ts';
import { reportWithoutEffect } from './rules/without-effect.ts';
import {
  markdownOf,
  reportRulesUnderText,
  reportStray,
  splitAtMarkers,
  splitAtRules,
  type Markdown,
  type Section,
  type Span,
} from './span.ts';

/** A sentence with blanks (see format.md#fill-in-the-blank). */
export interface FillInTheBlank {
  /** Identifies it within its lesson in stored progress. */
  readonly key: string;
  /** Line of the file on which the sentence begins. */
  readonly line: number;
  /** Each is a list of texts with a blank between neighbours. Blanks are numbered across paragraphs. */
  readonly paragraphs: readonly (readonly string[])[];
  readonly blanks: readonly Blank[];
}

export interface Blank {
  /** The expected answer as written; for Chinese, it can be hanzi with pinyin in parentheses. */
  readonly answer: string;
  readonly feedback?: Markdown;
}

/** The text of a blank, which need not be a word of its own. */
const gap = 'BLANK';

/** Parses a `# --fillInTheBlank--` section. Reports errors and returns undefined if it cannot be used. */
export function readFillInTheBlank(
  section: Section,
  lessonId: string,
  inputType: string | undefined,
  report: Report,
): FillInTheBlank | undefined {
  const { lead, sections } = splitAtMarkers(section.content, 2);
  reportStray(lead, report);
  reportRepeatedParts(sections, report);
  const part = (name: string) => {
    const found = sections.find(({ marker }) => marker.name === name);
    if (!found) report('blanks-incomplete', section.marker, { part: name });
    return found;
  };
  const sentence = part('sentence');
  const blanksPart = part('blanks');
  if (!sentence || !blanksPart) return undefined;

  if (reportRulesUnderText(blanksPart.content, report)) return undefined;
  const texts = sentence.content.nodes.map((node) => sentenceText(node, report));
  for (const node of sentence.content.nodes) reportTouchingBlanks(node, section.content.source, report);
  const blanks = splitAtRules(blanksPart.content).map((piece) =>
    readBlank(piece, piece.rule ?? blanksPart.marker, inputType, report),
  );
  if (texts.some((text) => text === undefined) || blanks.some((blank) => blank === undefined)) return undefined;
  const written = piecesOf(texts.map(String));
  const halves = piecesOf(withoutRepeatedBlanks(texts.map(String), gap));
  const paragraphs = gapsIn(written) !== blanks.length && gapsIn(halves) === blanks.length ? halves : written;
  const gaps = gapsIn(paragraphs);
  if (gaps !== blanks.length || gaps === 0) {
    report('blanks-count', sentence.marker, { gaps, blanks: blanks.length });
    return undefined;
  }
  const whole = blanks.flatMap((blank) => blank ?? []);
  const words = texts.map(String);
  const answers = whole.map(({ answer }) => answer);
  const digest = contentKey(lessonId, ...words, ...answers);
  const key = statedKey(lead, report) ?? lastingKey(digest, words.join(' '), answers);
  return { key, line: sentence.marker.line, paragraphs, blanks: whole };
}

function piecesOf(texts: readonly string[]): string[][] {
  return texts.map((text) => text.split(gap));
}

function gapsIn(paragraphs: readonly (readonly string[])[]): number {
  return paragraphs.reduce((sum, pieces) => sum + pieces.length - 1, 0);
}

/** The text of a sentence paragraph, which must be a single code span. */
function sentenceText(node: RootContent, report: Report): string | undefined {
  const only = node.type === 'paragraph' && node.children.length === 1 ? node.children[0] : undefined;
  if (only?.type === 'inlineCode') return only.value;
  report('sentence-not-code', node.position?.start ?? { line: 1, column: 1 });
  return undefined;
}

function readBlank(piece: Span, fallback: Place, inputType: string | undefined, report: Report): Blank | undefined {
  const { lead, sections } = splitAtMarkers(piece, 3);
  const node = lead.nodes[0];
  const place = node?.position?.start ?? fallback;
  const answer = node ? toString(node).trim() : '';
  if (answer === '') {
    report('blank-empty', place);
    return undefined;
  }
  const isCode = node?.type === 'paragraph' && node.children.length === 1 && node.children[0]?.type === 'inlineCode';
  if (!isCode) report('blank-not-code', place, { answer: answer.slice(0, 60) });
  if (inputType === 'pinyin-to-hanzi' && !/^\p{Script=Han}+\s*\([^()]+\)$/u.test(answer)) {
    report('blank-not-pair', place, { answer: answer.slice(0, 60) });
  }
  const why = 'only the first paragraph is the expected answer';
  const fix = 'Add a marker `### --feedback--` above it, or remove it';
  reportWithoutEffect(lead, { why, fix }, report, (_, index) => index === 0);
  const [first, again] = sections.filter(({ marker }) => marker.name === 'feedback');
  if (again) report('blank-feedback-repeated', again.marker);
  const feedback = first && markdownOf(first.content);
  if (!feedback) report('blank-feedback-missing', place, { answer: answer.slice(0, 60) });
  return feedback ? { answer, feedback } : { answer };
}
