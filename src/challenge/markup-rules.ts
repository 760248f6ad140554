import type { Nodes } from 'mdast';
import type { Report } from '../diagnostics/diagnostic.ts';
import { suggestion } from '../diagnostics/did-you-mean.ts';
import { codeLanguages, isKnownLanguage } from '../markup/code-languages.ts';
import { isClosed } from './fences.ts';
import { checkHtml, isScript } from './html-rules.ts';
import { reportStrayBacktick } from './rules/backtick-stray.ts';
import { reportUnclosedBold } from './rules/bold-unclosed.ts';
import { reportIndentedFence } from './rules/fence-indented.ts';
import { reportSkippedHeadings } from './rules/heading-skip.ts';
import { reportUnbalancedHtml } from './rules/html-unbalanced.ts';
import { reportUnclosedItalics } from './rules/italics-unclosed.ts';
import { reportRawLinks } from './rules/link-raw.ts';
import { contentBetweenMarkers, type Span } from './span.ts';

/** Reports Markdown of a lesson that cannot be shown as written or as meant (see format.md#markdown-and-html). */
export function checkMarkup(body: Span, report: Report): void {
  for (const { nodes, source } of contentBetweenMarkers(body)) {
    reportSkippedHeadings(nodes, report);
    reportUnbalancedHtml(nodes, source, report);
    reportRawLinks(nodes, source, report);
    checkNodes(nodes, source, report);
  }
}

function checkNodes(nodes: readonly Nodes[], source: string, report: Report): void {
  for (const node of nodes) {
    checkNode(node, source, report);
    if ('children' in node) checkNodes(node.children, source, report);
  }
}

function checkNode(node: Nodes, source: string, report: Report): void {
  const place = node.position?.start ?? { line: 1, column: 1 };
  if (node.type === 'html') checkHtml(node, place, report);
  else if (node.type === 'code') {
    if (!isClosed(node, source)) report('fence-unclosed', place);
    reportIndentedFence(node, source, report);
    const language = node.lang ?? '';
    if (!isKnownLanguage(language)) {
      const meant = suggestion(language, codeLanguages());
      report('code-language-unknown', place, { language: language.slice(0, 40), meant });
    }
  } else if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
    reportUnclosedBold(node, source, report);
    reportUnclosedItalics(node, source, report);
    reportStrayBacktick(node, source, report);
  } else if ('url' in node && isScript(node.url)) {
    report('html-unsafe', place, {
      attribute: node.type === 'image' ? 'src' : 'href',
      tag: node.type === 'image' ? 'img' : 'a',
    });
  } else if (node.type === 'image' && !node.alt?.trim()) report('image-alt-missing', place);
}
