import type { Code, Root, RootContent } from 'mdast';
import { markdownToMdast } from 'satteri';
import type { Report } from '../diagnostics/diagnostic.ts';
import { dialect } from '../markup/dialect.ts';
import { readCodeFiles, type CodeFile } from './code-files.ts';
import { markdownOf, type Markdown, type Section } from './span.ts';

/** A part of an interactive lecture: text, or the files of one example. */
export type InteractivePart = { readonly text: Markdown } | { readonly files: readonly CodeFile[] };

const containerName = 'interactive_editor';

/**
 * Parses a `# --interactive--` section: Markdown with `:::interactive_editor` containers that contain only fences
 * (see format.md#interactive-lectures). Directives are parsed only here, to find the containers; elsewhere, a colon is text.
 */
export function readInteractive(section: Section, report: Report): InteractivePart[] {
  const markdown = markdownOf(section.content);
  if (!markdown) return [];
  const { source } = section.content;
  const start = section.content.nodes[0]?.position?.start.offset ?? 0;
  const end = section.content.nodes.at(-1)?.position?.end.offset ?? 0;
  // Blanked out, so that positions are those of the file.
  const alone = source.slice(0, start).replace(/[^\n]/g, ' ') + source.slice(start, end);
  const tree = markdownToMdast(alone, { features: { ...dialect, directive: true } }) as Root;

  const parts: InteractivePart[] = [];
  let text: RootContent[] = [];
  const endText = () => {
    const piece = markdownOf({ source, nodes: text });
    if (piece) parts.push({ text: piece });
    text = [];
  };
  for (const node of tree.children) {
    if (node.type === 'containerDirective' && node.name === containerName) {
      endText();
      parts.push({ files: readContainer(node.children, node.position, source, report) });
    } else {
      text.push(node);
    }
  }
  endText();
  return parts;
}

function readContainer(
  children: readonly RootContent[],
  position: RootContent['position'],
  source: string,
  report: Report,
): CodeFile[] {
  const start = position?.start ?? { line: 1, column: 1 };
  const written = source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0).trimEnd();
  // An unclosed container takes the end of the next one, whose start is then inside it.
  const isOpen = !/(?:^|\n):::+$/.test(written) || children.some((node) => startsContainer(node, source));
  if (isOpen) report('container-unclosed', start, { name: containerName });
  const fences = children.filter((node): node is Code => node.type === 'code');
  const other = children.find((node) => node.type !== 'code');
  if (other && !isOpen) report('container-content', other.position?.start ?? start, { name: containerName });
  return readCodeFiles({ source, nodes: fences });
}

function startsContainer({ position }: RootContent, source: string): boolean {
  return source.startsWith(`:::${containerName}`, position?.start.offset);
}
