import { expect, test } from 'vitest';
import { loadInnerWords } from './inner-words.ts';

test.each([
  ['de', 'Eine Datenbankabfrage', ['bankabfrage', 'abfrage', 'frage']],
  ['de', 'Der Baum', []],
  ['de-AT', 'Rückgabewert', ['gabewert', 'bewert', 'wert']],
  ['sv', 'databasfråga', ['basfråga', 'fråga']],
  ['en', 'A screenreader', []],
  ['ko', '홈페이지를 만듭니다', ['페이지', '이지', '지', '듭니다', '니다', '다']],
  ['en', '재선언합니다', ['선언', '언']],
  ['ar', 'وإبراهيم والكتاب للزر', ['إبراهيم', 'كتاب']],
  ['en', 'Say 我是学生, not 是', ['是学生', '学生', '生']],
  ['zh-CN', '我是学生', []],
  ['en', 'Use C/C++ or TCP/IP, </b> and https://c++.example/', ['C++']],
])('in %s, “%s” has the inner words %j', async (language, text, expected) => {
  const innerWords = await loadInnerWords(language);
  expect([...innerWords(text)]).toEqual(expected);
});
