import type { Element, ElementContent, Root } from 'hast';

/**
 * Calls `visit` for every element of a tree, parents first. Where it returns nodes, these stand in the element's place and
 * are not visited; where it returns nothing, the element's own children are next. Written for speed: a large site is walked
 * some hundred thousand times.
 */
export function walkElements(
  tree: Root | Element,
  visit: (element: Element, parent: Root | Element) => readonly ElementContent[] | undefined,
): void {
  const { children } = tree;
  for (let index = 0; index < children.length; index += 1) {
    const child = children[index];
    if (child?.type !== 'element') continue;
    const replacement = visit(child, tree);
    if (replacement === undefined) walkElements(child, visit);
    else {
      children.splice(index, 1, ...replacement);
      index += replacement.length - 1;
    }
  }
}
