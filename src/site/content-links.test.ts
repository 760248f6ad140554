import { describe, expect, test } from 'vitest';
import { resolveContentLink, type LinkTargets } from './content-links.ts';

const english: LinkTargets = {
  pages: new Set([
    'index.html',
    'courses/web-101.html',
    'http-basics/index.html',
    'http-basics/what-is-rest.html',
    'http-basics/step-1.html',
    'caching/index.html',
    'caching/step-1.html',
    'caching/etags.html',
    'pages/about.html',
  ]),
  assets: new Set(['logo.svg', 'images/a b.png', 'http-basics/flow.png']),
};

const spanish: LinkTargets = {
  pages: new Set([
    'es/index.html',
    'es/http-basics/index.html',
    'es/http-basics/what-is-rest.html',
    'es/courses/web-101.html',
  ]),
  assets: english.assets,
};

const from = 'http-basics/what-is-rest.html';
const resolve = (target: string, page = from) => resolveContentLink(target, page, '', english);

describe('a link to a lesson', () => {
  test.each([
    ['as upstream writes it', '/learn/web-101/caching/etags', '../caching/etags.html'],
    ['by block and name', '/caching/etags', '../caching/etags.html'],
    ['to a block beside this one', '../caching/etags', '../caching/etags.html'],
    ['with .html', '../caching/etags.html', '../caching/etags.html'],
    ['with .md', '../caching/etags.md', '../caching/etags.html'],
    ['in the same block', 'step-1', 'step-1.html'],
    ['in the same block, written with a dot', './step-1.md', 'step-1.html'],
    ['with the block, to a name that several blocks have', '/caching/step-1', '../caching/step-1.html'],
    ['with a fragment', 'step-1#here', 'step-1.html#here'],
    ['with a query and a fragment', '../caching/etags?a=b#c', '../caching/etags.html?a=b#c'],
    ['escaped', '..%2Fcaching%2Fetags', '../caching/etags.html'],
  ])('%s', (_, target, link) => {
    expect(resolve(target)).toBe(link);
  });
});

describe('a link to another page', () => {
  test.each([
    ['a course as upstream writes it', '/learn/web-101', '../courses/web-101.html'],
    ['a course by its URL', '../courses/web-101.html', '../courses/web-101.html'],
    ['a block as upstream writes it', '/learn/web-101/caching', '../caching/index.html'],
    ['a block with a trailing slash', '../caching/', '../caching/index.html'],
    ['a block by its page', '../caching/index.html', '../caching/index.html'],
    ['a free page', '../pages/about', '../pages/about.html'],
    ['a free page by its file', '/pages/about.md', '../pages/about.html'],
  ])('%s', (_, target, link) => {
    expect(resolve(target)).toBe(link);
  });

  test('resolves from the home page and from a free page', () => {
    expect(resolve('caching/etags', 'index.html')).toBe('caching/etags.html');
    expect(resolve('../caching/etags', 'pages/about.html')).toBe('../caching/etags.html');
  });
});

describe('a link to a file', () => {
  test.each([
    ['in the assets folder', 'assets/logo.svg', '../assets/logo.svg'],
    ['as if from the lesson’s own file', '../../../../assets/logo.svg', '../assets/logo.svg'],
    ['from the root', '/assets/images/a%20b.png', '../assets/images/a%20b.png'],
    ['without naming the assets folder', 'images/a b.png', '../assets/images/a%20b.png'],
  ])('%s', (_, target, link) => {
    expect(resolve(target)).toBe(link);
  });

  test('keeps its fragment', () => {
    expect(resolve('assets/logo.svg#icon')).toBe('../assets/logo.svg#icon');
  });
});

describe('a broken link resolves to nothing', () => {
  test.each([
    'nothing',
    '../caching/nothing',
    '/learn/nothing',
    '/learn/web-101/caching/nothing',
    'assets/nothing.png',
    '',
    '.',
    '/',
    '?a=b',
    '%',
    '%E0%A4%A',
    '../../../../etc/passwd',
    '__proto__',
    'constructor',
  ])('%j', (target) => {
    expect(resolve(target)).toBeUndefined();
  });
});

describe('in another language', () => {
  const page = 'es/http-basics/what-is-rest.html';

  test.each([
    ['/learn/web-101/http-basics/what-is-rest', 'what-is-rest.html'],
    ['what-is-rest', 'what-is-rest.html'],
    ['../http-basics/', 'index.html'],
    ['/learn/web-101', '../courses/web-101.html'],
    ['assets/logo.svg', '../../assets/logo.svg'],
  ])('%s resolves to %s: pages of that language, shared files', (target, link) => {
    expect(resolveContentLink(target, page, 'es/', spanish)).toBe(link);
  });

  test('a page that the language does not have is not resolved', () => {
    expect(resolveContentLink('/learn/web-101/caching/etags', page, 'es/', spanish)).toBeUndefined();
  });
});
