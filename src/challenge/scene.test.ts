import { describe, expect, test } from 'vitest';
import { lineOf, proseLesson } from './lesson.fixture.ts';
import { readLesson } from './lesson.ts';

interface Command {
  readonly character: string;
  readonly startTime: number;
  readonly finishTime?: number;
  readonly dialogue?: { readonly text: string; readonly align: string };
}

const line = (character: string, startTime: number, text: string, finishTime = startTime + 1): Command => ({
  character,
  startTime,
  finishTime,
  dialogue: { text, align: 'center' },
});

const setup = {
  background: 'office.png',
  characters: [
    { character: 'Ángela', position: { x: 1, y: 0, z: 1 } },
    { character: 'Wang Hua', position: { x: 2, y: 0, z: 1 }, opacity: 0 },
  ],
  audio: { filename: 'a.mp3', startTime: 1, startTimestamp: 2.5, finishTimestamp: 4 },
};

function readText(json: string, type = '21') {
  const text = proseLesson(`# --scene--\n\n\`\`\`json\n${json}\n\`\`\``, { challengeType: type, lang: 'en-US' });
  const { lesson, diagnostics } = readLesson(text, 'f.md');
  return { text, scene: lesson?.scene, diagnostics };
}

const read = (commands: readonly Command[], changes: object = {}) =>
  readText(JSON.stringify({ setup: { ...setup, ...changes }, commands }, null, 2));

describe('a scene', () => {
  test('has the spoken lines in order of time', () => {
    const { scene, diagnostics } = read([
      { character: 'Ángela', startTime: 0 },
      line('Ángela', 1, 'Hi_ *there*.'),
      line('Wang Hua', 2, '你好 (nǐ hǎo)'),
      { character: 'Ángela', startTime: 3 },
    ]);
    expect(diagnostics).toEqual([]);
    expect(scene?.lines).toEqual([
      { character: 'Ángela', text: 'Hi_ *there*.' },
      { character: 'Wang Hua', text: '你好 (nǐ hǎo)' },
    ]);
  });

  test('plays a part of a recording between two times', () => {
    expect(read([]).scene?.audio).toEqual({ filename: 'a.mp3', start: 2.5, end: 4 });
  });

  test('plays the whole recording without times', () => {
    expect(read([], { audio: { filename: 'b.mp3', startTime: 0 } }).scene?.audio).toEqual({ filename: 'b.mp3' });
  });

  test('keeps a time of zero', () => {
    const audio = { filename: 'b.mp3', startTime: 0, startTimestamp: 0, finishTimestamp: 2 };
    expect(read([], { audio }).scene?.audio).toEqual({ filename: 'b.mp3', start: 0, end: 2 });
  });

  test.each([
    [true, true],
    [false, false],
    [undefined, false],
  ])('always shows its captions with the value %s', (alwaysShowDialogue, expected) => {
    expect(read([], { alwaysShowDialogue }).scene?.alwaysShowDialogue).toBe(expected);
  });
});

describe('problems of times and speakers', () => {
  test('include a line that ends before it begins, which is kept', () => {
    const { text, scene, diagnostics } = read([line('Ángela', 1, 'Hi', 0.78)]);
    expect(scene?.lines).toHaveLength(1);
    expect(diagnostics).toMatchObject([
      { code: 'scene-timing', severity: 'warning', line: lineOf(text, '# --scene--'), column: 1 },
    ]);
    expect(diagnostics[0]?.message).toMatch(/\b1 s.*\b0\.78 s/);
  });

  test('include a speaker who is not in the setup, whose line is kept', () => {
    const { text, scene, diagnostics } = read([line('Bob', 1, 'Hi')]);
    expect(scene?.lines).toEqual([{ character: 'Bob', text: 'Hi' }]);
    expect(diagnostics).toMatchObject([
      { code: 'scene-speaker', severity: 'warning', line: lineOf(text, '# --scene--'), column: 1 },
    ]);
    expect(diagnostics[0]?.message).toContain('Bob');
  });

  test('do not include a silent character who is not in the setup', () => {
    expect(read([{ character: 'Bob', startTime: 1 }]).diagnostics).toEqual([]);
  });

  test('include commands that are out of order, whose lines are sorted', () => {
    const { text, scene, diagnostics } = read([line('Ángela', 5, 'b'), line('Ángela', 1, 'a'), line('Ángela', 5, 'c')]);
    expect(scene?.lines.map((line) => line.text)).toEqual(['a', 'b', 'c']);
    expect(diagnostics).toMatchObject([
      { code: 'scene-unsorted', severity: 'warning', line: lineOf(text, '# --scene--'), column: 1 },
    ]);
  });
});

describe('errors', () => {
  test.each([
    ['setup.background', { background: undefined }],
    ['setup.characters', { characters: [] }],
    ['setup.audio', { audio: undefined }],
    ['setup.audio.filename', { audio: { startTime: 1 } }],
  ])('report a missing %s inside the fence', (path, changes) => {
    const { text, scene, diagnostics } = read([], changes);
    expect(scene).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code: 'data-invalid', severity: 'error' }]);
    expect(diagnostics[0]?.message).toContain(path);
    expect(diagnostics[0]?.line).toBeGreaterThan(lineOf(text, '```json'));
  });

  test.each(['character', 'startTime'])('report a command without %s at the command', (key) => {
    const command = Object.fromEntries(Object.entries(line('Ángela', 1, 'Hi')).filter(([name]) => name !== key));
    const { text, diagnostics } = readText(
      `{ "setup": ${JSON.stringify(setup)}, "commands": [\n  ${JSON.stringify(command)}\n] }`,
    );
    const at = lineOf(text, '"commands"') + 1;
    expect(diagnostics).toMatchObject([{ code: 'data-invalid', severity: 'error', line: at, column: 3 }]);
  });

  test('report a recording without a start time', () => {
    // `startTime` is the only other required key of a recording (see format.md#scenes-and-audio).
    const { diagnostics } = read([], { audio: { filename: 'a.mp3' } });
    expect(diagnostics.map(({ code }) => code)).toEqual(['data-invalid']);
  });
});
