import { contentRoot, type Files } from '../../curriculum/content-root.fixture.ts';
import { readCurriculum } from '../../curriculum/curriculum.ts';
import { LessonIndex } from '../../curriculum/lesson-index.ts';
import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Report } from './report.ts';

/** A report of a valid lesson with some changes. The content folder is `content/`. */
export function report(changes: Partial<Report> = {}): Report {
  const pathOf = (file: string) => `content/${file}`;
  return { lessons: 1, diagnostics: [], notChecked: [], verbose: false, content: 'content', pathOf, ...changes };
}

/** Checks some content. Returns the report and the content root. */
export function reportOf(files: Files): { report: Report; root: string } {
  const root = contentRoot(files);
  const { diagnostics, notChecked, lessonCount } = readCurriculum(root, new LessonIndex(), { allowMdx: false });
  return { root, report: report({ lessons: lessonCount, diagnostics, notChecked, verbose: true }) };
}

/** A warning that quotes a key of the content. */
export function unknownKey(key: string, file = 'a/b.md', place = { line: 3, column: 7 }): Diagnostic {
  return diagnostic('key-unknown', file, place, { key });
}

/** An error, a warning and an info diagnostic. */
export const oneOfEach: readonly Diagnostic[] = [
  diagnostic('file-empty', 'a.md', { line: 1, column: 1 }),
  unknownKey('colour', 'b.md'),
  diagnostic('html-style', 'b.md', { line: 9, column: 2 }),
];
