import { Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { noProgress, progressOn, timeText, type Terminal } from './progress-bar.ts';

/** A terminal or a file, with its output, and a clock to set. */
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
  test('is a bar on a terminal, with the count, the rate and the time left', () => {
    const { progress, wait, read } = watch(true);
    progress.begin('Building pages …');
    progress.advance(0, 200);
    wait(2000);
    progress.advance(50, 200);
    expect(read()).toContain('50 of 200 · 25 per second · 0:06 left');
    progress.end();
  });

  test('leaves the time before the first update out of the rate', () => {
    const { progress, wait, read } = watch(true);
    progress.begin('Building pages …');
    wait(500);
    progress.advance(1, 201);
    wait(2000);
    progress.advance(101, 201);
    expect(read()).toContain('101 of 201 · 50 per second · 0:02 left');
    progress.end();
  });

  test('shows no rate before there is one', () => {
    const { progress, wait, read } = watch(true);
    progress.begin('Fetching 2 recordings …');
    wait(10_000);
    progress.advance(1, 2);
    expect(read()).toContain(' 1 of 2');
    expect(read()).not.toContain('per second');
    progress.end();
  });

  test('shows no bar in the first second, so that short steps do not flicker', () => {
    const { progress, wait, read } = watch(true);
    progress.begin('Building pages …');
    progress.advance(0, 200);
    wait(999);
    progress.advance(50, 200);
    expect(read()).toBe('Building pages …\n');
  });

  test('waits one second in each step', () => {
    const { progress, wait, read } = watch(true);
    progress.begin('Building pages …');
    progress.advance(0, 2);
    wait(5000);
    progress.begin('Building the search index …');
    progress.advance(1, 2);
    expect(read()).toBe('Building pages …\nBuilding the search index …\n');
  });

  test('is plain lines in a file', () => {
    const { progress, wait, read } = watch(false);
    progress.begin('Building pages …');
    progress.advance(0, 200);
    wait(5000);
    progress.advance(50, 200);
    progress.end();
    expect(read()).toBe('Building pages …\n');
  });

  test('is hidden if nobody wants it', () => {
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
])('formats %d seconds as %s', (seconds, text) => {
  expect(timeText(seconds)).toBe(text);
});
