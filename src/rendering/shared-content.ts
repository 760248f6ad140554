import type { Blocks, ContentTask, Rendered } from './content-tasks.ts';
import type { LabelAndRest } from '../markup/label.ts';

/** Runs a content task. */
export type RunTask = (task: ContentTask) => Promise<unknown>;

/**
 * What the pages of one build share: the task runners, and the results by source and options. Of the 348,468 texts in the largest
 * course only 98,449 differ: a question is on the page of its lesson, on paper, on flash cards and in the practice of missed
 * questions.
 */
export interface SharedContent {
  readonly run: RunTask;
  /** Missing if there is only one thread. */
  readonly runAhead?: RunTask | undefined;
  readonly blocks: ResultCache<Rendered<Blocks>>;
  readonly labelAndRest: ResultCache<Rendered<Blocks & LabelAndRest>>;
  /** Highlighted code by language, until a page takes it; few pages show the same code. */
  readonly code: ResultCache<string[]>;
}

/**
 * The pending and finished results of one kind of task. There is one map for each of the few sets of options, so that sources,
 * which are long and looked up often, are keys without being copied.
 */
export class ResultCache<T> {
  readonly #byOptions = new Map<string, Map<string, Promise<T>>>();

  /** Returns the results for a set of options, by source. */
  forOptions(options: string): Map<string, Promise<T>> {
    let bySource = this.#byOptions.get(options);
    if (!bySource) this.#byOptions.set(options, (bySource = new Map<string, Promise<T>>()));
    return bySource;
  }
}

/** Pages run in the same process as the command but have module instances of their own, so they share data through `globalThis`. */
const holder = globalThis as { hornbookSharedContent?: SharedContent | undefined };

/**
 * Lets all pages of a build share rendered content. Without it, each page renders its own.
 * @param runAhead runs tasks that no page waits for yet, in another thread
 * @returns a function that ends the sharing and frees all results
 */
export function shareContent(run: RunTask, runAhead?: RunTask): () => void {
  holder.hornbookSharedContent = {
    run,
    runAhead,
    blocks: new ResultCache(),
    labelAndRest: new ResultCache(),
    code: new ResultCache(),
  };
  return () => {
    holder.hornbookSharedContent = undefined;
  };
}

/** What the pages of the current build share; undefined outside a build. */
export function sharedContent(): SharedContent | undefined {
  return holder.hornbookSharedContent;
}
