import { contentWork, type ContentWork } from './content.ts';

/** A piece of work on content, by its name. */
export interface ContentTask<K extends keyof ContentWork = keyof ContentWork> {
  readonly kind: K;
  readonly given: Parameters<ContentWork[K]>[0];
}

type Result<K extends keyof ContentWork> = Awaited<ReturnType<ContentWork[K]>>;

/** Does work on content somewhere else than in this thread. */
export type ContentRunner = (task: ContentTask) => Promise<unknown>;

/** Pages run in the same process as the command but load modules of their own, so the two meet here. */
const holder = globalThis as { hornbookContentRunner?: ContentRunner | undefined };

/** Says who does the work on content from now on; nobody else, when nothing is said. */
export function setContentRunner(runner: ContentRunner | undefined): void {
  holder.hornbookContentRunner = runner;
}

/** Does a piece of work, where it is to be done. */
export async function runContentWork<K extends keyof ContentWork>(
  kind: K,
  given: Parameters<ContentWork[K]>[0],
): Promise<Result<K>> {
  const run = holder.hornbookContentRunner ?? doContentWork;
  return (await run({ kind, given })) as Result<K>;
}

/** Does a piece of work in this thread. */
export function doContentWork({ kind, given }: ContentTask): Promise<unknown> {
  const work = contentWork[kind] as (given: ContentTask['given']) => Promise<unknown>;
  return work(given);
}
