/** The sheets of a block that asks something, to be printed: by the name that their path and their title have. */
export const sheetKinds = ['booklet', 'worksheet', 'answerKey'] as const;

export type SheetKind = (typeof sheetKinds)[number];
