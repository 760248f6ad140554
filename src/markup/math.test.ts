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
