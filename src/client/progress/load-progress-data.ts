import type { ProgressData } from '../core/progress-data.ts';

/** Loads an entry of the progress data by name. Returns nothing if the course or block no longer exists. */
export type LoadProgressData = <N extends keyof ProgressData>(name: N) => Promise<ProgressData[N] | undefined>;

/**
 * Loads progress data from a folder, each entry once. Uses scripts, because pages on a disk may not fetch.
 * @param folder link to the folder, with a slash at its end
 */
export function progressDataIn(folder: string): LoadProgressData {
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
  return async <N extends keyof ProgressData>(name: N) => {
    if (!loaded.has(name)) loaded.set(name, load(name));
    return (await loaded.get(name)) as ProgressData[N] | undefined;
  };
}
