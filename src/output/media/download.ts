import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import * as http from 'node:http';
import * as https from 'node:https';
import { publicLookup, refuseNumericHost } from './public-hosts.ts';
import { endingFor, type MediaKind } from './types.ts';

/** How much and how long is waited for. */
export interface Limits {
  /** Largest file, in bytes. */
  readonly fileBytes: number;
  /** All files together, in bytes. */
  readonly totalBytes: number;
  /** Longest silence, in milliseconds. */
  readonly silence: number;
  /** Longest time for one file, in milliseconds. */
  readonly time: number;
}

export const usualLimits: Limits = {
  fileBytes: 20_000_000,
  totalBytes: 2_000_000_000,
  silence: 20_000,
  time: 300_000,
};

const mostRedirects = 5;

/** What is left of all bytes. */
export interface Budget {
  bytes: number;
}

export interface DownloadOptions {
  readonly kind: MediaKind;
  /** Hosts, with or without port, that may be in a private network. */
  readonly allowedHosts: ReadonlySet<string>;
  readonly limits: Limits;
  readonly budget: Budget;
}

/** How far an earlier download came, and how to tell that the file is still the same. */
interface Begun {
  readonly bytes: number;
  readonly validator: string;
}

/**
 * Downloads a file. What came of it before a connection broke stays, and the next download goes on from there.
 * @param part absolute path of the file to write
 * @returns the ending of a file of its content type
 * @throws when there is no such file, or it is too large, too slow, of another kind, or in a private network
 */
export async function download(address: string, part: string, options: DownloadOptions): Promise<string> {
  const begun = begunDownload(part);
  const signal = AbortSignal.timeout(options.limits.time);
  try {
    const response = await follow(new URL(address), begun, options, signal);
    const ending = endingFor(options.kind, response.headers['content-type']);
    if (ending === undefined) {
      response.destroy();
      throw new Error(`it is ${response.headers['content-type'] ?? 'of no known type'}, and no ${options.kind}`);
    }
    const isRest = response.statusCode === 206 && begun !== undefined;
    keepValidator(part, response);
    await write(response, part, isRest ? begun.bytes : 0, options);
    forget(part, { andFile: false });
    return ending;
  } catch (error) {
    if (begunDownload(part) === undefined || error instanceof TooLarge) forget(part, { andFile: true });
    if (signal.aborted) throw new Error(`it took longer than ${seconds(options.limits.time)}`, { cause: error });
    throw error;
  }
}

class TooLarge extends Error {}

/** Asks for a file, and wherever its host says that it lies now; each host is looked at anew. */
async function follow(
  start: URL,
  begun: Begun | undefined,
  options: DownloadOptions,
  signal: AbortSignal,
): Promise<http.IncomingMessage> {
  let url = start;
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    const response = await ask(url, begun, options, signal);
    const { statusCode = 0, headers } = response;
    if (statusCode === 200) return response;
    if (statusCode === 206 && begun && headers['content-range']?.startsWith(`bytes ${String(begun.bytes)}-`) === true)
      return response;
    response.destroy();
    const isElsewhere = [301, 302, 303, 307, 308].includes(statusCode) && headers.location !== undefined;
    if (!isElsewhere) throw new Error(`its host answers with status ${String(statusCode)}`);
    url = new URL(headers.location ?? '', url);
  }
  throw new Error(`it was redirected more than ${String(mostRedirects)} times`);
}

function ask(
  url: URL,
  begun: Begun | undefined,
  { allowedHosts, limits }: DownloadOptions,
  signal: AbortSignal,
): Promise<http.IncomingMessage> {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new Error(`${url.protocol} is not fetched`);
  const isAllowed = allowedHosts.has(url.host) || allowedHosts.has(url.hostname);
  if (!isAllowed) refuseNumericHost(url);
  const get = url.protocol === 'https:' ? https.get : http.get;
  const rest = begun && { range: `bytes=${String(begun.bytes)}-`, 'if-range': begun.validator };
  const headers = { 'user-agent': 'hornbook', 'accept-encoding': 'identity', ...rest };
  return new Promise((resolve, reject) => {
    const lookup = isAllowed ? {} : { lookup: publicLookup };
    let response: http.IncomingMessage | undefined;
    const request = get(url, { headers, ...lookup, timeout: limits.silence, signal, agent: false }, (answer) => {
      response = answer;
      resolve(answer);
    });
    request.once('timeout', () => {
      (response ?? request).destroy(new Error(`nothing came for ${seconds(limits.silence)}`));
    });
    request.on('error', reject);
  });
}

/** Writes what comes, at once, so that all of it is there when the connection breaks; until it is too much. */
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

/** Beside a part lies what tells its file from a later one of the same address. */
const validatorOf = (part: string) => `${part}.validator`;

function begunDownload(part: string): Begun | undefined {
  if (!existsSync(part) || !existsSync(validatorOf(part))) return undefined;
  const bytes = statSync(part).size;
  return bytes === 0 ? undefined : { bytes, validator: readFileSync(validatorOf(part), 'utf8') };
}

function keepValidator(part: string, { headers }: http.IncomingMessage): void {
  const { etag, 'last-modified': lastModified } = headers;
  const validator = etag?.startsWith('W/') === true ? undefined : (etag ?? lastModified);
  if (validator === undefined) rmSync(validatorOf(part), { force: true });
  else writeFileSync(validatorOf(part), validator);
}

function forget(part: string, { andFile }: { readonly andFile: boolean }): void {
  rmSync(validatorOf(part), { force: true });
  if (andFile) rmSync(part, { force: true });
}

function seconds(milliseconds: number): string {
  return `${String(milliseconds / 1000)} s`;
}

function megabytes(bytes: number): string {
  return `${String(bytes / 1_000_000)} MB`;
}
