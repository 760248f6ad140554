import { isObject } from './is-record.ts';

/** What is kept once a site, under `lp1:<site id>:m`. */
export interface Meta {
  readonly v: 1;
  /** Random letters of this learner, so that a new attempt has an order of its own. */
  readonly salt: string;
  readonly settings: Settings;
}

export interface Settings {
  /** True when n and p turn the page, and / searches. */
  readonly keys: boolean;
}

/** The record in a stored text; nothing when it is none, or of a version to come. */
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
