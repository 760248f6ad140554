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
  'bold-unclosed': {
    severity: 'warning',
    title: 'Bold that is none',
    message:
      'These `**` make nothing bold for Markdown, mostly because punctuation stands inside them and a letter outside. Where they pair, they are shown as bold all the same.',
    hint: 'Move the punctuation out of the `**`, put a space beside them, or write `\\*\\*` for asterisks.',
    example: {
      bad: textLesson('Say **hello:**then wait.'),
      at: '**hello',
      good: textLesson('Say **hello**: then wait.'),
    },
  },
  'backtick-stray': {
    severity: 'warning',
    title: 'Backtick alone',
    message: 'This backtick has no partner, so it is shown as it is.',
    hint: 'Add the missing one, or remove it.',
    example: { bad: textLesson('Say `hello to them.'), at: '`hello', good: textLesson('Say `hello` to them.') },
  },
  'heading-skip': {
    severity: 'warning',
    title: 'Heading level left out',
    message: 'The heading `{found}` follows `{before}`: a level is left out, so the outline has a hole.',
    hint: 'Use one `#` more than the heading it belongs to.',
    example: {
      bad: textLesson('## Hello', '#### In the morning'),
      at: '#### In',
      good: textLesson('## Hello', '### In the morning'),
    },
  },
  'image-alt-missing': {
    severity: 'warning',
    title: 'Picture without a description',
    message: 'The picture has no text for those who cannot see it.',
    hint: 'Describe it: `![what it shows](…)` or `alt="what it shows"`; write `alt=""` where it only decorates.',
    example: {
      bad: textLesson('<img src="https://example.org/sun.png">'),
      at: '<img',
      good: textLesson('<img src="https://example.org/sun.png" alt="The sun rises">'),
    },
  },
  'html-unbalanced': {
    severity: 'warning',
    title: 'HTML tag without its partner',
    message: '`{found}` has no `{other}` where it should be.',
    hint: 'Add it, or remove this one. A tag has no space after its `<`.',
    example: { bad: textLesson('Say <b>hello to them.'), at: '<b>', good: textLesson('Say <b>hello</b> to them.') },
  },
  'placeholder-left': {
    severity: 'warning',
    title: 'Placeholder of a translation',
    message: '`<{tag}>` stands for a tag that a translation tool did not put back; it is shown as text.',
    hint: 'Look into the original and write what stands there.',
    example: { bad: textLesson('Say <TAG0>hello to them.'), at: '<TAG0>', good: textLesson('Say hello to them.') },
  },
} as const satisfies Entries;
