import { sha256 } from '../model/digest.ts';

/** Hosts besides the site's own that one page may load from, because the site's settings say so. */
export interface AllowedHosts {
  readonly images: readonly string[];
  readonly audio: readonly string[];
  /** Hashes of inline styles. */
  readonly styles?: readonly string[];
}

/**
 * The content security policy of a page: nothing but what the site itself brings, no inline script or style. WebAssembly is
 * for search, the frame for the store page. `file:` pages count their own files as 'self'.
 */
export function contentSecurityPolicy({ images, audio, styles = [] }: AllowedHosts): string {
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    ["style-src 'self'", ...styles].join(' '),
    ["img-src 'self'", ...images].join(' '),
    ["media-src 'self'", ...audio].join(' '),
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}

/**
 * The styles of the page for addresses that lead nowhere. A server may show that page at any address, where no relative link
 * to a stylesheet would work.
 */
export const notFoundStyles =
  ':root{color-scheme:light dark;background:Canvas;color:CanvasText}body{font:1.125rem/1.6 Georgia,serif;max-width:34rem;margin:15vh auto;padding:0 1.25rem}a{color:LinkText}';

/** What a policy names those styles by. */
export const notFoundStyleHash = `'sha256-${sha256(notFoundStyles, 'base64')}'`;
