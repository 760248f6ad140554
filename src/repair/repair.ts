import { repairBlankLines } from './blank-lines.ts';
import { parseDocument, type Document } from './document.ts';
import { applyEdits, type Edit } from './edit.ts';
import { repairGarbledLetters } from './garbled-letters.ts';
import { repairLineEnds } from './line-ends.ts';
import { repairMarkerSpaces } from './marker-spaces.ts';
import { repairSolutionRules } from './solution-rules.ts';

/** What has one safe answer, so that it is repaired without asking. */
export type RepairKind = 'lineEnds' | 'garbledLetters' | 'markerSpaces' | 'solutionRules' | 'blankLines';

/** A repaired text, and the kind of each repair that was made. */
export interface Repaired {
  readonly text: string;
  readonly repairs: readonly RepairKind[];
}

/** In the order in which they are made: what one leaves behind is for the next. */
const inParsedText: readonly (readonly [RepairKind, (document: Document) => Edit[]])[] = [
  ['garbledLetters', repairGarbledLetters],
  ['markerSpaces', repairMarkerSpaces],
  ['solutionRules', repairSolutionRules],
  ['blankLines', repairBlankLines],
];

/**
 * Repairs the text of one challenge file. The lesson stays the same but for garbled letters and what the repairs answer,
 * and a repaired text needs no further repair. A text that cannot be parsed stays as it is.
 * @param original the decoded file, with its byte order mark if it has one
 */
export function repairLesson(original: string): Repaired {
  const mark = original.startsWith('\uFEFF') ? '\uFEFF' : '';
  const text = original.slice(mark.length);
  const lineEnds = repairLineEnds(text);
  try {
    const repaired = repairParsed(applyEdits(text, lineEnds));
    const repairs = [...lineEnds.map(() => 'lineEnds' as const), ...repaired.repairs];
    return { text: mark + repaired.text, repairs };
  } catch (error) {
    // Parsers go one call deeper for each quote in a quote; a text that exhausts them is no lesson.
    if (!(error instanceof RangeError)) throw error;
    return { text: original, repairs: [] };
  }
}

function repairParsed(text: string): Repaired {
  const repairs: RepairKind[] = [];
  let document = parseDocument(text);
  for (const [kind, repair] of inParsedText) {
    const edits = repair(document);
    if (edits.length === 0) continue;
    repairs.push(...edits.map(() => kind));
    document = parseDocument(applyEdits(document.text, edits));
  }
  if (repairs.length === 0) return { text, repairs };
  // Letters that were garbled twice are garbled once now.
  const again = repairParsed(document.text);
  return { text: again.text, repairs: [...repairs, ...again.repairs] };
}
