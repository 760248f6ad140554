/**
 * A helper character that counts as punctuation. Beside a `**`, it makes CommonMark accept the delimiter; inside a URL, it keeps
 * the URL text. It is removed after parsing and never shown. (OBJECT REPLACEMENT CHARACTER, which no author types.)
 */
export const delimiterHelp = '\uFFFC';
