import { optimize, type CustomPlugin } from 'svgo';

/** The SVG elements that draw. Scripts, foreign objects and animations are not among them. */
const drawing = new Set([
  ...['svg', 'g', 'defs', 'symbol', 'use', 'switch', 'title', 'desc', 'style', 'image', 'path', 'rect', 'circle'],
  ...[
    'ellipse',
    'line',
    'polyline',
    'polygon',
    'text',
    'tspan',
    'textPath',
    'linearGradient',
    'radialGradient',
    'stop',
  ],
  ...[
    'clipPath',
    'mask',
    'pattern',
    'marker',
    'filter',
    'feBlend',
    'feColorMatrix',
    'feComponentTransfer',
    'feComposite',
  ],
  ...[
    'feConvolveMatrix',
    'feDiffuseLighting',
    'feDisplacementMap',
    'feDistantLight',
    'feDropShadow',
    'feFlood',
    'feFuncA',
  ],
  ...['feFuncB', 'feFuncG', 'feFuncR', 'feGaussianBlur', 'feMerge', 'feMergeNode', 'feMorphology', 'feOffset'],
  ...['fePointLight', 'feSpecularLighting', 'feSpotLight', 'feTile', 'feTurbulence'],
]);

/** Matches CSS that loads a file, except a fragment of the same file or a data URL of an image. */
const loads = /url\(\s*["']?(?!["']?(?:#|data:image\/(?:png|jpeg|gif|webp)[;,]))|@import|\\/i;

/** Matches a fragment of the same file, or a data URL of an image. */
const ownLink = /^(?:#|data:image\/(?:png|jpeg|gif|webp)[;,])/i;

const onlyDrawing: CustomPlugin = {
  name: 'only-drawing',
  fn: () => ({
    element: {
      enter: (node, parent) => {
        if (!drawing.has(node.name)) {
          parent.children = parent.children.filter((child) => child !== node);
          return;
        }
        node.attributes = Object.fromEntries(
          Object.entries(node.attributes).filter(([name, value]) => isSafeAttribute(name, value)),
        );
        if (node.name === 'style' && loads.test(textIn(node.children))) node.children = [];
      },
    },
  }),
};

function isSafeAttribute(name: string, value: string): boolean {
  const isLink = name === 'href' || name.endsWith(':href');
  return !/^on/i.test(name) && !loads.test(value) && (!isLink || ownLink.test(value.trim()));
}

/**
 * Removes everything from an SVG that does not draw: scripts, event handlers and references to other files. Browsers ignore them
 * in an image on a page, but not in an SVG file that someone opens.
 * @throws if the text is not an SVG
 */
export function safeSvg(text: string): string {
  const plugins = ['removeDoctype', 'removeXMLProcInst', 'removeComments', onlyDrawing] as const;
  const { data } = optimize(text, { plugins: [...plugins] });
  if (!/^<svg[\s>]/.test(data)) throw new Error('it is not an SVG image');
  return data;
}

function textIn(children: readonly { readonly type: string; readonly value?: string }[]): string {
  return children.map(({ value }) => value ?? '').join('');
}
