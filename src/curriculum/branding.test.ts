import { expect, test } from 'vitest';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { checkBranding } from './branding.ts';
import { settingsShape } from '../model/settings.ts';

const place = { line: 3, column: 7 };

function reported(settings: object): string[] {
  const diagnostics: Diagnostic[] = [];
  const file = { settings: settingsShape.parse(settings), placeOf: () => place };
  checkBranding(file, ['logo.svg', 'photos/sea.png'], diagnostics);
  return diagnostics.map(({ code, line, column, message }) => `${line}:${column} ${code}: ${message}`);
}

test('a valid logo and accent cause no diagnostics', () => {
  expect(reported({})).toEqual([]);
  expect(reported({ logo: 'photos/sea.png', accent: '#1D6B5F' })).toEqual([]);
});

test('a missing logo is an error with a suggestion', () => {
  expect(reported({ logo: 'lgo.svg' })).toEqual([
    '3:7 setting-invalid: `logo` is lgo.svg, which is not in the assets folder (did you mean `logo.svg`?).',
  ]);
});

test('an accent that is too pale is reported with its contrast and the tone used instead', () => {
  expect(reported({ accent: '#ffd54f' })).toEqual([
    expect.stringMatching(/^3:7 accent-pale: The accent #ffd54f has a contrast of 1\.\d:1/),
  ]);
});
