import type { Entries } from './entry.ts';
import { lesson, textLesson, sceneLesson } from './example-texts.ts';

/** A lesson with code to edit. */
function exercise(fence: string): string {
  return textLesson('Say hello.', '# --seed--', '## --seed-contents--', fence);
}

/** Fences and containers, and the sections that consist of them (see format.md#hints-seeds-and-solutions). */
export const code = {
  'fence-missing': {
    severity: 'error',
    title: 'Missing JSON',
    message: 'Missing `json` code fence in the section `--{name}--`.',
    hint: 'Put the data between a line of three backticks followed by `json` and a line of three backticks.',
    example: { bad: lesson({}, '# --scene--', 'Breakfast.'), at: '# --scene--', good: sceneLesson() },
  },
  'fence-unclosed': {
    severity: 'error',
    title: 'Unclosed code fence',
    message: 'The code fence is not closed, so everything after it is code.',
    hint: 'Add a line of three backticks after the code.',
    example: { bad: exercise('```js\nhello();'), at: '```js\nhello', good: exercise('```js\nhello();\n```') },
  },
  'container-unclosed': {
    severity: 'error',
    title: 'Unclosed container',
    message: 'The container `:::{name}` is not closed.',
    hint: 'Add a line `:::` after its last code fence.',
    example: {
      bad: lesson({}, '# --interactive--', ':::interactive_editor', '```js\nhello();\n```'),
      at: ':::interactive',
      good: lesson({}, '# --interactive--', ':::interactive_editor', '```js\nhello();\n```', ':::'),
    },
  },
  'container-content': {
    severity: 'error',
    title: 'Text in a container',
    message: 'The container `:::{name}` must contain only code fences.',
    hint: 'Move the other content above or below the container.',
    example: {
      bad: lesson({}, '# --interactive--', ':::interactive_editor', 'Try it:', '```js\nhello();\n```', ':::'),
      at: 'Try it:',
      good: lesson({}, '# --interactive--', 'Try it:', ':::interactive_editor', '```js\nhello();\n```', ':::'),
    },
  },
  'editable-region': {
    severity: 'warning',
    title: 'Incomplete editable region',
    message: 'The seed has {count|line|lines} `--fcc-editable-region--`; it must have none or two.',
    hint: 'Put one such line before the code to edit and one after it.',
    example: {
      bad: exercise('```js\n--fcc-editable-region--\nhello();\n```'),
      at: '```js\n--fcc',
      good: exercise('```js\n--fcc-editable-region--\nhello();\n--fcc-editable-region--\n```'),
    },
  },
  'editable-region-beside': {
    severity: 'warning',
    title: 'Editable-region mark beside code',
    message:
      'This `--fcc-editable-region--` has something else on its line; other programs show the mark or refuse the file.',
    hint: 'Put each mark on a line of its own: one above the code to edit and one below it.',
    example: {
      bad: exercise('```js\n--fcc-editable-region-- hello();\n--fcc-editable-region--\n```'),
      at: '--fcc-editable-region-- hello',
      good: exercise('```js\n--fcc-editable-region--\nhello();\n--fcc-editable-region--\n```'),
    },
  },
  'hint-unpaired': {
    severity: 'error',
    title: 'Incomplete hint',
    message: 'The hint has a {what} but no {other}.',
    hint: 'Add the missing part, or remove this one.',
    example: {
      bad: textLesson('Greet.', '# --hints--', 'You should call `hello`.'),
      at: 'You should',
      good: textLesson('Greet.', '# --hints--', 'You should call `hello`.', '```js\nassert(called);\n```'),
    },
  },
  'code-language-unknown': {
    severity: 'warning',
    title: 'Unknown code language',
    message: 'Unknown code language “{language}”{meant=}; the code is not highlighted.',
    hint: 'Correct the word after the backticks, or write `text`.',
    example: {
      bad: textLesson('```klingon\nnuqneH\n```'),
      at: '```klingon',
      good: textLesson('```text\nnuqneH\n```'),
    },
  },
  'fence-indented': {
    severity: 'warning',
    title: 'Indented code fence',
    message: 'The code fence is indented so far that Markdown shows its backticks as code.',
    hint: 'Indent the fence like the text around it.',
    example: {
      bad: textLesson('Say hello:', '    ```js\n    hello();\n    ```'),
      at: '    ```js',
      good: textLesson('Say hello:', '```js\nhello();\n```'),
    },
  },
} as const satisfies Entries;
