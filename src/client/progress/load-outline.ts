import type { ProgressData as Outlines } from '../core/progress-data.ts';

/** Loads an outline by name. Returns nothing if the course or block no longer exists. */
export type LoadOutline = <N extends keyof Outlines>(name: N) => Promise<Outlines[N] | undefined>;

/**
 * Loads outlines from a folder, each once. Uses scripts, because pages on a disk may not fetch.
 * @param folder link to the folder, with a slash at its end
 */
export function outlinesIn(folder: string): LoadOutline {
  const loaded = new Map<string, Promise<unknown>>();
  const load = (name: string) =>
    new Promise((resolve) => {
      const script = document.createElement('script');
      script.src = `${folder}${name.split('/').map(encodeURIComponent).join('/')}.js`;
      for (const event of ['load', 'error']) {
        script.addEventListener(event, () => {
          script.remove();
          resolve((globalThis as { hornbook?: Record<string, unknown> }).hornbook?.[name]);
        });
      }
      document.head.append(script);
    });
  return async <N extends keyof Outlines>(name: N) => {
    if (!loaded.has(name)) loaded.set(name, load(name));
    return (await loaded.get(name)) as Outlines[N] | undefined;
  };
}
