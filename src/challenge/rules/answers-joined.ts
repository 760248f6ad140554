import type { RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { splitAtMarkers, type Span } from '../span.ts';

/**
 * Reports a block that looks like an answer of its own but belongs to the answer above it or to its feedback, because there is
 * no rule between the two (see format.md#shared-grammar). It must have the form of all other answers, and differ in form from the
 * feedback above it.
 * @param pieces the answers of a question with their feedback
 * @param solution the number of the right answer as written, from 1. If that answer is missing, or has feedback as only a wrong one
 *   may have, it is probably part of the feedback above it, whatever its form
 */
export function reportJoinedAnswers(pieces: readonly Span[], solution: number, report: Report): void {
  const parts = pieces.map((piece) => {
    const { lead, sections } = splitAtMarkers(piece, 3);
    const feedback = sections.find(({ marker }) => marker.name === 'feedback');
    return { text: lead.nodes, feedback: feedback?.content.nodes ?? [] };
  });
  for (const [index, { text, feedback }] of parts.entries()) {
    const next = parts[index + 1];
    if (solution === index + 2 && feedback.length > 1 && (!next || next.feedback.length > 0)) {
      const last = feedback.at(-1)?.position;
      if (last) report('answers-joined', last.start, { number: index + 1 });
      continue;
    }
    const form = commonForm(parts.flatMap((part, other) => (other === index ? [] : [part.text])));
    if (form === undefined) continue;
    const joined =
      text.find((node, at) => at > 0 && formOf(node) === form && formOf(text[at - 1]) === form) ??
      feedback.find(
        (node, at) => at > 0 && form !== 'fence' && formOf(node) === form && isClosing(feedback[at - 1], form),
      );
    if (joined?.position) report('answers-joined', joined.position.start, { number: index + 1 });
  }
}

/** Code, or text with or without punctuation at its end. */
type Form = 'code' | 'fence' | 'words' | 'sentence';

function formOf(node: RootContent | undefined): Form | undefined {
  if (node?.type === 'code') return 'fence';
  if (node?.type !== 'paragraph') return undefined;
  if (node.children.length === 1 && node.children[0]?.type === 'inlineCode') return 'code';
  return /\p{P}$/u.test(toString(node).trim()) ? 'sentence' : 'words';
}

/** The form of several answers; undefined if they differ, or if it is no evidence because feedback has the same form. */
function commonForm(answers: readonly (readonly RootContent[])[]): Form | undefined {
  const forms = answers.map((nodes) => (nodes.length === 1 ? formOf(nodes[0]) : undefined));
  const [first] = forms;
  return first !== 'sentence' && forms.every((form) => form === first) ? first : undefined;
}

/** True for text that does not introduce the block below it, as a text that ends with a colon does. */
function isClosing(node: RootContent | undefined, form: Form): boolean {
  return node !== undefined && formOf(node) !== form && !/[:：]$/.test(toString(node).trim());
}
