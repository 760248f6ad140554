import { isObject } from './is-record.ts';

/** What is stored once for each site, under `lp1:<site id>:m`. */
export interface Meta {
  readonly v: 1;
  /** Random text of this learner, which gives each attempt its own order. */
  readonly salt: string;
  readonly settings: Settings;
}

export interface Settings {
  /** True if n and p turn the page and / searches. */
  readonly keys: boolean;
}

/** Parses stored settings. Returns nothing if the text is invalid or of a later version. */
export function readMeta(text: string | null): Meta | undefined {
  try {
    const value: unknown = JSON.parse(text ?? '');
    if (!isObject(value) || value['v'] !== 1 || typeof value['salt'] !== 'string') return undefined;
    const { salt, settings } = value as { salt: string; settings?: unknown };
    return { v: 1, salt: salt.slice(0, 64), settings: { keys: isObject(settings) && settings['keys'] === true } };
  } catch {
    return undefined;
  }
}
