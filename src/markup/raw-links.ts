import type { Nodes } from 'mdast';
import { isProse, notText, proseText, type ProseText } from './prose-text.ts';

/** Why Markdown does not read a link or an image. */
export type LinkFault =
  | 'spaces'
  | 'title'
  | 'gap'
  | 'lineBreak'
  | 'parentheses'
  | 'unclosed'
  | 'unopened'
  | 'noBracket'
  | 'swapped'
  | 'wide'
  | 'angle'
  | 'undefined';

/** A link or an image that the page shows as text. */
export interface RawLink {
  readonly offset: number;
  /** As in the file. */
  readonly written: string;
  readonly fault: LinkFault;
  /** The repaired link, if there is no doubt about it. */
  readonly repaired?: string;
}

/** Text in brackets, which can contain a pair of them. */
const label = String.raw`!?\[(?:[^[\]\n]|\n(?!\s*\n)|\[[^[\]\n]*\])*\]`;
/** The beginning of a URL or a path, which prose in parentheses does not have. */
const url = String.raw`(?:https?:\/\/|mailto:|www\.)`;
const path = String.raw`(?:${url}|\.{0,2}\/(?=[\w.-])|#(?=\p{L}))[^\s()<>[\]\uFFFA]*|[^\s()<>[\]\uFFFA]+\.(?:png|jpe?g|gif|svg|webp|avif|html?|md|pdf|mp3|mp4)(?:#[^\s()<>[\]\uFFFA]*)?`;

interface Rule {
  readonly fault: LinkFault;
  readonly pattern: RegExp;
  /**
   * Returns the repaired link, `undefined` if it is in doubt, or `false` if the match is ordinary text.
   * @param before the sign before the match
   */
  readonly repair: (groups: readonly string[], before: string) => string | false | undefined;
}

const inDoubt = () => undefined;

/** Rules in order: a later one sees only what earlier ones left. */
const rules: readonly Rule[] = [
  {
    fault: 'lineBreak',
    pattern: new RegExp(String.raw`(${label})\((${url}[^\s()<>]*)\n[ \t]*([^()<>]*)\)`, 'gu'),
    repair: ([text = '', start = '', rest = '']) => (/\s/.test(rest) ? undefined : `${text}(${start}${rest})`),
  },
  {
    fault: 'parentheses',
    pattern: new RegExp(String.raw`(${label})\((${url}[^\s()<>]*\([^\s()<>]*\))(?=[\s.,;:!?]|$)`, 'gu'),
    repair: ([text = '', address = '']) => `${text}(${address})`,
  },
  {
    fault: 'spaces',
    pattern: new RegExp(String.raw`(${label})\(\s*([^\s()<>"'“”‘’«»„][^()<>\n"“”‘’«»„]*?)(\s+"[^"\n]*")?\s*\)`, 'gu'),
    repair: inAngleBrackets,
  },
  {
    fault: 'title',
    pattern: new RegExp(String.raw`${label}\([^\s()<>]+\s+["'“”‘’«»„][^()<>\n]*\)`, 'gu'),
    repair: inDoubt,
  },
  {
    fault: 'gap',
    pattern: new RegExp(String.raw`(${label})(?:[ \t]+|[ \t]*\n[ \t]*)\((${path})\)`, 'gu'),
    repair: ([text = '', address = '']) => (/[\p{L}\p{N}]/u.test(text) ? `${text}(${address})` : false),
  },
  {
    fault: 'wide',
    pattern: new RegExp(
      String.raw`(!?)(?!\[[^[\]［］\n]+\]\s?\([^()（）\n]*\))[[［]([^[\]［］\n]+)[\]］]\s?[(（]((?:${url})[^\s()（）<>]*)[)）]`,
      'gu',
    ),
    repair: ([mark = '', text = '', address = '']) => `${mark}[${text}](${address})`,
  },
  {
    fault: 'swapped',
    pattern: new RegExp(String.raw`\(([^()[\]\n]+)\)\[(${path})\]`, 'gu'),
    repair: ([text = '', address = '']) => `[${text}](${address})`,
  },
  { fault: 'unclosed', pattern: new RegExp(String.raw`${label}\((?:${path})(?=[\s.,;]|$)`, 'gu'), repair: inDoubt },
  {
    fault: 'undefined',
    pattern: new RegExp(String.raw`(${label})\[(?:[\p{L}\p{N}][\p{L}\p{N} ._-]*)?\](?![[(])`, 'gu'),
    repair: ([text = ''], before) => (/\p{L}{2}/u.test(text) && !isCodeBefore(before) ? undefined : false),
  },
  {
    fault: 'unopened',
    pattern: new RegExp(String.raw`(?<![^\s[\]()])[^\s[\]()]+\]\((?:${path})\)`, 'gu'),
    repair: inDoubt,
  },
  {
    fault: 'noBracket',
    pattern: new RegExp(String.raw`\[[^[\]()\n]*[^\s[\]()]\(${url}[^\s()<>]*\)(?!\s*\])`, 'gu'),
    repair: inDoubt,
  },
  { fault: 'angle', pattern: new RegExp(String.raw`<${url}[^<>\n]*>`, 'gu'), repair: inDoubt },
];

