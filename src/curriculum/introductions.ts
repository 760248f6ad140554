import { join } from 'node:path';
import { z } from 'zod';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { readJsonFile } from './json-file.ts';

/** Titles and introductions of a language's courses and blocks (FORMAT 7, intro.json). */
export interface Introductions {
  readonly courses: ReadonlyMap<string, Introduction>;
  readonly blocks: ReadonlyMap<string, Introduction>;
}

export interface Introduction {
  readonly title?: string | undefined;
  /** Paragraphs. */
  readonly introduction: readonly string[];
}

const introduction = {
  title: z.string().optional(),
  intro: z.array(z.string()).default([]),
};

const shape = z.record(
  z.string(),
  z.looseObject({ ...introduction, blocks: z.record(z.string(), z.looseObject(introduction)).optional() }),
);

/** Reads `intro/<language folder>.json`; empty where there is none. */
export function readIntroductions(root: string, folder: string, diagnostics: Diagnostic[]): Introductions {
  const name = `intro/${folder || 'english'}.json`;
  const file = readJsonFile(join(root, name), name, shape, diagnostics) ?? {};
  const courses = new Map<string, Introduction>();
  const blocks = new Map<string, Introduction>();
  for (const [course, { title, intro, blocks: courseBlocks }] of Object.entries(file)) {
    courses.set(course, { title, introduction: intro });
    for (const [block, { title: blockTitle, intro: blockIntro }] of Object.entries(courseBlocks ?? {})) {
      if (!blocks.has(block)) blocks.set(block, { title: blockTitle, introduction: blockIntro });
    }
  }
  return { courses, blocks };
}
