import { describe, expect, test } from 'vitest';
import { lineOf, proseLesson } from './lesson.fixture.ts';
import { readLesson } from './lesson.ts';

function read(body: string) {
  const text = proseLesson(`# --description--\n\nFirst\n\n${body}`);
  return { text, diagnostics: readLesson(text, 'f.md').diagnostics };
}

describe('markup that cannot be shown as written', () => {
  test.each([
    ['code-language-unknown', 'warning', '```klingon\nx\n```', 1, 'klingon'],
    ['html-unknown', 'warning', 'a <blah> b', 3, 'blah'],
    ['placeholder-left', 'warning', 'a <TAG0> b', 3, 'TAG0'],
    ['html-not-allowed', 'warning', 'a <button>b</button>', 3, 'button'],
    ['html-not-allowed', 'warning', '<style>\na {}\n</style>', 1, 'style'],
    ['html-style', 'info', 'see <span style="color: red">b</span>', 5, 'span'],
    ['html-frame', 'info', '<iframe src="https://codepen.example/x" title="x"></iframe>', 1, 'frame'],
    ['html-unsafe', 'error', '<p onclick="x()">b</p>', 1, 'onclick'],
    ['html-unsafe', 'error', 'a <img src="x.png" alt="" onerror="x()">', 3, 'onerror'],
    ['html-unsafe', 'error', 'a <b onpointerrawupdate="x()">b</b>', 3, 'onpointerrawupdate'],
    ['html-unsafe', 'error', 'a <a href="javascript:x()">b</a>', 3, 'href'],
    ['html-unsafe', 'error', 'a <a href=" java&#10;script:x()">b</a>', 3, 'href'],
    ['html-unsafe', 'error', 'a <a href="JaVaScRiPt:x()">b</a>', 3, 'href'],
  ])('is %s (%s): %s', (code, severity, body, column, word) => {
    const { text, diagnostics } = read(body);
    const line = lineOf(text, body);
    const found = diagnostics.filter((diagnostic) => diagnostic.code === code);
    expect(found).toMatchObject([{ severity, line, column }]);
    expect(found[0]?.message.toLowerCase()).toContain(word.toLowerCase());
  });

  test('is also a javascript: link in Markdown', () => {
    const { diagnostics } = read('a [b](javascript:x())');
    expect(diagnostics.map(({ code }) => code)).toEqual(['html-unsafe']);
  });

  test('is found everywhere', () => {
    const { text, diagnostics } = read('> - a\n>\n>   <button>b</button>');
    expect(diagnostics).toMatchObject([{ code: 'html-not-allowed', line: lineOf(text, '<button>') }]);
  });
});

describe('valid markup', () => {
  test.each([
    ['code', '`<TAG0>` and `<p onclick="x()">`\n\n```html\n<p onclick="x()"><blink></p>\n```'],
    ['a bare less-than sign', 'a < b, and b > c'],
    ['tags of the allow-list', '<dfn>a</dfn> <sup>2</sup> <kbd>x</kbd> <var>y</var><br>'],
    ['old tags', '<big>a</big> <tt>b</tt> <strike>c</strike>'],
    ['a link', '<a href="https://x.example/" target="_blank">x</a>'],
    ['an address in angle brackets', '<https://x.example/>'],
    ['a comment', '<!-- <button onclick="x()"> -->'],
  ])('is not reported: %s', (_, body) => {
    expect(read(body).diagnostics).toEqual([]);
  });

  // The words after fences in the corpus.
  test.each([
    ...[
      'js',
      'html',
      'css',
      'py',
      'python',
      'bash',
      'jsx',
      'md',
      'json',
      'javascript',
      'sql',
      'sh',
      'ts',
      'typescript',
    ],
    ...['scss', 'markdown', 'markup', 'powershell', 'http', 'csharp', 'yml', 'mathml', 'CSS', 'pug', 'xml', 'sass', ''],
  ])('is code in "%s"', (language) => {
    expect(read(`\`\`\`${language}\nx\n\`\`\``).diagnostics).toEqual([]);
  });
});
