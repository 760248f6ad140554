import { expect, test } from 'vitest';
import { sha256, shortDigest } from './digest.ts';

const digestOfAbc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

test('a digest is the SHA-256 of a text in UTF-8 or of bytes', () => {
  expect(sha256('abc')).toBe(digestOfAbc);
  expect(sha256('é')).toBe(sha256(Buffer.from([0xc3, 0xa9])));
});

test.each(['base64', 'base64url'] as const)('a digest in %s has the same bytes', (encoding) => {
  expect(Buffer.from(sha256('abc', encoding), encoding).toString('hex')).toBe(digestOfAbc);
});

test('a short digest is the beginning of the full one', () => {
  expect(shortDigest('abc')).toBe(digestOfAbc.slice(0, 16));
  expect(shortDigest('abc', 24)).toBe(digestOfAbc.slice(0, 24));
});
