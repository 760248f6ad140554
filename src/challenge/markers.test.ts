import { describe, expect, test } from 'vitest';
import { lineOf, proseLesson } from './lesson.fixture.ts';
import { readLesson } from './lesson.ts';

/** Every marker in format.md#markers, after the markers that contain it. */
const allMarkers: readonly (readonly string[])[] = [
  ['# --description--'],
  ['# --interactive--'],
  ['# --instructions--'],
  ['# --notes--'],
  ['# --transcript--'],
  ['# --explanation--'],
  ['# --assignment--'],
  ['# --questions--'],
  ['# --questions--', '## --text--'],
  ['# --questions--', '## --answers--'],
  ['# --questions--', '## --answers--', '### --feedback--'],
  ['# --questions--', '## --answers--', '### --audio-id--'],
  ['# --questions--', '## --video-solution--'],
  ['# --quizzes--'],
  ['# --quizzes--', '## --quiz--'],
  ['# --quizzes--', '## --quiz--', '### --question--'],
  ['# --quizzes--', '## --quiz--', '### --question--', '#### --text--'],
  ['# --quizzes--', '## --quiz--', '### --question--', '#### --distractors--'],
  ['# --quizzes--', '## --quiz--', '### --question--', '#### --answer--'],
  ['# --quizzes--', '## --quiz--', '### --question--', '#### --audio--'],
  ['# --fillInTheBlank--'],
  ['# --fillInTheBlank--', '## --sentence--'],
  ['# --fillInTheBlank--', '## --blanks--'],
  ['# --fillInTheBlank--', '## --blanks--', '### --feedback--'],
  ['# --scene--'],
  ['# --hints--'],
  ['# --before-all--'],
  ['# --before-each--'],
  ['# --after-all--'],
  ['# --after-each--'],
  ['# --seed--'],
  ['# --seed--', '## --seed-contents--'],
  ['# --solutions--'],
  ['# --speaking-section--'],
  ['# --speaking-section--', '## --sentence--'],
  ['# --speaking-section--', '## --speaking-audio--'],
];

/** The diagnostics about markers in a lesson with these blocks. */
function markerDiagnostics(...blocks: readonly string[]) {
  const text = proseLesson(blocks.join('\n\n'));
  return readLesson(text, 'f.md').diagnostics.filter(({ code }) => code.startsWith('marker-'));
}

describe('the table of markers', () => {
  test.each(allMarkers.map((path) => [path.join(' > '), path] as const))('%s is valid', (_, path) => {
    expect(markerDiagnostics(...path)).toEqual([]);
  });

  test.each(allMarkers.map((path) => [path.join(' > '), path] as const))(
    '%s one level too deep is an error',
    (_, path) => {
      const outer = path.slice(0, -1);
      const wrong = `#${path.at(-1) ?? ''}`;
      const found = markerDiagnostics(...outer, wrong);
      expect(found).toMatchObject([{ code: 'marker-misplaced', severity: 'error', column: 1 }]);
      expect(found[0]?.line).toBe(lineOf(proseLesson([...outer, wrong].join('\n\n')), wrong));
      expect(found[0]?.message).toContain(`\`${wrong}\``);
    },
  );

  test.each([
    ['a part of a question outside questions', ['# --description--', '## --answers--']],
    ['a part of a quiz question directly in the quiz', ['# --quizzes--', '## --quiz--', '#### --answer--']],
    ['the blanks of another exercise', ['# --speaking-section--', '## --blanks--']],
    ['feedback on a question', ['# --questions--', '## --text--', '### --feedback--']],
    ['a top-level section inside another', ['# --questions--', '## --explanation--']],
    ['a question text at the level that quizzes use', ['# --questions--', '#### --text--']],
  ])('%s is an error', (_, blocks) => {
    expect(markerDiagnostics(...blocks).map(({ code }) => code)).toEqual(['marker-misplaced']);
  });

  test.each([
    'descriptions',
    'Description',
    'fillintheblank',
    'fill-in-the-blank',
    'constructor',
    'toString',
    'hasOwnProperty',
    '-',
    'two words',
  ])('--%s-- is an unknown marker', (name) => {
    const found = markerDiagnostics('# --description--', 'text', `# --${name}--`);
    expect(found).toMatchObject([{ code: 'marker-unknown', severity: 'error', column: 1 }]);
    expect(found[0]?.message).toContain(`--${name}--`);
  });

  test.each(['descripton', 'Description', 'fillintheblank'])('%s gets a suggestion', (name) => {
    const [found] = markerDiagnostics(`# --${name}--`);
    expect(found?.message).toMatch(/^Unknown marker .* \(did you mean `--(description|fillInTheBlank)--`\?\)\.$/);
  });

  test('every wrong marker is reported at its position', () => {
    const text = proseLesson('# --description--\n\nText\n\n# --one--\n\ntext\n\n  # --two--\n\n## --feedback--');
    const places = readLesson(text, 'f.md').diagnostics.map(({ code, line, column }) => [code, line, column]);
    expect(places).toEqual([
      ['marker-unknown', lineOf(text, '# --one--'), 1],
      ['marker-unknown', lineOf(text, '# --two--'), 3],
      ['marker-misplaced', lineOf(text, '## --feedback--'), 1],
    ]);
  });
});

