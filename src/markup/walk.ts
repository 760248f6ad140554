import type { Element, ElementContent, Root } from 'hast';

/**
 * Calls `visit` for every element of a tree, parents first. Nodes that `visit` returns replace the element and are not visited;
 * if it returns nothing, the children of the element are visited next.
 *
 * `visit` of `unist-util-visit` takes about 20 times as long: 110 ms instead of 6 ms for 41,000 elements, and a build of a large
 * site walks some hundred thousand trees several times each.
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
