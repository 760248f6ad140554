import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { bundledLanguages, type BundledLanguage, type ThemeRegistration } from 'shiki';
import { createHighlighterCore, type PatternScanner, type RegexEngine } from 'shiki/core';
import { createOnigurumaEngine } from 'shiki/engine/oniguruma';
import { grammarName } from './code-languages.ts';

/**
 * The CSS class of each group of TextMate scopes; `code.css` sets light and dark colours. Of equally specific scopes, the last
 * group wins.
 */
const classes: Readonly<Record<string, readonly string[]>> = {
  comment: ['comment', 'punctuation.definition.comment'],
  keyword: ['keyword', 'storage', 'keyword.operator.new', 'keyword.operator.expression', 'keyword.control'],
  string: ['string', 'punctuation.definition.string', 'markup.inline.raw'],
  constant: ['constant', 'constant.numeric', 'constant.language', 'support.constant'],
  function: ['entity.name.function', 'support.function', 'meta.function-call.generic'],
  type: ['entity.name.type', 'entity.name.class', 'support.type', 'support.class', 'entity.other.inherited-class'],
  tag: ['entity.name.tag', 'punctuation.definition.tag', 'markup.heading', 'entity.name.section'],
  attribute: ['entity.other.attribute-name', 'support.type.property-name', 'meta.object-literal.key'],
  inserted: ['markup.inserted'],
  deleted: ['markup.deleted', 'invalid'],
};

/** Theme colours encode classes: class n is `#00000n`, and plain text is `#000000`. */
const colourOf = (index: number) => `#${(index + 1).toString(16).padStart(6, '0')}`;
const classOfColour = new Map(Object.keys(classes).map((name, index) => [colourOf(index).toUpperCase(), name]));

const theme: ThemeRegistration = {
  name: 'hornbook',
  type: 'light',
  fg: '#000000',
  bg: '#ffffff',
  settings: [
    { settings: { foreground: '#000000', background: '#ffffff' } },
    ...Object.values(classes).map((scope, index) => ({ scope: [...scope], settings: { foreground: colourOf(index) } })),
  ],
};

/** The longest line that is highlighted, in characters. Longer lines are data, not code to read. */
const longestLine = 2000;

const engine = createOnigurumaEngine(import('shiki/wasm')).then(withSharedScanners);

/** The largest number of shared scanners; content can require any number of them. */
const mostScanners = 2000;

/**
 * Creates one scanner for each list of patterns. Grammars request the same lists hundreds of times, whenever the end of a string
 * or element is another word than the last time. Creating them would take a third of the time for highlighting.
 */
function withSharedScanners(engine: RegexEngine): RegexEngine {
  const scanners = new Map<string, PatternScanner>();
  return {
    createString: (text) => engine.createString(text),
    createScanner(patterns) {
      const key = patterns.join('\0');
      const known = scanners.get(key);
      if (known) return known;
      const scanner = engine.createScanner(patterns);
      if (scanners.size >= mostScanners) return scanner;
      const shared = { findNextMatchSync: scanner.findNextMatchSync.bind(scanner) };
      scanners.set(key, shared);
      return shared;
    },
  };
}

interface Colouring {
  readonly grammar: Grammar;
  readonly colourMap: readonly string[];
  /**
   * Highlighted lines by their text. Courses repeat the same file from step to step: only 36,653 of the 931,338 lines in the
   * largest course differ.
   */
  readonly known: Map<string, KnownLine[]>;
}

const colourings = new Map<string, Promise<Colouring>>();

/**
 * Creates a highlighter for one language. In a shared highlighter, loading another language changes how others are highlighted, so
 * the output would depend on the order of pages.
 */
async function load(language: BundledLanguage): Promise<Colouring> {
  const highlighter = await createHighlighterCore({
    themes: [theme],
    langs: [bundledLanguages[language]],
    engine,
    warnings: false,
  });
  const { colorMap } = highlighter.setTheme('hornbook');
  return { grammar: highlighter.getLanguage(language), colourMap: colorMap, known: new Map() };
}

