import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { accentStyles, accentThemes, accentTone, contrast, leastContrast } from './accent.ts';

const tokens = readFileSync(new URL('../styles/tokens.css', import.meta.url), 'utf8');

/** Returns the pairs of colours in a part of the tokens, by name. */
function pairs(text: string): Readonly<Record<string, [light: string, dark: string]>> {
  const found = text.matchAll(/--([\w-]+): var\(--light, (#\w{6})\) var\(--dark, (#\w{6})\)/g);
  return Object.fromEntries([...found].map(([, name = '', light = '', dark = '']) => [name, [light, dark]]));
}

const [usual = '', bySystem = '', byReader = ''] = tokens.split(
  /@media \(prefers-contrast: more\)|\[data-theme='contrast'\]/,
);

test.each([
  // Published values: black on white, and #767676, the lightest grey that passes on white.
  ['#000000', '#ffffff', 21],
  ['#767676', '#ffffff', 4.54],
  ['#ffffff', '#ffffff', 1],
])('the contrast of %s and %s is %d', (one, other, expected) => {
  expect(contrast(one, other)).toBeCloseTo(expected, 2);
});

test('the themes use the backgrounds of the tokens', () => {
  const names = ['paper', 'card', 'right-ground', 'wrong-ground'];
  const grounds = (text: string, place: 0 | 1) => names.map((name) => pairs(text)[name]?.[place]);
  expect(accentThemes.map((theme) => theme.grounds)).toEqual([
    grounds(usual, 0),
    grounds(usual, 1),
    [...new Set(grounds(byReader, 0))],
    [...new Set(grounds(byReader, 1))],
  ]);
});

test('high contrast looks the same whether the system or the reader chooses it', () => {
  expect(Object.keys(pairs(byReader)).length).toBeGreaterThan(20);
  expect(pairs(bySystem)).toEqual(pairs(byReader));
});

describe('the tone of an accent', () => {
  const accents = ['#1d6b5f', '#ffd54f', '#000000', '#ffffff', '#808080', '#ff0000', '#0000ff'];

  test.each(accents)('of %s is readable in every theme', (accent) => {
    for (const theme of accentThemes) {
      expect(leastContrast(accentTone(accent, theme), theme), theme.name).toBeGreaterThanOrEqual(theme.needed);
    }
  });

  test('is the accent itself if that is readable', () => {
    const [light, dark] = accentThemes;
    expect(light && accentTone('#1d6b5f', light)).toBe('#1d6b5f');
    expect(dark && accentTone('#ffd54f', dark)).toBe('#ffd54f');
  });

  test('is in the styles of each theme', () => {
    const tones = accentThemes.map((theme) => accentTone('#1d6b5f', theme));
    const [light, dark, lightMore, darkMore] = tones;
    expect(accentStyles('#1d6b5f').match(/var\(--light.*?(?=;)/g)).toEqual([
      `var(--light, ${light ?? ''}) var(--dark, ${dark ?? ''})`,
      ...Array.from({ length: 2 }, () => `var(--light, ${lightMore ?? ''}) var(--dark, ${darkMore ?? ''})`),
    ]);
  });
});
