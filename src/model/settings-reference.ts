import { settingsShape } from './settings.ts';
import { settingsSchema, type SettingsSchema } from './setting-names.ts';

/** The reference of every setting in `site.yml` as Markdown: name, meaning, type and default, from the schema itself. */
export function settingsReference(): string {
  const rows = rowsOf(settingsSchema(settingsShape), '').map(
    (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`,
  );
  return [
    ...['---', 'title: Settings', '---', ''],
    'Everything that `site.yml` in the content folder can say. All of it is optional. It is YAML: a value that holds `: ` or begins with',
    '`#` needs quotation marks.',
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
    const fallback = own.properties || own.default === undefined ? '' : `, else \`${JSON.stringify(own.default)}\``;
    return [[`\`${name}\``, `${own.description ?? ''} (${typeOf(own)}${fallback})`], ...inner];
  });
}

function typeOf({ type = 'string', enum: choices, items, additionalProperties }: SettingsSchema): string {
  if (choices) return choices.map((choice) => `\`${choice}\``).join(' or ');
  if (type === 'object') return additionalProperties ? 'pairs of names and values' : 'group';
  if (type !== 'array') return type;
  return items?.properties ? 'list of groups' : `list of ${typeOf(items ?? {})}s`;
}
