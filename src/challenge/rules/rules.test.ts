import { describe, expect, test } from 'vitest';
import { catalogue } from '../../diagnostics/catalogue.ts';
import { quizLesson as quiz } from '../../diagnostics/catalogue/example-texts.ts';
import { frontMatter, lineOf, proseLesson, quizLesson } from '../lesson.fixture.ts';
import { readLesson } from '../lesson.ts';

const reported = (text: string) =>
  readLesson(text, 'f.md').diagnostics.map(({ code, line, column }) => [code, line, column]);
const codes = (text: string) => readLesson(text, 'f.md').diagnostics.map(({ code }) => code);
/** Codes and positions of the diagnostics of a description whose first line is line 10. */
const inProse = (body: string) => reported(proseLesson(`# --description--\n\n${body}`));

describe('bold', () => {
  test.each([
    ['closes after punctuation and before a letter', '**注意：**请看', 1],
    ['closes after a space', 'a **b ** c', 3],
    ['is never closed', 'a **b', 3],
    ['is wrong twice in a paragraph, which is reported once', '**a:**b and **c:**d', 1],
    ['is in a heading', '## **a:**b', 4],
  ])('that %s is a warning there', (_, body, column) => {
    expect(inProse(body)).toEqual([['bold-unclosed', 10, column]]);
  });

  test.each(['**a** b', '2 ** 3', '\\*\\*a', '`**a:**b`', '```js\n**a:**b\n```', 'a*** b', '| a |\n| - |\n| ** |'])(
    'is fine or not bold in %s',
    (body) => {
      expect(inProse(body)).toEqual([]);
    },
  );
});

describe('italics beside Chinese, Japanese or Korean', () => {
  test.each([
    ['have spaces inside', '这是* 绳结 *的', 3],
    ['can also be marks of footnotes', '价格*（含税）和运费*（含税）', 3],
  ])('that %s are a warning there', (_, body, column) => {
    expect(inProse(body)).toEqual([['italics-unclosed', 10, column]]);
  });

  test.each(['*「結び」*と', '*绳结*的', '数量 * 单价 * 2', '3*（2+1）*4', '注意*', '`* a *`的', '\\* 绳结 \\*的'])(
    'are fine or not italics in %s',
    (body) => {
      expect(inProse(body)).toEqual([]);
    },
  );
});

describe('a backtick', () => {
  test('without a partner is a warning, once per paragraph', () => {
    expect(inProse('a `b` c` d ``e\n\nh `')).toEqual([
      ['backtick-stray', 10, 8],
      ['backtick-stray', 12, 3],
    ]);
  });

  test.each(['`` a` ``', '\\`', '```js\n`a\n```', '<!-- ` -->'])('is fine in %s', (body) => {
    expect(inProse(body)).toEqual([]);
  });
});

describe('HTML', () => {
  test.each([
    ['has no end tag', 'a <b>c', 3],
    ['has no start tag', 'a b</b>', 4],
    ['closes in the wrong order, at the tag that stays open', '<b>a <i>b</b>', 6],
    ['closes with another name, at the end tag', '<td>a</th>', 6],
    ['has spaces, at the end tag without a start tag', '< code >a</ code ><i>b</i></code>', 27],
  ])('that %s is a warning', (_, body, column) => {
    expect(inProse(body)).toEqual([['html-unbalanced', 10, column]]);
  });

  test.each([
    ['if the end tag is optional', '<ul><li>a<li>b</ul>\n\n<p>c'],
    ['in void tags', 'a<br>b <img src="a.png" alt=""><hr/>'],
    ['in void tags of any case', 'a<BR>b <Img src="a.png" alt=""><hR>'],
    ['over several blocks', '<div>\n\na <b>b</b>\n\n</div>'],
    ['in an attribute', '<a href="https://x.example/?<b>" title=\'</i>\'>a</a>'],
    ['in a comment', '<!-- <b> --> a'],
    ['in code', '`<b>`'],
    ['of any case', '<B>a</b>'],
    ['in a bare less-than sign', 'a < b > c'],
  ])('is fine %s', (_, body) => {
    expect(inProse(body)).toEqual([]);
  });

  test('is balanced in each section', () => {
    expect(codes(proseLesson('# --description--\n\n<b>a\n\n# --notes--\n\nb</b>'))).toEqual([
      'html-unbalanced',
      'html-unbalanced',
    ]);
  });
});

