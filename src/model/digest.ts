import { hash } from 'node:crypto';

/** The SHA-256 digest of some bytes, or of a text in UTF-8. */
export function sha256(content: string | Uint8Array, encoding: 'hex' | 'base64' | 'base64url' = 'hex'): string {
  return hash('sha256', content, encoding);
}

/**
 * The beginning of a SHA-256 digest, to tell versions apart when no one has a reason to forge one.
 * @param digits how many hexadecimal digits, at most 64
 */
export function shortDigest(content: string | Uint8Array, digits = 16): string {
  return sha256(content).slice(0, digits);
}
