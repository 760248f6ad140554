import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { cutTexts, plainValues, quoted } from './yaml-values.ts';

const plain = (text: string) => plainValues(parseDocument(text), text);
const cuts = (text: string) => cutTexts(parseDocument(text), text).map(({ written, comment }) => [written, comment]);

test('values without quotation marks have a path, and a position in the text', () => {
  const text = 'id: 007\ntasks:\n  - title: One\n  - title: "Two"\nlist: [~, 1e3]\nempty:\n';
  expect(plain(text).map(({ path, written }) => [path.join('.'), written])).toEqual([
    ['id', '007'],
    ['tasks.0.title', 'One'],
    ['list.0', '~'],
    ['list.1', '1e3'],
    ['empty', ''],
  ]);
  for (const { written, offset } of plain(text)) expect(text.slice(offset).startsWith(written)).toBe(true);
});

test.each([
  ['a number after the sign', 'title: Room #5', 'Room', ' #5'],
  ['a word after the sign', 'title: The #welcome channel', 'The', ' #welcome channel'],
  ['a space after the sign', 'title: A # in a link', 'A', ' # in a link'],
  ['the last of several lines', 'title: One\n  two #3\nid: x', 'One\n  two', ' #3'],
  ['a list', 'tasks:\n  - title: Room #5', 'Room', ' #5'],
  ['several spaces before a sign that touches a word', 'title: Room   #5', 'Room', '   #5'],
  ['a name', 'dashedName: room #5', 'room', ' #5'],
  ['the name of a folder', 'folders:\n  assets: Pictures #2', 'Pictures', ' #2'],
  ['another text', 'footer: Made in room #5', 'Made in room', ' #5'],
])('a text is cut with %s', (_, text, written, comment) => {
  expect(cuts(text)).toEqual([[written, comment]]);
});

test.each([
  ['on a line of its own', '# note\ntitle: Room 5\n# note'],
  ['set off by spaces', 'title: Room 5  # the large one'],
  ['after quotation marks', 'title: "Room 5" # the large one'],
  ['after a value that is no text', 'challengeType: 19 # questions\nid: abc # first'],
  ['after a name', 'dashedName: room # the large one'],
  ['after a block of text', 'title: >- # the name\n  Room 5'],
  ['instead of a value', 'title: # later'],
  ['that is part of a word', 'title: C# and F#'],
])('a comment cuts nothing %s', (_, text) => {
  expect(cuts(text)).toEqual([]);
});

test.each([['Room #5'], [String.raw`C:\ #5`], ['“a” "b" #5'], [`it's "b" #5`]])(
  '%j survives in quotation marks',
  (text) => {
    expect(parseDocument(quoted(text)).toJS()).toBe(text);
  },
);
