import type { Place } from './diagnostic.ts';
import type { Example, ExampleContent } from './catalogue/entry.ts';
import { lessonPath } from './catalogue/example-texts.ts';

/** The files of an example by their path in a content root. */
export function filesOf(content: ExampleContent): Readonly<Record<string, string>> {
  return typeof content === 'string' ? { [lessonPath]: content } : content;
}

/** Where the bad content of an example is at fault, by file. */
export function placesOf({ bad, at = '', in: files = lessonPath }: Example): (Place & { readonly file: string })[] {
  return [files].flat().map((file) => {
    const before = at === '' ? '' : (filesOf(bad)[file]?.split(at, 1)[0] ?? '');
    return { file, line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') };
  });
}

/** The part of a file that shows what an example is about. */
export interface Excerpt {
  readonly file: string;
  readonly text: string;
}

/** How many lines around a difference, or a place, are shown. */
const around = 2;

/** Of each file that differs between the bad and the good content, or is at fault, what is to be seen there. */
export function excerpts(example: Example): { readonly bad: Excerpt[]; readonly good: Excerpt[] } {
  const [bad, good] = [filesOf(example.bad), filesOf(example.good)];
  const atFault = placesOf(example).filter(({ file }) => bad[file] !== undefined && bad[file] === good[file]);
  const names = [...new Set([...Object.keys(bad), ...Object.keys(good)])].filter((file) => bad[file] !== good[file]);
  return {
    bad: [
      ...names.flatMap((file) => difference(file, bad[file], good[file])),
      ...atFault.map(({ file, line }) => ({ file, text: linesAround(bad[file] ?? '', line - 1, line - 1) })),
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

/** The lines from one to another, both counted from 0, and a few more. */
function linesAround(text: string, first: number, last: number): string {
  return text
    .split('\n')
    .slice(Math.max(0, first - around), last + 1 + around)
    .join('\n');
}
