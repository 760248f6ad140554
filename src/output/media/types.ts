/** How a lesson uses a file. */
export type MediaKind = 'image' | 'recording';

/** File name extensions by content type. Other types are not fetched. */
const extensions: Readonly<Record<MediaKind, Readonly<Record<string, string>>>> = {
  image: {
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

/** Returns the extension for a Content-Type header; undefined if the type is of another kind. */
export function extensionFor(kind: MediaKind, header: string | undefined): string | undefined {
  const type = header?.split(';')[0]?.trim().toLowerCase() ?? '';
  return Object.hasOwn(extensions[kind], type) ? extensions[kind][type] : undefined;
}
