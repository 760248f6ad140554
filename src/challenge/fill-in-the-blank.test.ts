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
  test('has a blank for each BLANK, and answers with feedback', () => {
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

  test('numbers its blanks across paragraphs', () => {
    const { task, errors } = read(section('`A: BLANK?`\n\n`B: No.`\n\n`A: BLANK!`', '`one`', '`two`'));
    expect(errors).toEqual([]);
    expect(task?.paragraphs).toEqual([['A: ', '?'], ['B: No.'], ['A: ', '!']]);
    expect(task?.blanks.map(({ answer }) => answer)).toEqual(['one', 'two']);
  });

  test('reads BLANK as a blank even next to letters and digits', () => {
    expect(read(section('`5BLANK and BLANKl`', '`a`', '`b`')).task?.paragraphs).toEqual([['5', ' and ', 'l']]);
  });

  test('reads BLANK as a blank only in the sentence', () => {
    const { task } = read(
      `# --instructions--\n\nA BLANK is a gap.\n\n${section('`a BLANK`', '`b`\n\n### --feedback--\n\nThis BLANK.')}`,
    );
    expect(task?.paragraphs).toEqual([['a ', '']]);
    expect(task?.blanks[0]?.feedback?.source).toBe('This BLANK.');
  });

  test.each([
    ['`BLANK好，我是Ida。 (BLANK hǎo, wǒ shì Ida)`', [['', '好，我是Ida。 (… hǎo, wǒ shì Ida)']]],
    ['`你BLANK(nǐ BLANK)`', [['你', '(nǐ …)']]],
    ['`你BLANK（nǐ BLANK）`', [['你', '（nǐ …）']]],
    ['`BLANK好。`\n\n`(BLANK hǎo)`', [['', '好。'], ['(… hǎo)']]],
    ['`A: 好。`\n\n`B: BLANK。 (BLANK)`', [['A: 好。'], ['B: ', '。 (…)']]],
  ])('has one blank for its hanzi and their pinyin: %s', (sentence, paragraphs) => {
    const { task, errors } = read(section(sentence, '`你 (nǐ)`'), { lang: 'zh-CN', inputType: 'pinyin-to-hanzi' });
    expect(errors).toEqual([]);
    expect(task?.paragraphs).toEqual(paragraphs);
    expect(task?.blanks).toHaveLength(1);
  });

  test('has a blank in its hanzi and in their pinyin if each has an answer', () => {
    const { task } = read(section('`BLANK好 (BLANK hǎo)`', '`你`', '`nǐ`'), { lang: 'zh-CN' });
    expect(task?.paragraphs).toEqual([['', '好 (', ' hǎo)']]);
  });

  test.each(['`BLANK and (BLANK)`', '`BLANK好 (BLANK好)`', '`BLANK好BLANK (BLANK hǎo)`', '`好 (BLANK hǎo BLANK)`'])(
    'still needs an answer for each blank in %s',
    (sentence) => {
      expect(read(section(sentence, '`你`')).errors).toMatchObject([{ code: 'blanks-count' }]);
    },
  );

  test('keeps every character of its text', () => {
    const plain = fc.stringMatching(/^[a-zé，。 ]{0,12}$/);
    fc.assert(
      fc.property(fc.array(plain, { minLength: 2, maxLength: 6 }), (pieces) => {
        // A letter at both ends, because code spans lose spaces there.
        const written = `x${pieces.join('BLANK')}x`;
        const { task } = read(section(`\`${written}\``, ...pieces.slice(1).map((_, index) => `\`a${index}\``)));
        expect(task?.paragraphs[0]?.join('BLANK')).toBe(written);
        expect(task?.blanks).toHaveLength(pieces.length - 1);
      }),
    );
  });

  test('gets another key if an answer changes', () => {
    const [a, b, again] = ['one', 'two', 'one'].map((answer) => read(section('`a BLANK`', `\`${answer}\``)).task?.key);
    expect(a).toBe(again);
    expect(a).not.toBe(b);
  });
});

