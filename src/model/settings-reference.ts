import { settingsShape } from './settings.ts';
import { settingsSchema, type SettingsSchema } from './setting-names.ts';

/** Generates the reference of all settings in `site.yml` as Markdown from the schema: name, meaning, type and default. */
export function settingsReference(): string {
  const rows = rowsOf(settingsSchema(settingsShape), '').map(
    (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`,
  );
  return [
    ...['---', 'title: Settings', '---', ''],
    'This page lists every setting of `site.yml` in the content folder. All settings are optional. The file is YAML: put a value in',
    'quotes if it contains `: ` or begins with `#`.',
    '',
    '```yaml',
    'id: sailing',
    'title: "Sailing: the first day"',
    'description: What to know before you cast off.',
    "accent: '#1d6b5f'",
    '```',
    '',
    '| setting | meaning |',
    '| --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

function rowsOf(schema: SettingsSchema, path: string): string[][] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, own]) => {
    const name = `${path}${key}`;
    const inner = own.items?.properties ? rowsOf(own.items, `${name}[].`) : rowsOf(own, `${name}.`);
    const standard = own.properties || own.default === undefined ? '' : `, default \`${JSON.stringify(own.default)}\``;
    return [[`\`${name}\``, `${own.description ?? ''} (${typeOf(own)}${standard})`], ...inner];
  });
}

function typeOf({ type = 'string', enum: choices, items, additionalProperties }: SettingsSchema): string {
  if (choices) return choices.map((choice) => `\`${choice}\``).join(' or ');
  if (type === 'object') return additionalProperties ? 'map of names to values' : 'group';
  if (type !== 'array') return type;
  return items?.properties ? 'list of groups' : `list of ${typeOf(items ?? {})}s`;
}
