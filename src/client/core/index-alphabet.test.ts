import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromIndex, toIndex } from './index-alphabet.ts';

const examples = [
  'C++, C# and .NET.', '`--flag` turns it on; @media (max-width: 40rem)', '${name} is replaced. $ is jQuery.', '===, !==, !!x and ?.', 'x=>x+1 && [] || {}', '</div><div class="a">', "L’été, l'œuvre, об’єкт, об'єкт, обʼєкт", 'Straße, IŞIK, ışık, Łódź, ŒUVRE', 'ی ى ک ك ي', '使用C++编写C#程序。', 'sß oœ aœ ssß ooe', 'https://example.org/docs/page.html', 'Array.prototype.map()', 'can‘t', 'A:::b',
];
test.each(examples)('%s is the same after it was in the index', (text) => {
  expect(fromIndex(toIndex(text))).toBe(text);
});
test('any', () => {
  const unit = fc.constantFrom(...'abCß œıŁصيکی’\'ʼ`.-+#=<>!?()[]{}@:; об漢か가,"', 'e\u0301');
  fc.assert(fc.property(fc.array(unit).map((a) => a.join('')), (text) => {
    expect(fromIndex(toIndex(text))).toBe(text.normalize('NFC'));
  }), { numRuns: 20000 });
});
