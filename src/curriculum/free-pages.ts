import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import { mdxToMdast } from 'satteri';
import { readPage, type MarkdownPage } from '../challenge/page.ts';
import { hasErrors, reporter, type Diagnostic, type Report } from '../diagnostics/diagnostic.ts';
import type { Language } from '../site/languages.ts';
import type { FreePageEntry } from './entries.ts';
import type { Folders } from './folders.ts';
import { readTextFile } from './read-text.ts';

/** Finds and checks the free pages of a language: `pages/<language>/*.{md,mdx}`. MDX is read only when it is allowed. */
export function readFreePages(
  root: string,
  folders: Folders,
  language: Language,
  allowMdx: boolean,
): { pages: FreePageEntry[]; diagnostics: Diagnostic[] } {
  const folder = join(root, 'pages', language.folder || 'english');
  const diagnostics: Diagnostic[] = [];
  const pages = folders
    .list(folder)
    .filter(({ name, isFolder }) => !isFolder && /\.mdx?$/.test(name))
    .map(({ name }) => {
      const own: Diagnostic[] = [];
      const file = join(folder, name);
      const page = indexPage(file, folders.nameOf(file), language, allowMdx, own);
      diagnostics.push(...own);
      return page;
    });
  return { pages, diagnostics };
}

/** A Markdown page as it is shown, read from its file now. */
export function readFreePageFile(file: string, name: string): MarkdownPage | undefined {
  const report = reporter(name, []);
  const text = readTextFile(file, report);
  return text === undefined ? undefined : readPage(text, report);
}

function indexPage(
  file: string,
  name: string,
  language: Language,
  allowMdx: boolean,
  diagnostics: Diagnostic[],
): FreePageEntry {
  const report = reporter(name, diagnostics);
  const kind = name.endsWith('.mdx') ? 'mdx' : 'md';
  const slug = basename(name).replace(/\.mdx?$/, '');
  const text = readTextFile(file, report);
  const page = text === undefined ? undefined : readPage(text, report);
  if (text !== undefined && kind === 'mdx') {
    if (!allowMdx) report('mdx-not-allowed', { line: 1, column: 1 });
    checkMdx(text, report);
  }
  return {
    language: language.tag,
    slug,
    title: page?.title ?? slug,
    kind,
    file: name,
    digest: createHash('sha256')
      .update(text ?? '')
      .digest('hex')
      .slice(0, 16),
    ...(hasErrors(diagnostics) ? { faults: diagnostics.filter(({ severity }) => severity === 'error') } : {}),
  };
}

/** Parses MDX, which runs nothing, and reports `import` and `export`. */
function checkMdx(text: string, report: Report): void {
  try {
    const tree = mdxToMdast(text, { features: { frontmatter: true } }) as MdxTree;
    for (const node of tree.children) {
      if (node.type === 'mdxjsEsm') report('mdx-import', node.position?.start ?? { line: 1, column: 1 });
    }
  } catch (error) {
    const { message } = error as Error;
    const [, line, column] = /(\d+):(\d+)/.exec(message) ?? [];
    report(
      'mdx-invalid',
      { line: Number(line ?? 1), column: Number(column ?? 1) },
      { reason: message.split('\n')[0] ?? '' },
    );
  }
}

interface MdxTree {
  readonly children: readonly { type: string; position?: { start: { line: number; column: number } } }[];
}
