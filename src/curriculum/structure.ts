import { join } from 'node:path';
import { z } from 'zod';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { readJsonFile } from './json-file.ts';

/** The order of courses, blocks and lessons, as upstream's structure files give it (FORMAT 7). */
export interface Structure {
  readonly courses: readonly { readonly name: string; readonly blocks: readonly string[] }[];
  /** By block: ids of its lessons in order, and its name in the default language. */
  readonly blocks: ReadonlyMap<string, BlockStructure>;
}

export interface BlockStructure {
  /** Path of the file as diagnostics name it. */
  readonly file: string;
  readonly name?: string | undefined;
  readonly order: readonly string[];
}

const curriculumShape = z.looseObject({ superblocks: z.array(z.string()) });

const moduleShape = z.looseObject({
  blocks: z.array(z.union([z.string(), z.looseObject({ dashedName: z.string() })])).default([]),
});

const superblockShape = z.looseObject({
  blocks: z.array(z.string()).optional(),
  chapters: z.array(z.looseObject({ modules: z.array(moduleShape).default([]) })).optional(),
});

const blockShape = z.looseObject({
  name: z.string().optional(),
  challengeOrder: z.array(z.looseObject({ id: z.string() })).default([]),
});

/** Reads the structure files of a content root; empty where there are none. */
export function readStructure(root: string, blocks: readonly string[], diagnostics: Diagnostic[]): Structure {
  const read = <T>(name: string, shape: z.ZodType<T>) => {
    return readJsonFile(join(root, 'structure', name), `structure/${name}`, shape, diagnostics);
  };
  const curriculum = read('curriculum.json', curriculumShape);
  const courses = (curriculum?.superblocks ?? []).flatMap((name) => {
    const superblock = read(`superblocks/${name}.json`, superblockShape);
    return superblock ? [{ name, blocks: blocksOf(superblock) }] : [];
  });
  const found = blocks.flatMap((block) => {
    const structure = read(`blocks/${block}.json`, blockShape);
    if (!structure) return [];
    const order = structure.challengeOrder.map(({ id }) => id);
    return [[block, { file: `structure/blocks/${block}.json`, name: structure.name, order }] as const];
  });
  return { courses, blocks: new Map(found) };
}

function blocksOf(superblock: z.infer<typeof superblockShape>): string[] {
  const modules = (superblock.chapters ?? []).flatMap((chapter) => chapter.modules);
  const blocks = [...(superblock.blocks ?? []), ...modules.flatMap((module) => module.blocks)];
  return [...new Set(blocks.map((block) => (typeof block === 'string' ? block : block.dashedName)))];
}
