import type { Entries } from './entry.ts';
import { blocks, question, questionLesson } from './example-texts.ts';

const wrong = (text: string, feedback: string) => blocks(text, '### --feedback--', feedback);
const late = 'You say that late in the evening.';
const leave = 'You say that when you leave.';

/** Suggestions on question quality; reported only with `--quality`. */
export const quality = {
  'answer-longest': {
    severity: 'info',
    title: 'Right answer is the longest',
    message:
      'The right answer has {length} letters and the longest wrong answer {longest}, so its length gives it away.',
    hint: 'Shorten the right answer, or make the wrong answers as precise as the right one.',
    example: {
      bad: questionLesson(
        question({ answers: ['Good morning, and then a word or two about the weather', wrong('Good night!', late)] }),
      ),
      at: 'Good morning, and',
      good: questionLesson(
        question({ answers: ['Good morning!', wrong('Good night, and then a word or two about dreams', late)] }),
      ),
    },
  },
  'answer-position': {
    severity: 'info',
    title: 'Right answer often in the same position',
    message: 'Answer {number} is right in {count} of {total} questions of the block “{block}”.',
    hint: 'Change the order of some answers, and update their solutions.',
    example: {
      bad: questionLesson(...Array.from({ length: 12 }, () => question())),
      in: 'challenges/english/blocks/greetings',
      good: questionLesson(
        ...Array.from({ length: 12 }, (_, index) => {
          const answers = ['Good morning!', wrong('Good night!', late)];
          return index % 2 === 0 ? question() : question({ answers: answers.toReversed(), solution: '2' });
        }),
      ),
    },
  },
  'answer-catch-all': {
    severity: 'info',
    title: 'Answer about the other answers',
    message: 'The answer “{answer}” refers to the other answers, so learners can guess it or rule it out.',
    hint: 'Replace it with an answer that makes sense on its own.',
    example: {
      bad: questionLesson(
        question({ answers: ['Good morning!', wrong('Good night!', late), wrong('None of the above', 'One is.')] }),
      ),
      at: 'None of the above',
      good: questionLesson(question()),
    },
  },
  'feedback-position': {
    severity: 'info',
    title: 'Feedback that refers to a position',
    message: 'The feedback says “{found}”, which is wrong once the order of the answers changes.',
    hint: 'Refer to the answer by its words.',
    example: {
      bad: questionLesson(question({ answers: ['Good morning!', wrong('Good night!', 'Look at the first option.')] })),
      at: 'Look at',
      good: questionLesson(question({ answers: ['Good morning!', wrong('Good night!', 'Look at the clock.')] })),
    },
  },
  'feedback-equal': {
    severity: 'info',
    title: 'Identical feedback on all wrong answers',
    message: 'All wrong answers have the same feedback, so it cannot explain a particular mistake.',
    hint: 'Explain for each answer why it seems right and why it is wrong. Move general hints to the explanation.',
    example: {
      bad: questionLesson(
        question({ answers: ['Good morning!', wrong('Good night!', 'Look again.'), wrong('Goodbye!', 'Look again.')] }),
      ),
      at: 'Look again.\n\n---',
      good: questionLesson(
        question({ answers: ['Good morning!', wrong('Good night!', late), wrong('Goodbye!', leave)] }),
      ),
    },
  },
  'answers-alike': {
    severity: 'info',
    title: 'Answers that look alike',
    message: 'Answer {number} is easily confused with answer {other}: only a letter, case or punctuation differs.',
    hint: 'Make the difference visible, for example in bold, or ask in another way.',
    example: {
      bad: questionLesson(question({ answers: ['Good morning!', wrong('Good mourning!', 'That is another word.')] })),
      at: 'Good mourning!',
      good: questionLesson(question()),
    },
  },
  'answer-in-question': {
    severity: 'info',
    title: 'Question contains its answer',
    message: 'The question contains the right answer, “{answer}”, but none of the wrong ones.',
    hint: 'Ask without the words of the answer.',
    example: {
      bad: questionLesson(question({ text: 'Do you say good morning at breakfast, or what?' })),
      at: 'Do you',
      good: questionLesson(question()),
    },
  },
} as const satisfies Entries;
