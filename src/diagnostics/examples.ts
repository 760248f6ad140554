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
