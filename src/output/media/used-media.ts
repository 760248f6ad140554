import type { Curriculum } from '../../model/entries.ts';
import { recordingAddress } from '../../site/recordings.ts';
import type { MediaKind } from './types.ts';

/** Returns the URLs of all images and recordings of other sites that lessons use, with their kind. */
export function mediaOf({ blocks, site }: Pick<Curriculum, 'blocks' | 'site'>): Map<string, MediaKind> {
  const { audio } = site.settings.media;
  const media = new Map<string, MediaKind>();
  for (const { images, recordings } of blocks.flatMap(({ lessons }) => lessons)) {
    for (const address of images) media.set(address, 'image');
    if (audio === undefined) continue;
    for (const name of recordings) media.set(recordingAddress(audio, name), 'recording');
  }
  return media;
}
