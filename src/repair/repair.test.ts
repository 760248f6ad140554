import { describe, expect, test } from 'vitest';
import { frontMatter, proseLesson, quizLesson } from '../challenge/lesson.fixture.ts';
import { repairLesson } from './repair.ts';

/** A lesson of one question; what is given stands in for its usual end. */
const question = (end: string) => quizLesson({}).replace(/1\n$/, end);

const prose = proseLesson('# --description--\n\nText.');

describe('line ends', () => {
  test('become line feeds, each counted', () => {
    const text = prose.replaceAll('\n', '\r\n');
    expect(repairLesson(text)).toEqual({ text: prose, repairs: prose.match(/\n/g)?.map(() => 'lineEnds') });
  });

  test('of both kinds in one file become one kind', () => {
    const text = prose.replace('24\n', '24\r\n').replace('Text.\n', 'Text.\r');
    expect(repairLesson(text)).toEqual({ text: prose, repairs: ['lineEnds', 'lineEnds'] });
  });
});

describe('garbled letters', () => {
  test('are written as they were meant, in the front matter too', () => {
    const text = proseLesson('# --description--\n\nItâ€™s `â€™`.', { title: 'CafÃ©' });
    const repaired = proseLesson('# --description--\n\nIt’s `â€™`.', { title: 'Café' });
    expect(repairLesson(text)).toEqual({ text: repaired, repairs: ['garbledLetters', 'garbledLetters'] });
  });

  test('are repaired twice where they were garbled twice', () => {
    const text = prose.replace('Text', 'cafÃƒÂ©');
    expect(repairLesson(text).text).toBe(prose.replace('Text', 'café'));
  });
});

describe('spaces behind a marker', () => {
  test('go', () => {
    const text = question('1\n').replace('## --text--', '## --text--  ').replace('--answers--', '--answers--\t ');
    expect(repairLesson(text)).toEqual({ text: question('1\n'), repairs: ['markerSpaces', 'markerSpaces'] });
  });

  test.each([
    ['behind other headings', '# --description--\n\n## Heading  \n\nText.'],
    ['at the end of a line of text', '# --description--\n\nOne  \ntwo  '],
    ['behind a marker that is code', '# --description--\n\n```md\n# --text--  \n```'],
    ['behind a marker in a comment', '# --description--\n\n<!--\n# --text--  \n-->'],
  ])('stay %s', (_, body) => {
    expect(repairLesson(proseLesson(body))).toEqual({ text: proseLesson(body), repairs: [] });
  });
});

describe('rules behind the number of the right answer', () => {
  test.each([
    ['at the end', '1\n\n---\n', '1\n'],
    ['at the end of a file without a last line end', '1\n\n---', '1'],
    ['several', '1\n\n---\n\n---\n', '1\n'],
    ['without blank lines', '1\n***\n', '1\n'],
    ['before the next section', '1\n\n---\n\n# --explanation--\n\nWhy.\n', '1\n\n# --explanation--\n\nWhy.\n'],
  ])('go: %s', (_, end, repaired) => {
    expect(repairLesson(question(end))).toEqual({ text: question(repaired), repairs: ['solutionRules'] });
  });

  test.each([
    ['with text behind them', '1\n\n---\n\nText.\n'],
    ['behind a broken marker', '1\n\n# --explanation\n\nWhy.\n\n---\n'],
    ['with a comment behind them', '1\n\n---\n\n<!-- note -->\n'],
    ['behind something that is no number', 'one\n\n---\n'],
  ])('stay %s', (_, end) => {
    expect(repairLesson(question(end))).toEqual({ text: question(end), repairs: [] });
  });
});

describe('a missing blank line is put', () => {
  test.each([
    ['after the front matter', prose.replace('---\n\n', '---\n'), prose],
    [
      'after front matter that ends with spaces',
      prose.replace('---\n\n', '---  \n'),
      prose.replace('---\n\n', '---  \n\n'),
    ],
    [
      'before a comment',
      proseLesson('<!-- note -->\n# --description--\n\nA.'),
      proseLesson('<!-- note -->\n\n# --description--\n\nA.'),
    ],
    ['after a marker', prose.replace('--\n\nText', '--\nText'), prose],
    ['between two markers, once', question('1\n').replace('--questions--\n\n', '--questions--\n'), question('1\n')],
    ['before a marker', question('1\n').replace('Which?\n\n', 'Which?\n'), question('1\n')],
    ['behind a list', proseLesson('# --notes--\n\n- a\n# --hints--'), proseLesson('# --notes--\n\n- a\n\n# --hints--')],
    ['after a rule between answers', question('1\n').replace('---\n\nTwo', '---\nTwo'), question('1\n')],
    [
      'before a rule between answers',
      quizLesson({ answers: ['One', '- a'] }).replace('One\n\n---\n\n- a', '- a\n---\n\nOne'),
      quizLesson({ answers: ['- a', 'One'] }),
    ],
    [
      'around a rule that ends feedback',
      quizLesson({ answers: ['One', 'Two\n\n### --feedback--\n\nNo.', 'Three'] }).replace('---\n\nThree', '---\nThree'),
      quizLesson({ answers: ['One', 'Two\n\n### --feedback--\n\nNo.', 'Three'] }),
    ],
  ])('%s', (_, text, repaired) => {
    expect(repairLesson(text)).toEqual({ text: repaired, repairs: ['blankLines'] });
  });

  test.each([
    ['around rules in a text', proseLesson('# --description--\n\n- a\n\n---\nText.')],
    [
      'above a line that makes a heading of the text over it',
      quizLesson({ answers: ['One', 'Two'] }).replace('One\n\n---', 'One\n---'),
    ],
    ['in code', proseLesson('# --description--\n\n```md\na\n# --text--\nb\n```')],
    ['in a raw element', proseLesson('# --description--\n\n<pre>\na\n# --text--\nb\n</pre>')],
    ['around other headings', proseLesson('# --description--\n\na\n## Heading\nb')],
    ['around lines with spaces', prose.replace('---\n\n', '---\n \n').replace('--\n\nText', '--\n \t\nText')],
    ['behind the last marker', proseLesson('# --description--\n\nA.\n\n# --notes--').trimEnd()],
    ['behind front matter with nothing after it', frontMatter().trimEnd()],
  ])('but not %s', (_, text) => {
    expect(repairLesson(text)).toEqual({ text, repairs: [] });
  });
});

describe('nothing but line ends and letters is repaired', () => {
  test.each([
    ['without front matter', '# --description--\nText.\n'],
    ['with front matter that never ends', '---\ntitle: A\n# --description--\nText.\n'],
    ['with front matter that is no YAML', '---\ntitle: [\n---\n# --description--\nText.\n'],
  ])('in a file %s', (_, text) => {
    expect(repairLesson(text.replaceAll('\n', '\r\n')).text).toBe(text);
  });

  test('and nothing at all in a file that exhausts the parser', () => {
    const text = `${frontMatter()}${'> '.repeat(20_000)}cafÃ©\r\n`;
    const { text: repaired, repairs } = repairLesson(text);
    expect(repairs).toEqual([]);
    expect(repaired === text).toBe(true);
  });
});

test('a byte order mark and the end of the file stay as they are', () => {
  const text = `\uFEFF${prose.trimEnd()}`;
  expect(repairLesson(text)).toEqual({ text, repairs: [] });
  expect(repairLesson(text.replace('--\n\nText', '--\nText'))).toEqual({ text, repairs: ['blankLines'] });
});

test('an empty file stays empty', () => {
  expect(repairLesson('')).toEqual({ text: '', repairs: [] });
});
