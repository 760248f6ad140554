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
  const children = tree.children as ElementContent[];
  let changed: ElementContent[] | undefined;
  for (const [index, child] of children.entries()) {
    const replacement = child.type === 'element' ? visit(child, tree) : [child];
    if (replacement === undefined) walkElements(child as Element, visit);
    else if (child.type === 'element') changed ??= children.slice(0, index);
    // One by one: an element may have more children than a call has room for arguments.
    for (const node of replacement ?? [child]) changed?.push(node);
  }
  if (changed) tree.children = changed;
}
