import { contentKey } from '../challenge/identity.ts';
import { markdownOf, splitAtMarkers, splitAtRules, type Section } from '../challenge/span.ts';
import type { Edit } from '../markup/edit.ts';
import { rangeOf, type Document } from './document.ts';

/** Renames `# --question--`, an older name of `# --questions--`, and joins several of them (see format.md#irregular-files). */
export function fixOlderQuestions({ text, tree, header }: Document): Edit[] {
  if (!header) return [];
  const { sections } = splitAtMarkers({ source: text, nodes: tree.children }, 1);
  return sections.flatMap(({ marker, content }, index) => {
    if (marker.name !== 'question') return [];
    const start = offsetOf(marker, text);
    const isFurther = /^questions?$/.test(sections[index - 1]?.marker.name ?? '');
    const next = content.nodes[0];
    if (isFurther && next) return [{ offset: start, length: rangeOf(next).start - start, replacement: '' }];
    const old = '# --question';
    return text.startsWith(`${old}--`, start) ? [{ offset: start + old.length, length: 0, replacement: 's' }] : [];
  });
}

/**
 * Rewrites questions with `## --distractors--` and `## --answer--`, an older dialect, as a list of answers and the number of the
 * right one. Its position depends only on the words of the question, so that right answers are not all in one place.
 */
export function fixOlderAnswers({ text, tree, header }: Document): Edit[] {
  if (!header) return [];
  return splitAtMarkers({ source: text, nodes: tree.children }, 1)
    .sections.filter(({ marker }) => marker.name === 'questions')
    .flatMap(({ content }) => groups(splitAtMarkers(content, 2).sections))
    .flatMap((group) => rewritten(group, text) ?? []);
}

/** The parts of each question. */
function groups(sections: readonly Section[]): Section[][] {
  const all: Section[][] = [];
  for (const section of sections) {
    if (section.marker.name === 'text') all.push([section]);
    else all.at(-1)?.push(section);
  }
  return all;
}

function rewritten([question, one, other, ...more]: readonly Section[], text: string): Edit | undefined {
  const names = [one, other].map((part) => part?.marker.name);
  if (!question || !one || !other || more.length > 0 || names.toSorted().join(' ') !== 'answer distractors')
    return undefined;
  const [right, wrong] = names[0] === 'answer' ? [one, other] : [other, one];
  const answers = itemsOf(wrong);
  const [answer, ...further] = itemsOf(right) ?? [];
  const last = other.content.nodes.at(-1);
  if (!answers || answer === undefined || further.length > 0 || answer.includes('--feedback--') || !last)
    return undefined;
  const position =
    Number.parseInt(contentKey(markdownOf(question.content)?.source ?? '', answer), 36) % (answers.length + 1);
  const list = answers.toSpliced(position, 0, answer).join('\n\n---\n\n');
  const offset = offsetOf(one.marker, text);
  const replacement = `## --answers--\n\n${list}\n\n## --video-solution--\n\n${String(position + 1)}`;
  return { offset, length: rangeOf(last).end - offset, replacement };
}

/** The items of a list; undefined if one of them is empty, or if a heading makes their borders uncertain. */
function itemsOf({ content }: Section): string[] | undefined {
  const { source, nodes } = content;
  const isUncertain = nodes.some((node) => node.type === 'heading' && source[rangeOf(node).start] !== '#');
  const items = splitAtRules(content).map(
    (piece) => markdownOf(splitAtMarkers(piece, 3).lead) && markdownOf(piece)?.source,
  );
  return !isUncertain && items.every((item) => item !== undefined) ? items : undefined;
}

/** Offset of a marker, which begins its line. */
function offsetOf({ line, column }: Section['marker'], text: string): number {
  let start = 0;
  for (let count = 1; count < line; count += 1) start = text.indexOf('\n', start) + 1;
  return start + column - 1;
}
