import { z } from 'zod';
import type { Report } from '../diagnostics/diagnostic.ts';
import { shownForm } from '../markup/shown-form.ts';
import { contentKey, digestIn, lastingKey } from './identity.ts';
import { statedKey } from './stated-key.ts';
import { readJsonFence } from './json-fence.ts';
import type { Answer, Question } from './question.ts';
import { reportRepeatedParts } from './rules/part-repeated.ts';
import { audioShape, type AudioClip } from './scene.ts';
import { markdownOf, reportRulesUnderText, reportStray, splitAtMarkers, splitAtRules, type Section } from './span.ts';

/** One set of questions. A lesson can have several, of which learners see one at a time (see format.md#quizzes). */
export interface Quiz {
  /** Identifies the set in stored progress. */
  readonly key: string;
  readonly questions: readonly QuizQuestion[];
}

/** A question whose right answer is always the last in the file, so pages show the answers in another order. */
export interface QuizQuestion extends Question {
  readonly audio?: QuizAudio;
}

export interface QuizAudio {
  readonly clip: AudioClip;
  /** The spoken words, line by line. */
  readonly transcript: readonly { readonly character: string; readonly text: string }[];
}

/** The allowed numbers of questions in a quiz. */
export const sizes: readonly number[] = [10, 20];
const distractorCount = 3;

const quizAudioShape = z.looseObject({
  audio: audioShape,
  transcript: z.array(z.looseObject({ character: z.string(), text: z.string() })).min(1),
});

/** Parses a `# --quizzes--` section. Questions with errors are reported and left out. */
export function readQuizzes(section: Section, lessonId: string, report: Report): Quiz[] {
  const { lead, sections } = splitAtMarkers(section.content, 2);
  reportStray(lead, report);
  return sections.flatMap((quiz) => {
    const { lead: stray, sections: all } = splitAtMarkers(quiz.content, 3);
    reportStray(stray, report);
    const parts = all.filter(({ marker }) => marker.name === 'question');
    if (!sizes.includes(parts.length)) report('quiz-size', quiz.marker, { count: parts.length });
    const questions: QuizQuestion[] = [];
    for (const part of parts) {
      const question = readQuestion(part, lessonId, questions, report);
      if (question) questions.push(question);
    }
    return questions.length > 0 ? [{ key: setKey(questions), questions }] : [];
  });
}

function readQuestion(
  section: Section,
  lessonId: string,
  before: readonly Question[],
  report: Report,
): QuizQuestion | undefined {
  const { lead, sections } = splitAtMarkers(section.content, 4);
  reportStray(lead, report);
  reportRepeatedParts(sections, report);
  const part = (name: string) => sections.find(({ marker }) => marker.name === name);
  for (const name of ['text', 'distractors', 'answer']) {
    const found = part(name);
    if (!found || found.content.nodes.length === 0) report('quiz-question-incomplete', section.marker, { part: name });
  }
  const text = part('text');
  const distractors = part('distractors');
  const right = part('answer');
  const textMarkdown = text && markdownOf(text.content);
  const rightMarkdown = right && markdownOf(right.content);
  if (!textMarkdown || !rightMarkdown || !distractors) return undefined;

  if (reportRulesUnderText(distractors.content, report)) return undefined;
  const wrong = splitAtRules(distractors.content).flatMap((piece) => markdownOf(piece) ?? []);
  if (wrong.length !== distractorCount) report('quiz-distractors', distractors.marker, { count: wrong.length });
  const texts = [...wrong, rightMarkdown];
  if (new Set(texts.map(({ source }) => shownForm(source))).size < texts.length) {
    report('quiz-equal-answers', distractors.marker);
    return undefined;
  }
  const answers: Answer[] = texts.map((answer) => ({ key: contentKey(answer.source), text: answer }));
  const sources = [textMarkdown.source, ...texts.map(({ source }) => source)];
  const copies = before.filter(({ text: other }) => other.source === textMarkdown.source).length;
  const digest = contentKey(lessonId, ...sources, ...(copies ? [String(copies)] : []));
  const constant = [...sources.slice(1).toSorted(), rightMarkdown.source];
  const stated = statedKey(text.content, report);
  const key = stated ?? lastingKey(digest, textMarkdown.source, constant);
  const audioPart = part('audio');
  const audio = audioPart && readJsonFence(audioPart, quizAudioShape, report);
  const question = { key, text: textMarkdown, answers, solution: answers.length - 1 };
  return audio ? { ...question, audio: { clip: audio.audio, transcript: audio.transcript } } : question;
}

/** The key of a set lasts as long as most of its questions have the same answers. */
function setKey(questions: readonly Question[]): string {
  const keys = questions.map(({ key }) => key);
  return lastingKey(contentKey(...keys.map(digestIn)), keys.map((key) => key.slice(8, 12)).join(' '), []);
}
