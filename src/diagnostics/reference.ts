import { topics } from './catalogue.ts';
import type { CatalogueEntry, Example } from './catalogue/entry.ts';
import { lessonPath } from './catalogue/example-texts.ts';
import { excerpts, filesOf, placesOf, type Excerpt } from './examples.ts';

/** The reference of every diagnostic as Markdown: what it means, what to do, and what raises it. */
export function diagnosticsReference(): string {
  const all = Object.entries<Record<string, CatalogueEntry>>(topics);
  return [
    ...['---', 'title: Diagnostics reference', '---', ''],
    'Every diagnostic has a code, which never changes. Errors keep a site from being published; warnings and infos do not.',
    '`checks` in `site.yml` changes the severity of a code, for the whole site or for some paths: see',
    '[checking.md](checking.md). In messages ‹…› stands for what was found.',
    ...all.flatMap(([topic, entries]) => ['', `## ${topic}`, '', ...table(entries)]),
    ...all.flatMap(([, entries]) => Object.entries(entries).flatMap(([code, entry]) => section(code, entry))),
    '',
  ].join('\n');
}

function table(entries: Readonly<Record<string, CatalogueEntry>>): string[] {
  const rows = Object.entries(entries).map(
    ([code, { severity, title }]) => `| [${code}](#${code}) | ${severity} | ${title} |`,
  );
  return ['| code | severity | what is wrong |', '| --- | --- | --- |', ...rows];
}

function section(code: string, { severity, title, message, hint, example }: CatalogueEntry): string[] {
  const capital = severity.slice(0, 1).toUpperCase() + severity.slice(1);
  const shown = 'cause' in example ? ['', `For example: ${example.cause}`] : exampleText(example);
  return [
    ...['', `### ${code}`, '', `**${capital}: ${title}.** ${withoutValues(message)}`, '', withoutValues(hint)],
    ...shown,
  ];
}

/** `{meant}` is empty where nothing is near. */
function withoutValues(text: string): string {
  return text.replaceAll('{meant}', '').replace(/\{(\w+)\}/g, '‹$1›');
}

function exampleText(example: Example): string[] {
  const { bad, good } = excerpts(example);
  const isOneFile = typeof example.bad === 'string';
  const places = placesOf(example).map(({ file, line, column }) => {
    return `${isOneFile ? '' : `\`${file}\`, `}line ${String(line)}, column ${String(column)}`;
  });
  // Where what is missing is the fault, there is nothing to see but what is there.
  const wrong = bad.length > 0 ? bad.flatMap(fence) : fileList(example);
  return ['', `Wrong, at ${places.join(' and ')}:`, ...wrong, '', 'Right:', ...good.flatMap(fence)];

  function fence({ file, text }: Excerpt): string[] {
    const language = /\.(\w+)$/.exec(file)?.[1] ?? 'text';
    const name = isOneFile && file === lessonPath ? [] : ['', `\`${file}\``];
    return [...name, '', `\`\`\`\`${language}`, text.trimEnd(), '````'];
  }
}

function fileList({ bad }: Example): string[] {
  return ['', '````text', ...Object.keys(filesOf(bad)).toSorted(), '````'];
}
