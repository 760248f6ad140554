import type { Element, Nodes, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import fc from 'fast-check';
import { htmlToHast } from 'satteri';
import { describe, expect, onTestFinished, test } from 'vitest';
import { runTask } from './content-tasks.ts';
import { PageMarkup, type MarkupOptions } from './page-markup.ts';
import { shareContent } from './shared-content.ts';

/** The markup of a page where `ok…` resolves to `R/ok…` and other targets do not resolve. */
function markup(options: Partial<MarkupOptions> = {}) {
  const resolve = (target: string) => (target.startsWith('ok') ? `R/${target}` : undefined);
  return new PageMarkup({ resolve, ...options });
}

const blocks = (source: string, options?: Partial<MarkupOptions>) => markup(options).blocks(source);
const parse = (html: string) => htmlToHast(html, { fragment: true }) as Root;

/** All elements of HTML, parents first. */
function elementsIn(html: string): Element[] {
  const inside = (node: Nodes): Element[] => {
    const below = 'children' in node ? node.children.flatMap(inside) : [];
    return node.type === 'element' ? [node, ...below] : below;
  };
  return inside(parse(html));
}

const tagsIn = (html: string) => elementsIn(html).map(({ tagName }) => tagName);
const textOf = (html: string) => toString(parse(html));
const ofTag = (html: string, tag: string) => elementsIn(html).filter(({ tagName }) => tagName === tag);

/** The only element with a tag name. */
function only(html: string, tag: string): Element {
  const [element, ...more] = ofTag(html, tag);
  if (!element || more.length > 0) throw new Error(`expected one ${tag} in ${html}`);
  return element;
}

describe('a value that tests put into a hint elsewhere', () => {
  const source = 'Give it a `width` of `--fcc-expected--`, but found --fcc-actual--.';
  const placeholders = { expected: '(expected value)', actual: '(actual value)' };

  test('becomes words of the page, also in a label', async () => {
    const words = 'Give it a width of (expected value), but found (actual value).';
    expect(textOf(await blocks(source, { placeholders }))).toBe(words);
    expect(textOf((await markup({ placeholders }).labelAndRest(source)).label)).toBe(words);
  });

  test('has the words of its part of the page', async () => {
    const part = markup({ placeholders }).part('part', undefined, {
      placeholders: { expected: '(eins)', actual: '(zwei)' },
    });
    expect(textOf(await part.blocks(source))).toBe('Give it a width of (eins), but found (zwei).');
  });

  test('is an element of its own, which content cannot imitate', async () => {
    expect(ofTag(await blocks(source, { placeholders }), 'bdi')).toHaveLength(2);
    expect(await blocks('<bdi data-placeholder="actual">a</bdi>', { placeholders })).toBe('<p><bdi>a</bdi></p>');
  });
});

describe('the Markdown dialect', () => {
  test.each([
    ['has strikethrough', '~~a~~', '<p><del>a</del></p>'],
    ['has no footnotes', 'a[^1]\n\n[^1]: b', undefined],
    ['has no typographic replacements', '"a" -- b...', '<p>"a" -- b...</p>'],
    ['has no maths by default', 'It costs $5 or $10.', '<p>It costs $5 or $10.</p>'],
    ['has no template syntax', '{{ a }} {% b %} ${c}', '<p>{{ a }} {% b %} ${c}</p>'],
    ['accepts a less-than sign before a space', 'a < b & c', '<p>a &#x3C; b &#x26; c</p>'],
    ['has no directives', ':root and :userId', '<p>:root and :userId</p>'],
  ])('%s', async (_, source, html) => {
    const rendered = await blocks(source);
    if (html === undefined) expect(ofTag(rendered, 'sup')).toEqual([]);
    else expect(rendered).toBe(html);
  });

  test.each([
    ['- [ ] todo\n- [x] done', ['[ ] todo', '[x] done']],
    ['1. [X] Done', ['[x] Done']],
  ])('keeps the boxes of a task list as text: %j', async (source, items) => {
    const html = await blocks(source);
    expect(ofTag(html, 'li').map((item) => toString(item).trim())).toEqual(items);
    expect(ofTag(html, 'input')).toEqual([]);
  });
});

describe('the same Markdown on another page', () => {
  const other = { resolve: (target: string) => `other/${target}` };

  test.each([
    ['a link', '[a](ok)', 'R/ok', 'other/ok'],
    ['an image', '![a](ok.png)', 'R/ok.png', 'other/ok.png'],
  ])('resolves %s relative to that page', async (_, source, here, there) => {
    expect(await blocks(source)).toContain(`"${here}"`);
    expect(await blocks(source, other)).toContain(`"${there}"`);
  });

  test('numbers equal headings within that page', async () => {
    const page = markup();
    const [first, second] = [await page.blocks('# Knots'), await page.blocks('# Knots')];
    expect([first, second].map((html) => only(html, 'h2').properties['id'])).toEqual(['knots', 'knots-1']);
    expect(page.headings).toHaveLength(2);
  });

  test('has heading ids of its own in each part of a page, in any order of rendering', async () => {
    const page = markup({ headingIds: ['knots', 'bends'] });
    const [first, second] = [page.part('One'), page.part('Two')];
    const rendered = await Promise.all([second.blocks('# Knots'), first.blocks('# Knots'), page.blocks('# Knots')]);
    const ids = rendered.map((html) => only(html, 'h2').properties['id']);
    expect(ids).toEqual(['Two_knots', 'One_knots', 'knots']);
    expect(only(await first.blocks('[a](#knots)'), 'a').properties['href']).toBe('#One_knots');
    expect(only(await first.blocks('[a](#bends)'), 'a').properties['href']).toBe('#bends');
  });

  test('follows the options of that page for maths, phrases and code', async () => {
    const source = '`hola` costs $x$';
    const plain = await blocks(source);
    expect(ofTag(plain, 'code')[0]?.properties['lang']).toBeUndefined();
    expect(ofTag(await blocks(source, { taughtLanguage: 'es' }), 'code')[0]?.properties['lang']).toBe('es');
    expect(await blocks(source, { math: true })).not.toBe(plain);
    expect(await blocks(source)).toBe(plain);
  });
});

describe('headings', () => {
  const ids = async (source: string) => {
    const html = await blocks(source);
    return elementsIn(html)
      .filter(({ tagName }) => /^h[1-6]$/.test(tagName))
      .map(({ properties }) => properties['id']);
  };

  test('of level 1 become level 2, since the page has its own title', async () => {
    const html = await blocks('# One\n\n## Two\n\n<h1>Three</h1>\n\n### Four');
    expect(tagsIn(html)).toEqual(['h2', 'h2', 'h2', 'h3']);
  });

  test('have ids made of their words, in any script', async () => {
    expect(await ids('## What is REST?')).toEqual(['what-is-rest']);
    expect(await ids('## ما هو REST؟')).toEqual(['ما-هو-rest']);
    expect(await ids('## 什么是 HTTP？')).toEqual(['什么是-http']);
    expect(await ids('## `code` and *more*')).toEqual(['code-and-more']);
  });

  test.each([
    ['equal headings', '## A\n\n## A\n\n## A 1\n\n## A'],
    ['a heading named like the fallback id', '## 🎉\n\n## Section\n\n## section 1\n\n## ?'],
    ['empty headings', '##\n\n##\n\n## -\n\n## &nbsp;'],
    ['a letter that is too new for the slugger', '## 𝼀\n\n## 𝼀'],
    ['names of object properties', '## constructor\n\n## __proto__\n\n## constructor'],
  ])('have unique ids: %s', async (_, source) => {
    const found = await ids(source);
    expect(new Set(found).size).toBe(found.length);
    for (const id of found) expect(id).toMatch(/./);
  });

  test('have unique ids across several texts of a page', async () => {
    const page = markup();
    const html = [
      await page.blocks('## A'),
      (await page.labelAndRest('words\n\n## A')).rest,
      await page.trusted('<h2>A</h2>'),
    ];
    const found = html.flatMap((one) => ofTag(one, 'h2').map(({ properties }) => properties['id']));
    expect(new Set(found).size).toBe(3);
    expect(page.headings.map(({ id }) => id)).toEqual(found);
  });

  test('are listed with their id, level and text', async () => {
    const page = markup();
    await page.blocks('# *One* `two`\n\n### Three & four');
    expect(page.headings).toEqual([
      { id: 'one-two', level: 2, text: 'One two' },
      { id: 'three--four', level: 3, text: 'Three & four' },
    ]);
  });

  test('have ids that are unique, not empty, and free of capital letters and spaces, for any text', async () => {
    const word = fc.oneof(
      fc.constantFrom('A', 'section', 'Section', '1', '-', '🎉', 'É', 'İ', '你', '&amp;', '`x`', '?'),
      fc.string({ unit: 'grapheme', maxLength: 5 }),
    );
    const heading = fc.array(word, { maxLength: 3 }).map((words) => `## ${words.join(' ').replace(/[\n\r]/g, '')}`);
    await fc.assert(
      fc.asyncProperty(fc.array(heading, { maxLength: 12 }), async (headings) => {
        const found = await ids(headings.join('\n\n'));
        expect(new Set(found).size).toBe(found.length);
        for (const id of found) {
          expect(id).toMatch(/^\S+$/);
          expect(id).not.toMatch(/[A-Z]/);
        }
      }),
    );
  });
});

describe('links', () => {
  test('within the site are resolved, in Markdown and in HTML', async () => {
    const html = await blocks('[a](ok/x) <a href="ok/y" title="t">b</a> [c][r]\n\n[r]: ok/z');
    expect(ofTag(html, 'a').map(({ properties }) => properties['href'])).toEqual(['R/ok/x', 'R/ok/y', 'R/ok/z']);
  });

  test.each([
    '[*a* `b`](nowhere)',
    '<a href="nowhere"><em>a</em> <code>b</code></a>',
    '[*a* `b`](/learn/x)',
    '<a><em>a</em> <code>b</code></a>',
    '[*a* `b`]()',
    '[*a* `b`](#gone)',
  ])('that lead nowhere become their text: %s', async (source) => {
    expect(await blocks(source)).toBe('<p><em>a</em> <code translate="no">b</code></p>');
  });

  test.each([
    ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
    ['http://localhost:3000', 'http://localhost:3000'],
    ['mailto:a@example.org', 'mailto:a@example.org'],
    ['//example.org/a', 'https://example.org/a'],
  ])('to another site are unchanged: %s', async (target, href) => {
    expect(only(await blocks(`<a href="${target}">a</a>`), 'a').properties['href']).toBe(href);
    expect(only(await blocks(`[a](${target})`), 'a').properties['href']).toBe(href);
  });

  test('written in angle brackets are links', async () => {
    expect(only(await blocks('<https://example.org/>'), 'a').properties['href']).toBe('https://example.org/');
  });

  test.each(['code', 'pre'])('are resolved in <%s> as well', async (tag) => {
    const html = await blocks(`x <${tag}><a href="ok/x">a</a> <a href="nowhere">b</a></${tag}>`);
    expect(ofTag(html, 'a').map(({ properties }) => properties['href'])).toEqual(['R/ok/x']);
    expect(textOf(html)).toContain('a b');
  });

  test('that open a new window have noopener', async () => {
    const { properties } = only(await blocks('<a href="https://example.org" target="_blank">a</a>'), 'a');
    expect(properties['target']).toBe('_blank');
    expect(properties['rel']).toContain('noopener');
  });

  test('within the page lead to known headings further down', async () => {
    const page = new PageMarkup({ resolve: () => undefined, headingIds: ['below'] });
    expect(await page.blocks('[a](#below) [b](#nothing)')).toBe('<p><a href="#below">a</a> b</p>');
  });

  test('within the page lead to its headings', async () => {
    const html = await blocks('[a](#什么) [b](#gone)\n\n## 什么');
    expect(ofTag(html, 'a')).toHaveLength(1);
    expect(decodeURIComponent(String(only(html, 'a').properties['href']))).toBe('#什么');
    expect(only(html, 'h2').properties['id']).toBe('什么');
  });
});

describe('images', () => {
  test('of the site are shown with their description and load lazily', async () => {
    const html = await blocks('![A *b*](ok.png) <img src="ok2.png" alt="">');
    expect(
      ofTag(html, 'img').map(({ properties }) => [properties['src'], properties['alt'], properties['loading']]),
    ).toEqual([
      ['R/ok.png', 'A b', 'lazy'],
      ['R/ok2.png', '', 'lazy'],
    ]);
  });

  test('always have a description, which may be empty', async () => {
    expect(only(await blocks('<img src="ok.png">'), 'img').properties).toHaveProperty('alt', '');
  });

  test.each([
    ['Markdown', '![A cat](https://cdn.example.org/cat.png)'],
    ['HTML', '<img src="https://cdn.example.org/cat.png" alt="A cat" width="10">'],
    ['HTML without a scheme', '<img src="//cdn.example.org/cat.png" alt="A cat">'],
    ['a box for code', '<pre>a <img src="https://cdn.example.org/cat.png" alt="A cat"></pre>'],
    ['inline code', 'a <code><img src="https://cdn.example.org/cat.png" alt="A cat"></code>'],
    ['a figure', '<figure><img src="https://cdn.example.org/cat.png" alt="A cat"></figure>'],
  ])('of another site become a link with description and host and are never loaded: %s', async (_, source) => {
    const html = await blocks(source);
    expect(ofTag(html, 'img')).toEqual([]);
    const link = only(html, 'a');
    expect(link.properties['href']).toBe('https://cdn.example.org/cat.png');
    expect(toString(link)).toContain('A cat');
    expect(toString(link)).toContain('cdn.example.org');
  });

  test.each([
    ['a link that leads somewhere', '[![A cat](https://cdn.example.org/cat.png)](https://example.org)'],
    ['a link that leads nowhere', '[![A cat](https://cdn.example.org/cat.png)](nowhere)'],
    ['a link in HTML', '<a href="ok"><img src="https://cdn.example.org/cat.png" alt="A cat"></a>'],
  ])('of another site in %s are not loaded either, and links do not nest', async (_, source) => {
    const html = await blocks(source);
    expect(ofTag(html, 'img')).toEqual([]);
    // A parser closes a link at the start of the next one, so nesting shows in the text, not in the tree.
    expect(html).not.toMatch(/<a\b[^>]*>(?:(?!<\/a>).)*<a\b/s);
    expect(textOf(html)).toContain('A cat');
  });

  test.each(['data:image/png;base64,AAAA', 'javascript:alert(1)', 'file:///etc/passwd', 'blob:x', 'nowhere.png', ''])(
    'from %j become their description',
    async (source) => {
      const html = await blocks(`<img src="${source}" alt="A cat">`);
      expect(tagsIn(html)).not.toContain('img');
      expect(textOf(html)).toBe('A cat');
    },
  );
});

describe('tables', () => {
  const table = '| a | b | c | d |\n| - | :- | :-: | -: |\n| 1 | 2 | 3 | 4 |';

  test('with an empty first heading have row headings and no empty headings', async () => {
    const html = await blocks('| | a | |\n| - | - | - |\n| x | 1 | 2 |\n| | 3 | 4 |');
    const cells = [...html.matchAll(/<t[hd](?: [^>]*)?>[^<\n]*/g)].map(([cell]) => cell);
    expect(cells).toEqual([
      ...['<td>', '<th>a', '<td>'],
      ...['<th scope="row">x', '<td>1', '<td>2'],
      ...['<td>', '<td>3', '<td>4'],
    ]);
  });

  test('with all column headings have no row headings', async () => {
    expect(await blocks('| a | b |\n| - | - |\n| x | 1 |')).not.toContain('scope');
  });

  test('are in a scrolling box that the keyboard can reach', async () => {
    for (const source of [table, '<table><tr><td>1</td></tr></table>']) {
      const tree = parse(await blocks(source));
      const box = tree.children.find((node) => node.type === 'element');
      expect(box).toMatchObject({ tagName: 'section', properties: { tabIndex: 0 } });
      expect(box?.children).toMatchObject([{ type: 'element', tagName: 'table' }]);
    }
  });

  test('align columns by class, not by style', async () => {
    const html = await blocks(table);
    const classes = (tag: string) => ofTag(html, tag).map(({ properties }) => properties['className']);
    const expected = [undefined, ['align-left'], ['align-center'], ['align-right']];
    expect(classes('th')).toEqual(expected);
    expect(classes('td')).toEqual(expected);
    expect(html).not.toContain('style');
  });

  test('keep cells that span rows and columns', async () => {
    const html = await blocks('<table><tr><td colspan="2" rowspan="3" style="text-align: right">1</td></tr></table>');
    expect(only(html, 'td').properties).toMatchObject({ colSpan: 2, rowSpan: 3 });
  });
});

describe('code', () => {
  test('blocks have a language and can be reached by keyboard', async () => {
    const html = await blocks('```CSS\na { b: c }\n```');
    expect(only(html, 'pre').properties).toMatchObject({ tabIndex: 0 });
    expect(String(only(html, 'pre').properties['dataLanguage']).toLowerCase()).toBe('css');
  });

  test.each([
    'js',
    'html',
    'css',
    'py',
    'python',
    'javascript',
    'jsx',
    'ts',
    'bash',
    'sh',
    'json',
    'md',
    'sql',
    'scss',
    'markup',
    'csharp',
    'yml',
    'mathml',
    'CSS',
    'pug',
    'xml',
    'sass',
    'powershell',
    'http',
  ])('in %s is highlighted with classes', async (language) => {
    const code =
      {
        md: '# a',
        py: 'def f(): return "a"',
        python: 'def f(): return "a"',
        sql: "SELECT 'a';",
        http: 'GET /a HTTP/1.1\nA: b',
        pug: 'p(a="b") c',
        sass: '$a: 1px\n.b\n  c: $a',
        powershell: '$a = "b"',
      }[language] ?? '<a href="b">c</a>{ "a": 1, b: \'c\' } # d\nlet a = "b"; /* c */ .d { e: f }\na: "b"';
    const html = await blocks(`\`\`\`${language}\n${code}\n\`\`\``);
    expect(toString(only(html, 'code'))).toBe(code);
    const spans = ofTag(html, 'span');
    expect(spans.length).toBeGreaterThan(0);
    for (const { properties } of spans) expect(properties).toEqual({ className: [expect.stringMatching(/^[a-z]+$/)] });
  });

  test.each(['nosuchlanguage', 'constructor', '__proto__', 'text', ''])('in language %j is plain', async (language) => {
    const html = await blocks(`\`\`\`${language}\na <b> & c\n\`\`\``);
    expect(toString(only(html, 'code'))).toBe('a <b> & c');
    expect(tagsIn(html)).toEqual(['pre', 'code']);
  });

  test.each(['## Heading', '[link](ok)', '![image](ok.png)'])(
    'is highlighted in the one task that renders its section: %s',
    async (neighbour) => {
      const kinds: string[] = [];
      const stop = shareContent((task) => {
        kinds.push(task.kind);
        return runTask(task);
      });
      onTestFinished(stop);
      const html = await blocks(`${neighbour}\n\n\`\`\`js\nlet a;\n\`\`\``);
      expect(html).toContain('<span class="keyword">let</span>');
      expect(kinds).toEqual(['blocks']);
    },
  );

  test('in raw HTML is plain text: an image is its description, a heading is no heading of the page', async () => {
    const page = markup();
    const html = await page.blocks('<pre><code>a <img src="ok.png" alt="A cat"> <h2>b</h2></code></pre>');
    expect(tagsIn(html)).toEqual(['pre', 'code']);
    expect(textOf(html)).toBe('a A cat b');
    expect(page.headings).toEqual([]);
  });

  test('in a line is not highlighted', async () => {
    const html = await blocks('`let a` <code class="language-js">let b</code>');
    expect(tagsIn(html)).toEqual(['p', 'code', 'code']);
    expect(ofTag(html, 'code').map((code) => toString(code))).toEqual(['let a', 'let b']);
  });

  test.each([
    ['raw HTML', '<pre>\na  <b>b</b>\n  c</pre>', 'a  b\n  c'],
    ['raw HTML with a language', '<pre><code class="language-js">let a;\n</code></pre>', 'let a;'],
    ['indented', '    a\n\n      b', 'a\n\n  b'],
    ['in a list', '- x\n\n  ```js\n  let a;\n    let b;\n  ```', 'let a;\n  let b;'],
  ])('keeps its spaces and line breaks: %s', async (_, source, text) => {
    expect(toString(only(await blocks(source), 'pre')).replace(/\n$/, '')).toBe(text);
  });

  test('is shown character for character, for any text', async () => {
    const language = fc.constantFrom('js', 'html', 'css', 'py', 'md', 'yaml', 'bash', 'json', 'nosuch', '');
    const piece = fc.oneof(
      fc.constantFrom(
        '`',
        '```',
        '$',
        '**',
        '<!--',
        '<script>',
        '</code></pre>',
        '&amp;',
        '{{',
        "'",
        '"',
        '\t',
        '  ',
        '\n',
        '\n\n',
        '😀',
        '\u00a0',
        '\u2028',
        '/*',
        '//',
      ),
      fc.string({ unit: 'grapheme', maxLength: 10 }),
    );
    await fc.assert(
      fc.asyncProperty(language, fc.array(piece, { maxLength: 15 }), async (name, pieces) => {
        // The parser removes the first two; the third is Hornbook's own marker for the parser.
        const code = pieces.join('').replace(/[\r\0\uFFFC]/g, '');
        const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([run]) => run.length));
        const fence = '`'.repeat(longest + 1);
        const html = await blocks(`${fence}${name}\n${code}\n${fence}`);
        expect(toString(only(html, 'code'))).toBe(code);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the text of a label', () => {
  /** Elements that may be in a label: phrasing content without links, controls and landmarks. */
  const phrasing = new Set([
    'abbr',
    'b',
    'bdi',
    'bdo',
    'br',
    'cite',
    'code',
    'del',
    'dfn',
    'em',
    'i',
    'img',
    'ins',
    'kbd',
    'mark',
    'q',
    'rp',
    'rt',
    'ruby',
    's',
    'samp',
    'small',
    'span',
    'strong',
    'sub',
    'sup',
    'u',
    'var',
    'wbr',
  ]);
  const cut = (source: string) => markup().labelAndRest(source);

  test.each([
    ['is a paragraph', 'One *two* `three`', 'One <em>two</em> <code translate="no">three</code>', ''],
    ['is the first of two paragraphs', 'One\n\nTwo', 'One', '<p>Two</p>'],
    ['is a paragraph without its links', 'See [*this* one](https://example.org)', 'See <em>this</em> one', ''],
    ['is a paragraph after a comment', '<!-- note -->\n\nOne', 'One', ''],
    ['is empty for a list', '- a', '', '<ul>\n<li>a</li>\n</ul>'],
    ['is empty for a heading', '## A\n\nb', '', '<h2 id="a">A</h2><p>b</p>'],
    ['is empty for a quote', '> a', '', '<blockquote>\n<p>a</p>\n</blockquote>'],
    ['is empty for empty content', '', '', ''],
  ])('%s', async (_, source, label, rest) => {
    expect(await cut(source)).toEqual({ label, rest });
  });

  test('is a code element, not a box, for a code block', async () => {
    const { label, rest } = await cut('```js\nlet a;\n  b();\n```\n\nMore');
    expect(tagsIn(label)[0]).toBe('code');
    expect(tagsIn(label)).not.toContain('pre');
    expect(textOf(label)).toBe('let a;\n  b();');
    expect(only(label, 'code').properties).not.toHaveProperty('tabIndex');
    expect(textOf(rest)).toBe('More');
  });

  const piece = fc.constantFrom(
    'words *one* `two`',
    '[link](https://example.org)',
    '![x](ok.png)',
    '![x](https://example.org/x.png)',
    '```js\nlet a;\n```',
    '- a\n- b',
    '1. [ ] a',
    '> quote',
    '## head',
    '| a |\n| - |\n| 1 |',
    '<div>block</div>',
    '<p>raw</p>',
    'a <div>b</div> c',
    'a <ul><li>b</li></ul> c',
    'a <table><tr><td>b</td></tr></table>',
    '<pre>raw</pre>',
    '<pre><code>a</code>b</pre>',
    '<pre><code>a</code><code>b</code></pre>',
    '<details><summary>s</summary>d</details>',
    '<em><p>a</p></em>',
    'a <ins><h2>b</h2></ins>',
    '<a href="https://example.org">x <button>y</button></a>',
    '<iframe src="https://example.org" title="t"></iframe>',
    '<label>x <input></label>',
    '---',
    '<!-- c -->',
    '    code',
    '<br>',
    '**注意：**请看',
  );
  const glue = fc.constantFrom('\n\n', '\n', ' ');
  const source = fc.array(fc.tuple(piece, glue), { maxLength: 4 }).map((all) => all.flat().join(''));

  test('never holds a block, a link or a control, for any content', async () => {
    await fc.assert(
      fc.asyncProperty(source, async (text) => {
        const { label } = await cut(text);
        for (const tag of tagsIn(`<label>${label}</label>`).slice(1)) expect(phrasing).toContain(tag);
        // Parsed again, the label is the same: nothing in it closes it early.
        const tree = parse(`<label>${label}</label><i></i>`);
        expect(tree.children.map((node) => node.type === 'element' && node.tagName)).toEqual(['label', 'i']);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    '<pre><code>a</code>b</pre>',
    '<pre><code>a</code><code>b</code></pre>',
    '<pre><b>a</b><code>b</code></pre>',
  ])('loses nothing of a box with several children: %s', async (text) => {
    const { label, rest } = await cut(text);
    expect(textOf(label) + textOf(rest)).toBe('ab');
  });

  test('loses nothing: label and rest together have all the words of the content', async () => {
    const words = (html: string) => textOf(html).replace(/\s+/g, '');
    await fc.assert(
      fc.asyncProperty(source, async (text) => {
        const { label, rest } = await cut(text);
        expect(words(label) + words(rest)).toBe(words(await blocks(text)));
      }),
      { numRuns: 300 },
    );
  });
});
