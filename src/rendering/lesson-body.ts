import type { CodeFile } from '../challenge/code-files.ts';
import type { Lesson } from '../challenge/lesson.ts';
import type { TextSection } from './lesson-content.ts';
import type { PageHeading, PageMarkup } from './page-markup.ts';

/** The prose of a lesson as HTML, rendered before the page so that the table of contents has every heading. */
export interface RenderedBody extends Readonly<Record<TextSection, string>> {
  /** Text and code files in order. */
  readonly interactive: readonly (string | readonly CodeFile[])[];
  readonly requirements: readonly string[];
  /** The headings above the questions. */
  readonly headings: readonly PageHeading[];
}

/** Renders the prose of a lesson in the order of the page. */
export async function renderBody(lesson: Lesson, markup: PageMarkup): Promise<RenderedBody> {
  const render = async (part: { source: string } | undefined) => (part ? await markup.blocks(part.source) : '');
  const description = await render(lesson.description);
  const interactive: (string | readonly CodeFile[])[] = [];
  for (const part of lesson.interactive) interactive.push('files' in part ? part.files : await render(part.text));
  const notes = await render(lesson.notes);
  const transcript = await render(lesson.transcript);
  const instructions = await render(lesson.instructions);
  const headings = [...markup.headings];
  const requirements: string[] = [];
  for (const { text } of lesson.hints) requirements.push(await render(text));
  const explanation = await render(lesson.explanation);
  return { description, notes, interactive, transcript, instructions, requirements, explanation, headings };
}
