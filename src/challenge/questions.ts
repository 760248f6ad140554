import type { Place, Report } from '../diagnostics/diagnostic.ts';
import { toString } from 'mdast-util-to-string';
import { shownForm } from '../markup/shown-form.ts';
import { contentKey, digestIn, lastingKey } from './identity.ts';
import { isOlderList } from './markers.ts';
import { statedKey } from './stated-key.ts';
import type { AnswerDraft, Question, QuestionDraft } from './question.ts';
import { reportJoinedAnswers } from './rules/answers-joined.ts';
import { reportMissingFeedback } from './rules/question-feedback.ts';
import {
  markdownOf,
  reportRulesUnderText,
  reportStray,
  splitAtMarkers,
  splitAtRules,
  type Section,
  type Span,
} from './span.ts';

/** A question with more answers gets a warning (see format.md#questions). */
const mostAnswers = 5;

/** Parses a `# --questions--` section. A question with an error is reported and left out. */
export function readQuestions(section: Section, lessonId: string, report: Report): Question[] {
  const { lead, sections } = splitAtMarkers(section.content, 2);
  reportStray(lead, report);
  if (sections.some(({ marker }) => isOlderList(marker))) return [];
  const questions: Question[] = [];
  for (const parts of groupByQuestion(sections, report)) {
    const question = readQuestion(parts, report);
    if (question) questions.push(identify(question, statedKey(parts.text.content, report), lessonId, questions));
  }
  return questions;
}

const partNames = ['text', 'answers', 'video-solution'] as const;
type PartName = (typeof partNames)[number];
type Parts = Partial<Record<PartName, Section>> & { readonly text: Section };

/** A question begins at `--text--` and takes the next section of each other part. */
function groupByQuestion(sections: readonly Section[], report: Report): Parts[] {
  const groups: Parts[] = [];
  for (const section of sections) {
    const name = partNames.find((part) => part === section.marker.name);
    const current = groups.at(-1);
    if (name === 'text') groups.push({ text: section });
    else if (!name) continue;
    else if (!current || current[name]) report('question-part-alone', section.marker, { part: name });
    else current[name] = section;
  }
  return groups;
}

function readQuestion(parts: Parts, report: Report): QuestionDraft | undefined {
  const text = markdownOf(parts.text.content);
  if (!text) report('question-empty', parts.text.marker);
  for (const part of partNames) {
    if (!parts[part]) report('question-incomplete', parts.text.marker, { part });
  }
  const answers = parts.answers && readAnswers(parts.answers, Number(writtenSolution(parts['video-solution'])), report);
  const number = parts['video-solution'] && readSolution(parts['video-solution'], answers?.length, report);
  if (!text || !answers || number === undefined) return undefined;

  const right = answers[number - 1];
  if (right?.feedback) {
    report('feedback-on-right', { line: right.feedback.line, column: 1 }, { number });
    return undefined;
  }
  const draft = { text, answers, solution: number - 1 };
  reportMissingFeedback(draft, parts.text.marker, report);
  return draft;
}

function readAnswers(section: Section, solution: number, report: Report): AnswerDraft[] | undefined {
  if (reportRulesUnderText(section.content, report)) return undefined;
  const pieces = splitAtRules(section.content);
  if (pieces.length < 2) {
    report('question-few-answers', section.marker, { count: markdownOf(section.content) ? 1 : 0 });
    return undefined;
  }
  if (pieces.length > mostAnswers) report('answers-many', section.marker, { count: pieces.length, most: mostAnswers });
  const answers = pieces.map((piece, index) => readAnswer(piece, index + 1, piece.rule ?? section.marker, report));
  if (!answers.every((answer) => answer !== undefined)) return undefined;
  reportJoinedAnswers(pieces, solution, report);
  reportEqual(answers, report);
  return answers;
}

function reportEqual(answers: readonly AnswerDraft[], report: Report): void {
  const forms = answers.map(({ text }) => shownForm(text.source));
  for (const [index, form] of forms.entries()) {
    const other = forms.indexOf(form);
    const place = { line: answers[index]?.text.line ?? 1, column: 1 };
    if (other < index) report('answers-equal', place, { number: index + 1, other: other + 1 });
  }
}

function readAnswer(piece: Span, number: number, fallback: Place, report: Report): AnswerDraft | undefined {
  const { lead, sections } = splitAtMarkers(piece, 3);
  const text = markdownOf(lead);
  if (!text) {
    report('answer-empty', piece.nodes[0]?.position?.start ?? fallback, { number });
    return undefined;
  }
  for (const part of ['feedback', 'audio-id']) {
    const again = sections.filter(({ marker }) => marker.name === part)[1];
    if (again) report('feedback-repeated', again.marker, { number, part });
  }
  const feedbackSection = sections.find(({ marker }) => marker.name === 'feedback');
  const feedback = feedbackSection && markdownOf(feedbackSection.content);
  const audioSection = sections.find(({ marker }) => marker.name === 'audio-id');
  const audioId = audioSection && markdownOf(audioSection.content)?.source.trim();
  return { text, ...(feedback ? { feedback } : {}), ...(audioId ? { audioId } : {}) };
}

function writtenSolution(section: Section | undefined): string {
  const first = section?.content.nodes[0];
  return first ? toString(first).trim() : '';
}

/** The number in the first paragraph, from 1. Anything after that paragraph is ignored with a warning. */
function readSolution(section: Section, count: number | undefined, report: Report): number | undefined {
  const [first, next] = section.content.nodes;
  const found = writtenSolution(section);
  if (!/^\d{1,3}$/.test(found)) {
    report('solution-invalid', first?.position?.start ?? section.marker, { found: found.slice(0, 60) });
    return undefined;
  }
  const number = Number(found);
  if (count !== undefined && (number < 1 || number > count)) {
    report('solution-out-of-range', first?.position?.start ?? section.marker, { found, count });
    return undefined;
  }
  if (next) report('solution-trailing', next.position?.start ?? section.marker);
  return number;
}

/**
 * Adds keys to a question and its answers. Equal texts get different keys by the number of equal ones before them.
 * @param stated the key that the author chose
 */
function identify(
  draft: QuestionDraft,
  stated: string | undefined,
  lessonId: string,
  before: readonly Question[],
): Question {
  const texts = draft.answers.map(({ text }) => text.source);
  const keyOf = (copy: number) =>
    contentKey(lessonId, draft.text.source, ...texts, String(draft.solution), ...(copy ? [String(copy)] : []));
  let copy = 0;
  while (before.some(({ key }) => digestIn(key) === keyOf(copy))) copy += 1;
  const constant = [...texts.toSorted(), texts[draft.solution] ?? ''];
  const key = stated ?? lastingKey(keyOf(copy), draft.text.source, constant);

  const plainKeys = texts.map((text) => contentKey(text));
  const answers = draft.answers.map((answer, index) => {
    const equalBefore = plainKeys.slice(0, index).filter((key) => key === plainKeys[index]).length;
    return { key: contentKey(answer.text.source, ...(equalBefore ? [String(equalBefore)] : [])), ...answer };
  });
  return { ...draft, key, answers };
}
