import { describe, expect, test } from 'vitest';
import { proseLesson } from './lesson.fixture.ts';
import { readLesson } from './lesson.ts';

function assignmentsOf(content: string) {
  const { lesson, diagnostics } = readLesson(proseLesson(`# --assignment--\n\n${content}`), 'f.md');
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return lesson?.assignments ?? [];
}

const sources = (content: string) => assignmentsOf(content).map(({ text }) => text.source);

describe('assignments', () => {
  test('are separated by rules, each with all of its Markdown', () => {
    expect(sources('Read *this*.\n\n- a\n- b\n\n---\n\nWatch <a href="https://x.example/">that</a>.')).toEqual([
      'Read *this*.\n\n- a\n- b',
      'Watch <a href="https://x.example/">that</a>.',
    ]);
  });

  test('can be a single one', () => {
    expect(sources('Watch it.')).toEqual(['Watch it.']);
  });

  test('are left out if they are empty', () => {
    expect(sources('---\n\nOne\n\n---\n\n---\n\nTwo\n\n---')).toEqual(['One', 'Two']);
    expect(sources('')).toEqual([]);
  });

  test('are not split at a rule in an example', () => {
    expect(sources('Copy it:\n\n```yaml\n---\na: 1\n---\n```')).toHaveLength(1);
  });

  test('have their own keys, which do not depend on their position', () => {
    const [one, two] = assignmentsOf('One\n\n---\n\nTwo');
    const [second, first] = assignmentsOf('Two\n\n---\n\nOne');
    expect(one?.key).not.toBe(two?.key);
    expect([first?.key, second?.key]).toEqual([one?.key, two?.key]);
  });

  test('have the line on which they begin', () => {
    const text = proseLesson('# --assignment--\n\nOne\n\n---\n\nTwo');
    const lines = text.split('\n');
    const { lesson } = readLesson(text, 'f.md');
    expect(lesson?.assignments.map(({ text: { line } }) => lines[line - 1])).toEqual(['One', 'Two']);
  });
});
