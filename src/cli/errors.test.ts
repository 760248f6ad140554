import { expect, test } from 'vitest';
import { adviceFor } from './errors.ts';

const refused = (code: string) => Object.assign(new Error('refused'), { code });

test('gives advice when the system refuses an operation, also if that is the cause of another error', () => {
  expect(adviceFor(refused('ENOSPC'))).toContain('Free some space');
  expect(adviceFor(new Error('no index', { cause: new Error('no file', { cause: refused('EROFS') }) }))).toContain(
    'is read-only',
  );
});

test('gives different advice for a refused port than for a refused file', () => {
  expect(adviceFor(Object.assign(refused('EACCES'), { syscall: 'listen' }))).toContain('--port');
  expect(adviceFor(Object.assign(refused('EACCES'), { syscall: 'open' }))).toContain('another folder');
});

test('gives no advice for a bug of Hornbook', () => {
  expect(adviceFor(new Error('a fault'))).toBeUndefined();
  expect(adviceFor(refused('ENOENT'))).toBeUndefined();
  expect(adviceFor('thrown text')).toBeUndefined();
});
