/** The printable sheets of a block with questions. Each name is also the key of the path and of the title. */
export const sheetKinds = ['booklet', 'worksheet', 'answerKey'] as const;

export type SheetKind = (typeof sheetKinds)[number];
