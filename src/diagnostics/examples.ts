import type { Place } from './diagnostic.ts';
import type { Example, ExampleContent } from './catalogue/entry.ts';
import { lessonPath } from './catalogue/example-texts.ts';

/** The files of an example by their path in a content root. */
export function filesOf(content: ExampleContent): Readonly<Record<string, string>> {
  return typeof content === 'string' ? { [lessonPath]: content } : content;
}

/** Where the bad content of an example is at fault. */
export function placeOf({ bad, at = '', in: file = lessonPath }: Example): Place & { readonly file: string } {
  const before = (filesOf(bad)[file] ?? '').split(at, 1)[0] ?? '';
  if (at === '') return { file, line: 1, column: 1 };
  return { file, line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') };
}
