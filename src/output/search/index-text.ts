import { decodeHTML } from 'entities';
import { toIndex } from '../../client/core/index-alphabet.ts';
import { tag } from './indexable-part.ts';

/** Writes the text of a page in the alphabet of the index. Its tags stay unchanged. */
export function htmlToIndex(html: string): string {
  return mapText(html, (text) => escaped(toIndex(decodeHTML(text))));
}

/** Returns the text of a page, with a space for each tag. */
export function textOf(html: string): string {
  const texts: string[] = [];
  mapText(html, (text) => {
    texts.push(decodeHTML(text));
    return text;
  });
  return texts.join(' ');
}

function mapText(html: string, change: (text: string) => string): string {
  let result = '';
  let copiedTo = 0;
  for (const { 0: markup, index } of html.matchAll(tag)) {
    result += change(html.slice(copiedTo, index)) + markup;
    copiedTo = index + markup.length;
  }
  return result + change(html.slice(copiedTo));
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
