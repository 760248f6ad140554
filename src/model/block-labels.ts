/** The labels of blocks on course pages (see format.md#structure-files). */
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
