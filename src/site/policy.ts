import { sha256 } from '../model/digest.ts';

/** Hosts besides the site's own that the settings let a page load from. */
export interface AllowedHosts {
  readonly images: readonly string[];
  readonly audio: readonly string[];
  /** Hashes of inline styles. */
  readonly styles?: readonly string[];
}

/**
 * Returns the content security policy of a page: only the site's own files, and no inline scripts or styles. WebAssembly
 * is for search, and frames are for the store page. On `file:` pages, 'self' covers their own files.
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
 * The styles of the 404 page. They are inline because a server may show that page at any URL, where a relative link to a
 * stylesheet would be broken.
 */
export const notFoundStyles =
  ':root{color-scheme:light dark;background:Canvas;color:CanvasText}body{font:1.125rem/1.6 Georgia,serif;max-width:34rem;margin:15vh auto;padding:0 1.25rem}a{color:LinkText}';

/** The hash of those styles for the policy. */
export const notFoundStyleHash = `'sha256-${sha256(notFoundStyles, 'base64')}'`;