describe('a link', () => {
  test('that is shown as text is a warning there, with its reason', () => {
    expect(inProse('See\n![A reef](my reef.png) and [all] (https://x.example).')).toEqual([
      ['link-raw', 11, 1],
      ['link-raw', 11, 28],
    ]);
    const [only] = readLesson(proseLesson('# --description--\n\n[a](b c.png)'), 'f.md').diagnostics;
    expect(only?.message).toContain('spaces');
    expect(only?.hint).toContain('%20');
  });

  test('needs its definition in the same section', () => {
    const link = '# --description--\n\n[all knots][r]';
    expect(codes(proseLesson(`${link}\n\n[r]: https://x.example`))).toEqual([]);
    expect(codes(proseLesson(`${link}\n\n# --notes--\n\na\n\n[r]: https://x.example`))).toEqual(['link-raw']);
  });
});

describe('headings', () => {
  test('can begin at any level and go up by any number', () => {
    expect(inProse('### a\n\n#### b\n\n## c\n\n### d\n\n### e')).toEqual([]);
  });

  test('skip a level if one is two levels below the one before', () => {
    expect(inProse('## a\n\n#### b\n\n###### c')).toEqual([
      ['heading-skip', 12, 1],
      ['heading-skip', 14, 1],
    ]);
  });

  test('are checked separately in each section', () => {
    expect(codes(proseLesson('# --description--\n\n## a\n\n# --notes--\n\n#### b'))).toEqual([]);
  });
});

describe('an image', () => {
  test.each(['![](a.png)', 'a ![ ](a.png)', '<img src="a.png">'])('without a description is a warning: %s', (body) => {
    expect(inProse(body).map(([code]) => code)).toEqual(['image-alt-missing']);
  });

  test.each(['![a](a.png)', '<img src="a.png" alt="a">', '<img src="a.png" alt="">'])('is fine: %s', (body) => {
    expect(inProse(body)).toEqual([]);
  });
});

describe('an empty section', () => {
  test.each(['description', 'instructions', 'notes', 'explanation', 'assignment', 'hints', 'seed', 'solutions'])(
    '%s is a warning',
    (name) => {
      expect(reported(proseLesson(`# --${name}--`))).toEqual([['section-empty', 8, 1]]);
    },
  );

  // The types for which files have every heading (see format.md#challenge-types).
  test.each([12, 13, 17, 30, 32, 33])('is not reported in type %i', (type) => {
    expect(codes(proseLesson('# --hints--\n\n# --notes--', { challengeType: String(type) }))).toEqual([]);
  });
});

describe('the numbers in the description of a quiz with ten questions', () => {
  const text = (prose: string) => quiz().replace('# --quizzes--', `# --description--\n\n${prose}\n\n# --quizzes--`);

  test('are wrong if they are those of a quiz with twenty', () => {
    expect(reported(text('You must answer 18 of 20 questions.'))).toEqual([['quiz-size-text', 10, 1]]);
    expect(codes(text('共 20 题，答对 18 题。'))).toEqual(['quiz-size-text']);
  });

  test.each([
    '9 of 10',
    '总共 10 题，答对 9 题',
    'Chapter 20.',
    '20 of 29',
    '18 of 20, or 9 of 10',
    '18 of 20; see page 10',
  ])('are fine or do not state its size: %s', (prose) => {
    expect(codes(text(prose))).toEqual([]);
  });
});

describe('a blank', () => {
  const sentence = (words: string) =>
    `${frontMatter({ challengeType: '22', lang: 'en-US' })}# --fillInTheBlank--\n\n## --sentence--\n\n\`${words}\`\n\n` +
    '## --blanks--\n\n`a`\n\n### --feedback--\n\nNo.\n';

  test.each([
    ['5BLANK', 3],
    ['a BLANKl b', 4],
    ['éBLANK', 3],
  ])('that touches a letter or digit is a warning: %s', (words, column) => {
    expect(reported(sentence(words))).toEqual([['blank-touching', 13, column]]);
  });

  test.each(['BLANK', '(BLANK)', '¿BLANK?', '你BLANK好', 'a-BLANK', '`BLANK'])('is fine in %s', (words) => {
    expect(codes(sentence(words.replace('`', '')))).toEqual([]);
  });
});

