import type { Element, ElementContent, Root } from 'hast';

/** Finds the link for a relative target in the content; nothing when it leads nowhere. */
export type Resolve = (target: string) => string | undefined;

/** True for an address of another site. */
export function isElsewhere(target: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(target);
}

/** What pictures and links become. */
export interface TargetOptions {
  readonly resolve: Resolve;
  /** Whether images of other sites are shown or only linked (the setting `media.images`). */
  readonly images: 'link' | 'load';
}

/** Resolves the links and pictures of a tree. */
export function resolveTargets(tree: Root | Element, options: TargetOptions, inLink = false): void {
  const children = tree.children as ElementContent[];
  tree.children = children.flatMap((child) => {
    if (child.type !== 'element') return [child];
    if (child.tagName !== 'img') resolveTargets(child, options, inLink || child.tagName === 'a');
    return resolved(child, options, inLink);
  });
}

function resolved(node: Element, options: TargetOptions, inLink: boolean): readonly ElementContent[] {
  if (node.tagName === 'a') return resolveLink(node, options.resolve);
  return node.tagName === 'img' ? resolvePicture(node, options, inLink) : [node];
}

/** A link with its target resolved; only its text when it leads nowhere. */
function resolveLink(link: Element, resolve: Resolve): readonly ElementContent[] {
  const { href, target } = link.properties;
  const address = resolveTarget(typeof href === 'string' ? href.trim() : '', resolve);
  if (address === undefined) return link.children;
  link.properties['href'] = address;
  if (target !== undefined) link.properties['rel'] = ['noopener', 'noreferrer'];
  return [link];
}

/**
 * A picture of this site, or one that was fetched for it, loaded when it comes into view. Any other from elsewhere is never
 * loaded unasked: it becomes a link with its description and host (FORMAT 6), unless the site says that such pictures are
 * shown.
 */
function resolvePicture(
  picture: Element,
  { resolve, images }: TargetOptions,
  inLink: boolean,
): readonly ElementContent[] {
  const { src, alt } = picture.properties;
  const source = typeof src === 'string' ? src.trim().replace(/^\/\//, 'https://') : '';
  const shown = resolve(source) ?? (isElsewhere(source) && images === 'load' ? source : undefined);
  if (shown === undefined) return pictureLink(source, typeof alt === 'string' ? alt.trim() : '', inLink);
  picture.properties['src'] = shown;
  picture.properties['loading'] = 'lazy';
  return [picture];
}

function resolveTarget(target: string, resolve: Resolve): string | undefined {
  if (target === '') return undefined;
  if (target.startsWith('//')) return `https:${target}`;
  return isElsewhere(target) ? target : resolve(target);
}

function pictureLink(source: string, alt: string, inLink: boolean): ElementContent[] {
  if (!URL.canParse(source)) return [{ type: 'text', value: alt }];
  const { host } = new URL(source);
  const children: ElementContent[] = [{ type: 'text', value: alt === '' ? host : `${alt} (${host})` }];
  if (inLink) return children;
  return [{ type: 'element', tagName: 'a', properties: { href: source, className: ['picture'] }, children }];
}
