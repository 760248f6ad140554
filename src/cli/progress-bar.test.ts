import { Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { noProgress, progressOn, timeText, type Terminal } from './progress-bar.ts';

/** What is written to a terminal, or to a file, and a clock to set. */
function watch(isTTY: boolean) {
  let text = '';
  let time = 0;
  const stream = new Writable({
    write: (chunk: Buffer, _encoding, callback) => {
      text += chunk.toString();
      callback();
    },
  });
  const terminal: Terminal = Object.assign(stream, { isTTY, columns: 100 });
  const progress = progressOn(terminal, () => time);
  return {
    progress,
    wait: (milliseconds: number) => {
      time += milliseconds;
    },
    read: () => text,
  };
}

describe('the progress of a long step', () => {
  test('on a terminal is a bar with how much is done, how fast, and how long it will take', () => {
    const { progress, wait, read } = watch(true);
    progress.begin('Building pages …');
    progress.advance(0, 200);
    wait(2000);
    progress.advance(50, 200);
    expect(read()).toContain('50 of 200 · 25 a second · 0:06 left');
    progress.end();
  });

  test('counts no time before its first word to the rate', () => {
    const { progress, wait, read } = watch(true);
    progress.begin('Building pages …');
    wait(500);
    progress.advance(1, 201);
    wait(2000);
    progress.advance(101, 201);
    expect(read()).toContain('101 of 201 · 50 a second · 0:02 left');
    progress.end();
  });

  test('tells of no rate before there is one', () => {
    const { progress, wait, read } = watch(true);
    progress.begin('Fetching 2 recordings …');
    wait(10_000);
    progress.advance(1, 2);
    expect(read()).toContain(' 1 of 2');
    expect(read()).not.toContain('a second');
    progress.end();
  });

  test('is no bar in its first second, so that short steps do not flicker', () => {
    const { progress, wait, read } = watch(true);
    progress.begin('Building pages …');
    progress.advance(0, 200);
    wait(999);
    progress.advance(50, 200);
    expect(read()).toBe('Building pages …\n');
  });

  test('has a second of its own for each step', () => {
    const { progress, wait, read } = watch(true);
    progress.begin('Building pages …');
    progress.advance(0, 2);
    wait(5000);
    progress.begin('Building the search index …');
    progress.advance(1, 2);
    expect(read()).toBe('Building pages …\nBuilding the search index …\n');
  });

  test('in a file is plain lines', () => {
    const { progress, wait, read } = watch(false);
    progress.begin('Building pages …');
    progress.advance(0, 200);
    wait(5000);
    progress.advance(50, 200);
    progress.end();
    expect(read()).toBe('Building pages …\n');
  });

  test('is nothing where nobody wants it', () => {
    expect(() => {
      noProgress.begin('Building pages …');
      noProgress.advance(1, 2);
      noProgress.end();
    }).not.toThrow();
  });
});

test.each([
  [0, '0:00'],
  [6.2, '0:07'],
  [59.5, '1:00'],
  [750, '12:30'],
  [Infinity, '0:00'],
])('%d seconds are %s on a clock', (seconds, text) => {
  expect(timeText(seconds)).toBe(text);
});
