import type { Blocks, ContentTask, Rendered } from './content-tasks.ts';
import type { LabelAndRest } from '../markup/label.ts';

/** Does a piece of work on content. */
export type RunTask = (task: ContentTask) => Promise<unknown>;

/**
 * What the pages of one build have in common: who renders their content, and what was made of it or soon will be, by its source and
 * the options that change it. Of 348,468 texts in the largest course only 98,449 differ: a question stands on its lesson's page, on
 * paper, on cards and among what is asked again.
 */
export interface SharedContent {
  readonly run: RunTask;
  /** Missing where there is one thread only. */
  readonly runAhead?: RunTask | undefined;
  readonly blocks: ResultCache<Rendered<Blocks>>;
  readonly labelAndRest: ResultCache<Rendered<Blocks & LabelAndRest>>;
  /** Highlighted code that no page has shown yet, by its language; few show the same. */
  readonly code: ResultCache<string[]>;
}

/**
 * What was ordered of one kind. Sources are long and looked up often, so they are the keys as they are, in a map for each of the
 * few ways to read them: a key put together of both would be a copy each time.
 */
export class ResultCache<T> {
  readonly #byOptions = new Map<string, Map<string, Promise<T>>>();

  /** By its source. */
  forOptions(options: string): Map<string, Promise<T>> {
    let bySource = this.#byOptions.get(options);
    if (!bySource) this.#byOptions.set(options, (bySource = new Map<string, Promise<T>>()));
    return bySource;
  }
}

/** Pages run in the same process as the command but load modules of their own, so the two meet here. */
const holder = globalThis as { hornbookSharedContent?: SharedContent | undefined };

/**
 * Begins a build, in which content is shared between pages. Elsewhere each page renders its own.
 * @param runAhead does what no page waits for, in another thread
 * @returns forgets it all
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

/** What the pages of the current build share; nothing outside of a build. */
export function sharedContent(): SharedContent | undefined {
  return holder.hornbookSharedContent;
}
