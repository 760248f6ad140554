import type { Entries } from './entry.ts';
import { blocks, question, questionLesson } from './example-texts.ts';

const wrong = (text: string, feedback: string) => blocks(text, '### --feedback--', feedback);
const late = 'That is said late in the evening.';
const leave = 'That is said by those who leave.';

/** What might be better about questions; said only with `--quality`. */
export const quality = {
  'answer-longest': {
    severity: 'info',
    title: 'Right answer much the longest',
    message: 'The right answer has {length} letters, the longest wrong one {longest}: its length gives it away.',
    hint: 'Shorten it, or make the wrong answers as exact as the right one.',
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
    title: 'Right answer mostly in one place',
    message: 'In the block “{block}” answer {number} is the right one in {count} of {total} questions of its lessons.',
    hint: 'Change the order of some answers, and the number of the right one with it.',
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
    message:
      'The answer “{answer}” speaks of the other answers: who is sure of two of them knows it, or knows it is wrong.',
    hint: 'Ask for one thing, and give each answer a sense of its own.',
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
    title: 'Feedback that names a place',
    message: 'The feedback says “{found}”, which means another answer as soon as the order of the answers changes.',
    hint: 'Say which answer is meant by its words.',
    example: {
      bad: questionLesson(question({ answers: ['Good morning!', wrong('Good night!', 'Look at the first option.')] })),
      at: 'Look at',
      good: questionLesson(question({ answers: ['Good morning!', wrong('Good night!', 'Look at the clock.')] })),
    },
  },
  'feedback-equal': {
    severity: 'info',
    title: 'The same feedback on every wrong answer',
    message: 'Every wrong answer has the same feedback, so it cannot say what is wrong with the one that was chosen.',
    hint: 'Say of each answer why somebody may think it right, and why it is not. A hint for all fits the explanation.',
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
    title: 'Two answers look the same',
    message: 'Answer {number} can be taken for answer {other}: they differ in a letter, or in case and marks alone.',
    hint: 'Make the difference plain, for example by showing it in bold, or ask for it in another way.',
    example: {
      bad: questionLesson(question({ answers: ['Good morning!', wrong('Good mourning!', 'That is another word.')] })),
      at: 'Good mourning!',
      good: questionLesson(question()),
    },
  },
  'answer-in-question': {
    severity: 'info',
    title: 'Question that holds its answer',
    message: 'The right answer, “{answer}”, stands in the text of the question, and no wrong answer does.',
    hint: 'Ask without the words of the answer.',
    example: {
      bad: questionLesson(question({ text: 'Do you say good morning at breakfast, or what?' })),
      at: 'Do you',
      good: questionLesson(question()),
    },
  },
} as const satisfies Entries;
