import { topics } from './catalogue.ts';
import type { CatalogueEntry, Example } from './catalogue/entry.ts';
import { lessonPath } from './catalogue/example-texts.ts';
import { excerpts, filesOf, placesOf, type Excerpt } from './examples.ts';
import { generalText } from './template.ts';

/** The reference of all diagnostics as Markdown: what each one means, what to do, and an example. */
export function diagnosticsReference(): string {
  const all = Object.entries<Record<string, CatalogueEntry>>(topics);
  return [
    ...['---', 'title: Diagnostics reference', '---', ''],
    'This page lists every diagnostic that `hornbook check` and `hornbook build` can report. Each has a code, which never',
    'changes. A site with errors is not published; warnings and infos do not prevent it. To change the severity of a warning',
    'or an info, for the whole site or for some paths, use `checks` in `site.yml` (see [Checking content](checking.md)). In the',
    'messages below, ‹…› marks a value that differs from case to case.',
    ...all.flatMap(([topic, entries]) => ['', `## ${topic}`, '', ...table(entries)]),
    ...all.flatMap(([, entries]) => Object.entries(entries).flatMap(([code, entry]) => section(code, entry))),
    '',
  ].join('\n');
}

function table(entries: Readonly<Record<string, CatalogueEntry>>): string[] {
  const rows = Object.entries(entries).map(
    ([code, { severity, title }]) => `| [${code}](#${code}) | ${severity} | ${title} |`,
  );
  return ['| code | severity | problem |', '| --- | --- | --- |', ...rows];
}

function section(code: string, { severity, title, message, hint, example }: CatalogueEntry): string[] {
  const capital = severity.slice(0, 1).toUpperCase() + severity.slice(1);
  const shown = 'cause' in example ? ['', `For example: ${example.cause}`] : exampleText(example);
  return [
    ...['', `### ${code}`, '', `**${capital}: ${title}.** ${withoutValues(message)}`, '', withoutValues(hint)],
    ...shown,
  ];
}

function withoutValues(text: string): string {
  return generalText(text, (name) => `‹${name}›`);
}

function exampleText(example: Example): string[] {
  const { bad, good } = excerpts(example);
  const isOneFile = typeof example.bad === 'string';
  const places = placesOf(example).map(({ file, line, column }) => {
    return `${isOneFile ? '' : `\`${file}\`, `}line ${String(line)}, column ${String(column)}`;
  });
  // If something is missing, the bad content has no lines to show, only its list of files.
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
