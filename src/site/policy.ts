/** Hosts besides the site's own that one page may load from, because the site's settings say so. */
export interface AllowedHosts {
  readonly images: readonly string[];
  readonly audio: readonly string[];
}

/**
 * The content security policy of a page: nothing but what the site itself brings, no inline script or style. WebAssembly is
 * for search, the frame for the store page. `file:` pages count their own files as 'self'.
 */
export function contentSecurityPolicy({ images, audio }: AllowedHosts): string {
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    ["img-src 'self'", ...images].join(' '),
    ["media-src 'self'", ...audio].join(' '),
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}
