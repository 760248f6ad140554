import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');

/** Every block of the stylesheet that sets colours, with its media query and selector. */
const blocks = [...css.matchAll(/(?:@media ([^{]+)\{\s*)?([^{}]+)\{([^{}]*)\}/g)]
  .map(([, media = '', selector = '', body = '']) => ({
    name: `${media}${selector}`.trim().replace(/\s+/g, ' '),
    schemes: /color-scheme:([^;]+)/.exec(body)?.[1] ?? 'light dark',
    colours: Object.fromEntries(
      [...body.matchAll(/--([\w-]+):\s*(#[^;]+|var\(--light,[^;]+);/g)].map(([, token = '', value = '']) => [
        token,
        value,
      ]),
    ),
  }))
  .filter(({ colours }) => Object.keys(colours).length > 0);

/** The first block applies to all themes. Each other block is a theme that overrides some colours, light and dark. */
const base = blocks[0]?.colours ?? {};
const themes = blocks.flatMap(({ name, schemes, colours }) =>
  (['light', 'dark'] as const)
    .filter((scheme) => schemes.includes(scheme))
    .map((scheme) => ({
      name: `${name}, ${scheme}`,
      isContrast: name.includes('contrast'),
      colours: Object.fromEntries(
        Object.entries({ ...base, ...colours }).map(([token, value]): [string, string] => [
          token,
          inScheme(value, scheme),
        ]),
      ),
    })),
);

function inScheme(value: string, scheme: 'light' | 'dark'): string {
  const [, light, dark] = /^var\(--light, (\S+)\) var\(--dark, (\S+)\)$/.exec(value) ?? [];
  return (scheme === 'light' ? light : dark) ?? value;
}

const code = ['comment', 'keyword', 'string', 'constant', 'function', 'type', 'tag', 'attribute'].map(
  (name) => `code-${name}`,
);
const grounds = ['paper', 'card', 'right-ground', 'wrong-ground'];

/** Text colours and their backgrounds. */
const texts: Readonly<Record<string, readonly string[]>> = {
  ink: [...grounds, 'code-ground', 'mark'],
  'soft-ink': [...grounds, 'code-ground'],
  link: [...grounds, 'code-ground'],
  // On buttons.
  paper: ['link'],
  right: ['paper', 'card', 'right-ground'],
  wrong: ['paper', 'card', 'wrong-ground'],
  ...Object.fromEntries(code.map((name) => [name, ['code-ground', 'card']])),
};

/** Colours that must be visible but are not text: borders of fields, and the focus outline. */
const edges: Readonly<Record<string, readonly string[]>> = {
  'field-line': ['paper', 'card'],
  focus: grounds,
};

/** Lines that only separate. */
const ornaments = ['line'];

describe.each(themes)('the colours of $name', ({ colours, isContrast }) => {
  const worst = (pairs: typeof texts) =>
    Object.entries(pairs).flatMap(([front, backs]) =>
      backs.flatMap((back) => {
        const [one, other] = [colours[front], colours[back]];
        return one && other ? [{ pair: `${front} on ${back}`, contrast: contrast(one, other) }] : [];
      }),
    );
  const below = (least: number, pairs: typeof texts) => worst(pairs).filter((found) => found.contrast < least);

  test('make text readable (WCAG 1.4.3, and 1.4.6 with high contrast)', () => {
    expect(worst(texts).length).toBeGreaterThan(30);
    expect(below(isContrast ? 7 : 4.5, texts)).toEqual([]);
  });

  test('make fields and focus visible (WCAG 1.4.11)', () => {
    expect(below(3, edges)).toEqual([]);
  });
});

test('every colour is tested, as text or as a background', () => {
  const known = new Set([...Object.entries({ ...texts, ...edges }).flat(2), ...ornaments]);
  expect(Object.keys(base).filter((token) => !known.has(token))).toEqual([]);
  expect(themes.length).toBeGreaterThanOrEqual(4);
});

test('contrast follows the definition of WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(contrast('#f00', '#fff')).toBeCloseTo(4, 1);
});

/** Returns the contrast ratio of two colours (WCAG 2.2, “contrast ratio” and “relative luminance”). */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const digits = colour.slice(1).length === 3 ? colour.slice(1).replace(/./g, '$&$&') : colour.slice(1);
  if (!/^[0-9a-f]{6}$/i.test(digits)) throw new Error(`not an opaque colour: ${colour}`);
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => {
    const share = Number.parseInt(digits.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
