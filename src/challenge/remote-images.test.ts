import { describe, expect, test } from 'vitest';
import { proseLesson } from './lesson.fixture.ts';
import { readLesson } from './lesson.ts';

const hostsOf = (body: string) => readLesson(proseLesson(`# --description--\n\n${body}`), 'f.md').lesson?.imageHosts;

describe('the hosts of images', () => {
  test.each([
    ['HTML', '<img src="https://cdn.example.org/a.png" alt="a">', ['cdn.example.org']],
    ['HTML in a line', 'Look: <img alt="a" src="http://a.example/b.png"> there', ['a.example']],
    ['HTML in a table', '<table><tr><td><IMG SRC="https://t.example/x.gif" alt=""></td></tr></table>', ['t.example']],
    ['Markdown', '![a](https://m.example/a.png)', ['m.example']],
    ['an image in a link', '[![a](https://l.example/a.png)](https://elsewhere.example/)', ['l.example']],
    ['no scheme', '<img src="//p.example/a.png" alt="a">', ['p.example']],
    ['a port', '<img src="https://p.example:8080/a.png" alt="a">', ['p.example:8080']],
  ])('are found in %s', (_, body, hosts) => {
    expect(hostsOf(body)).toEqual(hosts);
  });

  test('are listed once each', () => {
    const image = '<img src="https://a.example/1.png" alt="">';
    expect(hostsOf(`${image}\n\n- ![b](https://b.example/2.png)\n\n${image.replace('1', '3')}`)).toEqual([
      'a.example',
      'b.example',
    ]);
  });

  test.each([
    ['images of this site', '<img src="images/spacer.gif" alt=""> ![a](/b.png)'],
    ['code', '`<img src="https://a.example/1.png">`\n\n```html\n<img src="https://b.example/1.png">\n```'],
    ['links', '<a href="https://a.example/">a</a>'],
    ['invalid URLs', '<img src="https://" alt="">'],
    ['comments', '<!-- <img src="https://a.example/1.png"> -->'],
  ])('are none in %s', (_, body) => {
    expect(hostsOf(body)).toEqual([]);
  });

  test('are also found in other sections', () => {
    const body = 'x\n\n# --assignment--\n\n<img src="https://a.example/1.png" alt="">';
    expect(hostsOf(body)).toEqual(['a.example']);
  });
});
