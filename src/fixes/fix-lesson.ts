import { applyEdits, type Edit } from '../markup/edit.ts';
import { fixBlankLines } from './blank-lines.ts';
import { parseDocument, type Document } from './document.ts';
import { fixGarbledLetters } from './garbled-letters.ts';
import { fixLineEnds } from './line-ends.ts';
import { fixMarkerSpaces } from './marker-spaces.ts';
import { fixOlderAnswers, fixOlderQuestions } from './older-dialects.ts';
import { fixQuotedValues } from './quoted-values.ts';
import { fixRawLinks } from './raw-links.ts';
import { fixRulesUnderText } from './rules-under-text.ts';
import { fixSolutionRules } from './solution-rules.ts';

/** The kinds of unambiguous fixes. */
export type FixKind =
  | 'lineEnds'
  | 'garbledLetters'
  | 'quotedValues'
  | 'rawLinks'
  | 'markerSpaces'
  | 'olderDialects'
  | 'solutionRules'
  | 'blankLines';

/** A fixed text and the kind of each fix that was applied. */
export interface FixedText {
  readonly text: string;
  readonly fixes: readonly FixKind[];
}

/** Applied in this order, each to the result of the one before. */
const fixesOfParsedText: readonly (readonly [FixKind, (document: Document) => Edit[]])[] = [
  ['garbledLetters', fixGarbledLetters],
  ['quotedValues', fixQuotedValues],
  ['rawLinks', fixRawLinks],
  ['markerSpaces', fixMarkerSpaces],
  ['olderDialects', fixOlderQuestions],
  ['olderDialects', fixOlderAnswers],
  ['solutionRules', fixSolutionRules],
  ['blankLines', fixRulesUnderText],
  ['blankLines', fixBlankLines],
];

/**
 * Applies all unambiguous fixes to the text of one challenge file. Apart from the fixed diagnostics, the lesson stays the same, and
 * a fixed text needs no further fix. A text that cannot be parsed is returned unchanged.
 * @param original the decoded file, including its byte order mark if it has one
 */
export function fixLesson(original: string): FixedText {
  const mark = original.startsWith('\uFEFF') ? '\uFEFF' : '';
  const text = original.slice(mark.length);
  const lineEnds = fixLineEnds(text);
  try {
    const fixed = fixParsed(applyEdits(text, lineEnds));
    const fixes = [...lineEnds.map(() => 'lineEnds' as const), ...fixed.fixes];
    return { text: mark + fixed.text, fixes };
  } catch (error) {
    // Parsers recurse for each nested quote; a text that exhausts the stack is not a lesson.
    if (!(error instanceof RangeError)) throw error;
    return { text: original, fixes: [] };
  }
}

function fixParsed(text: string): FixedText {
  const fixes: FixKind[] = [];
  let document = parseDocument(text);
  for (const [kind, fix] of fixesOfParsedText) {
    const edits = fix(document);
    if (edits.length === 0) continue;
    fixes.push(...edits.map(() => kind));
    document = parseDocument(applyEdits(document.text, edits));
  }
  if (fixes.length === 0) return { text, fixes };
  // Letters that were garbled twice are now garbled once.
  const again = fixParsed(document.text);
  return { text: again.text, fixes: [...fixes, ...again.fixes] };
}
