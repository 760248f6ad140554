import { z } from 'zod';

/** The JSON schema of a settings shape. */
export interface SettingsSchema {
  readonly type?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, SettingsSchema>>;
  readonly items?: SettingsSchema;
  /** The schema of values under free names, or false if only known names are allowed. */
  readonly additionalProperties?: SettingsSchema | boolean;
}

/** Returns the schema of the settings as an author writes them. */
export function settingsSchema(shape: z.ZodType): SettingsSchema {
  return z.toJSONSchema(shape, { io: 'input' }) as SettingsSchema;
}

/** Returns the setting names that are allowed at a path. */
export function settingNames(shape: z.ZodType, path: readonly PropertyKey[]): string[] {
  let schema: SettingsSchema | undefined = settingsSchema(shape);
  for (const key of path) schema = typeof key === 'number' ? schema?.items : schema?.properties?.[String(key)];
  return Object.keys(schema?.properties ?? {});
}
