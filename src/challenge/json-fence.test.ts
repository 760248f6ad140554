import { describe, expect, test } from 'vitest';
import { lineOf, proseLesson } from './lesson.fixture.ts';
import { readLesson } from './lesson.ts';

const good = {
  setup: { background: 'a.png', characters: [{ character: 'Ana' }], audio: { filename: 'a.mp3', startTime: 0 } },
  commands: [],
};

/** A scene is the simplest section with a JSON fence. */
function read(content: string) {
  const text = proseLesson(`# --scene--\n\n${content}`, { challengeType: '21', lang: 'en-US' });
  const { lesson, diagnostics } = readLesson(text, 'f.md');
  return { text, scene: lesson?.scene, diagnostics };
}

const fence = (json: string, indent = '') =>
  ['```json', ...json.split('\n'), '```'].map((line) => indent + line).join('\n');

describe('a fence with JSON', () => {
  test.each([0, 1, 2, 3])('is parsed if it is indented by %i spaces', (count) => {
    const { scene, diagnostics } = read(fence(JSON.stringify(good, null, 2), ' '.repeat(count)));
    expect(diagnostics).toEqual([]);
    expect(scene?.audio.filename).toBe('a.mp3');
  });

  test.each(['', 'Words only', '    {"indented": "code"}'])(
    'that is missing is an error at the section: "%s"',
    (content) => {
      const { text, scene, diagnostics } = read(content);
      expect(scene).toBeUndefined();
      const errors = diagnostics.filter(({ severity }) => severity === 'error');
      // An empty section is reported like a missing one (see format.md#irregular-files).
      if (content !== '') {
        expect(errors).toMatchObject([{ code: 'fence-missing', line: lineOf(text, '# --scene--'), column: 1 }]);
      }
    },
  );

  test('with invalid JSON is an error at the position in the file', () => {
    const { text, diagnostics } = read(fence('{\n  "setup": {},\n}'));
    const line = lineOf(text, '```json') + 3;
    expect(diagnostics).toMatchObject([{ code: 'json-invalid', severity: 'error', line, column: 1 }]);
  });

  test('with JSON of another shape is an error at the value', () => {
    const wrong = JSON.stringify({ ...good, setup: { ...good.setup, background: 5 } }, null, 2);
    const { text, diagnostics } = read(fence(wrong));
    const line = lineOf(text, '"background": 5');
    const column = 1 + (text.split('\n')[line - 1]?.indexOf('5') ?? 0);
    expect(diagnostics).toMatchObject([{ code: 'data-invalid', severity: 'error', line, column }]);
    expect(diagnostics[0]?.message).toContain('setup.background');
  });

  test('with JSON that is of another shape as a whole is an error that names the section', () => {
    const { diagnostics } = read(fence('[]'));
    expect(diagnostics[0]?.code).toBe('data-invalid');
    expect(diagnostics[0]?.message).toContain('scene');
  });
});
