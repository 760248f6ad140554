import type { MarkerSequence } from '../challenge/facts.ts';
import { matchingLesson } from '../model/fallbacks.ts';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { CheckedContent } from './checked-content.ts';
import { ownLessons, translatedBlocks } from './translations.ts';

/** Reports translations whose sections differ from their original: a translation keeps every marker (see format.md#markers). */
export function differingMarkers(content: CheckedContent): Diagnostic[] {
  const markersOf = (file: string) => content.lessonFacts.get(file)?.markers;
  return translatedBlocks(content).flatMap(({ block, original }) =>
    ownLessons(block).flatMap((lesson) => {
      const source = original && matchingLesson(original, lesson);
      const here = markersOf(lesson.file);
      const there = source && markersOf(source.file);
      return source && here && there ? firstDifference(lesson.file, here, source.file, there) : [];
    }),
  );
}

function firstDifference(file: string, here: MarkerSequence, original: string, there: MarkerSequence): Diagnostic[] {
  if (here.written === there.written) return [];
  const [own, others] = [here, there].map(({ written }) => written.split('\n').filter((marker) => marker !== ''));
  const length = Math.max(own?.length ?? 0, others?.length ?? 0);
  const index = Array.from({ length }, (_, at) => at).find((at) => own?.[at] !== others?.[at]) ?? 0;
  const line = here.lines[index] ?? here.lines.at(-1) ?? 1;
  const values = { original, found: named(own?.[index]), expected: named(others?.[index]) };
  return [diagnostic('markers-differ', file, { line, column: 1 }, values)];
}

function named(marker: string | undefined): string {
  return marker === undefined ? 'no further section' : `\`${marker}\``;
}
