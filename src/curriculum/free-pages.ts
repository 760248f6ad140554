import { basename, join } from 'node:path';
import type { Root } from 'mdast';
import { mdxToMdast } from 'satteri';
import { factsOf, proseFacts, type ProseFacts } from '../challenge/facts.ts';
import { checkPage, readPage, type MarkdownPage } from '../challenge/page.ts';
import { hasErrors, reporter, type Diagnostic, type Report } from '../diagnostics/diagnostic.ts';
import { shortDigest } from '../model/digest.ts';
import type { Language } from '../model/languages.ts';
import type { FreePageEntry } from '../model/entries.ts';
import type { Folders } from './folders.ts';
import { readTextFile } from './read-text.ts';

/** The free pages of a language. */
export interface FreePages {
  readonly pages: readonly FreePageEntry[];
  /** Links and heading ids of each page without errors, by file. */
  readonly facts: ReadonlyMap<string, ProseFacts>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Finds and checks the free pages of a language, `pages/<language>/*.{md,mdx}`, sorted by title. An MDX page is an error
 * unless MDX is allowed.
 */
export function readFreePages(root: string, folders: Folders, language: Language, allowMdx: boolean): FreePages {
  const folder = join(root, 'pages', language.folder || 'english');
  const byTitle = new Intl.Collator(language.tag, { numeric: true });
  const read = folders
    .list(folder)
    .filter(({ name, isFolder }) => !isFolder && /\.mdx?$/.test(name))
    .map(({ name }) => {
      const file = join(folder, name);
      return indexPage(file, folders.nameOf(file), language, allowMdx);
    });
  const sound = read.flatMap(({ entry, facts }) => (facts && !entry.faults ? [[entry.file, facts] as const] : []));
  return {
    pages: read.map(({ entry }) => entry).toSorted((a, b) => byTitle.compare(a.title, b.title)),
    facts: new Map(sound),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  };
}

/** Parses the file of a Markdown page. */
export function readFreePageFile(file: string, name: string): MarkdownPage | undefined {
  const report = reporter(name, []);
  const text = readTextFile(file, report);
  return text === undefined ? undefined : readPage(text, report);
}

interface IndexedPage {
  readonly entry: FreePageEntry;
  readonly facts?: ProseFacts | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

function indexPage(file: string, name: string, language: Language, allowMdx: boolean): IndexedPage {
  const diagnostics: Diagnostic[] = [];
  const report = reporter(name, diagnostics);
  const kind = name.endsWith('.mdx') ? 'mdx' : 'md';
  const slug = basename(name)
    .normalize('NFC')
    .replace(/\.mdx?$/, '');
  const text = readTextFile(file, report);
  const page = text === undefined ? undefined : readPage(text, report);
  if (page && kind === 'md') checkPage(page, report);
  if (text !== undefined && kind === 'mdx' && !allowMdx) report('mdx-not-allowed', { line: 1, column: 1 });
  const mdx = text !== undefined && kind === 'mdx' ? parseMdx(text, report) : undefined;
  const entry: FreePageEntry = {
    language: language.tag,
    slug,
    title: page?.title ?? slug,
    kind,
    file: name,
    digest: shortDigest(text ?? ''),
    ...(hasErrors(diagnostics) ? { faults: diagnostics.filter(({ severity }) => severity === 'error') } : {}),
  };
  const facts = kind === 'mdx' ? mdx && factsOf(mdx.children) : page && proseFacts(page.body);
  return { entry, facts, diagnostics };
}

/** Parses MDX without running it, and reports `import` and `export`. Returns nothing if it is not valid. */
function parseMdx(text: string, report: Report): Root | undefined {
  try {
    const tree = mdxToMdast(text, { features: { frontmatter: true } }) as Root;
    for (const node of tree.children) {
      if (node.type === 'mdxjsEsm') report('mdx-import', node.position?.start ?? { line: 1, column: 1 });
    }
    return tree;
  } catch (error) {
    const { message } = error as Error;
    const [, line, column] = /(\d+):(\d+)/.exec(message) ?? [];
    report(
      'mdx-invalid',
      { line: Number(line ?? 1), column: Number(column ?? 1) },
      { reason: message.split('\n')[0] ?? '' },
    );
    return undefined;
  }
}
