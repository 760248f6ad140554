import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentKey } from './identity.ts';

/**
 * An independent implementation of the algorithm: parts in NFC with single spaces, joined by NUL; the first 64 bits of the
 * SHA-256, modulo 36^8, in base 36 with 8 digits.
 */
function recipe(...parts: readonly string[]): string {
  const normal = parts.map((part) =>
    part
      .normalize('NFC')
      .split(/\s+/u)
      .filter((word) => word !== '')
      .join(' '),
  );
  const digest = createHash('sha256').update(normal.join('\0'), 'utf8').digest('hex');
  let number = BigInt(`0x${digest.slice(0, 16)}`) % 36n ** 8n;
  let key = '';
  for (let digit = 0; digit < 8; digit += 1) {
    key = '0123456789abcdefghijklmnopqrstuvwxyz'.charAt(Number(number % 36n)) + key;
    number /= 36n;
  }
  return key;
}

// Stored progress uses these keys. A change here would lose it, so never edit these values.
describe('fixed keys, computed by another program', () => {
  test.each([
    [['hello'], 'acngevim'],
    [['a', 'b'], 'kcyggzwz'],
    [['ab'], 'g0zjkw84'],
    [['café'], 'kqoezdzd'],
    [['你好 世界'], '1844bmie'],
    [[''], 'kheu33tg'],
    [['word 1708'], '00uuskg2'],
    [['5f3c8a1b2d4e6f7081923a4b', 'Which word is a verb?', '`run`', '`table`', '`blue`', '0'], 'rwfrj2no'],
  ])('%j', (parts, key) => {
    expect(contentKey(...parts)).toBe(key);
  });
});

test('the key of any parts follows the documented algorithm: 8 letters and digits', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), (parts) => {
      const key = contentKey(...parts);
      expect(key).toMatch(/^[0-9a-z]{8}$/);
      expect(key).toBe(recipe(...parts));
    }),
  );
});

test('the amount and kind of white space do not matter', () => {
  expect(contentKey(' Which\n\tone ? ')).toBe(contentKey('Which one ?'));
  expect(contentKey('Whichone?')).not.toBe(contentKey('Which one?'));
});

test('composed and decomposed letters give the same key', () => {
  expect(contentKey('caf\u00e9')).toBe(contentKey('cafe\u0301'));
  expect(contentKey('cafe')).not.toBe(contentKey('caf\u00e9'));
});

test('the boundaries between parts matter', () => {
  const keys = [contentKey('a', 'b c'), contentKey('a b', 'c'), contentKey('a b c'), contentKey('b c', 'a')];
  expect(new Set(keys).size).toBe(4);
});