describe('feedback', () => {
  const no = '\n\n### --feedback--\n\nNo.';
  const question = (...answers: readonly string[]) =>
    `${frontMatter()}# --questions--\n\n## --text--\n\nQ?\n\n## --answers--\n\n${answers.join('\n\n---\n\n')}\n\n` +
    '## --video-solution--\n\n1\n';

  test.each([
    ['on every wrong answer', ['a', `b${no}`, `c${no}`], []],
    ['on no answer', ['a', 'b', 'c'], [['feedback-missing', 10, 1]]],
    ['on some, at the first answer without', ['a', `b${no}`, 'c', 'd'], [['feedback-partial', 28, 1]]],
  ])('%s', (_, answers, expected) => {
    expect(reported(question(...answers))).toEqual(expected);
  });

  test('that is missing everywhere is an info', () => {
    expect(catalogue['feedback-missing'].severity).toBe('info');
    expect(catalogue['feedback-partial'].severity).toBe('warning');
  });

  test('six answers are too many, five are not', () => {
    const answers = (count: number) => Array.from({ length: count }, (_, index) => (index ? `b${index}${no}` : 'a'));
    expect(codes(question(...answers(5)))).toEqual([]);
    expect(reported(question(...answers(6)))).toEqual([['answers-many', 14, 1]]);
  });
});

describe('a part that may occur only once is reported at the second one', () => {
  const blanks =
    '# --fillInTheBlank--\n\n## --sentence--\n\n`A BLANK.`\n\n## --blanks--\n\n`x`\n\n### --feedback--\n\nF.';
  const speaking = '# --speaking-section--\n\n## --sentence--\n\n`A.`';
  const seed = '# --seed--\n\n## --seed-contents--\n\n```js\na\n```';

  test.each([
    ['part-repeated', blanks, '## --blanks--\n\n`y`'],
    ['part-repeated', blanks, '## --sentence--\n\n`B BLANK.`'],
    ['part-repeated', speaking, '## --sentence--\n\n`B.`'],
    ['section-repeated', seed, '## --seed-contents--\n\n```js\nb\n```'],
    ['section-repeated', '# --notes--\n\nA.', '# --notes--\n\nB.'],
    ['section-repeated', blanks, blanks.replace('x', 'y')],
    ['section-repeated', '# --before-all--\n\n```js\na\n```', '# --before-all--\n\n```js\nb\n```'],
  ])('as %s', (code, first, second) => {
    const text = proseLesson(`${first}\n\n${second}`);
    const line = text.slice(0, text.lastIndexOf(second)).split('\n').length;
    expect(reported(text)).toEqual([[code, line, 1]]);
  });

  test.each(['#### --text--', '#### --distractors--', '#### --answer--'])('in a question of a quiz: %s', (marker) => {
    const text = quiz();
    const at = text.indexOf('### --question--', text.indexOf('### --question--') + 1);
    const again = `${text.slice(0, at)}${marker}\n\nAgain.\n\n${text.slice(at)}`;
    expect(reported(again)).toEqual([['part-repeated', text.slice(0, at).split('\n').length, 1]]);
  });

  test('with the effect on the page', () => {
    const message = (body: string) => readLesson(proseLesson(body), 'f.md').diagnostics[0]?.message;
    expect(message('# --notes--\n\nA.\n\n# --notes--\n\nB.')).toContain('are shown as one section');
    expect(message(`${blanks}\n\n${blanks.replace('x', 'y')}`)).toContain('only the first one with content counts');
  });
});

describe('content that has no effect because of its place is a warning', () => {
  const code = (text: string) => `\`\`\`js\n${text}\n\`\`\``;
  const scene = `# --scene--\n\n\`\`\`json\n${JSON.stringify({
    setup: { background: 'a.png', characters: [{ character: 'Ida' }], audio: { filename: 'a.mp3', startTime: 1 } },
    commands: [],
  })}\n\`\`\``;
  const blank = '# --fillInTheBlank--\n\n## --sentence--\n\n`A BLANK.`\n\n## --blanks--\n\n`x`';

  test.each([
    ['code before the contents of a seed', `# --seed--\n\n${code('lost')}\n\n## --seed-contents--\n\n${code('b')}`],
    ['text in a seed', `# --seed--\n\n## --seed-contents--\n\nlost\n\n${code('b')}`],
    ['text in a solution', `# --solutions--\n\n${code('a')}\n\n---\n\nlost\n\n${code('b')}`],
    ['a second fence of a hook', `# --before-all--\n\n${code('a')}\n\n${code('lost')}`],
    ['text instead of the code of a hook', '# --after-each--\n\nlost'],
    ['text beside the data of a scene', `${scene}\n\nlost`],
  ])('%s', (_, body) => {
    const text = proseLesson(body);
    const line = text.slice(0, text.indexOf('lost')).split('\n').length - (body.includes(code('lost')) ? 1 : 0);
    expect(reported(text)).toEqual([['content-without-effect', line, 1]]);
  });

  test('text below an expected answer', () => {
    const text = proseLesson(`${blank}\n\nIt is a letter.`);
    expect(reported(text)).toContainEqual([
      'content-without-effect',
      text.split('\n').indexOf('It is a letter.') + 1,
      1,
    ]);
  });

  test.each([
    ['a comment', `# --seed--\n\n<!-- note -->\n\n## --seed-contents--\n\n<!-- note -->\n\n${code('a')}`],
    ['the name of a file', `# --solutions--\n\n::id{#page}\n\n${code('a')}`],
    ['a solution after a rule', `# --solutions--\n\n${code('a')}\n\n---\n\n${code('b')}`],
  ])('but not %s', (_, body) => {
    expect(reported(proseLesson(body))).toEqual([]);
  });

  test.each(['## --quiz--', '### --question--'])('text directly below %s is an error', (marker) => {
    const text = quiz().replace(`${marker}\n\n`, `${marker}\n\nlost\n\n`);
    const line = text.slice(0, text.indexOf('lost')).split('\n').length;
    expect(reported(text)).toEqual([['text-before-marker', line, 1]]);
  });
});

