import type { ProgressData } from '../client/core/progress-data.ts';

/** The response with a script that stores an entry of the progress data under its name for the page that loads it. */
export function progressScript<N extends keyof ProgressData>(name: N, value: ProgressData[N]): Response {
  return new Response(`(self.hornbook??={})[${JSON.stringify(name)}]=${JSON.stringify(value)};\n`);
}
