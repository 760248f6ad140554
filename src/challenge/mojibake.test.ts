import type { Root } from 'mdast';
import fc from 'fast-check';
import { markdownToMdast } from 'satteri';
import { describe, expect, test } from 'vitest';
import { reporter, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { dialect } from '../markup/dialect.ts';
import { mayBeGarbled, repairMojibake } from './mojibake.ts';

/** UTF-8 decoded as Windows-1252. */
function garble(text: string): string {
  return new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));
}

function repair(text: string) {
  const diagnostics: Diagnostic[] = [];
  const tree = markdownToMdast(text, { features: dialect }) as Root;
  return { text: repairMojibake(text, tree, reporter('f.md', diagnostics)).text, diagnostics };
}

describe('garbled letters are repaired', () => {
  test.each([
    ['youâ€™ll', 'you’ll'],
    ['â€œquotedâ€\u009d', '“quoted”'],
    ['a â€“ b â€” c', 'a – b — c'],
    ['waitâ€¦', 'wait…'],
    ['cafÃ©', 'café'],
    ['Â¿QuÃ©? Â¡SÃ\u00ad!', '¿Qué? ¡Sí!'],
    ['maÃ±ana', 'mañana'],
    ['Ã¼ber', 'über'],
    ['ðŸ˜€', '😀'],
  ])('%s', (garbled, meant) => {
    expect(mayBeGarbled(garbled)).toBe(true);
    const { text, diagnostics } = repair(garbled);
    expect(text).toBe(meant);
    expect(diagnostics.length).toBeGreaterThan(0);
    expect(diagnostics.every(({ code, severity }) => code === 'mojibake' && severity === 'warning')).toBe(true);
  });

  test('among plain words, for all common letters', () => {
    const word = fc.stringMatching(/^[A-Za-z ,.!?]{0,12}$/);
    const letter = fc.constantFrom('’', '‘', '“', '”', '–', '—', '…', '•', 'é', 'ñ', 'ü', 'ç', '¿', '°', '😀');
    fc.assert(
      fc.property(word, letter, word, (before, one, after) => {
        const text = `a${before}${garble(one)}${after}z`;
        expect(repair(text).text).toBe(`a${before}${one}${after}z`);
      }),
    );
  });

  test('each at its position, with the found and the repaired text', () => {
    const { diagnostics } = repair('# Title\n\nIt isnâ€™t and wonâ€™t\nbe cafÃ©.\n');
    expect(diagnostics.map(({ line, column }) => [line, column])).toEqual([
      [3, 7],
      [3, 19],
      [4, 7],
    ]);
    expect(diagnostics[0]?.message).toContain('â€™');
    expect(diagnostics[0]?.message).toContain('“’”');
  });

  test('without any other change', () => {
    const text = 'É \u00a0 a\u200bb — “x”\n\n- 日本\n\nتجربة youâ€™ll\n\n> 𝒳\n';
    expect(repair(text).text).toBe(text.replace('â€™', '’'));
  });
});

describe('code is unchanged', () => {
  test.each([
    ['a fence', '```js\nconst s = "â€™";\n```'],
    ['a fence in a list', '- a\n\n  ```\n  â€™\n  ```'],
    ['inline code', 'The text `â€™` is what you see.'],
    ['indented code', 'a\n\n    â€™'],
    ['a raw code element', 'The text <code>â€™</code> is what you see.'],
    ['a raw preformatted block', '<pre>\nâ€™\n</pre>'],
  ])('%s', (_, text) => {
    expect(repair(text)).toEqual({ text, diagnostics: [] });
  });

  test('but the text next to it is repaired', () => {
    expect(repair('donâ€™t `â€™` donâ€™t\n').text).toBe('don’t `â€™` don’t\n');
  });
});

describe('real letters are unchanged', () => {
  test.each([
    ['accented letters', 'é è ñ ü Ö ç å naïve Ünal São Þór'],
    ['accented letters beside signs', 'café. «é» (ñ) 30 °C, ½ ¼ ¡sí! ¿qué?'],
    ['a capital that begins many a garbled letter', 'Ã'],
    ['such a capital before a space or a letter', 'Ã a ÃO Â b ÂGE NÃO IRMÃ'],
    ['a multiplication sign before a sum', '3 ×£ 5'],
    ['a multiplication sign between numbers', '2×½ ×¼'],
    ['Chinese, Arabic, Hebrew, Russian', '你好 مرحبا שלום привет'],
    ['a German word in German quotation marks', '„Spaß“ und „Fuß“'],
    ['a Spanish capital in quotation marks', 'La letra “Ñ”'],
    ['a French capital before a protected space', 'QUALITÉ\u00a0: « CAFÉ\u00a0»'],
    ['a capital before an ellipsis', 'CAFÉ… MENÚ… À…'],
    ['a trade mark', 'NESCAFÉ™ NESTLÉ®'],
  ])('%s', (_, text) => {
    expect(repair(text)).toEqual({ text, diagnostics: [] });
  });

  test('a run that is not UTF-8 is unchanged', () => {
    expect(repair('â€x Ã').text).toBe('â€x Ã');
  });

  test('plain ASCII never needs a closer look', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(mayBeGarbled(text)).toBe(false);
      }),
    );
  });
});

test('repairs never change line numbers', () => {
  const piece = fc.oneof(
    fc.constantFrom('â€™', 'Ã©', 'Â\u0085', 'â€¨', 'ðŸ˜€', '\n', '`', 'word'),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('');
      const lines = (one: string) => one.split('\n').length;
      expect(lines(repair(text).text)).toBe(lines(text));
    }),
  );
});
