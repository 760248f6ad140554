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
    const { v, salt, settings } = JSON.parse(text ?? '') as {
      v?: unknown;
      salt?: unknown;
      settings?: Partial<Settings>;
    };
    if (v !== 1 || typeof salt !== 'string') return undefined;
    return { v, salt, settings: { keys: settings?.keys === true } };
  } catch {
    return undefined;
  }
}

/** Whether stored settings switch single keys on. Lesson pages need no other setting, so they do not parse the text. */
export function hasSingleKeys(text: string | null): boolean {
  return text?.includes('"keys":true') ?? false;
}
