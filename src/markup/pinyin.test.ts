import { describe, expect, test } from 'vitest';
import { isPinyin } from './pinyin.ts';

describe('pinyin of hanzi', () => {
  test.each([
    ['你好', 'nǐ hǎo'],
    ['你好', 'ni hao'],
    ['你好', 'ni3 hao3'],
    ['西安', "xī'ān"],
    ['西安', 'xi’an'],
    ['女', 'nǚ'],
    ['女', 'nü'],
    ['绿', 'lv4'],
    ['花儿', 'huār'],
    ['哪儿', 'nar'],
    ['是吗', 'shì ma'],
    ['吗', 'ma'],
    ['王华', 'Wang Hua'],
    ['王华', 'WÁNG HUÁ'],
    ['你好，我是', 'nǐ hǎo, wǒ shì Ida'],
    ['二十', 'èr shí'],
    ['城市', 'cheng\u0301shi\u0300'],
  ])('%s (%s)', (hanzi, text) => {
    expect(isPinyin(text, hanzi)).toBe(true);
  });
});

describe('a gloss, which is not pinyin', () => {
  test.each([
    ['函数', 'function'],
    ['函数', 'función'],
    ['变量', 'variable'],
    ['好', 'good'],
    ['你好', 'hello'],
    ['你好', 'how are you'],
    ['人', 'person'],
    ['二十', '20'],
    ['网络', 'HTTP'],
    ['对象', 'an object'],
    ['绳结', 'knot'],
    ['咖啡', 'café'],
    ['颜色', 'gigi'],
  ])('%s (%s)', (hanzi, text) => {
    expect(isPinyin(text, hanzi)).toBe(false);
  });
});

test('a long text is judged in time that grows with its length', () => {
  expect(isPinyin(`${'an'.repeat(150)}z`, '安'.repeat(40))).toBe(false);
  expect(isPinyin('an'.repeat(50_000), '安'.repeat(50_000))).toBe(false);
});
