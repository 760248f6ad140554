import { optimize, type CustomPlugin } from 'svgo';

/** The elements of SVG that draw. Scripts, foreign elements, animations of links and frames are none of them. */
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

/** What loads something, other than a place in the same file or a picture in the address itself. */
const loads = /url\(\s*["']?(?!["']?(?:#|data:image\/(?:png|jpeg|gif|webp)[;,]))|@import|\\/i;

/** A link to a place in the same file, or a picture in the address itself. */
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
          Object.entries(node.attributes).filter(([name, value]) => maySay(name, value)),
        );
        if (node.name === 'style' && loads.test(textIn(node.children))) node.children = [];
      },
    },
  }),
};

function maySay(name: string, value: string): boolean {
  const isLink = name === 'href' || name.endsWith(':href');
  return !/^on/i.test(name) && !loads.test(value) && (!isLink || ownLink.test(value.trim()));
}

/**
 * An SVG picture of which only what draws is left: no script, no handler, nothing that is loaded from elsewhere. A picture in a
 * page runs none of that, but a file that somebody opens by itself would.
 * @throws when the text is no SVG
 */
export function safeSvg(text: string): string {
  const plugins = ['removeDoctype', 'removeXMLProcInst', 'removeComments', onlyDrawing] as const;
  const { data } = optimize(text, { plugins: [...plugins] });
  if (!/^<svg[\s>]/.test(data)) throw new Error('it is no SVG picture');
  return data;
}

function textIn(children: readonly { readonly type: string; readonly value?: string }[]): string {
  return children.map(({ value }) => value ?? '').join('');
}
