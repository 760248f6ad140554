import { readFileSync, statSync } from 'node:fs';
import { fileStart, type Report } from '../diagnostics/diagnostic.ts';

/** The largest lesson file, in bytes. The longest in freeCodeCamp's curriculum has 148,000. */
export const sizeLimit = 1024 * 1024;

/** The largest settings file, in bytes. The limit is low because each key is compared with all others. */
export const settingsSizeLimit = 128 * 1024;

/** Reads a UTF-8 text file. Reports a file that is too large, not text or unreadable, and returns nothing. */
export function readTextFile(file: string, report: Report, limit = sizeLimit): string | undefined {
  try {
    const { size } = statSync(file);
    if (size > limit) {
      report('file-too-large', fileStart, { size, limit });
      return undefined;
    }
    return decode(readFileSync(file), report);
  } catch (error) {
    report('file-unreadable', fileStart, { reason: (error as NodeJS.ErrnoException).code ?? 'unknown reason' });
    return undefined;
  }
}

function decode(bytes: Uint8Array, report: Report): string | undefined {
  const zero = bytes.indexOf(0);
  if (zero >= 0) {
    report('file-not-text', placeOfByte(bytes, zero), { what: 'a zero byte', offset: zero });
    return undefined;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const offset = firstInvalidByte(bytes);
    report('file-not-text', placeOfByte(bytes, offset), { what: 'an invalid byte', offset });
    return undefined;
  }
}

/** Finds the first invalid byte: a lenient decoder replaces it, and everything before the replacement is valid. */
function firstInvalidByte(bytes: Uint8Array): number {
  const lenient = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  let offset = 0;
  for (const letter of lenient) {
    const encoded = new TextEncoder().encode(letter);
    if (letter === '\uFFFD' && !encoded.every((byte, index) => bytes[offset + index] === byte)) return offset;
    offset += encoded.length;
  }
  return 0;
}

/** The line and column of a byte. Columns count characters, as in editors. */
function placeOfByte(bytes: Uint8Array, offset: number) {
  const lines = new TextDecoder('utf-8').decode(bytes.subarray(0, offset)).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
