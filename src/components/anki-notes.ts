import type { FillInTheBlank } from '../challenge/fill-in-the-blank.ts';
import { digestIn } from '../challenge/identity.ts';
import type { QuizQuestion } from '../challenge/quizzes.ts';
import type { NumberedLesson } from '../queries/blocks-with-questions.ts';
import type { PageMarkup } from '../rendering/page-markup.ts';
import { directionOf, languageAttributes } from '../model/languages.ts';
import type { AnkiNote } from '../site/anki.ts';
import type { Text } from '../site/text/text.ts';

/** The two sides of a card as HTML that needs no stylesheet. */
type Sides = Pick<AnkiNote, 'front' | 'back'>;

/**
 * Returns the notes of a lesson: one for each question, and one for a sentence with blanks.
 * @param source HTML that links back to the lesson, below each answer
 */
export async function notesOf(
  { lesson, questions, blanks }: NumberedLesson,
  { deck, tags, source, language, markup, text }: NoteOptions,
): Promise<AnkiNote[]> {
  const notes: AnkiNote[] = [];
  const add = (guid: string, { front, back }: Sides) => {
    const side = (html: string) => inLanguage(html, language);
    notes.push({ guid, deck, tags, front: side(front), back: side(`${back}<hr>${source}`) });
  };
  for (const { question } of questions) add(digestIn(question.key), await questionSides(question, markup, text));
  if (blanks) add(digestIn(blanks.task.key), blankSides(blanks.task, lesson.lang, markup));
  return notes;
}

export interface NoteOptions {
  readonly deck: string;
  readonly tags: readonly string[];
  readonly source: string;
  /** Tag of the language of the lesson. */
  readonly language: string;
  readonly markup: PageMarkup;
  readonly text: Text;
}

async function questionSides(question: QuizQuestion, markup: PageMarkup, text: Text): Promise<Sides> {
  const questionHtml = await markup.blocks(question.text.source);
  const spoken = question.audio?.transcript.map(
    (line) => `<li>${markup.phrase(`${line.character}: `)}${markup.phrase(line.text)}</li>`,
  );
  const options: string[] = [];
  const reasons: string[] = [];
  let right = '';
  for (const [index, answer] of question.answers.entries()) {
    const html = await markup.blocks(answer.text.source);
    options.push(`<li>${html}</li>`);
    if (index === question.solution) right = html;
    if (answer.feedback) reasons.push(`<li>${html}${await markup.blocks(answer.feedback.source)}</li>`);
  }
  const why =
    reasons.length > 0 ? `<p>${text('colon', { label: text('whyOthersNot') })}</p><ul>${reasons.join('')}</ul>` : '';
  return {
    front: `${questionHtml}${spoken ? `<ul>${spoken.join('')}</ul>` : ''}<ol type="A">${options.join('')}</ol>`,
    back: `${right}${why}`,
  };
}

function blankSides(task: FillInTheBlank, lang: string | undefined, markup: PageMarkup): Sides {
  let count = 0;
  const attributes = lang === undefined ? '' : attributesOf(lang);
  const paragraphs = task.paragraphs.map((pieces) => {
    const html = pieces.map((piece, index) => {
      const gap = index < pieces.length - 1 ? `(${String((count += 1))}) ______` : '';
      return markup.phrase(piece) + gap;
    });
    return `<p${attributes}>${html.join('')}</p>`;
  });
  const answers = task.blanks.map(({ answer }) => `<li>${markup.phrase(answer)}</li>`);
  return { front: paragraphs.join(''), back: `<ol${attributes}>${answers.join('')}</ol>` };
}

/** One side of a card with the direction of its language. Cards have no stylesheet that keeps code from left to right. */
function inLanguage(html: string, language: string): string {
  const isolated =
    directionOf(language) === 'ltr'
      ? html
      : html.replace(/<(?:code|kbd|math|pre|samp|var)\b(?![^>]*\sdir=)/g, '$& dir="ltr"');
  return `<div${attributesOf(language)}>${isolated}</div>`;
}

function attributesOf(language: string): string {
  return Object.entries(languageAttributes(language))
    .map(([name, value]) => ` ${name}="${String(value)}"`)
    .join('');
}
