import { expect, test } from 'vitest';
import { safeSvg } from './svg.ts';

const svg = (inside: string) =>
  `<?xml version="1.0"?><!DOCTYPE svg><svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">${inside}</svg>`;

test('keeps everything that draws', () => {
  const drawing =
    '<defs><linearGradient id="g"><stop offset="0"/></linearGradient></defs><rect fill="url(#g)" width="9"/>';
  const result = safeSvg(svg(`<title>A &amp; B</title>${drawing}<use href="#g"/><text style="fill:red">x</text>`));
  for (const part of ['<title>A &amp; B</title>', 'url(#g)', 'href="#g"', 'style="fill:red"', 'viewBox="0 0 9 9"']) {
    expect(result).toContain(part);
  }
});

test.each([
  ['a script', '<script>alert(1)</script>', /script|alert/],
  [
    'a script in another namespace',
    '<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>',
    /script|alert/,
  ],
  ['a handler', '<rect onload="alert(1)"/>', /onload|alert/],
  ['HTML', '<foreignObject><iframe src="https://a.example/"/></foreignObject>', /foreign|iframe/],
  ['a link', '<a href="javascript:alert(1)"><text>x</text></a>', /javascript|<a/],
  ['an image of another site', '<image href="https://a.example/a.png"/>', /a\.example/],
  ['an old link to another site', '<use xlink:href="https://a.example/a.svg#b"/>', /a\.example/],
  ['an SVG in a data URL', '<image href="data:image/svg+xml,&lt;svg onload=alert(1)&gt;"/>', /alert/],
  ['a style that loads a file', '<style>@import "https://a.example/";</style>', /a\.example/],
  ['an attribute that loads a file', '<rect style="fill:url( \'https://a.example/\' )"/>', /a\.example/],
  ['an escaped URL', '<rect style="fill:u\\72l(https://a.example/)"/>', /a\.example/],
  ['an animation', '<rect><animate attributeName="href" to="javascript:alert(1)"/></rect>', /animate|javascript/],
  ['a set', '<set attributeName="onmouseover" to="alert(1)"/>', /alert/],
])('removes %s', (_what, inside, trace) => {
  const result = safeSvg(svg(`${inside}<circle r="4"/>`));
  expect(result).not.toMatch(trace);
  expect(result).toContain('<circle');
});

test.each(['', 'no picture', '<html><body/></html>', '<svg xmlns="http://www.w3.org/2000/svg"><g></svg>'])(
  'rejects “%s”',
  (text) => {
    expect(() => safeSvg(text)).toThrow();
  },
);