type Grammar = ReturnType<Awaited<ReturnType<typeof createHighlighterCore>>['getLanguage']>;
type State = ReturnType<Grammar['tokenizeLine2']>['ruleStack'];

interface KnownLine {
  readonly before: State | null;
  readonly after: State;
  readonly content: ElementContent[];
  readonly html: string;
}

/** Highlights code as text and `<span class>` elements; as plain text if the language is unknown. */
export async function highlight(code: string, word: string | undefined): Promise<ElementContent[]> {
  return joinLines((await colourLines(code, word)).map(({ content }) => content));
}

/** Highlights code as HTML, line by line, without the line breaks. */
export async function highlightLines(code: string, word: string | undefined): Promise<string[]> {
  return (await colourLines(code, word)).map(({ html }) => html);
}

async function colourLines(code: string, word: string | undefined): Promise<Pick<KnownLine, 'content' | 'html'>[]> {
  const language = word === undefined ? undefined : grammarName(word);
  const lines = code.split('\n');
  if (language === undefined) return lines.map((value) => withHtml([{ type: 'text', value }]));
  let loading = colourings.get(language);
  if (!loading) colourings.set(language, (loading = load(language)));
  const colouring = await loading;
  let state: State | null = null;
  return lines.map((line) => {
    const coloured = colourLine(line, colouring, state);
    state = coloured.after;
    return coloured;
  });
}

function withHtml(content: ElementContent[]): Pick<KnownLine, 'content' | 'html'> {
  return { content, html: toHtml({ type: 'root', children: content }) };
}

/** Joins lines to one list of nodes with line breaks between them. */
function joinLines(lines: readonly (readonly ElementContent[])[]): ElementContent[] {
  return mergeText(
    lines.flatMap((line, index) => (index === 0 ? line : [{ type: 'text' as const, value: '\n' }, ...line])),
  );
}

function colourLine(line: string, colouring: Colouring, before: State | null): KnownLine {
  const same = colouring.known.get(line);
  const found = same?.find((other) => other.before === before || (before && other.before?.equals(before)));
  if (found) return found;
  const coloured = tokenise(line, colouring, before);
  if (same) same.push(coloured);
  else colouring.known.set(line, [coloured]);
  return coloured;
}

function tokenise(line: string, { grammar, colourMap }: Colouring, before: State | null): KnownLine {
  // A time limit would make the output depend on the load of the machine, so the length is limited instead.
  const { tokens, ruleStack } = grammar.tokenizeLine2(line.length > longestLine ? '' : line, before, 0);
  const content: ElementContent[] = [];
  for (let index = 0; index < tokens.length; index += 2) {
    const value = line.slice(tokens[index], tokens[index + 2] ?? line.length);
    const name = classOfColour.get((colourMap[foreground(tokens[index + 1] ?? 0)] ?? '').toUpperCase());
    const last = content.at(-1);
    if (name === undefined || value.trim() === '') content.push({ type: 'text', value });
    else if (last?.type === 'element' && last.properties.className?.[0] === name) {
      last.children.push({ type: 'text', value });
    } else {
      content.push({
        type: 'element',
        tagName: 'span',
        properties: { className: [name] },
        children: [{ type: 'text', value }],
      });
    }
  }
  return { before, after: ruleStack, ...withHtml(tokens.length > 0 ? content : [{ type: 'text', value: line }]) };
}

/** Returns the index into the colour map from a token's packed metadata (bits 15 to 23). */
function foreground(metadata: number): number {
  return (metadata >>> 15) & 0x1ff;
}

function mergeText(content: readonly ElementContent[]): ElementContent[] {
  const merged: ElementContent[] = [];
  for (const node of content) {
    const last = merged.at(-1);
    if (node.type === 'text' && last?.type === 'text')
      merged[merged.length - 1] = { type: 'text', value: last.value + node.value };
    else merged.push(node);
  }
  return merged;
}
