/** An Anki note of the type Basic: the question on the front, the answer on the back. */
export interface AnkiNote {
  /** Stable while the question is the same, so that a second import updates the note instead of adding another. */
  readonly guid: string;
  readonly deck: string;
  /** HTML. */
  readonly front: string;
  /** HTML. */
  readonly back: string;
  readonly tags: readonly string[];
}

/**
 * The file headers that Anki reads (see “File Headers” in its manual). The deck has a column instead of a header because Anki
 * creates missing decks only for a column.
 */
const headers = [
  '#separator:tab',
  '#html:true',
  '#notetype:Basic',
  '#guid column:1',
  '#deck column:2',
  '#tags column:5',
];

/** Returns the text of a file that Anki can import. */
export function ankiFile(notes: readonly AnkiNote[]): string {
  const lines = notes.map(({ guid, deck, front, back, tags }) =>
    [guid, deck, shown(front), shown(back), tags.join(' ')].map(field).join('\t'),
  );
  return [...headers, ...lines, ''].join('\n');
}

/** Returns the full name of a nested deck. Anki separates the names with two colons. */
export function deckName(...names: readonly string[]): string {
  return names.map((name) => name.replace(/:{2,}/g, ':').replace(/\s+/g, ' ').trim()).join('::');
}

/** Escapes brackets, because Anki plays `[sound:…]` and typesets `[latex]` in the text of a card. */
function shown(html: string): string {
  return html.replaceAll('[', '&#91;');
}

/** Quotes a field, so that it may contain tabs and line breaks. Quotation marks inside are doubled. */
function field(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
