import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { walkElements } from './walk.ts';

/** Gives tables row headings where their authors meant them, and a box in which wide tables scroll. */
export function finishTables(tree: Root): void {
  walkElements(tree, (node) => {
    if (node.tagName !== 'table') return undefined;
    nameRows(node);
    return [scrollBox(node)];
  });
}

/**
 * Corrects the headings of a table. Markdown makes every cell of the first row a heading, but an empty cell names nothing
 * (WCAG 1.3.1). If the first cell is empty, the cells below it are row headings.
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

/** Wraps a table in a section that also scrolls by keyboard. It has no name, which screen readers would read instead of the table. */
function scrollBox(table: Element): Element {
  return { type: 'element', tagName: 'section', properties: { className: ['table'], tabIndex: 0 }, children: [table] };
}
