import type { BlockEntry, SiteEntry } from '../model/entries.ts';
import { recordingAddress } from '../site/recordings.ts';

/** Hosts besides the site's own that lessons load from: images at once, recordings when they are played. */
export interface ExternalHosts {
  readonly images: readonly string[];
  readonly recordings: string | undefined;
}

/** Returns the hosts of media that the settings let lessons load and that were not fetched into the output. */
export function externalHosts({ settings, fetchedMedia }: SiteEntry, blocks: readonly BlockEntry[]): ExternalHosts {
  const { images, audio } = settings.media;
  const lessons = blocks.flatMap((block) => block.lessons);
  const isExternal = (address: string) => !fetchedMedia?.has(new URL(address).href);
  const external = images === 'load' ? lessons.flatMap((lesson) => lesson.images.filter(isExternal)) : [];
  const hasRecordings =
    audio !== undefined &&
    lessons.some(({ recordings }) => recordings.some((name) => isExternal(recordingAddress(audio, name))));
  return {
    images: [...new Set(external.map((address) => new URL(address).host))].toSorted(),
    recordings: hasRecordings ? new URL(audio).host : undefined,
  };
}
