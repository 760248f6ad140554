import type { Element, ElementContent, Root } from 'hast';

/** Resolves a relative target in the content; undefined if it leads nowhere. */
export type Resolve = (target: string) => string | undefined;

/** Whether a URL is of another site. */
export function isElsewhere(target: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(target);
}

/** How links and images are resolved. */
export interface TargetOptions {
  readonly resolve: Resolve;
  /** Whether images of other sites are shown or only linked (the setting `media.images`). */
  readonly images: 'link' | 'load';
}

/** Resolves the links and images of a tree. */
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
  return node.tagName === 'img' ? resolveImage(node, options, inLink) : [node];
}

/** Resolves a link; a link that leads nowhere becomes its text. */
function resolveLink(link: Element, resolve: Resolve): readonly ElementContent[] {
  const { href, target } = link.properties;
  const url = resolveTarget(typeof href === 'string' ? href.trim() : '', resolve);
  if (url === undefined) return link.children;
  link.properties['href'] = url;
  if (target !== undefined) link.properties['rel'] = ['noopener', 'noreferrer'];
  return [link];
}

/**
 * Resolves an image of this site or one fetched for it, which loads lazily. An image of another site is not loaded without the
 * learner's consent: it becomes a link with its description and host (see format.md#markdown-and-html), unless the site's
 * settings allow such images.
 */
function resolveImage(image: Element, { resolve, images }: TargetOptions, inLink: boolean): readonly ElementContent[] {
  const { src, alt } = image.properties;
  const source = typeof src === 'string' ? src.trim().replace(/^\/\//, 'https://') : '';
  const shown = resolve(source) ?? (isElsewhere(source) && images === 'load' ? source : undefined);
  if (shown === undefined) return imageLink(source, typeof alt === 'string' ? alt.trim() : '', inLink);
  image.properties['src'] = shown;
  image.properties['loading'] = 'lazy';
  return [image];
}

function resolveTarget(target: string, resolve: Resolve): string | undefined {
  if (target === '') return undefined;
  if (target.startsWith('//')) return `https:${target}`;
  return isElsewhere(target) ? target : resolve(target);
}

function imageLink(source: string, alt: string, inLink: boolean): ElementContent[] {
  if (!URL.canParse(source)) return [{ type: 'text', value: alt }];
  const { host } = new URL(source);
  const children: ElementContent[] = [{ type: 'text', value: alt === '' ? host : `${alt} (${host})` }];
  if (inLink) return children;
  return [{ type: 'element', tagName: 'a', properties: { href: source, className: ['picture'] }, children }];
}
