import * as pagefind from 'pagefind';
import { afterAll, expect, test } from 'vitest';
import { indexablePart } from './indexable-part.ts';

afterAll(() => pagefind.close());

const article = (content: string) =>
  `<main><nav>Nav</nav><article data-pagefind-body data-text="{&quot;a&quot;:&quot;<b>words</b>&quot;}"><h1>Title</h1>${content}</article><nav>Next</nav></main>`;

/** The files of Pagefind's index of a page, by name. */
async function indexOf(body: string): Promise<Map<string, string>> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'en' });
  expect(errors).toEqual([]);
  const added = await index?.addHTMLFile({ url: 'a.html', content: `<html><body>${body}</body></html>` });
  expect(added?.errors).toEqual([]);
  const { files } = (await index?.getFiles()) ?? { files: [] };
  await index?.deleteIndex();
  return new Map(files.map(({ path, content }) => [path, Buffer.from(content).toString('base64')]));
}

test.each([
  ['formatting', '<p>One <b class="x">bold</b> and <a href="b.html">linked</a> <em>word</em>.</p>'],
  ['formatting within a word', '<p>un<b>believ</b>able <code><span class="k">let</span>x</code></p>'],
  ['ignored parts', '<p>before</p><p data-pagefind-ignore>never</p><p>after</p>'],
  ['nested ignored parts', '<section data-pagefind-ignore>a<section>b</section>c</section><section>d</section>'],
  ['an ignored part of a word', '<p>knot<span data-pagefind-ignore>not<span>at all</span></span>ted</p>'],
  [
    'characters of a tag in an attribute',
    '<p title="a > b <section> &quot;c&quot;"><img src="i.png" alt="1 > 2 </p>">seen</p>',
  ],
  ['characters of a tag in the text', '<pre><code>&lt;p data-pagefind-ignore> class="x" "</code></pre><p>after</p>'],
  ['headings that results link to', '<h2 id="one"><a href="#one">One</a></h2><p>a</p><h2 id="two">Two</h2><p>b</p>'],
  ['elements without an end tag', '<p>a<br>b<wbr>c</p><hr><p>d</p>'],
  ['an ignored element without an end tag', '<p>a</p><img data-pagefind-ignore src="i.png" alt="x"><p>b</p>'],
  ['formatting with an attribute for the indexer', '<p>a <b data-pagefind-weight="9">heavy</b> <b>light</b></p>'],
])('has the same index as the whole page: %s', async (_, content) => {
  const page = article(content);
  expect(await indexOf(indexablePart(page))).toEqual(await indexOf(page));
});

test('leaves out ignored parts, formatting and attributes for scripts', () => {
  const page = article('<p><b>a</b> <span class="x">b</span></p><form data-pagefind-ignore><label>c</label></form>');
  expect(indexablePart(page)).toBe('<article data-pagefind-body><h1>Title</h1><p>a b</p></article>');
});
