import type { SiteEntry } from '../model/entries.ts';
import { linkTo } from './urls.ts';

/** Returns the link to the recording with a file name. */
export type RecordingAt = (filename: string) => string;

/**
 * Returns the function that links the page at `path` to recordings: to the output if they were fetched, or else to the folder
 * `media.audio`. Returns nothing if that setting is missing.
 */
export function recordingsOf({ settings, fetchedMedia }: SiteEntry, path: string): RecordingAt | undefined {
  const { audio } = settings.media;
  if (audio === undefined) return undefined;
  return (filename) => {
    const address = recordingAddress(audio, filename);
    const fetched = fetchedMedia?.get(address);
    return fetched === undefined ? address : linkTo(path, fetched);
  };
}

/** Returns the URL of a recording in a folder on the web. */
export function recordingAddress(folder: string, filename: string): string {
  return new URL(filename.split('/').map(encodeURIComponent).join('/'), folder).href;
}
