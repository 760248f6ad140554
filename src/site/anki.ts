/** One note for Anki, of its note type Basic: what is asked on the front, what is right on the back. */
export interface AnkiNote {
  /** The same for as long as the question is the same, so that a second import changes the note instead of adding one. */
  readonly guid: string;
  readonly deck: string;
  /** HTML. */
  readonly front: string;
  /** HTML. */
  readonly back: string;
  readonly tags: readonly string[];
}

/**
 * What Anki must know of the file (its manual, “File Headers”). A deck is named in a column and not in a header, since only
 * then does Anki make one that is missing.
 */
const headers = [
  '#separator:tab',
  '#html:true',
  '#notetype:Basic',
  '#guid column:1',
  '#deck column:2',
  '#tags column:5',
];

/** The text of a file that Anki imports. */
export function ankiFile(notes: readonly AnkiNote[]): string {
  const lines = notes.map(({ guid, deck, front, back, tags }) =>
    [guid, deck, front, back, tags.join(' ')].map(field).join('\t'),
  );
  return [...headers, ...lines, ''].join('\n');
}

/** The name of a deck inside others; Anki parts the names with two colons. */
export function deckName(...names: readonly string[]): string {
  return names.map((name) => name.replace(/:{2,}/g, ':').replace(/\s+/g, ' ').trim()).join('::');
}

/** A field in quotation marks may hold tabs and line breaks; a quotation mark in it is written twice. */
function field(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
