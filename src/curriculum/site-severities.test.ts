import { describe, expect, test } from 'vitest';
import { contentRoot, lessonFile } from './content-root.fixture.ts';
import { readCurriculum } from './curriculum.ts';
import { LessonIndex } from './lesson-index.ts';

const english = 'challenges/english/blocks/knots/1.md';
const spanish = 'challenges/espanol/blocks/knots/1.md';

/** Two lessons with the warning `key-unknown` each, read with the given entries of `checks:`. */
function read(...checks: readonly string[]) {
  const text = lessonFile(1, { colour: 'red' });
  const settings = `checks:\n${checks.map((check) => `  - ${check}\n`).join('')}`;
  return readCurriculum(contentRoot({ 'site.yml': settings, [english]: text, [spanish]: text }), new LessonIndex(), {
    allowMdx: false,
  });
}

function found(...checks: readonly string[]): string[] {
  const own = read(...checks).diagnostics.filter(({ code }) =>
    /^(?:key-unknown|setting-(?:invalid|unknown))$/.test(code),
  );
  return own.map(({ severity, code, file, line }) => {
    return `${severity} ${code} ${file}${file === 'site.yml' ? `:${String(line)}` : ''}`;
  });
}

describe('a diagnostic can be', () => {
  test.each([
    ['raised', 'error', [`error key-unknown ${english}`, `error key-unknown ${spanish}`]],
    ['lowered', 'info', [`info key-unknown ${english}`, `info key-unknown ${spanish}`]],
    ['silent', 'off', []],
  ])('%s', (_, severity, expected) => {
    expect(found(`{ code: key-unknown, severity: ${severity} }`)).toEqual(expected);
  });

  test('in some files only', () => {
    expect(found('{ code: key-unknown, severity: off, paths: ["challenges/espanol/**"] }')).toEqual([
      `warning key-unknown ${english}`,
    ]);
    expect(found('{ code: key-unknown, severity: off, paths: ["nowhere/**", "**/english/**"] }')).toEqual([
      `warning key-unknown ${spanish}`,
    ]);
  });

  test('different in some files: the last match wins', () => {
    expect(
      found(
        '{ code: key-unknown, severity: info }',
        '{ code: key-unknown, severity: error, paths: ["challenges/english/**"] }',
      ),
    ).toEqual([`error key-unknown ${english}`, `info key-unknown ${spanish}`]);
    expect(
      found(
        '{ code: key-unknown, severity: error, paths: ["challenges/english/**"] }',
        '{ code: key-unknown, severity: info }',
      ),
    ).toEqual([`info key-unknown ${english}`, `info key-unknown ${spanish}`]);
  });
});

test('a lesson whose diagnostic is raised to an error is not published', () => {
  const lessons = (checks: string[]) => read(...checks).blocks.flatMap((block) => block.lessons);
  expect(lessons([]).filter(({ faults }) => faults)).toEqual([]);
  const faulty = lessons(['{ code: key-unknown, severity: error, paths: ["challenges/espanol/**"] }']);
  expect(faulty.filter(({ faults }) => faults).map(({ file }) => file)).toEqual([spanish]);
});

describe('an invalid entry is an error at its position and changes nothing', () => {
  const both = [`warning key-unknown ${english}`, `warning key-unknown ${spanish}`];

  test.each([
    ['a lowered error', '{ code: answer-empty, severity: warning }', 'checks.0.severity'],
    ['an error silenced', '{ code: answer-empty, severity: off, paths: ["a/**"] }', 'checks.0.severity'],
    ['a code that there is not', '{ code: key-unknwon, severity: off }', 'checks.0.code'],
    ['a code with the name of a built-in', '{ code: constructor, severity: off }', 'checks.0.code'],
    ['a severity that there is not', '{ code: key-unknown, severity: fatal }', 'checks.0.severity'],
    ['no severity', '{ code: key-unknown }', 'checks.0.severity'],
    ['no path', '{ code: key-unknown, severity: off, paths: [] }', 'checks.0.paths'],
  ])('%s', (_, check, path) => {
    expect(found(check)).toEqual([...both, 'error setting-invalid site.yml:2']);
    expect(read(check).diagnostics.at(-1)?.message).toContain(`\`${path}\` `);
  });

  test('an unknown key', () => {
    expect(found('{ code: key-unknown, severity: off, path: a }')).toEqual([
      ...both,
      'error setting-unknown site.yml:2',
    ]);
  });

  test('with the code or key that was probably meant', () => {
    const messages = read('{ code: key-unknwon, severity: off }', '{ code: key-unknown, severity: off, path: a }');
    const [first, second] = messages.diagnostics.filter(({ code }) => code.startsWith('setting-'));
    expect(first?.message).toContain('(did you mean `key-unknown`?)');
    expect(second?.message).toBe('Unknown setting `checks.1.path` (did you mean `paths`?).');
  });

  test('but an error can be set to error', () => {
    expect(found('{ code: answer-empty, severity: error }')).toEqual(both);
  });
});
