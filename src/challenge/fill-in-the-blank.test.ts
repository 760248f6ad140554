import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frontMatter, lineOf } from './lesson.fixture.ts';
import { readLesson } from './lesson.ts';

const head = (keys: Readonly<Record<string, string>> = {}) =>
  frontMatter({ challengeType: '22', lang: 'en-US', ...keys });
const section = (sentence: string, ...blanks: readonly string[]) =>
  `# --fillInTheBlank--\n\n## --sentence--\n\n${sentence}\n\n## --blanks--\n\n${blanks.join('\n\n---\n\n')}\n`;

function read(body: string, keys?: Readonly<Record<string, string>>) {
  const text = head(keys) + body;
  const { lesson, diagnostics } = readLesson(text, 'f.md');
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  return { text, task: lesson?.fillInTheBlank, diagnostics, errors };
}

describe('a sentence with blanks', () => {
  test('has a gap for each BLANK, and its answers with their feedback', () => {
    const { task, errors } = read(
      section('`Hi BLANK, I am BLANK.`', '`there`\n\n### --feedback--\n\nA *place*.', '`Tom`'),
    );
    expect(errors).toEqual([]);
    expect(task?.paragraphs).toEqual([['Hi ', ', I am ', '.']]);
    expect(task?.blanks.map(({ answer, feedback }) => [answer, feedback?.source])).toEqual([
      ['there', 'A *place*.'],
      ['Tom', undefined],
    ]);
  });

  test('counts its gaps on from paragraph to paragraph', () => {
    const { task, errors } = read(section('`A: BLANK?`\n\n`B: No.`\n\n`A: BLANK!`', '`one`', '`two`'));
    expect(errors).toEqual([]);
    expect(task?.paragraphs).toEqual([['A: ', '?'], ['B: No.'], ['A: ', '!']]);
    expect(task?.blanks.map(({ answer }) => answer)).toEqual(['one', 'two']);
  });

  test('takes BLANK for a gap beside letters and digits too', () => {
    expect(read(section('`5BLANK and BLANKl`', '`a`', '`b`')).task?.paragraphs).toEqual([['5', ' and ', 'l']]);
  });

  test('takes BLANK for a gap in the sentence only', () => {
    const { task } = read(
      `# --instructions--\n\nA BLANK is a gap.\n\n${section('`a BLANK`', '`b`\n\n### --feedback--\n\nThis BLANK.')}`,
    );
    expect(task?.paragraphs).toEqual([['a ', '']]);
    expect(task?.blanks[0]?.feedback?.source).toBe('This BLANK.');
  });

  test('keeps every letter of its text', () => {
    const plain = fc.stringMatching(/^[a-zé，。 ]{0,12}$/);
    fc.assert(
      fc.property(fc.array(plain, { minLength: 2, maxLength: 6 }), (pieces) => {
        // A letter at both ends, because code spans lose the spaces there.
        const written = `x${pieces.join('BLANK')}x`;
        const { task } = read(section(`\`${written}\``, ...pieces.slice(1).map((_, index) => `\`a${index}\``)));
        expect(task?.paragraphs[0]?.join('BLANK')).toBe(written);
        expect(task?.blanks).toHaveLength(pieces.length - 1);
      }),
    );
  });

  test('gets another key when an answer changes', () => {
    const [a, b, again] = ['one', 'two', 'one'].map((answer) => read(section('`a BLANK`', `\`${answer}\``)).task?.key);
    expect(a).toBe(again);
    expect(a).not.toBe(b);
  });
});

