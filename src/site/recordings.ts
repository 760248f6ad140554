import type { SiteEntry } from '../model/entries.ts';
import { linkTo } from './urls.ts';

/** The link to a recording that a lesson names. */
export type RecordingAt = (filename: string) => string;

/** Where the page at `path` finds recordings: those that were fetched in the output, others in the folder the site names. */
export function recordingsOf({ settings, fetchedMedia }: SiteEntry, path: string): RecordingAt | undefined {
  const { audio } = settings.media;
  if (audio === undefined) return undefined;
  return (filename) => {
    const address = recordingAddress(audio, filename);
    const fetched = fetchedMedia?.get(address);
    return fetched === undefined ? address : linkTo(path, fetched);
  };
}

/** The address of a recording in a folder on the web. */
export function recordingAddress(folder: string, filename: string): string {
  return new URL(filename.split('/').map(encodeURIComponent).join('/'), folder).href;
}
