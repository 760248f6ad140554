import { describe, expect, test } from 'vitest';
import { ankiFile, deckName } from './anki.ts';

const note = { guid: 'k3y00001', deck: 'Knots::First', front: 'How many ends?', back: 'two', tags: ['knots', 'first'] };

describe('a file for Anki', () => {
  test('describes its columns and has one line for each note', () => {
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

  test('keeps quotation marks, tabs and line breaks inside their fields', () => {
    const front = '<pre class="code">if (a) {\n\ttie("x");\n}</pre>';
    const rows = parseRows(ankiFile([{ ...note, front, back: '"' }]));
    expect(rows).toEqual([['k3y00001', 'Knots::First', front, '"', 'knots first']]);
  });

  test('has no text that Anki plays or typesets instead of showing it', () => {
    const [row] = parseRows(ankiFile([{ ...note, front: '<code>[sound:x.mp3]</code>', back: '[latex]x[/latex]' }]));
    expect(row?.slice(2, 4)).toEqual(['<code>&#91;sound:x.mp3]</code>', '&#91;latex]x&#91;/latex]']);
  });

  test('has no note that Anki reads as a comment or a header', () => {
    expect(parseRows(ankiFile([{ ...note, guid: '#html:false' }]))[0]?.[0]).toBe('#html:false');
  });
});

test('a nested deck has the names of its parents, and a title cannot add a level', () => {
  expect(deckName('Knots', 'First Knots')).toBe('Knots::First Knots');
  expect(deckName('C++: std::vector', ' a\tb ')).toBe('C++: std:vector::a b');
});

/** Parses the file as Anki does: quoted fields with doubled quotation marks, after leading lines that start with `#`. */
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
