/** What a lesson uses a file for. */
export type MediaKind = 'picture' | 'recording';

/** Endings of files by their content type. What is not listed is not fetched. */
const endings: Readonly<Record<MediaKind, Readonly<Record<string, string>>>> = {
  picture: {
    'image/png': 'png',
    'image/jpeg': 'jpg',
    'image/gif': 'gif',
    'image/webp': 'webp',
    'image/avif': 'avif',
    'image/svg+xml': 'svg',
  },
  recording: {
    'audio/mpeg': 'mp3',
    'audio/mp3': 'mp3',
    'audio/ogg': 'ogg',
    'audio/wav': 'wav',
    'audio/x-wav': 'wav',
    'audio/mp4': 'm4a',
    'audio/aac': 'aac',
    'audio/webm': 'weba',
  },
};

/** The ending of a file for a header that names its content type; nothing when it is of another kind. */
export function endingFor(kind: MediaKind, header: string | undefined): string | undefined {
  const type = header?.split(';')[0]?.trim().toLowerCase() ?? '';
  return Object.hasOwn(endings[kind], type) ? endings[kind][type] : undefined;
}
