import { beforeAll, describe, expect } from 'vitest';
import { judgeBlank, waysToWrite } from '../client/core/blanks.ts';
import { withDraft, type LessonPlace } from '../client/core/lesson.ts';
import { withoutMarks } from '../client/core/normalise.ts';
import { check, pick, untouched } from '../client/core/question.ts';
import { finishQuiz, startQuiz, type QuizSet } from '../client/core/quiz.ts';
import type { LessonRecord } from '../client/core/record.ts';
import { inSeededOrder } from './answer-order.ts';
import { corpusFiles, corpusTest, unpackedCorpus } from './corpus.fixture.ts';
import { readLesson, type Lesson } from './lesson.ts';
import { pinnedAnswers } from './pinned-answers.ts';
import type { Question } from './question.ts';

const corpus = unpackedCorpus(['espanol']);
let lessons: readonly Lesson[] = [];

beforeAll(() => {
  if (corpus.root === '') return;
  lessons = corpusFiles(corpus.root, 'espanol').flatMap(({ name, text }) => readLesson(text, name).lesson ?? []);
}, 600_000);

/** Key of the right answer. */
const rightOf = ({ answers, solution }: Question) => answers[solution]?.key ?? '';

/** The verdict on a question that is answered at the first attempt. */
const verdictOn = (question: Question, answer: string) => check(pick(untouched, answer), rightOf(question)).phase;

describe('over the whole corpus', () => {
  corpusTest('each question accepts its right answer and no other', () => {
    const questions = lessons.flatMap((lesson) => lesson.questions);
    const answers = questions.flatMap((question) =>
      question.answers.map(({ key }, place) => ({ question, key, isRight: place === question.solution })),
    );
    expect([questions.length, answers.length]).toEqual([5690, 21_969]);
    for (const { question, key, isRight } of answers) {
      expect(verdictOn(question, key)).toBe(isRight ? 'right' : 'wrong');
    }
  });

  corpusTest('each quiz is passed with all right answers, and each wrong answer costs one point', () => {
    let [quizzes, questions, wrongs] = [0, 0, 0];
    for (const { quizzes: sets } of lessons) {
      for (const quiz of sets) {
        const shown = quiz.questions.map((question) => ({ key: question.key, right: rightOf(question) }));
        const set: QuizSet = { key: quiz.key, questions: shown };
        const place: LessonPlace = {
          ...{ block: 'block', language: 'es', questions: [], tasks: [], passMark: 0.9 },
          quizQuestions: shown.map(({ key }) => key),
        };
        const begun = startQuiz(undefined, place, set, false, 1);
        const answered = shown.reduce((record, { key, right }) => withDraft(record, place, key, [right], 1), begun);
        const total = shown.length;
        const result = (record: LessonRecord) => finishQuiz(record, place, set, 2).quiz?.best?.slice(0, 2);
        expect(result(answered)).toEqual([total, total]);
        expect(finishQuiz(answered, place, set, 2).d).toBe(2);
        for (const question of quiz.questions) {
          for (const { key } of question.answers) {
            if (key === rightOf(question)) continue;
            expect(result(withDraft(answered, place, question.key, [key], 1))).toEqual([total - 1, total]);
            wrongs += 1;
          }
        }
        quizzes += 1;
        questions += total;
      }
    }
    expect([quizzes, questions, wrongs]).toEqual([165, 2860, 3 * 2860]);
  });

  corpusTest('each blank accepts its answer in every spelling, and no other', () => {
    let blanks = 0;
    for (const { fillInTheBlank: task, inputType, lang = 'es' } of lessons) {
      if (!task) continue;
      const rules = { language: lang, isPinyin: inputType !== undefined };
      for (const { answer } of task.blanks) {
        const ways = waysToWrite(answer);
        const verdict = (typed: string) => judgeBlank(typed, answer, rules);
        for (const way of ways) {
          for (const typed of [
            way,
            ` ${way} `,
            way.toLocaleUpperCase(lang),
            way.normalize('NFD'),
            way.replaceAll("'", '’'),
          ]) {
            expect(verdict(typed), `${typed} for ${answer}`).toBe('right');
          }
          for (const typed of [
            `${way}x`,
            `x${way}`,
            `${way} ${way}`,
            withoutMarks(way) === way ? `x${way}x` : withoutMarks(way),
          ]) {
            expect(verdict(typed), `${typed} for ${answer}`).not.toBe('right');
          }
        }
        expect(verdict(' ')).toBe('empty');
        for (const other of task.blanks) {
          const isSame = waysToWrite(other.answer).some((way) => ways.some((one) => same(way, one)));
          if (!isSame)
            expect(verdict(waysToWrite(other.answer)[0] ?? ''), `${other.answer} for ${answer}`).not.toBe('right');
        }
        blanks += 1;
      }
    }
    expect(blanks).toBe(6685);
  });

  corpusTest(
    'right answers of quiz questions are spread evenly over the positions, and orders follow no pattern',
    () => {
      const questions = lessons.flatMap(({ id, quizzes }) =>
        quizzes.flatMap((quiz) => quiz.questions.map((question) => ({ id, question }))),
      );
      expect(new Set(questions.map(({ id, question }) => `${id} ${question.key}`)).size).toBe(questions.length);
      const shuffled = questions.filter(({ question }) => pinnedAnswers(question).size === 0);
      const places = [0, 0, 0, 0];
      for (const { id, question } of shuffled) {
        const { solution } = inSeededOrder(id, question);
        places[solution] = (places[solution] ?? 0) + 1;
      }
      const expected = shuffled.length / 4;
      const chiSquare = places.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
      // One of 1000 fair orders is above this value, with 3 degrees of freedom.
      expect(chiSquare).toBeLessThan(16.27);
    },
  );
});

function same(one: string, other: string): boolean {
  const plain = (text: string) => text.normalize('NFKC').toLowerCase().replaceAll(' ', '');
  return plain(one) === plain(other);
}
