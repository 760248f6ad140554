import type { RootContent } from 'mdast';
import { rawLinks, type LinkFault } from '../../markup/raw-links.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { placeFinder } from '../positions.ts';

interface Explanation {
  readonly reason: string;
  readonly cure: string;
}

const explanations: Readonly<Record<LinkFault, Explanation>> = {
  spaces: {
    reason: 'the address contains spaces',
    cure: 'put the address in angle brackets, as in `(<my picture.png>)`, or write each space as `%20`',
  },
  title: {
    reason: 'the title after the address is not in straight quotation marks',
    cure: 'put the title in straight quotation marks, or remove it',
  },
  gap: {
    reason: 'the address does not directly follow the text',
    cure: 'remove the space or line break before `(`',
  },
  lineBreak: { reason: 'the address contains a line break', cure: 'write the address on one line' },
  parentheses: {
    reason: 'the parentheses in the address do not match',
    cure: 'add the missing `)`, or put the address in angle brackets',
  },
  unclosed: { reason: 'the closing parenthesis is missing', cure: 'add `)` after the address' },
  unopened: { reason: 'the opening bracket is missing', cure: 'add `[` before the text' },
  noBracket: { reason: 'the closing bracket is missing', cure: 'add `]` after the text' },
  swapped: {
    reason: 'the brackets and parentheses are swapped',
    cure: 'put the text in brackets and the address in parentheses',
  },
  wide: { reason: 'it has full-width brackets', cure: 'use the signs `[`, `]`, `(` and `)`' },
  angle: {
    reason: 'an address in angle brackets must begin with `https://` and contain no spaces',
    cure: 'correct the address',
  },
  undefined: {
    reason: 'nothing in its section defines the reference',
    cure: 'write the address in parentheses after the text, or add a line `[reference]: address` to the section',
  },
};

/** Reports links and images that are shown as text, and says why (see format.md#markdown-and-html). */
export function reportRawLinks(nodes: readonly RootContent[], source: string, report: Report): void {
  const links = rawLinks(nodes, source);
  if (links.length === 0) return;
  const placeOf = placeFinder(source);
  for (const { offset, written, fault } of links) {
    const { reason, cure } = explanations[fault];
    const text = written.replace(/\s+/g, ' ').slice(0, 60);
    report('link-raw', placeOf(offset), { text, reason, cure: `: ${cure}` });
  }
}
