import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import * as http from 'node:http';
import * as https from 'node:https';
import { publicLookup, refuseNumericHost } from './public-hosts.ts';
import { extensionFor, type MediaKind } from './types.ts';

/** Limits of size and time. */
export interface Limits {
  /** The largest file, in bytes. */
  readonly fileBytes: number;
  /** The total size of all files, in bytes. */
  readonly totalBytes: number;
  /** The longest time without data, in milliseconds. */
  readonly silence: number;
  /** The longest time for one file, in milliseconds. */
  readonly time: number;
}

export const defaultLimits: Limits = {
  fileBytes: 20_000_000,
  totalBytes: 2_000_000_000,
  silence: 20_000,
  time: 300_000,
};

const maxRedirects = 5;

/** How many bytes may still be downloaded. */
export interface Budget {
  bytes: number;
}

export interface DownloadOptions {
  readonly kind: MediaKind;
  /** Hosts in a private network that are allowed, with or without port. */
  readonly allowedHosts: ReadonlySet<string>;
  readonly limits: Limits;
  readonly budget: Budget;
}

/** An interrupted download: its size so far, and the validator that identifies the same version of the file. */
interface PartialDownload {
  readonly bytes: number;
  readonly validator: string;
}

/**
 * Downloads a file. If the connection breaks, the data so far is kept and the next download resumes there.
 * @param part absolute path of the file to write
 * @returns the file name extension for its content type
 * @throws if the file does not exist, is too large, too slow or of another kind, or is in a private network
 */
export async function download(address: string, part: string, options: DownloadOptions): Promise<string> {
  const partial = partialDownload(part);
  const signal = AbortSignal.timeout(options.limits.time);
  try {
    const response = await follow(new URL(address), partial, options, signal);
    const extension = extensionFor(options.kind, response.headers['content-type']);
    if (extension === undefined) {
      response.destroy();
      throw new Error(
        `its content type is ${response.headers['content-type'] ?? 'missing'}, not that of ${options.kind === 'image' ? 'an image' : 'a recording'}`,
      );
    }
    const isRest = response.statusCode === 206 && partial !== undefined;
    storeValidator(part, response);
    await write(response, part, isRest ? partial.bytes : 0, options);
    discard(part, { andFile: false });
    return extension;
  } catch (error) {
    if (partialDownload(part) === undefined || error instanceof TooLarge) discard(part, { andFile: true });
    if (signal.aborted) throw new Error(`it took longer than ${seconds(options.limits.time)}`, { cause: error });
    throw error;
  }
}

class TooLarge extends Error {}

/** Requests a file and follows redirects. The host of each redirect is checked again. */
async function follow(
  start: URL,
  partial: PartialDownload | undefined,
  options: DownloadOptions,
  signal: AbortSignal,
): Promise<http.IncomingMessage> {
  let url = start;
  for (let redirects = 0; redirects <= maxRedirects; redirects += 1) {
    const response = await request(url, partial, options, signal);
    const { statusCode = 0, headers } = response;
    if (statusCode === 200) return response;
    if (
      statusCode === 206 &&
      partial &&
      headers['content-range']?.startsWith(`bytes ${String(partial.bytes)}-`) === true
    )
      return response;
    response.destroy();
    const isElsewhere = [301, 302, 303, 307, 308].includes(statusCode) && headers.location !== undefined;
    if (!isElsewhere) throw new Error(`the server responded with status ${String(statusCode)}`);
    url = new URL(headers.location ?? '', url);
  }
  throw new Error(`it was redirected more than ${String(maxRedirects)} times`);
}

function request(
  url: URL,
  partial: PartialDownload | undefined,
  { allowedHosts, limits }: DownloadOptions,
  signal: AbortSignal,
): Promise<http.IncomingMessage> {
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new Error(`only http: and https: URLs are fetched, not ${url.protocol}`);
  const isAllowed = allowedHosts.has(url.host) || allowedHosts.has(url.hostname);
  if (!isAllowed) refuseNumericHost(url);
  const get = url.protocol === 'https:' ? https.get : http.get;
  const rest = partial && { range: `bytes=${String(partial.bytes)}-`, 'if-range': partial.validator };
  const headers = { 'user-agent': 'hornbook', 'accept-encoding': 'identity', ...rest };
  return new Promise((resolve, reject) => {
    const lookup = isAllowed ? {} : { lookup: publicLookup };
    let response: http.IncomingMessage | undefined;
    const sent = get(url, { headers, ...lookup, timeout: limits.silence, signal, agent: false }, (answer) => {
      response = answer;
      resolve(answer);
    });
    sent.once('timeout', () => {
      (response ?? sent).destroy(new Error(`the server sent no data for ${seconds(limits.silence)}`));
    });
    sent.on('error', reject);
  });
}

/** Writes each chunk at once, so that none is lost if the connection breaks. Stops at the size limits. */
async function write(
  response: http.IncomingMessage,
  part: string,
  have: number,
  { limits, budget }: DownloadOptions,
): Promise<void> {
  const file = openSync(part, have > 0 ? 'a' : 'w');
  let bytes = have;
  try {
    await new Promise<void>((resolve, reject) => {
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        budget.bytes -= chunk.length;
        const isTooLarge = bytes > limits.fileBytes;
        if (!isTooLarge && budget.bytes >= 0) writeSync(file, chunk);
        else if (isTooLarge) response.destroy(new TooLarge(`it is larger than ${megabytes(limits.fileBytes)}`));
        else response.destroy(new TooLarge(`all files together are larger than ${megabytes(limits.totalBytes)}`));
      });
      response.once('end', resolve);
      response.once('error', reject);
    });
  } finally {
    closeSync(file);
  }
}

/** The path of the validator of a partial download, which identifies the version of the file. */
const validatorOf = (part: string) => `${part}.validator`;

function partialDownload(part: string): PartialDownload | undefined {
  if (!existsSync(part) || !existsSync(validatorOf(part))) return undefined;
  const bytes = statSync(part).size;
  return bytes === 0 ? undefined : { bytes, validator: readFileSync(validatorOf(part), 'utf8') };
}

function storeValidator(part: string, { headers }: http.IncomingMessage): void {
  const { etag, 'last-modified': lastModified } = headers;
  const validator = etag?.startsWith('W/') === true ? undefined : (etag ?? lastModified);
  if (validator === undefined) rmSync(validatorOf(part), { force: true });
  else writeFileSync(validatorOf(part), validator);
}

function discard(part: string, { andFile }: { readonly andFile: boolean }): void {
  rmSync(validatorOf(part), { force: true });
  if (andFile) rmSync(part, { force: true });
}

function seconds(milliseconds: number): string {
  return `${String(milliseconds / 1000)} s`;
}

function megabytes(bytes: number): string {
  return `${String(bytes / 1_000_000)} MB`;
}
