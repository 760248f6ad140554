import { describe, expect, test } from 'vitest';
import { PageMarkup } from '../rendering/page-markup.ts';

const html = (source: string) => new PageMarkup({ resolve: () => undefined }).blocks(source);

describe('HTML that pages may not have', () => {
  test.each([
    ['left', 'align-left'],
    ['center', 'align-center'],
    ['right', 'align-right'],
    ['CENTER', 'align-center'],
  ])('keeps its alignment: %s', async (value, name) => {
    const shown = await html(`<div style="color: red; text-align: ${value}; margin: 0">a</div>`);
    expect(shown).toBe(`<div class="${name}">a</div>`);
  });

  test('keeps the sizes of images as attributes', async () => {
    const page = new PageMarkup({ resolve: (target) => target });
    const shown = await page.blocks('<img src="a.png" alt="a" style="width: 120px; height:80px; border: 0">');
    expect(shown).toContain('width="120"');
    expect(shown).toContain('height="80"');
    expect(shown).not.toContain('style');
  });

  test('loses the rest of its style', async () => {
    expect(await html('<span style="color: red">a</span>')).not.toContain('style');
  });

  test.each([
    ['strike', 's'],
    ['tt', 'code translate="no"', 'code'],
    ['acronym', 'abbr'],
  ])('gets a current tag: %s becomes %s', async (old, start, end = start) => {
    expect(await html(`a <${old}>b</${old}>`)).toBe(`<p>a <${start}>b</${end}></p>`);
  });

  test('becomes a link if it is a frame', async () => {
    const shown = await html(
      '<iframe src="https://codepen.example/x" title="A pen" height="300" allowfullscreen></iframe>',
    );
    expect(shown).toContain('href="https://codepen.example/x"');
    expect(shown).toContain('>A pen</a>');
    expect(shown).not.toContain('iframe');
  });

  test('shows the URL of a frame without a title', async () => {
    const shown = await html('<iframe src="https://codepen.example/x"></iframe>');
    expect(shown).toContain('>https://codepen.example/x</a>');
  });
});

describe('a list of tasks', () => {
  test('is an ordinary list with its boxes as text', async () => {
    const shown = await html('- [ ] open\n- [x] done');
    expect(shown).not.toContain('<input');
    expect(
      shown
        .replace(/<[^>]*>|\s+/g, ' ')
        .replace(/ +/g, ' ')
        .trim(),
    ).toBe('[ ] open [x] done');
  });
});
