import { z } from 'zod';

/** What there is to know of a shape of settings, as a JSON schema. */
export interface SettingsSchema {
  readonly type?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, SettingsSchema>>;
  readonly items?: SettingsSchema;
  /** What the values of names are that an author chooses; false where only known names may stand. */
  readonly additionalProperties?: SettingsSchema | boolean;
}

/** The schema of what an author writes. */
export function settingsSchema(shape: z.ZodType): SettingsSchema {
  return z.toJSONSchema(shape, { io: 'input' }) as SettingsSchema;
}

/** The names that can stand at a path of settings. */
export function settingNames(shape: z.ZodType, path: readonly PropertyKey[]): string[] {
  let schema: SettingsSchema | undefined = settingsSchema(shape);
  for (const key of path) schema = typeof key === 'number' ? schema?.items : schema?.properties?.[String(key)];
  return Object.keys(schema?.properties ?? {});
}
