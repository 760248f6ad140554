import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { walkElements } from './walk.ts';

/** Gives tables the headings that their authors meant, and a box in which wide ones scroll. */
export function finishTables(tree: Root): void {
  walkElements(tree, (node) => {
    if (node.tagName !== 'table') return undefined;
    nameRows(node);
    return [scrollBox(node)];
  });
}

/**
 * Markdown makes every cell of the first row a heading. An empty one names nothing (WCAG 1.3.1); where the first of a row is
 * empty, what stands below it names the rows.
 */
function nameRows(table: Element): void {
  const [head, ...rows] = rowsOf(table);
  const headings = head ? cellsOf(head) : [];
  const isEmptyHeading = (cell: Element) => cell.tagName === 'th' && isEmpty(cell);
  const namesRows = headings.length > 1 && headings[0] !== undefined && isEmptyHeading(headings[0]);
  for (const cell of headings.filter(isEmptyHeading)) cell.tagName = 'td';
  if (!namesRows) return;
  for (const row of rows) {
    const [first] = cellsOf(row);
    if (first?.tagName !== 'td' || isEmpty(first)) continue;
    first.tagName = 'th';
    first.properties['scope'] = 'row';
  }
}

function rowsOf(table: Element): Element[] {
  const rows: Element[] = [];
  walkElements(table, (node) => {
    if (node.tagName === 'tr') rows.push(node);
    return node.tagName === 'table' ? [node] : undefined;
  });
  return rows;
}

function cellsOf(row: Element): Element[] {
  return row.children.filter((child) => child.type === 'element');
}

function isEmpty(cell: Element): boolean {
  return toString(cell).trim() === '' && !cell.children.some((child) => child.type === 'element');
}

/** A wide table scrolls in a section of its own, by keyboard too. Without a name: it would be read in place of the table. */
function scrollBox(table: Element): Element {
  return { type: 'element', tagName: 'section', properties: { className: ['table'], tabIndex: 0 }, children: [table] };
}