/** Stands for the signs of a link that an earlier rule found. (INTERLINEAR ANNOTATION SEPARATOR) */
const taken = '\uFFFA';

/** Signs of which every raw link has one. */
const mayHaveLink = /[[\]［］]|<(?:http|www|mailto)/;

/** Puts an address with spaces in angle brackets if it is clearly one. */
function inAngleBrackets([text = '', address = '', title = '']: readonly string[], before: string) {
  if (!/\s/.test(address)) return false;
  const isAddress =
    text.startsWith('!') || new RegExp(`^(?:${url}|\\.{1,2}/)|\\.[a-z0-9]{2,5}(?:#\\S*)?$`, 'iu').test(address);
  if (isAddress) return `${text}(<${address}>${title})`;
  return /\p{L}/u.test(text) && !isCodeBefore(before) ? undefined : false;
}

/** Whether brackets after this sign belong to code, such as `list[0]`, that is not marked as code. */
function isCodeBefore(sign: string): boolean {
  return /[\w)\]]/.test(sign) || sign === notText;
}

/**
 * Finds the links and images of a text that Markdown leaves as text (see format.md#markdown-and-html).
 * @param nodes the blocks of one text: definitions in other texts do not count
 */
export function rawLinks(nodes: readonly Nodes[], source: string): RawLink[] {
  const all = nodes.flatMap(withDescendants);
  const defined = new Set(all.flatMap((node) => (node.type === 'definition' ? [node.identifier] : [])));
  const undefinedReferences = all.flatMap((node): RawLink[] => {
    if ((node.type !== 'linkReference' && node.type !== 'imageReference') || defined.has(node.identifier)) return [];
    const offset = node.position?.start.offset ?? 0;
    return [{ offset, written: source.slice(offset, node.position?.end.offset), fault: 'undefined' }];
  });
  const inText = all
    .filter(isProse)
    .filter(({ position }) => mayHaveLink.test(source.slice(position?.start.offset, position?.end.offset)))
    .flatMap((block) => inBlock(proseText(block, source), source));
  return [...undefinedReferences, ...inText].toSorted((a, b) => a.offset - b.offset);
}

function withDescendants(node: Nodes): Nodes[] {
  return 'children' in node ? [node, ...node.children.flatMap(withDescendants)] : [node];
}

function inBlock({ start, text }: ProseText, source: string): RawLink[] {
  const found: RawLink[] = [];
  let rest = text;
  for (const { fault, pattern, repair } of rules) {
    const searched = rest;
    rest = searched.replace(pattern, (whole: string, ...details: unknown[]) => {
      const groups = details.slice(
        0,
        details.findIndex((detail) => typeof detail === 'number'),
      ) as string[];
      const index = details[groups.length] as number;
      const repaired = repair(groups, searched[index - 1] ?? '');
      if (repaired === false || whole.includes(taken)) return whole;
      const written = source.slice(start + index, start + index + whole.length);
      const link = { offset: start + index, written, fault };
      found.push(repaired === undefined ? link : { ...link, repaired: withHidden(repaired, whole, written) });
      return taken.repeat(whole.length);
    });
  }
  return found;
}

/** Puts back the signs that `proseText` hid; a repair keeps them in order. */
function withHidden(repaired: string, shown: string, written: string): string {
  const hidden = written.split('').filter((_, index) => shown[index] === notText);
  return repaired.replaceAll(notText, () => hidden.shift() ?? '');
}
