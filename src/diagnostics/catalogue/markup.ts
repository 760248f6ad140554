import type { Entries } from './entry.ts';
import { textLesson } from './example-texts.ts';

/** Markdown and the HTML in it (FORMAT 6 and 8). */
export const markup = {
  mojibake: {
    severity: 'warning',
    title: 'Garbled letters',
    message: '“{found}” is “{repaired}” saved with the wrong encoding; it is shown repaired.',
    hint: 'Replace it by “{repaired}” in the file.',
    example: { bad: textLesson('Wait, weâ€™re late.'), at: 'â€™', good: textLesson('Wait, we’re late.') },
  },
  'html-unknown': {
    severity: 'warning',
    title: 'Unknown HTML tag',
    message: 'There is no HTML tag `<{tag}>`; it is shown as text.',
    hint: 'Put it in backticks if it is meant as text, or correct it.',
    example: { bad: textLesson('Say <hello>!'), at: '<hello>', good: textLesson('Say `<hello>`!') },
  },
  'html-not-allowed': {
    severity: 'warning',
    title: 'HTML tag not allowed',
    message: 'The tag `<{tag}>` may not stand in a lesson; it is left out and its text is kept where there is any.',
    hint: 'Write it in Markdown or with another tag.',
    example: { bad: textLesson('<button>Hello</button>'), at: '<button>', good: textLesson('**Hello**') },
  },
  'html-unsafe': {
    severity: 'error',
    title: 'Script in the content',
    message: 'The attribute `{attribute}` of `<{tag}>` would run code; it is left out.',
    hint: 'Remove it.',
    example: {
      bad: textLesson('Say <b onclick="greet()">hello</b>!'),
      at: '<b',
      good: textLesson('Say <b>hello</b>!'),
    },
  },
  'html-style': {
    severity: 'info',
    title: 'Inline style',
    message: 'The style of `<{tag}>` is left out, but for alignment, width and height.',
    hint: 'Remove it, or use what the site’s own styles offer.',
    example: {
      bad: textLesson('Say <span style="color: red">hello</span>!'),
      at: '<span',
      good: textLesson('Say **hello**!'),
    },
  },
  'html-frame': {
    severity: 'info',
    title: 'Frame shown as a link',
    message: 'A frame would load another site unasked; it is shown as a link.',
    hint: 'Write a link with a text of your own.',
    example: {
      bad: textLesson('<iframe src="https://example.org/hello" title="Greetings"></iframe>'),
      at: '<iframe',
      good: textLesson('[Greetings](https://example.org/hello)'),
    },
  },
} as const satisfies Entries;
