import { describe, expect, test } from 'vitest';
import { ankiFile, deckName } from './anki.ts';

const note = { guid: 'k3y00001', deck: 'Knots::First', front: 'How many ends?', back: 'two', tags: ['knots', 'first'] };

describe('a file for Anki', () => {
  test('tells Anki what its columns are and has one line a note', () => {
    expect(ankiFile([note, { ...note, guid: 'k3y00002' }]).split('\n')).toEqual([
      '#separator:tab',
      '#html:true',
      '#notetype:Basic',
      '#guid column:1',
      '#deck column:2',
      '#tags column:5',
      '"k3y00001"\t"Knots::First"\t"How many ends?"\t"two"\t"knots first"',
      '"k3y00002"\t"Knots::First"\t"How many ends?"\t"two"\t"knots first"',
      '',
    ]);
  });

  test('keeps quotation marks, tabs and line breaks inside their field', () => {
    const front = '<pre class="code">if (a) {\n\ttie("x");\n}</pre>';
    const rows = parseRows(ankiFile([{ ...note, front, back: '"' }]));
    expect(rows).toEqual([['k3y00001', 'Knots::First', front, '"', 'knots first']]);
  });

  test('does not take a note for a comment or a header', () => {
    expect(parseRows(ankiFile([{ ...note, guid: '#html:false' }]))[0]?.[0]).toBe('#html:false');
  });
});

test('a deck lies in others, and a title cannot make one more', () => {
  expect(deckName('Knots', 'First Knots')).toBe('Knots::First Knots');
  expect(deckName('C++: std::vector', ' a\tb ')).toBe('C++: std:vector::a b');
});

/** Reads separated values as Anki does: fields in quotation marks, each mark inside written twice, lines with `#` ignored. */
function parseRows(file: string): string[][] {
  const body = file.replace(/^(?:#.*\n)+/, '');
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, text = '', end] of body.matchAll(/"((?:[^"]|"")*)"(\t|\n)/g)) {
    row.push(text.replaceAll('""', '"'));
    if (end === '\n') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}