describe('an expected answer', () => {
  test.each(['12', '3.5', 'word'])('may be plain text (%s), with a warning at it', (answer) => {
    const { text, task, diagnostics } = read(section('`a BLANK`', `${answer}\n\n### --feedback--\n\nNo.`));
    expect(task?.blanks[0]?.answer).toBe(answer);
    const line = lineOf(text, '## --blanks--') + 2;
    expect(diagnostics).toMatchObject([{ code: 'blank-not-code', severity: 'warning', line, column: 1 }]);
  });

  test('may be a pair where Chinese is typed by its pinyin', () => {
    const { task, diagnostics } = read(section('`BLANK！`', '`你好 (nǐ hǎo)`\n\n### --feedback--\n\nNo.'), {
      lang: 'zh-CN',
      inputType: 'pinyin-to-hanzi',
    });
    expect(diagnostics).toEqual([]);
    expect(task?.blanks[0]?.answer).toBe('你好 (nǐ hǎo)');
  });

  test.each(['nǐ hǎo', '你好', '你 (nǐ) 好 (hǎo)', '你好 (nǐ hǎo) x'])(
    'that is no pair (%s) is an error there',
    (answer) => {
      const { text, task, errors } = read(section('`BLANK！`', `\`${answer}\``), {
        lang: 'zh-CN',
        inputType: 'pinyin-to-hanzi',
      });
      expect(task).toBeUndefined();
      expect(errors).toMatchObject([{ code: 'blank-not-pair', line: lineOf(text, `\`${answer}\``), column: 1 }]);
    },
  );

  test('need be no pair where tones are typed', () => {
    const { errors } = read(section('`BLANK`', '`nǐ hǎo`'), { lang: 'zh-CN', inputType: 'pinyin-tone' });
    expect(errors).toEqual([]);
  });
});

describe('errors', () => {
  test.each(['sentence', 'blanks'])('say that `## --%s--` is missing, at the section', (part) => {
    const { text, task, errors } = read(
      section('`a BLANK`', '`b`').replace(new RegExp(`## --${part}--\\n\\n.*\\n`), ''),
    );
    expect(task).toBeUndefined();
    expect(errors).toMatchObject([{ code: 'blanks-incomplete', line: lineOf(text, '# --fillIn'), column: 1 }]);
    expect(errors[0]?.message).toContain(`--${part}--`);
  });

  test.each([
    ['more gaps than answers', section('`BLANK BLANK`', '`a`')],
    ['more answers than gaps', section('`a BLANK`', '`a`', '`b`')],
    ['no gap', section('`none`', '`a`')],
    ['a gap in small letters', section('`a blank`', '`a`')],
  ])('say that there are %s', (_, body) => {
    const { text, task, errors } = read(body);
    expect(task).toBeUndefined();
    expect(errors).toMatchObject([{ code: 'blanks-count', line: lineOf(text, '## --sentence--'), column: 1 }]);
  });

  test.each(['a BLANK', '`a` BLANK', '*`a BLANK`*', '- `a BLANK`'])(
    'say that a sentence is no single code span: %s',
    (sentence) => {
      const { text, task, errors } = read(section(sentence, '`b`'));
      expect(task).toBeUndefined();
      const line = lineOf(text, '## --sentence--') + 2;
      expect(errors[0]).toMatchObject({ code: 'sentence-not-code', line, column: 1 });
    },
  );

  test('say that a blank is empty', () => {
    const { text, task, errors } = read(section('`BLANK BLANK`', '`a`', '### --feedback--\n\nNo.'));
    expect(task).toBeUndefined();
    expect(errors).toMatchObject([{ code: 'blank-empty', column: 1 }]);
    expect(errors[0]?.line).toBeGreaterThanOrEqual(lineOf(text, '## --blanks--'));
  });

  test('say that a blank has two feedbacks, at the second', () => {
    const { text, errors } = read(section('`a BLANK`', '`b`\n\n### --feedback--\n\nOne.\n\n### --feedback--\n\nTwo.'));
    const line = lineOf(text, 'Two.') - 2;
    expect(errors).toMatchObject([{ code: 'blank-feedback-repeated', line, column: 1 }]);
  });

  test('say that a rule directly under an answer makes it a heading', () => {
    const { text, task, errors } = read(section('`BLANK BLANK`', '`a`\n---\n\n`b`'));
    expect(task).toBeUndefined();
    const line = lineOf(text, '`a`\n---');
    expect(errors).toContainEqual(expect.objectContaining({ code: 'rule-under-text', line, column: 1 }));
  });

  test('say that a lesson of type 22 has no blanks', () => {
    expect(read('# --description--\n\nText').errors).toMatchObject([{ code: 'part-missing', line: 1, column: 1 }]);
  });
});
