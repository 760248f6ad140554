import type { Element, Nodes } from 'hast';
import { toString } from 'hast-util-to-string';
import fc from 'fast-check';
import { htmlToHast } from 'satteri';
import { describe, expect, test } from 'vitest';
import { PageMarkup } from '../rendering/page-markup.ts';

const render = (source: string) =>
  new PageMarkup({
    resolve: (target) => (target.startsWith('ok') ? `R/${target}` : undefined),
  }).blocks(source);

function elementsIn(html: string): Element[] {
  const inside = (node: Nodes): Element[] => {
    const below = 'children' in node ? node.children.flatMap(inside) : [];
    return node.type === 'element' ? [node, ...below] : below;
  };
  return inside(htmlToHast(html, { fragment: true }));
}

const textOf = (html: string) => toString(htmlToHast(html, { fragment: true })).trim();

/** Elements that can run code, load files, take input or imitate a part of the page. */
const dangerous = new Set([
  ...['script', 'style', 'link', 'meta', 'base', 'title', 'head', 'body', 'html', 'template', 'noscript', 'slot'],
  ...[
    'iframe',
    'frame',
    'frameset',
    'object',
    'embed',
    'applet',
    'portal',
    'audio',
    'video',
    'source',
    'track',
    'canvas',
  ],
  ...['form', 'input', 'button', 'select', 'option', 'textarea', 'label', 'fieldset', 'legend', 'output', 'dialog'],
  ...['svg', 'math', 'marquee', 'plaintext', 'xmp', 'listing', 'main', 'nav', 'header', 'aside', 'map', 'area'],
]);

