import { markdownToMdast } from 'satteri';
import { describe, expect, test } from 'vitest';
import { dialect } from '../markup/dialect.ts';
import { PageMarkup } from '../rendering/page-markup.ts';
import { headingIds } from './headings.ts';

const idsOf = (source: string) => headingIds([markdownToMdast(source, { features: dialect })]);

describe('heading ids match those of the page', () => {
  test.each([
    '## What is REST?\n\n### `code` and *more*',
    '## ما هو REST؟\n\n## 什么是 HTTP？',
    '## A\n\n## A\n\ntext\n\n### A',
    '# 🎉\n\n##',
    '## A <b>bold</b> one &amp; [a link](b)',
    '## A ![picture](b.png) here',
    'Setext\n---\n\nmore\n====',
    '> ## In a quote\n\n- ## In a list',
    '<h2>In <i>HTML</i></h2>\n\n<div><h3>Two</h3><h3>Two</h3></div>',
    'no heading\n\n```md\n## A\n```',
  ])('%j', async (source) => {
    const page = new PageMarkup({ resolve: () => undefined });
    await page.blocks(source);
    expect(idsOf(source)).toEqual(page.headings.map(({ id }) => id));
  });
});

test('an id is made of the words of its heading', () => {
  expect(idsOf('## Two words\n\n## Two words')).toEqual(['two-words', 'two-words-1']);
});
