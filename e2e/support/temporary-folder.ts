import { onTestFinished } from 'vitest';
import { makeTempFolder, removeFolder } from './folders.ts';

/** Makes an empty folder that is removed when the test ends. */
export function temporaryFolder(): string {
  const folder = makeTempFolder();
  onTestFinished(() => {
    removeFolder(folder);
  });
  return folder;
}