describe('an answer without a rule above it', () => {
  const feedback = '\n\n### --feedback--\n\nIt reads.';
  const joined = (...answers: readonly string[]) => {
    const text = quizLesson({ answers, solution: String(answers.length) });
    return readLesson(text, 'f.md').diagnostics.filter(({ code }) => code === 'answers-joined');
  };
  const lineIn = (text: string, answers: readonly string[]) => lineOf(quizLesson({ answers }), text);

  test.each([
    ['in feedback', [`\`GET\`${feedback}\n\n\`POST\``, '`PUT`']],
    ['in feedback of two paragraphs', [`\`GET\`${feedback}\n\nNo more.\n\n\`POST\``, '`PUT`', '`HEAD`']],
    ['below another answer', ['`GET`\n\n`POST`', '`PUT`']],
    ['below another answer with feedback after it', [`\`GET\`\n\n\`POST\`${feedback}`, '`PUT`']],
    ['in words', [`GET${feedback}\n\nPOST`, 'PUT', 'HEAD']],
    ['in Arabic words', [`القراءة${feedback}\n\nPOST`, 'الحذف']],
    ['in fences', ['```js\nget()\n```\n\n```js\nPOST()\n```', '```js\nput()\n```']],
  ])('is a warning: %s', (_, answers) => {
    const place = lineIn('POST', answers);
    expect(joined(...answers)).toMatchObject([
      { severity: 'warning', message: expect.stringContaining('answer 1') as string },
    ]);
    expect([place, place - 1]).toContain(joined(...answers)[0]?.line);
  });

  test.each([
    [
      'has feedback, as only wrong answers have',
      ['It reads.' + feedback + '\n\nPOST writes.', 'It deletes.' + feedback],
      '2',
    ],
    ['is missing', ['It deletes.' + feedback, 'It reads.' + feedback + '\n\nPOST writes.'], '3'],
  ])(
    'is also a warning if its form differs, but the answer with the number of the right one %s',
    (_, answers, solution) => {
      const text = quizLesson({ answers, solution });
      const codes = readLesson(text, 'f.md').diagnostics.flatMap(({ code, line }) =>
        code === 'answers-joined' ? [line] : [],
      );
      expect(codes).toEqual([lineOf(text, 'POST writes')]);
    },
  );

  test.each([
    ['feedback with an example', [`\`GET\`${feedback.replace('.', ':')}\n\n\`POST\``, '`PUT`']],
    ['feedback of several sentences', [`GET${feedback}\n\nIt does not write.`, 'PUT']],
    ['answers that are sentences', [`It reads.${feedback}\n\nIt writes.`, 'It deletes.']],
    ['answers of different forms', [`\`GET\`${feedback}\n\n\`POST\``, 'PUT', '`HEAD`']],
    ['answers of two paragraphs', ['One\n\ntwo', 'Three\n\nfour']],
    ['feedback with code below it', ['```js\nget()\n```' + feedback + '\n\n```js\nPOST()\n```', '```js\nput()\n```']],
    ['feedback without any punctuation', ['อ่าน\n\n### --feedback--\n\nมันอ่าน\n\nมันไม่เขียน', 'เขียน']],
  ])('is not %s', (_, answers) => {
    expect(joined(...answers)).toEqual([]);
  });
});
