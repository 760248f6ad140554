import type { Element, Nodes } from 'hast';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { htmlToHast } from 'satteri';

/** The counts of a page. */
export interface Counts {
  questions: number;
  quizQuestions: number;
  options: number;
  feedback: number;
  textInputs: number;
  blankForms: number;
  scenes: number;
  dialogueLines: number;
  tasks: number;
  requirementLists: number;
  tables: number;
  fileGroups: number;
  ruby: number;
}

export interface Page {
  readonly path: string;
  readonly counts: Counts;
  /** The position of each right answer of a quiz in its question. */
  readonly positions: readonly number[];
  readonly text: string;
}

export const noCounts = (): Counts => ({
  questions: 0,
  quizQuestions: 0,
  options: 0,
  feedback: 0,
  textInputs: 0,
  blankForms: 0,
  scenes: 0,
  dialogueLines: 0,
  tasks: 0,
  requirementLists: 0,
  tables: 0,
  fileGroups: 0,
  ruby: 0,
});

const isHidden = new Set(['code', 'pre', 'math', 'script', 'style', 'head']);
const isBlock = new Set(['p', 'li', 'h1', 'h2', 'h3', 'h4', 'div', 'td', 'th', 'label', 'legend', 'dt', 'dd', 'span']);

const has = ({ properties }: Element, name: string) => [properties['className']].flat().includes(name);

/** Reads a page of an output and counts everything on it. */
export function readPage(out: string, path: string): Page {
  const counts = noCounts();
  const positions: number[] = [];
  const texts: string[] = [];
  const walk = (node: Nodes, parents: readonly Element[]): void => {
    if (node.type === 'text') texts.push(node.value);
    if (node.type !== 'element' && node.type !== 'root') return;
    if (node.type === 'element') count(node, parents, counts, positions);
    const inside = node.type === 'element' ? [...parents, node] : parents;
    if (node.type === 'element' && isHidden.has(node.tagName)) countHidden(node, inside, counts);
    else for (const child of node.children) walk(child, inside);
    if (node.type === 'element' && isBlock.has(node.tagName)) texts.push('\n');
  };
  walk(htmlToHast(readFileSync(join(out, path), 'utf8')), []);
  return { path, counts, positions, text: texts.join('') };
}

/** In code only tables in a `pre` are counted. */
function countHidden(node: Element, parents: readonly Element[], counts: Counts): void {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    count(child, parents, counts, []);
    countHidden(child, [...parents, child], counts);
  }
}

function count(node: Element, parents: readonly Element[], counts: Counts, positions: number[]): void {
  const { tagName, properties } = node;
  const within = (name: string) => parents.some((parent) => has(parent, name));
  if (tagName === 'form' && has(node, 'question')) {
    const isQuiz = String(properties['id']).startsWith('Quiz');
    if (!isQuiz) counts.questions += 1;
    else {
      counts.quizQuestions += 1;
      positions.push(optionValues(node).indexOf(String(properties['dataRight'])));
    }
  }
  if (tagName === 'div' && has(node, 'option')) counts.options += 1;
  if (has(node, 'feedback') && within('option')) counts.feedback += 1;
  if (tagName === 'input' && properties['type'] === 'text') counts.textInputs += 1;
  if (tagName === 'input' && properties['type'] === 'checkbox') counts.tasks += 1;
  if (tagName === 'form' && has(node, 'blanks')) counts.blankForms += 1;
  if (tagName === 'section' && has(node, 'scene')) counts.scenes += 1;
  if (tagName === 'li' && within('scene') && within('dialogue')) counts.dialogueLines += 1;
  if (tagName === 'ol' && has(node, 'requirements')) counts.requirementLists += 1;
  if (tagName === 'table') counts.tables += 1;
  if (tagName === 'div' && has(node, 'files')) counts.fileGroups += 1;
  // The key repeats the answers of a question, which are counted as options.
  if (tagName === 'ruby' && !(within('question') && within('key'))) counts.ruby += 1;
}

/** Returns the values of the answers of a question, in the order of the page. */
function optionValues(node: Element): string[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    const { type, value } = child.properties;
    return child.tagName === 'input' && type === 'radio' ? [String(value)] : optionValues(child);
  });
}

/** Sums one count over pages. */
export const total = (pages: Iterable<Page>, key: keyof Counts) =>
  [...pages].reduce((sum, { counts }) => sum + counts[key], 0);
