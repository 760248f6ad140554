import { expect, test } from 'vitest';
import { adviceFor } from './errors.ts';

const refused = (code: string) => Object.assign(new Error('refused'), { code });

test('when the system refuses something, there is a cure, also where the reason of an error is another one', () => {
  expect(adviceFor(refused('ENOSPC'))).toContain('Make room');
  expect(adviceFor(new Error('no index', { cause: new Error('no file', { cause: refused('EROFS') }) }))).toContain(
    'can only be read',
  );
});

test('a port that is not to be had is no matter of folders', () => {
  expect(adviceFor(Object.assign(refused('EACCES'), { syscall: 'listen' }))).toContain('--port');
  expect(adviceFor(Object.assign(refused('EACCES'), { syscall: 'open' }))).toContain('another folder');
});

test('for a fault of the program there is none', () => {
  expect(adviceFor(new Error('a fault'))).toBeUndefined();
  expect(adviceFor(refused('ENOENT'))).toBeUndefined();
  expect(adviceFor('thrown text')).toBeUndefined();
});
