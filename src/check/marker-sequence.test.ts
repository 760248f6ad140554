import { describe, expect, test } from 'vitest';
import { block, checkedContent, facts, fileOf } from './checked-content.fixture.ts';
import { differingMarkers } from './marker-sequence.ts';

const original = ['# --description--', '# --questions--', '## --text--'];

/** The diagnostics of a translation with some markers, on every other line from line 3. */
function reported(markers: readonly string[]) {
  const sequence = (written: readonly string[]) => ({
    written: written.join('\n'),
    lines: written.map((_, index) => 3 + 2 * index),
  });
  return differingMarkers(
    checkedContent({
      blocks: [block('en', 'a', 1), block('de', 'a', 1)],
      lessonFacts: new Map([
        [fileOf('en', 'a', 1), facts({ markers: sequence(original) })],
        [fileOf('de', 'a', 1), facts({ markers: sequence(markers) })],
      ]),
    }),
  );
}

test('a translation with the markers of its original is right', () => {
  expect(reported(original)).toEqual([]);
});

describe('a translation is reported at its first difference:', () => {
  test.each([
    ['another marker', ['# --description--', '# --hints--', '## --text--'], 5, '`# --hints--`', '`# --questions--`'],
    ['another level', ['# --description--', '# --questions--', '# --text--'], 7, '`# --text--`', '`## --text--`'],
    [
      'another order',
      ['# --questions--', '# --description--', '## --text--'],
      3,
      '`# --questions--`',
      '`# --description--`',
    ],
    ['one left out', ['# --questions--', '## --text--'], 3, '`# --questions--`', '`# --description--`'],
    ['one too many', [...original, '## --answers--'], 9, '`## --answers--`', 'no further section'],
    ['an end too soon', original.slice(0, 2), 5, 'no further section', '`## --text--`'],
    ['none at all', [], 1, 'no further section', '`# --description--`'],
  ])('%s', (_, markers, line, found, expected) => {
    const [only, ...more] = reported(markers);
    expect(more).toEqual([]);
    expect(only).toMatchObject({ code: 'markers-differ', file: fileOf('de', 'a', 1), line, column: 1 });
    expect(only?.message).toContain(`${fileOf('en', 'a', 1)}: found ${found}, expected ${expected}.`);
  });
});

test('a lesson that is broken, a fallback or without an original is not compared', () => {
  const markers = { written: '# --notes--', lines: [1] };
  const content = checkedContent({
    blocks: [block('en', 'a', 1, 2), block('de', 'a', 1, -2, 3)],
    lessonFacts: new Map([
      [fileOf('en', 'a', 1), facts()],
      [fileOf('en', 'a', 2), facts({ markers })],
      [fileOf('de', 'a', 3), facts({ markers })],
    ]),
  });
  expect(differingMarkers(content)).toEqual([]);
});
