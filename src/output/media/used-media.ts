import type { Curriculum } from '../../model/entries.ts';
import { recordingAddress } from '../../site/recordings.ts';
import type { MediaKind } from './types.ts';

/** The addresses of all pictures and recordings on other sites that lessons use, each once, with what it is used for. */
export function mediaOf({ blocks, site }: Pick<Curriculum, 'blocks' | 'site'>): Map<string, MediaKind> {
  const { audio } = site.settings.media;
  const media = new Map<string, MediaKind>();
  for (const { images, recordings } of blocks.flatMap(({ lessons }) => lessons)) {
    for (const address of images) media.set(address, 'picture');
    if (audio === undefined) continue;
    for (const name of recordings) media.set(recordingAddress(audio, name), 'recording');
  }
  return media;
}
