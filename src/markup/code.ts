import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { languageAttributes } from '../model/languages.ts';
import { grammarName } from './code-languages.ts';
import { highlight } from './highlight.ts';
import { hasPair, rubyContent } from './ruby.ts';
import { walkElements } from './walk.ts';

/** What no language has words for, so that translating a page in the browser leaves it alone. */
const codeNames = new Set(['code', 'kbd', 'pre', 'samp', 'var']);

/**
 * Highlights the code blocks of a tree and makes them scrollable by keyboard. A code block becomes plain text first. Code is
 * excluded from the translation of pages.
 */
export async function highlightBlocks(tree: Root): Promise<void> {
  const blocks: Element[] = [];
  walkElements(tree, (node) => {
    if (codeNames.has(node.tagName)) node.properties['translate'] = 'no';
    if (node.tagName === 'code') delete node.properties.className;
    if (node.tagName !== 'pre') return undefined;
    blocks.push(node);
    return [node];
  });
  for (const block of blocks) {
    block.properties['tabIndex'] = 0;
    const [code] = block.children;
    if (code?.type !== 'element' || code.tagName !== 'code' || block.children.length > 1) continue;
    const language = languageOf(code);
    code.properties = {};
    const grammar = grammarName(language ?? '');
    if (grammar !== undefined) block.properties['dataLanguage'] = grammar;
    code.children = await highlight(textOf(code).replace(/\n$/, ''), language);
  }
}

/**
 * Marks the language of phrases, which are the code spans of a lesson that teaches a language. Chinese phrases with pinyin become
 * ruby instead of code (see format.md#pinyin).
 */
export function markPhrases(tree: Root, language: string): void {
  walkElements(tree, (node) => {
    if (node.tagName === 'pre') return [node];
    if (node.tagName !== 'code') return undefined;
    node.properties = { ...languageAttributes(language) };
    const text = toString(node);
    if (!hasPair(text)) return [node];
    const properties = { className: ['phrase'], ...languageAttributes(language), translate: 'no' };
    return [{ type: 'element', tagName: 'span', properties, children: rubyContent(text) }];
  });
}

/** The text of code; an image counts as its description. */
function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  const { alt } = node.properties;
  return node.tagName === 'img' ? (typeof alt === 'string' ? alt : '') : node.children.map(textOf).join('');
}

function languageOf(code: Element): string | undefined {
  const [name] = code.properties.className ?? [];
  return name?.replace(/^language-/, '');
}
