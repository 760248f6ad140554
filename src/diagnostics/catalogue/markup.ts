import type { Entries } from './entry.ts';
import { course, lessonPath, lines, textLesson } from './example-texts.ts';

/** Settings of a site with formulas. */
const formulas = lines('math:', '  blocks: [greetings]');

/** Markdown and the HTML in it (see format.md#markdown-and-html). */
export const markup = {
  mojibake: {
    severity: 'warning',
    title: 'Garbled letters',
    message: '“{found}” is “{repaired}” in the wrong encoding; the page shows “{repaired}”.',
    hint: 'Replace it with “{repaired}”, or run `hornbook check --fix`.',
    example: { bad: textLesson('Wait, weâ€™re late.'), at: 'â€™', good: textLesson('Wait, we’re late.') },
  },
  'html-unknown': {
    severity: 'warning',
    title: 'Unknown HTML tag',
    message: 'Unknown HTML tag `<{tag}>`; it is shown as text.',
    hint: 'Put it in backticks if it is meant as text, or correct the tag.',
    example: { bad: textLesson('Say <hello>!'), at: '<hello>', good: textLesson('Say `<hello>`!') },
  },
  'html-not-allowed': {
    severity: 'warning',
    title: 'HTML tag not allowed',
    message: 'The HTML tag `<{tag}>` is not allowed; it is removed, and its text is kept.',
    hint: 'Use Markdown or another tag.',
    example: { bad: textLesson('<button>Hello</button>'), at: '<button>', good: textLesson('**Hello**') },
  },
  'html-unsafe': {
    severity: 'error',
    title: 'Script in the content',
    message: 'The attribute `{attribute}` of `<{tag}>` would run a script; it is removed.',
    hint: 'Remove the attribute.',
    example: {
      bad: textLesson('Say <b onclick="greet()">hello</b>!'),
      at: '<b',
      good: textLesson('Say <b>hello</b>!'),
    },
  },
  'html-style': {
    severity: 'info',
    title: 'Inline style',
    message: 'The style of `<{tag}>` is removed, except for alignment, width and height.',
    hint: 'Remove the `style` attribute, or use the styles of the site.',
    example: {
      bad: textLesson('Say <span style="color: red">hello</span>!'),
      at: '<span',
      good: textLesson('Say **hello**!'),
    },
  },
  'html-frame': {
    severity: 'info',
    title: 'Frame shown as a link',
    message: 'The frame would load another site without asking, so it is shown as a link.',
    hint: 'Write a link with your own text instead.',
    example: {
      bad: textLesson('<iframe src="https://example.org/hello" title="Greetings"></iframe>'),
      at: '<iframe',
      good: textLesson('[Greetings](https://example.org/hello)'),
    },
  },
  'bold-unclosed': {
    severity: 'warning',
    title: 'Bold that does not apply',
    message:
      'These `**` are not bold in Markdown, usually because there is punctuation inside them and a letter outside. Hornbook shows matching pairs in bold anyway.',
    hint: 'Move the punctuation out of the `**`, put a space next to them, or write `\\*\\*` for asterisks.',
    example: {
      bad: textLesson('Say **hello:**then wait.'),
      at: '**hello',
      good: textLesson('Say **hello**: then wait.'),
    },
  },
  'italics-unclosed': {
    severity: 'warning',
    title: 'Italics that do not apply',
    message: 'This `{sign}` is not the beginning of italics in Markdown, so it is shown as written.',
    hint: 'Remove the spaces inside the pair, or write `\\{sign}` for the sign itself.',
    example: {
      bad: textLesson('早上说* 你好 *吧。'),
      at: '* 你好',
      good: textLesson('早上说*你好*吧。'),
    },
  },
  'backtick-stray': {
    severity: 'warning',
    title: 'Unmatched backtick',
    message: 'This backtick has no partner, so it is shown as text.',
    hint: 'Add the missing backtick, or remove this one.',
    example: { bad: textLesson('Say `hello to them.'), at: '`hello', good: textLesson('Say `hello` to them.') },
  },
  'dollar-unpaired': {
    severity: 'warning',
    title: 'Unpaired dollar sign',
    message: 'This `$` has no partner, so it is shown as a dollar sign instead of a formula.',
    hint: 'Add the other `$` of the formula, or write `\\$` for a dollar sign.',
    example: {
      bad: course({ 'site.yml': formulas, [lessonPath]: textLesson('Say it $n times.') }),
      in: lessonPath,
      at: '$n',
      good: course({ 'site.yml': formulas, [lessonPath]: textLesson('Say it $n$ times.') }),
    },
  },
  'heading-skip': {
    severity: 'warning',
    title: 'Skipped heading level',
    message: 'The heading `{found}` follows `{before}`, so a level is missing between them.',
    hint: 'Use one `#` more than the heading it belongs to.',
    example: {
      bad: textLesson('## Hello', '#### In the morning'),
      at: '#### In',
      good: textLesson('## Hello', '### In the morning'),
    },
  },
  'image-alt-missing': {
    severity: 'warning',
    title: 'Image without a description',
    message: 'The image has no description for people who cannot see it.',
    hint: 'Describe the image: `![what it shows](…)` or `alt="what it shows"`. Write `alt=""` if it is only decoration.',
    example: {
      bad: textLesson('<img src="https://example.org/sun.png">'),
      at: '<img',
      good: textLesson('<img src="https://example.org/sun.png" alt="The sun rises">'),
    },
  },
  'html-unbalanced': {
    severity: 'warning',
    title: 'Unmatched HTML tag',
    message: '`{found}` has no matching `{other}`.',
    hint: 'Add the matching tag, or remove this one. There must be no space after `<`.',
    example: { bad: textLesson('Say <b>hello to them.'), at: '<b>', good: textLesson('Say <b>hello</b> to them.') },
  },
  'placeholder-left': {
    severity: 'warning',
    title: 'Placeholder of a translation tool',
    message: '`<{tag}>` is a placeholder that a translation tool did not replace; it is shown as text.',
    hint: 'Replace it with the tag in the original.',
    example: { bad: textLesson('Say <TAG0>hello to them.'), at: '<TAG0>', good: textLesson('Say hello to them.') },
  },
} as const satisfies Entries;
