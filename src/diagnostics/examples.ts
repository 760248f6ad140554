import type { Place } from './diagnostic.ts';
import type { Example, ExampleContent } from './catalogue/entry.ts';
import { lessonPath } from './catalogue/example-texts.ts';

/** The files of an example by path in the content root. */
export function filesOf(content: ExampleContent): Readonly<Record<string, string>> {
  return typeof content === 'string' ? { [lessonPath]: content } : content;
}

/** The positions of the diagnostics in the bad content of an example. */
export function placesOf({ bad, at = '', in: files = lessonPath }: Example): (Place & { readonly file: string })[] {
  return [files].flat().map((file) => {
    const before = at === '' ? '' : (filesOf(bad)[file]?.split(at, 1)[0] ?? '');
    return { file, line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') };
  });
}

/** The part of a file that an example shows. */
export interface Excerpt {
  readonly file: string;
  readonly text: string;
}

/** Number of lines shown before and after a difference or a position. */
const contextLines = 2;

/** Excerpts of the files that differ between bad and good content, or have a diagnostic. */
export function excerpts(example: Example): { readonly bad: Excerpt[]; readonly good: Excerpt[] } {
  const [bad, good] = [filesOf(example.bad), filesOf(example.good)];
  const places = placesOf(example).filter(({ file }) => bad[file] !== undefined && bad[file] === good[file]);
  const names = [...new Set([...Object.keys(bad), ...Object.keys(good)])].filter((file) => bad[file] !== good[file]);
  return {
    bad: [
      ...names.flatMap((file) => difference(file, bad[file], good[file])),
      ...places.map(({ file, line }) => ({ file, text: linesAround(bad[file] ?? '', line - 1, line - 1) })),
    ],
    good: names.flatMap((file) => difference(file, good[file], bad[file])),
  };
}

function difference(file: string, text: string | undefined, other = ''): Excerpt[] {
  if (text === undefined) return [];
  const lines = text.split('\n');
  const others = other.split('\n');
  const first = lines.findIndex((line, index) => line !== others[index]);
  const last = lines.findLastIndex((line, index) => line !== others.at(index - lines.length));
  return [{ file, text: linesAround(text, first, Math.max(first, last)) }];
}

/** The lines from `first` to `last`, counted from 0, with context. */
function linesAround(text: string, first: number, last: number): string {
  return text
    .split('\n')
    .slice(Math.max(0, first - contextLines), last + 1 + contextLines)
    .join('\n');
}
