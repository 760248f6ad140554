import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PageMarkup } from '../rendering/page-markup.ts';
import { delimiterHelp } from './delimiter-help.ts';
import { repair } from './repair.ts';

const html = (source: string) => new PageMarkup({ resolve: () => undefined }).blocks(source);

describe('bold that CommonMark does not close', () => {
  test.each([
    ['after punctuation before a letter', '**注意：**请看', '<p><strong>注意：</strong>请看</p>'],
    ['in the middle of words', '请看**“引号”**之后', '<p>请看<strong>“引号”</strong>之后</p>'],
    ['in Latin letters', 'see **this:**that', '<p>see <strong>this:</strong>that</p>'],
    ['twice', '**一：**二**三：**四', '<p><strong>一：</strong>二<strong>三：</strong>四</p>'],
    ['in a heading', '## **注意：**请看', /<strong>注意：<\/strong>请看<\/h2>$/],
    ['in a list', '- **注意：**请看', /<li><strong>注意：<\/strong>请看<\/li>/],
  ])('is bold: %s', async (_, source, expected) => {
    const shown = await html(source);
    if (typeof expected === 'string') expect(shown).toBe(expected);
    else expect(shown).toMatch(expected);
  });

  test.each(['**bold** text', 'a **b** c', '2 ** 3 and 4 ** 5', 'a \\*\\*b\\*\\* c', '**'])(
    'is unchanged if it is valid or not bold: %s',
    async (source) => {
      expect(repair(source)).toBe(source);
      expect(await html(source)).not.toContain(delimiterHelp);
    },
  );
});

describe('emphasis beside Chinese, Japanese or Korean that CommonMark does not read', () => {
  test.each([
    ['*「結び方は？」*と聞きます。', '<em>「結び方は？」</em>と聞きます。'],
    ['答えは*「もやい結び」*です。', '答えは<em>「もやい結び」</em>です。'],
    ['*O(n)*の時間', '<em>O(n)</em>の時間'],
    ['*`tie`*を使う', '<em><code translate="no">tie</code></em>を使う'],
    ['请看*“绳结”*之后', '请看<em>“绳结”</em>之后'],
    ['*注意：*请看，*一。*二', '<em>注意：</em>请看，<em>一。</em>二'],
    ['*매듭(밧줄)*은', '<em>매듭(밧줄)</em>은'],
    ['***重要。***次', '<em><strong>重要。</strong></em>次'],
    ['_「結び」_と', '<em>「結び」</em>と'],
    ['~~「結び」~~は', '<del>「結び」</del>は'],
    ['**太字*斜体。*次**', '<strong>太字<em>斜体。</em>次</strong>'],
    ['Rope*「綱」*の', 'Rope<em>「綱」</em>の'],
  ])('is emphasis: %s', async (source, expected) => {
    expect(await html(source)).toBe(`<p>${expected}</p>`);
  });

  test.each([
    '价格*（含税）和运费*（含税）',
    '3*（2+1）*4',
    '数量 * 单价 * 2',
    '变量 my_var_name 和 _x',
    '注意*',
    '`*「a」*と` の',
    '\\*「a」\\*と',
    'see *(this)*that',
  ])('stays as it is: %s', (source) => {
    expect(repair(source)).toBe(source);
  });
});

describe('tags', () => {
  test.each([
    ['with spaces lose them', 'a < code >x</ code > b', '<p>a <code translate="no">x</code> b</p>'],
    ['that are unknown are text', 'a <TAG0> b', '<p>a &#x3C;TAG0> b</p>'],
    ['that would swallow the rest are text', 'a <textarea> b', '<p>a &#x3C;textarea> b</p>'],
  ])('%s', async (_, source, expected) => {
    expect(await html(source)).toBe(expected);
  });

  test.each([
    'script',
    'style',
    'textarea',
    'title',
    'iframe',
    'noscript',
    'template',
    'select',
    'svg',
    'xmp',
    'plaintext',
  ])('without an end tag never swallow the page: <%s>', async (tag) => {
    expect(await html(`Before\n\nA <${tag}> here.\n\nAfter`)).toContain('After');
  });

  test('that are a comparison stay text', async () => {
    expect(await html('a < b and c > d')).toBe('<p>a &#x3C; b and c > d</p>');
  });
});

describe('URLs and addresses', () => {
  test.each(['see https://x.example/a there', 'see www.x.example there', 'write to me@x.example now'])(
    'without brackets stay text: %s',
    async (source) => {
      expect(await html(source)).toBe(`<p>${source}</p>`);
    },
  );

  test('in brackets are links', async () => {
    expect(await html('<https://x.example/a>')).toContain('<a href="https://x.example/a">');
    expect(await html('[x](https://x.example/a)')).toContain('<a href="https://x.example/a">');
  });
});

describe('code', () => {
  /** Text that repair would change outside code. */
  const tempting = fc
    .array(
      fc.constantFrom(
        '**注意：**请看',
        '< code >',
        '<TAG0>',
        '<textarea>',
        'https://a.example/',
        'www.a.example',
        'a@b.example',
        '**',
        '*「好。」*的',
        ' ',
        'x',
      ),
      {
        minLength: 1,
      },
    )
    .map((pieces) => `x${pieces.join('')}x`);

  test('in fences is never changed', () => {
    fc.assert(
      fc.property(tempting, tempting, (text, code) => {
        const fence = `\`\`\`html\n${code}\n\n${code}\n\`\`\``;
        expect(repair(`${text.replaceAll('<', '')}\n\n${fence}\n`)).toContain(fence);
      }),
    );
  });

  test('in spans is never changed', () => {
    fc.assert(
      fc.property(tempting, (code) => {
        expect(repair(`**注意：**请看 \`${code}\` **好：**的`)).toContain(`\`${code}\``);
      }),
    );
  });

  test('that is indented is never changed', () => {
    fc.assert(
      fc.property(tempting, (code) => {
        expect(repair(`**注意：**请看\n\n    ${code}\n`)).toContain(`\n    ${code}\n`);
      }),
    );
  });
});

test('never shows the helper character', async () => {
  const source = fc.array(
    fc.constantFrom(
      '**',
      '*',
      '_',
      '：',
      '请',
      'a',
      ' ',
      '`',
      '<TAG0>',
      'https://a.example/',
      'www.a.example',
      'a@b.example',
      '\n',
      '[',
      '](x)',
    ),
  );
  await fc.assert(
    fc.asyncProperty(source, async (pieces) => {
      expect(await html(pieces.join(''))).not.toContain(delimiterHelp);
    }),
    { numRuns: 300 },
  );
});
