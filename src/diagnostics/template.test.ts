import { describe, expect, test } from 'vitest';
import { fillTemplate, generalText } from './template.ts';

describe('a filled template', () => {
  test('contains the values', () => {
    expect(fillTemplate('{key} is {found}.', { key: 'id', found: 0 })).toBe('id is 0.');
  });

  test('keeps values that look like placeholders or replacement patterns', () => {
    expect(fillTemplate('{key}: {found}.', { key: '{found}$&', found: '$1' })).toBe('{found}$&: $1.');
  });

  test.each([
    [0, '0 answers'],
    [1, '1 answer'],
    [2, '2 answers'],
  ])('has the noun in the number of %i', (count, text) => {
    expect(fillTemplate('{count|answer|answers}', { count })).toBe(text);
  });

  test('has the general text if there is no value', () => {
    expect(fillTemplate('{fix=Check it}.', {})).toBe('Check it.');
    expect(fillTemplate('{fix=Check it}.', { fix: 'Remove it' })).toBe('Remove it.');
    expect(fillTemplate('Unknown{meant=}.', {})).toBe('Unknown.');
  });
});

test('a general text marks what differs from diagnostic to diagnostic', () => {
  const mark = (name: string) => `‹${name}›`;
  expect(generalText('{key} has {count|answer|answers}{meant=}; {fix=check it}.', mark)).toBe(
    '‹key› has ‹count› answers; check it.',
  );
});
