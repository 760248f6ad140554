import { changed, draftOf, withDraft, type LessonPlace } from './lesson.ts';
import { comparable, differsByOne, withoutMarks } from './normalise.ts';
import { plainPinyin, withToneMarks } from './pinyin.ts';
import type { LessonRecord } from './record.ts';
import { judged } from './verdict.ts';

/** `near` means that only accents or one letter differ. It is not right, but the learner is told. */
export type BlankVerdict = 'right' | 'near' | 'wrong' | 'empty';

export interface BlankRules {
  /** Tag of the language of the sentence. */
  readonly language: string;
  /** True if pinyin is typed with numbers for tones, and spaces do not count. */
  readonly isPinyin: boolean;
}

/**
 * Judges the text typed into one blank (see format.md#fill-in-the-blank, format.md#pinyin).
 * @param expected the answer in the file; of hanzi with pinyin in brackets, either is right
 */
export function judgeBlank(typed: string, expected: string, { language, isPinyin }: BlankRules): BlankVerdict {
  const form = (text: string) => {
    const plain = comparable(isPinyin ? withToneMarks(text) : text, language);
    return isPinyin ? plainPinyin(plain) : plain;
  };
  const answer = form(typed);
  if (answer === '') return 'empty';
  const accepted = waysToWrite(expected).map(form);
  if (accepted.includes(answer)) return 'right';
  return accepted.some((one) => isNear(answer, one)) ? 'near' : 'wrong';
}

/** The accepted ways to write an answer. The first is shown in the field. */
export function waysToWrite(expected: string): readonly string[] {
  const [, hanzi, pinyin] = /^(\p{Script=Han}+)\s*\(([^()]+)\)$/u.exec(expected.trim()) ?? [];
  return hanzi && pinyin ? [hanzi, pinyin] : [expected];
}

/** In short words and numbers, one different letter makes another answer, not a slip. */
function isNear(answer: string, expected: string): boolean {
  if (withoutMarks(answer) === withoutMarks(expected)) return true;
  return expected.length > 3 && !/\d/.test(expected) && differsByOne(answer, expected);
}

/** The state of the blanks of a lesson. */
export interface BlanksState {
  /** The text in each blank. */
  readonly typed: readonly string[];
  readonly isRight: boolean;
  readonly isShown: boolean;
  /** How often they were checked. */
  readonly tries: number;
  /** How often they were wrong since they were last right. */
  readonly misses: number;
}

/** The state of the blanks from a record. */
export function blanksState(record: LessonRecord | undefined, key: string, answers: readonly string[]): BlanksState {
  const known = record?.q[key];
  const draft = draftOf(record, key);
  const isRight = known?.s === 2 && !draft;
  const typed = isRight ? answers.map((answer) => waysToWrite(answer)[0] ?? '') : (draft ?? []);
  const tries = known?.n ?? 0;
  return { typed, isRight, isShown: known?.s === 3, tries, misses: known?.s === 2 ? 0 : tries };
}

/** Adds a verdict on the blanks to a record, or that they were shown. The typed text stays. */
export function withBlanksVerdict(
  before: LessonRecord | undefined,
  place: LessonPlace,
  key: string,
  { typed, isRight, isShown }: Pick<BlanksState, 'typed' | 'isRight' | 'isShown'>,
  now: number,
): LessonRecord {
  const known = before?.q[key];
  const isFirstTry = !known || known.s === 2;
  const verdict = { isRight, isShown: isShown && !isRight, isFirstTry };
  const q = { ...before?.q, [key]: judged(before, key, verdict, place.language, now) };
  const next = changed(before, place, now, { q });
  return isRight ? next : withDraft(next, place, key, typed, now);
}
