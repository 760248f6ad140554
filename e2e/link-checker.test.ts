import { describe, expect, test } from 'vitest';
import { checkLinks } from './link-checker.ts';
import { writeFiles } from './support/folders.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

const faults: readonly { what: string; html: string; problem: string }[] = [
  { what: 'a missing file', html: '<a href="gone.html">x</a>', problem: '<a href> “gone.html” leads to no file' },
  { what: 'a wrong case', html: '<a href="Other.html">x</a>', problem: '<a href> “Other.html” leads to no file' },
  { what: 'a missing id', html: '<a href="other.html#no">x</a>', problem: 'leads to no id of that page' },
  { what: 'a missing id on the same page', html: '<a href="#no">x</a>', problem: 'leads to no id of that page' },
  { what: 'a folder', html: '<a href="sub/">x</a>', problem: 'names a folder, not a file' },
  { what: 'its own folder', html: '<a href="./">x</a>', problem: 'names a folder, not a file' },
  { what: 'the folder above', html: '<a href="..">x</a>', problem: 'names a folder, not a file' },
  { what: 'a file above', html: '<a href="../other.html">x</a>', problem: 'leads out of the folder' },
  { what: 'the root of the host', html: '<a href="/other.html">x</a>', problem: 'is not relative' },
  { what: 'another host, without a scheme', html: '<a href="//example.com">x</a>', problem: 'is not relative' },
  { what: 'a script address', html: '<a href="javascript:x()">x</a>', problem: 'has the scheme javascript' },
  { what: 'a space', html: '<a href="a b.html">x</a>', problem: 'holds a sign that must be escaped' },
  { what: 'a bad escape', html: '<a href="a%zz.html">x</a>', problem: 'is badly escaped' },
  {
    what: 'a picture of another site',
    html: '<img alt="" src="https://x.example/">',
    problem: 'is loaded from another',
  },
  { what: 'a missing picture', html: '<img alt="" src="a.svg">', problem: '<img src> “a.svg” leads to no file' },
  {
    what: 'a missing picture of a set',
    html: '<img alt="" srcset="b.svg 1x, c.svg 2x">',
    problem: '“c.svg” leads to no',
  },
  { what: 'a relative canonical', html: '<link rel="canonical" href="other.html">', problem: 'is not a whole address' },
  {
    what: 'a page that redirects to another site',
    html: '<meta http-equiv="refresh" content="0; url=https://x.example/">',
    problem: 'is loaded from another site',
  },
  { what: 'crossorigin', html: '<script src="a.js" crossorigin></script>', problem: '<script crossorigin>' },
  { what: 'integrity', html: '<script src="a.js" integrity="sha256-x"></script>', problem: '<script integrity>' },
  { what: 'a script that blocks the page', html: '<script src="a.js"></script>', problem: '<script> without defer' },
  { what: 'a module', html: '<script src="a.js" type="module"></script>', problem: '<script type=module>' },
  { what: '<use> of another file', html: '<svg><use href="a.svg#b"/></svg>', problem: '<use> of another file' },
  { what: 'an inline script', html: '<script>x()</script>', problem: 'inline <script>' },
  { what: 'an event handler', html: '<b onclick="x()">x</b>', problem: '<b onclick>' },
  { what: 'an inline style', html: '<b style="color: red">x</b>', problem: '<b style>' },
  { what: 'a style element', html: '<style>b{}</style>', problem: '<style>' },
];

describe('the link checker', () => {
  test('accepts pages with valid links', () => {
    const folder = temporaryFolder();
    writeFiles(folder, {
      'index.html': page(`
      <link rel="canonical" href="https://example.org/"><link rel="stylesheet" href="assets/a%20b.css">
      <a href="m%C3%A1s/nudos.html#%C3%A9">on</a> <a href="#Here" id="Here">here</a> <a href="m%C3%A1s/nudos.html?q=1">q</a>
      <a href="https://example.com/x">out</a> <a href="mailto:knot@example.com">write</a>
      <img alt="" src="assets/100%25.svg" srcset="assets/100%25.svg 1x, assets/100%25.svg 2x"><script defer src="a.js"></script>`),
      'más/nudos.html': page('<h1 id="é">Back <a href="../index.html">home</a></h1>'),
      'assets/a b.css': '/* url(nothing) */ a::before { content: "url(nothing)"; background: url( "100%25.svg" ) }',
      'assets/100%.svg': '<svg/>',
      'a.js': '',
      '404.html': '<!doctype html><style>a{}</style><title>x</title><a href="https://example.org/">home</a>',
      '.nojekyll': '',
    });
    expect(checkLinks(folder)).toEqual([]);
  });

  test.each(faults)('reports $what', ({ html, problem }) => {
    const folder = temporaryFolder();
    writeFiles(folder, { 'index.html': page(html), 'other.html': page(''), 'sub/index.html': page(''), 'a.js': '' });
    const found = checkLinks(folder);
    expect(found).not.toEqual([]);
    expect(found.join('\n')).toContain(problem);
  });

  test('reports missing files of stylesheets, bad file names, and relative links in the 404 page', () => {
    const folder = temporaryFolder();
    writeFiles(folder, {
      'a.css': '@import "b.css"; a { background: url(c.svg) } b { background: url("/d.svg") }',
      '_e.html': page(''),
      '404.html': '<!doctype html><title>x</title><a href="a.css">x</a>',
    });
    expect(checkLinks(folder)).toEqual([
      '_e.html: the name “_e.html” begins with a dot or an underscore',
      '404.html: <a href> “a.css” is relative, and this page may be shown at any address',
      'a.css: @import “b.css” leads to no file',
      'a.css: url() “c.svg” leads to no file',
      'a.css: url() “/d.svg” is not relative',
    ]);
  });
});

function page(html: string): string {
  return `<!doctype html><html lang="en"><head><title>x</title></head><body>${html}</body></html>`;
}
