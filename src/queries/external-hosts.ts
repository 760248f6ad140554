import type { BlockEntry, SiteEntry } from '../model/entries.ts';
import { recordingAddress } from '../site/recordings.ts';

/** The hosts besides the site's own that lessons ask for something by themselves, or when a recording is played. */
export interface ExternalHosts {
  readonly pictures: readonly string[];
  readonly recordings: string | undefined;
}

/** Finds the hosts of what the site's settings let lessons load, and what was not fetched into the output. */
export function externalHosts({ settings, fetchedMedia }: SiteEntry, blocks: readonly BlockEntry[]): ExternalHosts {
  const { images, audio } = settings.media;
  const lessons = blocks.flatMap((block) => block.lessons);
  const isAway = (address: string) => !fetchedMedia?.has(new URL(address).href);
  const pictures = images === 'load' ? lessons.flatMap((lesson) => lesson.pictures.filter(isAway)) : [];
  const asksForRecordings =
    audio !== undefined &&
    lessons.some(({ recordings }) => recordings.some((name) => isAway(recordingAddress(audio, name))));
  return {
    pictures: [...new Set(pictures.map((address) => new URL(address).host))].toSorted(),
    recordings: asksForRecordings ? new URL(audio).host : undefined,
  };
}
