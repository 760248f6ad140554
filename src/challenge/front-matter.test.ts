import { describe, expect, test } from 'vitest';
import { reporter, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { readFrontMatter } from './front-matter.ts';
import { frontMatter, lessonId } from './lesson.fixture.ts';

function read(text: string) {
  const diagnostics: Diagnostic[] = [];
  const result = readFrontMatter(text, reporter('lesson.md', diagnostics));
  return { ...result, diagnostics, codes: diagnostics.map(({ code }) => code) };
}

describe('valid front matter', () => {
  test('has keys and an end, where the rest of the file begins', () => {
    const text = `${frontMatter({ lang: 'zh-CN' })}# --description--\n\nHello\n`;
    const { frontMatter: keys, complete, end, diagnostics } = read(text);
    expect(keys).toEqual({
      id: lessonId,
      title: 'A lesson',
      challengeType: 19,
      dashedName: 'a-lesson',
      lang: 'zh-CN',
    });
    expect(complete).toBe(true);
    expect(diagnostics).toEqual([]);
    expect(text.slice(end).trim()).toBe('# --description--\n\nHello');
  });

  test.each([
    ['plain', 'Step 1', 'Step 1'],
    ['in double quotes', String.raw`"Say \"hi\": now"`, 'Say "hi": now'],
    ['in single quotes', "'It''s: a title'", "It's: a title"],
    ['on two folded lines', '>-\n  One line\n  and one more', 'One line and one more'],
    ['with Markdown syntax, which has no meaning here', '"*a* & _b_ `c`"', '*a* & _b_ `c`'],
    ['in another script', 'ما هو <HTML>؟', 'ما هو <HTML>؟'],
  ])('can have a title %s', (_, written, title) => {
    const { frontMatter: keys, diagnostics } = read(frontMatter({ title: written }));
    expect(keys.title).toBe(title);
    expect(diagnostics).toEqual([]);
  });

  test.each([
    ['the opening line', '---  \n', '---\n'],
    ['the closing line', '---\n', '---   \n'],
  ])('can have spaces after %s', (_, open, close) => {
    const keys = `id: ${lessonId}\ntitle: T\nchallengeType: 1\ndashedName: t\n`;
    const text = `${open}${keys}${close}# --description--\n\nOne\n\n---\n\nTwo\n`;
    const { complete, end, diagnostics } = read(text);
    expect(diagnostics).toEqual([]);
    expect(complete).toBe(true);
    expect(text.slice(end).trim()).toBe('# --description--\n\nOne\n\n---\n\nTwo');
  });

  test('needs no blank line after it', () => {
    const text = `---\nid: ${lessonId}\ntitle: T\nchallengeType: 1\ndashedName: t\n---\n# --description--\n`;
    const { complete, end } = read(text);
    expect(complete).toBe(true);
    expect(text.slice(end)).toBe('# --description--\n');
  });

  test('can have keys in any order, and all keys of the original curriculum', () => {
    const text = [
      '---',
      'dashedName: t',
      'inputType: pinyin-tone',
      'videoId: abcdefghijk',
      'bilibiliIds:',
      '  aid: 123456789',
      '  bvid: BV1xx411c7mD',
      '  cid: 987654321',
      'videoLocaleIds: {espanol: lmnopqrstuv}',
      'videoUrl: https://scrimba.com/p/pVMPUv/cWvqYTG',
      'forumTopicId: 123',
      'demoType: onLoad',
      'saveSubmissionToDB: true',
      'url: owner/repo',
      "required: [{link: 'https://example.org/a.css'}]",
      'isExam: false',
      'prerequisites: []',
      'msTrophyId: x',
      'helpCategory: English',
      'challengeType: 33',
      'title: T',
      `id: ${lessonId}`,
      '---',
    ].join('\n');
    const { complete, diagnostics } = read(text);
    expect(diagnostics).toEqual([]);
    expect(complete).toBe(true);
  });
});

describe('an invalid value is reported at its position', () => {
  // The fixture writes id, title, challengeType and dashedName on lines 2 to 5.
  test.each([
    ['id', 'id', '5', 2, 5],
    ['id that YAML reads as nothing', 'id', '~', 2, 5],
    ['id in capitals', 'id', '5F3C8A1B2D4E6F7081923A4B', 2, 5],
    ['id too short', 'id', '5f3c8a1b2d4e6f7081923a4', 2, 5],
    ['id too long', 'id', '5f3c8a1b2d4e6f7081923a4b0', 2, 5],
    ['id that is a list', 'id', '[5f3c8a1b2d4e6f7081923a4b]', 2, 5],
    ['title that is a number', 'title', '404', 3, 8],
    ['title that YAML reads as a boolean', 'title', 'true', 3, 8],
    ['title that YAML reads as a date', 'title', '2024-01-01', 3, 8],
    ['title of spaces', 'title', '"  "', 3, 8],
    ['challengeType in quotes', 'challengeType', '"19"', 4, 16],
    ['unknown challengeType', 'challengeType', '34', 4, 16],
    ['challengeType below 0', 'challengeType', '-1', 4, 16],
    ['challengeType with a fraction', 'challengeType', '1.5', 4, 16],
    ['dashedName with a space', 'dashedName', 'two words', 5, 13],
    ['dashedName in capitals', 'dashedName', 'Step-1', 5, 13],
    ['dashedName that leaves its folder', 'dashedName', '../step-1', 5, 13],
    ['lang that is not a language tag', 'lang', 'en_US', 6, 7],
  ])('%s', (_, key, value, line, column) => {
    const { complete, diagnostics, frontMatter: keys } = read(frontMatter({ [key]: value }));
    expect(diagnostics).toMatchObject([{ code: 'key-invalid', line, column, file: 'lesson.md' }]);
    expect(diagnostics[0]?.message).toContain(`\`${key}\``);
    expect(complete).toBe(false);
    expect(keys).not.toHaveProperty(key);
  });

  test('after extra spaces, a comment and a value of several lines', () => {
    const text = `---\n# a note\ntitle: >-\n  long\n  title\nchallengeType: 1\ndashedName: t\nid:    nine\n---\n`;
    expect(read(text).diagnostics).toMatchObject([{ code: 'key-invalid', line: 8, column: 8 }]);
  });

  test('an empty value is reported at its key or directly after it', () => {
    const { diagnostics } = read(frontMatter({ title: '' }));
    expect(diagnostics).toMatchObject([{ code: 'key-invalid', line: 3 }]);
    expect(diagnostics[0]?.message).toContain('empty');
  });

  test('a value that YAML reads as a comment is explained', () => {
    const { diagnostics } = read(frontMatter({ title: '#1 rule' }));
    expect(diagnostics).toMatchObject([{ code: 'key-invalid', line: 3 }]);
    expect(diagnostics[0]?.message).toBe(
      '`title` is empty, because `#` begins a comment unless the value is in quotes; it must be text.',
    );
  });

  // YAML reads these as numbers, dates and so on.
  test.each([
    ['title', '12:30', 'a number'],
    ['title', '2024-01-01', 'a date'],
    ['title', '1e3', 'a number'],
    ['title', '017', 'a number'],
    ['title', '.inf', 'a number'],
    ['title', 'True', 'a boolean'],
    ['title', '~', 'empty'],
    ['dashedName', '1_000', 'a number'],
    ['lang', 'null', 'empty'],
  ])('the %s %s is quoted as written', (key, value, type) => {
    const [first] = read(frontMatter({ [key]: value })).diagnostics;
    expect(first?.message).toMatch(`\`${key}\` is \`${value}\`, which YAML reads as ${type}; it must be `);
  });

  test('a number out of range is quoted as written', () => {
    const [first] = read(frontMatter({ challengeType: '0x22' })).diagnostics;
    expect(first?.message).toBe('`challengeType` is `0x22`; it must be a whole number from 0 to 33.');
  });

  test('a title that YAML cuts at a `#` is a warning at the title', () => {
    const { diagnostics, complete } = read(frontMatter({ title: 'Room #5' }));
    expect(diagnostics).toMatchObject([{ code: 'value-cut', severity: 'warning', line: 3, column: 8 }]);
    expect(diagnostics[0]?.message).toBe('YAML reads `#5` as a comment, so `title` is only “Room”.');
    expect(diagnostics[0]?.hint).toContain('`title: "Room #5"`');
    expect(complete).toBe(true);
  });

  test.each(['id', 'title', 'challengeType', 'dashedName'])('missing %s', (key) => {
    const { codes, complete, diagnostics } = read(frontMatter({ [key]: undefined }));
    expect(codes).toEqual(['key-missing']);
    expect(diagnostics[0]?.message).toContain(`\`${key}\``);
    expect(complete).toBe(false);
  });

  test('all problems are reported at once, and valid keys are parsed', () => {
    const { codes, frontMatter: keys } = read(
      frontMatter({ id: '5', challengeType: '99', dashedName: undefined, colour: 'red' }),
    );
    expect(codes.toSorted()).toEqual(['key-invalid', 'key-invalid', 'key-missing', 'key-unknown']);
    expect(keys).toEqual({ title: 'A lesson' });
  });
});

test('an unknown key is a warning at the key', () => {
  const { diagnostics, complete } = read(frontMatter({ tittle: 'x' }));
  expect(diagnostics).toMatchObject([{ code: 'key-unknown', severity: 'warning', line: 6, column: 1 }]);
  expect(diagnostics[0]?.message).toBe('Unknown key `tittle` (did you mean `title`?).');
  expect(complete).toBe(true);
});

describe('an identifier is text, even if it looks like a number', () => {
  test.each(['590000000000000000000001', '5900e3681234567890123456', '012345670123456701234567'])('id: %s', (id) => {
    expect(read(frontMatter({ id }))).toMatchObject({ complete: true, diagnostics: [], frontMatter: { id } });
  });

  test('also of a video, and inside other keys', () => {
    const keys = {
      videoId: '12345678901',
      bilibiliIds: '{ bvid: 1e5 }',
      videoLocaleIds: '{ espanol: 0x12345678 }',
      prerequisites: '[{ id: 5900e3681234567890123456, title: One }]',
    };
    const { frontMatter: found, diagnostics } = read(frontMatter(keys));
    expect(diagnostics).toEqual([]);
    expect(found).toMatchObject({
      videoId: '12345678901',
      bilibiliIds: { bvid: '1e5' },
      videoLocaleIds: { espanol: '0x12345678' },
      prerequisites: [{ id: '5900e3681234567890123456', title: 'One' }],
    });
  });
});

test.each(['__proto__', 'constructor', 'toString'])('a key named %s is unknown and changes no object', (key) => {
  const { codes } = read(frontMatter({ [`"${key}"`]: '{polluted: true}' }));
  expect(codes).toEqual(['key-unknown']);
  expect({}).not.toHaveProperty('polluted');
});

describe('invalid front matter', () => {
  test.each([
    ['it is missing', '# --description--\n\nx\n', 'front-matter-missing', 1, 1],
    ['it begins on the second line', `\n${frontMatter()}`, 'front-matter-missing', 1, 1],
    ['it begins with four dashes', '----\nid: 1\n----\n', 'front-matter-missing', 1, 1],
    ['it is not closed', `---\nid: ${lessonId}\ntitle: T\n`, 'front-matter-unclosed', 1, 1],
    ['the file has only its first line', '---', 'front-matter-unclosed', 1, 1],
    ['it is a list', '---\n- id\n- title\n---\n', 'front-matter-not-mapping', 2, 1],
    ['it is a word', '---\nhello\n---\n', 'front-matter-not-mapping', 2, 1],
    ['it is a number', '---\n42\n---\n', 'front-matter-not-mapping', 2, 1],
  ] as const)('%s', (_, text, code, line, column) => {
    const { diagnostics, complete, frontMatter: keys } = read(text);
    expect(diagnostics).toMatchObject([{ code, severity: 'error', line, column }]);
    expect(complete).toBe(false);
    expect(keys).toEqual({});
  });

  test('a line that begins with three dashes and has more text does not close it', () => {
    expect(read(`---\nid: ${lessonId}\n----\n`).codes).toContain('front-matter-unclosed');
  });

  test('a common mistake in YAML is explained at its position', () => {
    const { diagnostics } = read(`---\nid: ${lessonId}\ntitle: HTTP: the basics\nchallengeType: 19\n---\n`);
    expect(diagnostics).toMatchObject([{ code: 'front-matter-yaml', line: 3, column: 'title: '.length + 1 }]);
    expect(diagnostics[0]?.message).toBe('Invalid YAML: this value contains `: `.');
    expect(diagnostics[0]?.hint).toBe('Put the value in quotes.');
  });

  test('a key that is used twice is invalid YAML', () => {
    const { diagnostics } = read(`---\nid: ${lessonId}\ntitle: A\ntitle: B\n---\n`);
    expect(diagnostics).toMatchObject([{ code: 'front-matter-yaml', line: 4, column: 1 }]);
    expect(diagnostics[0]?.message).toBe('Invalid YAML: the key `title` is used twice.');
  });

  test.each(['---\n---\n', '---\n# only a comment\n---\n', '---\n{}\n---\n'])(
    'empty front matter misses every key: %j',
    (text) => {
      expect(read(text).codes).toEqual(['key-missing', 'key-missing', 'key-missing', 'key-missing']);
    },
  );

  test.each(['js', ' js', 'javascript', 'JS', 'coffee', 'json', 'toml', 'constructor'])(
    'front matter marked `---%s` is rejected and never run',
    (language) => {
      const marks = globalThis as { hornbookRan?: boolean };
      delete marks.hornbookRan;
      const code = `{ id: (globalThis.hornbookRan = true, '${lessonId}'), title: 'T', challengeType: 1, dashedName: 't' }`;
      const { diagnostics, frontMatter: keys } = read(`---${language}\n${code}\n---\n`);
      expect(diagnostics).toMatchObject([{ code: 'front-matter-language', line: 1, column: 4 }]);
      expect(keys).toEqual({});
      expect(marks.hornbookRan).toBeUndefined();
    },
  );

  test('YAML tags that create code or objects are rejected', () => {
    const { codes } = read(frontMatter({ title: "!!js/function 'function () { return 1 }'" }));
    expect(codes).toEqual(['front-matter-yaml']);
  });

  test('too many keys are an error, and many keys are parsed', () => {
    const keys = (count: number) => Array.from({ length: count }, (_, n) => `k${n}: 1`).join('\n');
    expect(read(`---\n${keys(30_000)}\n---\n`).codes).toContain('front-matter-yaml');
    expect(read(`---\n${keys(3000)}\n---\n`).codes.filter((code) => code === 'key-unknown')).toHaveLength(3000);
  });

  test('a small file with nested aliases does not grow', () => {
    const bomb = [
      'a0: &a0 [x, x, x, x, x, x, x, x, x]',
      ...Array.from({ length: 30 }, (_, n) => {
        const before = `*a${n}`;
        return `a${n + 1}: &a${n + 1} [${Array.from({ length: 9 }, () => before).join(', ')}]`;
      }),
    ];
    const { codes } = read(`---\n${bomb.join('\n')}\ntitle: *a30\n---\n`);
    expect(codes).toContain('key-missing');
  });
});