/** Checks what holds for the HTML of any content. */
function expectSafe(html: string) {
  for (const { tagName, properties } of elementsIn(html)) {
    expect(dangerous).not.toContain(tagName);
    expect(tagName).not.toMatch(/[-:]/);
    const isHeading = /^h[2-6]$/.test(tagName);
    for (const [name, value] of Object.entries(properties)) {
      expect(name.toLowerCase()).not.toMatch(
        /^on|^style$|^srcdoc$|^srcset$|^formaction$|^action$|^name$|^is$|^slot$|^xlink|^http|^ping$|^background$/,
      );
      if (name === 'id') expect(isHeading).toBe(true);
      if (name === 'href' || name === 'src') expect(String(value)).toMatch(/^(?:https?:\/\/|mailto:|R\/|#)/i);
    }
  }
  expect(html).not.toContain('<!--');
}

describe('scripts', () => {
  test.each([
    '<script>alert(1)</script>',
    '<script src="https://evil.example/x.js"></script>',
    '<SCRIPT>alert(1)</SCRIPT>',
    '<scr<script>ipt>alert(1)</script>',
    'a <script>alert(1)</script> b',
    '<script>alert(1)',
    '<svg><script>alert(1)</script></svg>',
    '<math><script>alert(1)</script></math>',
    '<template><script>alert(1)</script></template>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    '<style><img src=x onerror=alert(1)></style>',
    '<textarea><script>alert(1)</script></textarea>',
    '<b onclick=alert(1)>x</b>',
    '<img src=x onerror=alert(1)>',
    '<img src="ok.png" onload="alert(1)" OnError=alert(1)>',
    '<details open ontoggle=alert(1)><summary>x</summary></details>',
    '<a href="ok" onmouseover="alert(1)">x</a>',
    '<p/onclick=alert(1)>x',
    '<table background="javascript:alert(1)"><tr><td>x',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<object data="javascript:alert(1)"></object>',
    '<embed src="javascript:alert(1)">',
    '<form action="javascript:alert(1)"><button formaction="javascript:alert(1)">x</button></form>',
    '<a href="ok" ping="https://evil.example">x</a>',
    '<meta http-equiv="refresh" content="0;url=https://evil.example">',
    '<base href="https://evil.example/">',
    '<link rel="stylesheet" href="https://evil.example/x.css">',
    '<svg onload=alert(1)><a xlink:href="javascript:alert(1)">x</a><use href="data:x"/></svg>',
    '<x-element onclick=alert(1)>x</x-element>',
    '<p is="x-element" slot="y">x</p>',
    '**bold <script>alert(1)</script>**',
    '| a |\n| - |\n| <script>alert(1)</script> |',
    '<!--><script>alert(1)</script>-->',
    '<![CDATA[<script>alert(1)</script>]]>',
    '<?php alert(1) ?><script>alert(1)</script>',
    '`</code><script>alert(1)</script>`',
    '```html\n</code></pre><script>alert(1)</script>\n```',
    '```"onclick=alert(1)\nx\n```',
    '[x](ok "\\"onclick=alert(1)")',
    '![" onerror=alert(1) x="](ok.png)',
  ])('%s', async (source) => {
    expectSafe(await render(source));
  });
});

describe('a URL that runs code is no link in any spelling', () => {
  const spellings = [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    '\u0001javascript:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    'javascript&colon;alert(1)',
    '&#106;avascript:alert(1)',
    '&#x6A;&#x61;vascript:alert(1)',
    '&#0000106avascript:alert(1)',
    'java&Tab;script:alert(1)',
    'java&NewLine;script:alert(1)',
    'vbscript:x',
    'data:text/html,<script>alert(1)</script>',
    'data:text/html;base64,PHNjcmlwdD4=',
    'file:///etc/passwd',
    'blob:https://example.org/x',
    'view-source:javascript:alert(1)',
    'feed:javascript:alert(1)',
    'tel:1',
  ];

  test.each(spellings)('%j in HTML', async (address) => {
    const html = await render(`<a href="${address}">words</a>`);
    expectSafe(html);
    expect(elementsIn(html).map(({ tagName }) => tagName)).not.toContain('a');
    expect(textOf(html)).toBe('words');
  });

  test.each(spellings)('%j in Markdown', async (address) => {
    expectSafe(await render(`[words](<${address}>)`));
    expectSafe(await render(`[words][r]\n\n[r]: ${address}`));
    expectSafe(await render(`<${address}>`));
    expectSafe(await render(`![words](<${address}>)`));
  });

  test('%6A does not start a scheme', async () => {
    expectSafe(await render('<a href="%6Aavascript:alert(1)">x</a> <a href="./javascript:alert(1)">y</a>'));
  });
});

describe('content with forbidden HTML', () => {
  test.each([
    ['styles', '<p style="position:fixed;inset:0;color:red">x</p>', 'x'],
    ['classes', '<p class="question key">x</p>', 'x'],
    ['ids, which could imitate a part of the page', '<p id="Q1">x</p><a name="Q1">y</a>', 'xy'],
    ['made-up tags', '<foo-bar>x</foo-bar>', 'x'],
    ['buttons', '<button type="submit">x</button>', 'x'],
    ['forms', '<form><fieldset><legend>x</legend></fieldset></form>', 'x'],
    ['data for scripts', '<p data-question="x" data-pagefind-ignore>x</p>', 'x'],
    ['roles and hidden parts', '<p role="alert" aria-hidden="true" hidden>x</p>', 'x'],
    ['editable text', '<p contenteditable tabindex="5" accesskey="a" autofocus>x</p>', 'x'],
  ])('loses its %s and keeps its words', async (_, source, words) => {
    const html = await render(source);
    expectSafe(html);
    expect(textOf(html).replace(/<\/?foo-bar>/g, '')).toBe(words);
    for (const { properties } of elementsIn(html)) expect(properties).toEqual({});
  });

  test.each(['<!-- a -->', 'a <!-- b --> c', '<!-- a\n\nb -->', '- a\n  <!-- b -->', '`a` <!--b-->'])(
    'never shows comments: %j',
    async (source) => {
      const html = await render(source);
      expectSafe(html);
      expect(html).not.toContain('&#x3C;!--');
    },
  );

  test('loses the text of scripts and styles', async () => {
    expect(textOf(await render('a\n\n<script>alert(1)</script>\n\n<style>b{}</style>\n\nc'))).not.toMatch(/alert|b\{/);
  });

  test('cannot break the page with stray list items, cells and end tags', async () => {
    expectSafe(await render('</div></main></body><li>a</li><td>b</td></html>'));
    expect(await render('</div></section>\n\na')).not.toMatch(/<\/(?:div|section)>/);
  });
});

describe('content keeps allowed HTML', () => {
  test.each([
    '<p><abbr title="x">a</abbr> <b>b</b> <i>c</i> <u>d</u> <s>e</s> <sub>f</sub> <sup>g</sup> <kbd translate="no">h</kbd></p>',
    '<p><dfn>a</dfn> <var translate="no">b</var> <samp translate="no">c</samp> <q>d</q> <cite>e</cite> <mark>f</mark> <small>g</small></p>',
    '<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby><br>x<wbr>y</p>',
    '<details><summary>a</summary><p>b</p></details>',
    '<dl><dt>a</dt><dd>b</dd></dl>',
    '<figure><figcaption>a</figcaption></figure>',
    '<ol start="3" type="a" reversed><li value="7">a</li></ol>',
    '<p lang="fr" dir="rtl" title="x">a</p>',
    '<blockquote><p>a</p></blockquote>',
  ])('%s', async (source) => {
    const written = await render(source);
    expect(written.replace(/\s*=""|\n/g, '')).toBe(source);
  });
});

test('no mix of tags, attributes and Markdown makes a page unsafe', async () => {
  const soup = fc.constantFrom(
    ...[
      '<script>',
      '</script>',
      '<style>',
      '</style>',
      '<svg>',
      '</svg>',
      '<math>',
      '</math>',
      '<template>',
      '</template>',
      '<!--',
      '-->',
      '<noscript>',
      '</noscript>',
      '<textarea>',
      '</textarea>',
      '<title>',
      '</title>',
    ],
    ...[
      '<a href="javascript:alert(1)">',
      '<a href="ok">',
      '</a>',
      '<img src=x onerror=alert(1)>',
      '<p id=Q1 onclick=x style=y>',
      '</p>',
      '<table>',
      '<td>',
      '</table>',
      '<select>',
      '<option>',
      '<iframe src="javascript:x">',
      '</iframe>',
      '<form>',
      '<input>',
      '<button>',
      '<foreignObject>',
      '<mglyph>',
      '<desc>',
      '<annotation-xml encoding="text/html">',
      '<h2 id="Q2" class="x">',
      '</h2>',
      '<div',
      ' onclick="x"',
      '>',
      '"',
      "'",
      '/',
      '<',
      '&lt;',
      '=',
      '`',
    ],
    ...[
      '\n\n',
      '\n',
      ' ',
      '[a](javascript:b)',
      '![a](data:b)',
      '```html\n',
      '```',
      '**',
      '> ',
      '- ',
      '| ',
      '    ',
      'words',
      '\u0000',
      '\u2028',
    ],
  );
  await fc.assert(
    fc.asyncProperty(fc.array(soup, { maxLength: 25 }), async (pieces) => {
      expectSafe(await render(pieces.join('')));
    }),
    { numRuns: 800 },
  );
});
