import type { CodeFile } from '../challenge/code-files.ts';
import type { Lesson } from '../challenge/lesson.ts';
import type { OutlineHeading, PageMarkup } from './page-markup.ts';

/** The prose of a lesson as HTML, rendered before the page so that the table of contents has every heading. */
export interface RenderedBody {
  readonly description: string;
  readonly notes: string;
  /** Text and code files in order. */
  readonly interactive: readonly (string | readonly CodeFile[])[];
  readonly transcript: string;
  readonly instructions: string;
  readonly requirements: readonly string[];
  readonly explanation: string;
  /** The headings above the questions. */
  readonly outline: readonly OutlineHeading[];
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
  const outline = [...markup.outline];
  const requirements: string[] = [];
  for (const { text } of lesson.hints) requirements.push(await render(text));
  const explanation = await render(lesson.explanation);
  return { description, notes, interactive, transcript, instructions, requirements, explanation, outline };
}
