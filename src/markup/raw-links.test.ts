import type { Root } from 'mdast';
import { markdownToMdast } from 'satteri';
import { describe, expect, test } from 'vitest';
import { PageMarkup } from '../rendering/page-markup.ts';
import { dialect } from './dialect.ts';
import { rawLinks } from './raw-links.ts';

const found = (source: string) =>
  rawLinks((markdownToMdast(source, { features: dialect }) as Root).children, source).map(
    ({ offset, fault, repaired }) => [fault, offset, repaired],
  );

describe('a link or image that Markdown leaves as text is found and repaired', () => {
  test.each([
    ['spaces', 'See ![A dinghy](my pic.png).', 4, '![A dinghy](<my pic.png>)'],
    ['spaces', '![A dinghy](my pic.png "At sea")', 0, '![A dinghy](<my pic.png> "At sea")'],
    ['spaces', '[`tie` knots](../knots/reef knot)', 0, '[`tie` knots](<../knots/reef knot>)'],
    ['spaces', '[the list](https://x.example/sail list.pdf)', 0, '[the list](<https://x.example/sail list.pdf>)'],
    ['gap', '[Knots] (https://x.example/knots)', 0, '[Knots](https://x.example/knots)'],
    ['gap', '![A reef] (reef.png)', 0, '![A reef](reef.png)'],
    ['gap', 'the [knots]\n(https://x.example/knots)', 4, '[knots](https://x.example/knots)'],
    ['lineBreak', '[Knots](https://x.example/\nknots)', 0, '[Knots](https://x.example/knots)'],
    ['parentheses', '[Bow](https://x.example/Bow_(ship)', 0, '[Bow](https://x.example/Bow_(ship))'],
    ['swapped', '(Knots)[https://x.example/knots]', 0, '[Knots](https://x.example/knots)'],
    ['wide', '请看[绳结]（https://x.example/knots）', 2, '[绳结](https://x.example/knots)'],
    ['wide', '［绳结］(https://x.example/knots)', 0, '[绳结](https://x.example/knots)'],
  ])('%s: %s', async (fault, source, offset, repaired) => {
    expect(found(source)).toEqual([[fault, offset, repaired]]);
    expect(found(repaired)).toEqual([]);
    const html = await new PageMarkup({ resolve: (target) => `R/${target}` }).blocks(repaired);
    expect(html).toMatch(/<a href|<img src/);
    expect(html).not.toMatch(/\]|\[/);
  });
});

describe('one that needs a decision is only found', () => {
  test.each([
    ['spaces', '[Knots](reef knot)', 0],
    ['title', '[Knots](knots.md “Reef”)', 0],
    ['unclosed', '[Knots](https://x.example/knots', 0],
    ['unclosed', '![A reef](reef.png and on', 0],
    ['unopened', 'Knots](https://x.example/knots)', 0],
    ['noBracket', '[Knots(https://x.example/knots)', 0],
    ['undefined', 'See [all knots][knots].', 4],
    ['undefined', '![A reef][reef]', 0],
    ['undefined', '[all knots][]', 0],
    ['angle', 'See <https://x.example/all knots>.', 4],
    ['angle', '<www.x.example>', 0],
  ])('%s: %s', (fault, source, offset) => {
    expect(found(source)).toEqual([[fault, offset, undefined]]);
  });
});

describe('nothing is found', () => {
  test.each([
    ['in links', '[a](b.md) ![a](<b c.png>) [a][r] [r] <https://x.example/>\n\n[r]: b.md "T"'],
    ['in code', '`[a](b c.png)` and\n\n    [a] (https://x.example)'],
    ['in HTML', '<a href="b c" title="[a](b c.png)">a</a>'],
    ['in escaped text', '\\[a\\](b c.png) \\[a\\] (https://x.example)'],
    ['in code without backticks', 'list[0](1, 2), grid[row][column], f[key](a, b)'],
    ['in intervals', 'from [0, 1] (see the rule) to [1](2 3)'],
    ['in boxes and empty pairs', '[ ] (./todo), [][], [x] [y]'],
    ['in a note in brackets', '[see the site (https://x.example)]'],
    ['in bare URLs', 'https://x.example/a_(b) and (https://x.example)'],
  ])('%s', (_, source) => {
    expect(found(source)).toEqual([]);
  });
});

test.each(['[', '[a](b c) ', '[a', '](', 'a](', '(a)[', '[a] (', '![a](http://('])(
  'a long text is searched in time that grows with its length: %s',
  (piece) => {
    expect(found(piece.repeat(20_000)).length).toBeLessThanOrEqual(20_000);
  },
);
