import { z } from 'zod';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { suggestion } from '../diagnostics/did-you-mean.ts';
import { blockLabels, type BlockLabel } from '../model/block-labels.ts';
import { courseName } from '../model/course-names.ts';
import { onDisk } from './disk-names.ts';
import { readJsonFile, type JsonFile } from './json-file.ts';

/** The structure file of one block. */
export interface BlockStructure {
  /** Path of the file as diagnostics name it. */
  readonly file: string;
  /** In English, the language of the structure files. */
  readonly title?: string | undefined;
  readonly label?: BlockLabel | undefined;
  readonly isUpcoming: boolean;
  /** Ids of its lessons. */
  readonly order: readonly ListedLesson[];
  /** The course that an older file names, and the block's position in it. */
  readonly course?: { readonly name: string; readonly order: number } | undefined;
}

/** An entry of `challengeOrder` with its position in the file. */
export interface ListedLesson {
  readonly id: string;
  readonly line: number;
  readonly column: number;
}

/** An entry is an object. In the oldest files it is a list of id and title. */
const listedLesson = z
  .union([z.looseObject({ id: z.string() }), z.tuple([z.string()]).rest(z.unknown())], {
    error: 'must be an object with `id` and `title`',
  })
  .transform((entry) => (Array.isArray(entry) ? entry[0] : entry.id));

const shape = z.looseObject({
  name: z.string().optional(),
  blockLabel: z.string().optional(),
  blockType: z.string().optional(),
  isUpcomingChange: z.boolean().default(false),
  challengeOrder: z.array(listedLesson).default([]),
  superBlock: z.string().optional(),
  order: z.number().default(0),
});

/** The folders to look for the structure file of a block. */
export interface BlockFiles {
  /** Absolute path of the folder of structure files. */
  readonly structure: string;
  /** Absolute paths of folders with `<block>/meta.json`, the older form. */
  readonly older: readonly string[];
  readonly nameOf: (file: string) => string;
}

/** Reads the structure file of a block. Returns nothing if there is none. */
export function readBlockStructure(
  block: string,
  { structure, older, nameOf }: BlockFiles,
  diagnostics: Diagnostic[],
): BlockStructure | undefined {
  const candidates = [
    onDisk(structure, `blocks/${block}.json`),
    ...older.map((folder) => onDisk(folder, `${block}/meta.json`)),
  ];
  for (const candidate of candidates) {
    const file = readJsonFile(candidate, nameOf(candidate), shape, diagnostics);
    if (file) return blockStructure(file, block, diagnostics);
  }
  return undefined;
}

function blockStructure(
  { value, name: file, placeOf }: JsonFile<z.infer<typeof shape>>,
  block: string,
  diagnostics: Diagnostic[],
): BlockStructure {
  const seen = new Set<string>();
  const order = value.challengeOrder.map((id, index) => {
    const place = placeOf(['challengeOrder', index]);
    if (seen.has(id)) diagnostics.push(diagnostic('structure-lesson-repeated', file, place, { id }));
    seen.add(id);
    return { id, ...place };
  });
  const { name: title, isUpcomingChange: isUpcoming, superBlock } = value;
  const labelKey = value.blockLabel === undefined ? 'blockType' : 'blockLabel';
  const label = value[labelKey];
  if (label !== undefined && !isLabel(label)) {
    const labels = blockLabels.join(', ');
    diagnostics.push(
      diagnostic('structure-label-unknown', file, placeOf([labelKey]), {
        label,
        labels,
        meant: suggestion(label, blockLabels),
      }),
    );
  }
  return {
    file,
    title,
    label: label !== undefined && isLabel(label) ? label : labelOfName(block),
    isUpcoming,
    order,
    course: superBlock === undefined ? undefined : { name: courseName(superBlock), order: value.order },
  };
}

function isLabel(text: string): text is BlockLabel {
  return blockLabels.some((label) => label === text);
}

/**
 * Returns the label at the start of a block name: `lecture-…`, or in language courses `es-a1-warm-up-…` (see
 * format.md#structure-files). Names such as `learn-http-by-building-a-server` are older than labels and have none.
 */
export function labelOfName(block: string): BlockLabel | undefined {
  const language = /^[a-z]{2}-[a-c][12]-/.exec(block)?.[0] ?? '';
  const rest = block.slice(language.length);
  const candidates = language === '' ? blockLabels.slice(0, 6) : blockLabels;
  return candidates.find((label) => rest.startsWith(`${label}-`));
}
