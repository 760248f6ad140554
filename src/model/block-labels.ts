/** What a block is called on its course's page (FORMAT 7). */
export const blockLabels = [
  'workshop',
  'lab',
  'lecture',
  'review',
  'quiz',
  'exam',
  'warm-up',
  'learn',
  'practice',
] as const;

export type BlockLabel = (typeof blockLabels)[number];
