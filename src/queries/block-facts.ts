import type { BlockEntry, LessonEntry } from '../model/entries.ts';
import type { BlockLabel } from '../model/block-labels.ts';
import type { Text, TextKey } from '../site/text/text.ts';

const labels: Readonly<Record<BlockLabel, TextKey>> = {
  workshop: 'labelWorkshop',
  lab: 'kindLab',
  lecture: 'labelLecture',
  review: 'kindReview',
  quiz: 'kindQuiz',
  exam: 'kindExam',
  'warm-up': 'labelWarmUp',
  learn: 'labelLearn',
  practice: 'labelPractice',
};

/** Returns the facts of a block at a glance: its label, the numbers of its lessons and questions, and its reading time. */
export function blockFacts({ label, isUpcoming, lessons }: BlockEntry, text: Text): string[] {
  return [
    ...(isUpcoming ? [text('comingSoon')] : []),
    ...(label ? [text(labels[label])] : []),
    ...lessonFacts(lessons, text),
  ];
}

/** Returns the facts of a course at a glance: those of its blocks together, and their number. */
export function courseFacts(blocks: readonly BlockEntry[], text: Text): string[] {
  const lessons = blocks.flatMap((block) => block.lessons);
  return [text('blockCount', { n: blocks.length }), ...(lessons.length > 0 ? lessonFacts(lessons, text) : [])];
}

function lessonFacts(lessons: readonly LessonEntry[], text: Text): string[] {
  const sum = (of: 'questions' | 'readingTime') => lessons.reduce((total, lesson) => total + lesson[of], 0);
  const minutes = sum('readingTime') / 60;
  const questions = sum('questions');
  return [
    text('lessonCount', { n: lessons.length }),
    minutes < 90
      ? text('readingTime', { n: Math.max(1, Math.round(minutes)) })
      : text('readingHours', { n: Math.round(minutes / 60) }),
    ...(questions > 0 ? [text('questionCount', { n: questions })] : []),
  ];
}