describe('the diagnostic of a wrong marker', () => {
  const questionBlocks = [
    '## --text--',
    'Which?',
    '## --answers--',
    'A\n\n### --feedback--\n\nNo.',
    '## --video-solution--',
    '1',
  ];

  test.each([
    ['# questions', '## --text--', 'it must be inside `--questions--`; perhaps the heading “questions” on line'],
    ['# --question--', '# --question--', 'Today it is `# --questions--`.'],
    ['# --qestions--', '# --qestions--', 'did you mean `--questions--`?'],
    ['## --questions--', '## --questions--', 'it must be `# --questions--`, a section of its own'],
  ])('%s instead of a section is reported once, without the markers inside', (opener, at, words) => {
    const blocks = ['# --description--', 'Text', opener, ...questionBlocks];
    const found = markerDiagnostics(...blocks);
    expect(found.map(({ line }) => line)).toEqual([lineOf(proseLesson(blocks.join('\n\n')), `\n${at}`) + 1]);
    expect(found[0]?.message).toContain(words);
  });

  test.each([
    ['## --solution--', '--video-solution--'],
    ['## --answer--', '## --answers--'],
    ['## --txt--', '--text--'],
  ])('%s in a question suggests the marker that was meant', (wrong, meant) => {
    const found = markerDiagnostics('# --questions--', wrong);
    expect(found).toHaveLength(1);
    expect(found[0]?.message).toContain(`did you mean \`${meant}\`?`);
  });

  test('`## --distractors--` outside of a question is misplaced', () => {
    const [first] = readLesson(
      proseLesson('# --quizzes--\n\n## --quiz--\n\n## --distractors--\n\nA'),
      'f.md',
    ).diagnostics;
    expect(first).toMatchObject({ code: 'marker-misplaced' });
  });

  test('is also reported in a later section', () => {
    expect(markerDiagnostics('# --qestions--', '# --hints--', '## --text--')).toHaveLength(2);
  });
});

describe('text that is not a marker stays text', () => {
  test.each([
    ['in a fence', '```md\n# --instructions--\n```'],
    ['in a fence of tildes', '~~~\n# --nonsense--\n~~~'],
    ['in indented code', '    # --instructions--'],
    ['in a list', '- # --instructions--\n- two'],
    ['in a quote', '> # --instructions--\n> text'],
    ['in a list item’s fence', '1. one\n\n   ```\n   # --nonsense--\n   ```'],
    ['in an HTML comment', '<!-- note\n\n# --instructions--\n\n-->'],
    ['in raw HTML', '<pre>\n# --instructions--\n</pre>'],
    ['in a sentence', 'Write # --instructions-- on a line of its own.'],
    ['in inline code over lines', '`a\nb # --instructions--`'],
    ['escaped', '\\# --instructions--'],
    ['without a space', '#--instructions--'],
    ['underlined instead of marked', '--instructions--\n================'],
    ['seven signs', '####### --instructions--'],
  ])('%s', (_, block) => {
    const text = proseLesson(`# --description--\n\nbefore\n\n${block}`);
    const { lesson, diagnostics } = readLesson(text, 'f.md');
    expect(diagnostics).toEqual([]);
    expect(lesson?.instructions).toBeUndefined();
    expect(lesson?.description?.source).toBe(`before\n\n${block}`);
  });

  test('a normal heading of any level does not end a section', () => {
    const { lesson } = readLesson(proseLesson('# --description--\n\none\n\n# Two\n\n## Three\n\nfour'), 'f.md');
    expect(lesson?.description?.source).toBe('one\n\n# Two\n\n## Three\n\nfour');
  });
});

describe('a marker is recognised', () => {
  test.each(['   ', '\t'])('with space after it (%j), with a warning there', (space) => {
    const text = proseLesson(`# --description--\n\nText\n\n# --instructions--${space}\n\nDo it.`);
    const { lesson, diagnostics } = readLesson(text, 'f.md');
    expect(lesson?.instructions?.source).toBe('Do it.');
    const line = lineOf(text, '# --instructions--');
    expect(diagnostics).toMatchObject([{ code: 'marker-trailing-space', line, column: 19 }]);
  });

  test.each([
    ['indented by up to three spaces', '   # --instructions--'],
    ['with closing signs', '# --instructions-- #'],
    ['with more space after the sign', '#    --instructions--'],
  ])('%s', (_, marker) => {
    const { lesson, diagnostics } = readLesson(proseLesson(`# --description--\n\nA\n\n${marker}\n\nB`), 'f.md');
    expect(diagnostics).toEqual([]);
    expect(lesson?.description?.source).toBe('A');
    expect(lesson?.instructions?.source).toBe('B');
  });

  test('without a blank line before or after it', () => {
    const { lesson, diagnostics } = readLesson(proseLesson('# --description--\nA\n# --instructions--\nB'), 'f.md');
    expect(diagnostics).toEqual([]);
    expect(lesson?.description?.source).toBe('A');
    expect(lesson?.instructions?.source).toBe('B');
  });
});

describe('a heading that looks like a marker', () => {
  test.each(['# --explicación', '## --notas', '# --instructions-', '### -- feedback'])(
    '%s is shown as a heading, with a warning',
    (heading) => {
      const text = proseLesson(`# --description--\n\nA\n\n${heading}\n\nB`);
      const { lesson, diagnostics } = readLesson(text, 'f.md');
      expect(diagnostics).toMatchObject([
        { code: 'marker-lookalike', severity: 'warning', line: lineOf(text, heading), column: 1 },
      ]);
      expect(lesson?.description?.source).toBe(`A\n\n${heading}\n\nB`);
    },
  );

  test('a heading with dashes elsewhere is not reported', () => {
    expect(markerDiagnostics('# --description--', '## Use -- with care', '## - dash', '## i--')).toEqual([]);
  });
});