describe('an expected answer', () => {
  test.each(['12', '3.5', 'word'])('can be plain text (%s), with a warning', (answer) => {
    const { text, task, diagnostics } = read(section('`a BLANK`', `${answer}\n\n### --feedback--\n\nNo.`));
    expect(task?.blanks[0]?.answer).toBe(answer);
    const line = lineOf(text, '## --blanks--') + 2;
    expect(diagnostics).toMatchObject([{ code: 'blank-not-code', severity: 'warning', line, column: 1 }]);
  });

  test('can be a pair if learners type pinyin', () => {
    const { task, diagnostics } = read(section('`BLANK！`', '`你好 (nǐ hǎo)`\n\n### --feedback--\n\nNo.'), {
      lang: 'zh-CN',
      inputType: 'pinyin-to-hanzi',
    });
    expect(diagnostics).toEqual([]);
    expect(task?.blanks[0]?.answer).toBe('你好 (nǐ hǎo)');
  });

  test.each(['nǐ hǎo', '你好', '你 (nǐ) 好 (hǎo)', '你好 (nǐ hǎo) x'])(
    'that is not a pair (%s) is an error then',
    (answer) => {
      const { text, task, errors } = read(section('`BLANK！`', `\`${answer}\``), {
        lang: 'zh-CN',
        inputType: 'pinyin-to-hanzi',
      });
      expect(task).toBeUndefined();
      expect(errors).toMatchObject([{ code: 'blank-not-pair', line: lineOf(text, `\`${answer}\``), column: 1 }]);
    },
  );

  test('need not be a pair if learners type tones', () => {
    const { errors } = read(section('`BLANK`', '`nǐ hǎo`'), { lang: 'zh-CN', inputType: 'pinyin-tone' });
    expect(errors).toEqual([]);
  });
});

describe('errors', () => {
  test.each(['sentence', 'blanks'])('report a missing `## --%s--` at the section', (part) => {
    const { text, task, errors } = read(
      section('`a BLANK`', '`b`').replace(new RegExp(`## --${part}--\\n\\n.*\\n`), ''),
    );
    expect(task).toBeUndefined();
    expect(errors).toMatchObject([{ code: 'blanks-incomplete', line: lineOf(text, '# --fillIn'), column: 1 }]);
    expect(errors[0]?.message).toContain(`--${part}--`);
  });

  test.each([
    ['more blanks than answers', section('`BLANK BLANK`', '`a`')],
    ['more answers than blanks', section('`a BLANK`', '`a`', '`b`')],
    ['no blank', section('`none`', '`a`')],
    ['a blank in lower case', section('`a blank`', '`a`')],
  ])('report %s', (_, body) => {
    const { text, task, errors } = read(body);
    expect(task).toBeUndefined();
    expect(errors).toMatchObject([{ code: 'blanks-count', line: lineOf(text, '## --sentence--'), column: 1 }]);
  });

  test.each(['a BLANK', '`a` BLANK', '*`a BLANK`*', '- `a BLANK`'])(
    'report a sentence that is not a single code span: %s',
    (sentence) => {
      const { text, task, errors } = read(section(sentence, '`b`'));
      expect(task).toBeUndefined();
      const line = lineOf(text, '## --sentence--') + 2;
      expect(errors[0]).toMatchObject({ code: 'sentence-not-code', line, column: 1 });
    },
  );

  test('report an empty blank', () => {
    const { text, task, errors } = read(section('`BLANK BLANK`', '`a`', '### --feedback--\n\nNo.'));
    expect(task).toBeUndefined();
    expect(errors).toMatchObject([{ code: 'blank-empty', column: 1 }]);
    expect(errors[0]?.line).toBeGreaterThanOrEqual(lineOf(text, '## --blanks--'));
  });

  test('report a second feedback on a blank', () => {
    const { text, errors } = read(section('`a BLANK`', '`b`\n\n### --feedback--\n\nOne.\n\n### --feedback--\n\nTwo.'));
    const line = lineOf(text, 'Two.') - 2;
    expect(errors).toMatchObject([{ code: 'blank-feedback-repeated', line, column: 1 }]);
  });

  test('report a rule directly below an answer', () => {
    const { text, task, errors } = read(section('`BLANK BLANK`', '`a`\n---\n\n`b`'));
    expect(task).toBeUndefined();
    const line = lineOf(text, '`a`\n---');
    expect(errors).toContainEqual(expect.objectContaining({ code: 'rule-under-text', line, column: 1 }));
  });

  test('report a lesson of type 22 without blanks', () => {
    expect(read('# --description--\n\nText').errors).toMatchObject([{ code: 'part-missing', line: 1, column: 1 }]);
  });
});
