import { describe, expect, test } from 'vitest';
import { PageMarkup } from '../rendering/page-markup.ts';

const html = (source: string, math = true) => new PageMarkup({ resolve: () => undefined, math }).blocks(source);
const formulas = (shown: string) => shown.match(/<math/g)?.length ?? 0;

describe('maths', () => {
  test.each([
    ['in a line', 'a $x^2$ b', 1],
    ['twice in a line', '$x$ and $y$', 2],
    ['as a block', '$$x^2$$', 1],
    ['over several lines', '$$\nx^2\n= y\n$$', 1],
    ['with a line break inside', '$$x +  \ny$$', 1],
    ['in round brackets, escaped for Markdown', 'a \\\\(x\\\\) b', 1],
    ['in square brackets, escaped for Markdown', '\\\\[x\\\\]', 1],
    ['in a heading', '## The $x$', 1],
    ['in a table', '| a |\n|---|\n| $x$ |', 1],
    ['in emphasis', '*a $x$*', 1],
    ['in HTML', '<div>$x$</div>', 1],
  ])('is MathML: %s', async (_, source, count) => {
    const shown = await html(source);
    expect(formulas(shown)).toBe(count);
    expect(shown).not.toContain('$');
    expect(shown).not.toContain('\\');
  });

  test('that is nested too deeply for KaTeX is shown as written', async () => {
    const deep = `${'{'.repeat(30_000)}x${'}'.repeat(30_000)}`;
    expect(await html(`$${deep}$`)).toBe(`<p>${deep}</p>`);
  });

  test('in double dollars or square brackets is a block', async () => {
    expect(await html('$$x$$')).toContain('<math display="block">');
    expect(await html('a \\\\[x\\\\]')).toContain('<math display="block">');
    expect(await html('a $x$')).not.toContain('display');
  });

  test('is parsed after the escapes of Markdown', async () => {
    const shown = await html('$a\\_1 = \\frac{1}{2}$');
    expect(shown).toContain('<msub>');
    expect(shown).toContain('<mfrac>');
  });

  test('takes four backslashes for the two of a new row', async () => {
    expect(await html('$$\\begin{matrix} a \\\\\\\\ b \\end{matrix}$$')).toMatch(/<mtr>[\s\S]*<mtr>/);
  });

  test.each(['`$x$`', '```\n$x$ $$y$$\n```', '<code>$x$</code>', '<pre>$x$</pre>'])(
    'is not rendered in code: %s',
    async (source) => {
      const shown = await html(source);
      expect(formulas(shown)).toBe(0);
      expect(shown).toContain('$');
    },
  );

  test.each(['It costs $5.', 'a \\\\ b', 'x'])('is not found in ordinary text: %s', async (source) => {
    expect(formulas(await html(source))).toBe(0);
  });

  test.each([
    ['Costs $5, not $10.', 0],
    ['Costs $1,000 or $1.50', 0],
    ['Costs $.50 and $.75.', 0],
    ['From $5-$10, or $5–$10, or $5/$10', 0],
    ['一张票$5，两张$10。', 0],
    ['US$ 5, CA$6 or US$7', 0],
    ['$ 5, not $ 10', 0],
    ['5 $ or 10 $', 0],
    ['5$, 10$', 0],
    ['$100 for you and 50$ for me', 0],
    ['$HOME and $PATH, $HOME/bin:$PATH', 0],
    ['${first} and ${second}, ${a}${b}', 0],
    ['The sign $ and the sign $.', 0],
    ['It is $5. Let $n$ be 5.', 1],
    ['It is $5 (so $n$ is 5)', 1],
    ['Let $n$ be $5.', 1],
  ])('is not found between prices and names: %s', async (source, count) => {
    const shown = await html(source);
    expect(formulas(shown)).toBe(count);
    expect(shown.match(/\$/g)).toHaveLength((source.match(/\$/g)?.length ?? 0) - 2 * count);
  });

  test.each([
    '$5$',
    '$12n$',
    '$ n $',
    '$n $是',
    '$ 0 ≤ x$',
    '$2^{10}$',
    '${10}^9$',
    '$1, 2, 3$',
    '$60 μF$',
    '$200$th',
    '$7=$1',
  ])('is found in %s', async (source) => {
    expect(formulas(await html(source))).toBe(1);
  });

  test.each([
    ['\\$3 and \\$4', '<p>$3 and $4</p>'],
    ['&#36;a&dollar; &#x24;', '<p>$a$ $</p>'],
    ['<div>\\$3 and \\$4</div>', '<div>$3 and $4</div>'],
    ['\\\\$3 and \\\\$4', '<p>$3 and $4</p>'],
  ])('leaves escaped dollar signs: %s', async (source, shown) => {
    expect(await html(source)).toBe(shown);
  });

  test('has dollar signs in it if they are escaped', async () => {
    const shown = await html('$\\$5 + x$');
    expect(formulas(shown)).toBe(1);
    expect(shown).toContain('$');
  });

  test('in a line has a box of its own, which can scroll', async () => {
    expect(await html('a $x$')).toMatch(/^<p>a <span class="formula"><math>.*<\/math><\/span><\/p>$/);
    expect(await html('$$x$$')).not.toContain('formula');
  });

  test('is not rendered unless enabled', async () => {
    expect(await html('$5 or $10', false)).toBe('<p>$5 or $10</p>');
    expect(await html('$x$', false)).toBe('<p>$x$</p>');
  });

  test('with a syntax error does not break the page and stays readable', async () => {
    const shown = await html('a $\\frac{1}{$ b\n\nAfter');
    expect(shown).toContain('frac');
    expect(shown).toContain('After');
  });

  test('adds no style, script or link to the page', async () => {
    const shown = await html('$\\href{javascript:x()}{y} \\color{red}{z} \\htmlStyle{color:red}{w}$');
    expect(shown).not.toMatch(/style=|javascript:x|<a\b|<script|class="katex/);
  });
});
