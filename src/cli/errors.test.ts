import { expect, test } from 'vitest';
import { cureFor } from './errors.ts';

const refused = (code: string) => Object.assign(new Error('refused'), { code });

test('when the system refuses something, there is a cure, also where the reason of an error is another one', () => {
  expect(cureFor(refused('ENOSPC'))).toContain('The disk is full.');
  expect(cureFor(new Error('no index', { cause: new Error('no file', { cause: refused('EROFS') }) }))).toContain(
    'can only be read',
  );
});

test('for a fault of the program there is none', () => {
  expect(cureFor(new Error('a fault'))).toBeUndefined();
  expect(cureFor(refused('ENOENT'))).toBeUndefined();
  expect(cureFor('thrown text')).toBeUndefined();
});
