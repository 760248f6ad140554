import type { Entries } from './entry.ts';
import { lesson, textLesson, sceneLesson } from './example-texts.ts';

/** A lesson with code to change. */
function exercise(fence: string): string {
  return textLesson('Say hello.', '# --seed--', '## --seed-contents--', fence);
}

/** Fences and containers, and the sections that are made of them (FORMAT 5.7 and 5.8). */
export const code = {
  'fence-missing': {
    severity: 'error',
    title: 'No data',
    message: 'The section `--{name}--` needs a fence with JSON, and it has none.',
    hint: 'Put the data between a line of three backticks with `json` and a line of three backticks.',
    example: { bad: lesson({}, '# --scene--', 'Breakfast.'), at: '# --scene--', good: sceneLesson() },
  },
  'fence-unclosed': {
    severity: 'error',
    title: 'Fence without an end',
    message: 'Nothing closes this fence, so all that follows is taken for code.',
    hint: 'Add a line of three backticks after the code.',
    example: { bad: exercise('```js\nhello();'), at: '```js\nhello', good: exercise('```js\nhello();\n```') },
  },
  'container-unclosed': {
    severity: 'error',
    title: 'Container without an end',
    message: 'Nothing closes this `:::{name}`.',
    hint: 'Add a line `:::` after its last fence.',
    example: {
      bad: lesson({}, '# --interactive--', ':::interactive_editor', '```js\nhello();\n```'),
      at: ':::interactive',
      good: lesson({}, '# --interactive--', ':::interactive_editor', '```js\nhello();\n```', ':::'),
    },
  },
  'container-content': {
    severity: 'error',
    title: 'Text in a container',
    message: 'A `:::{name}` holds fences only; this is something else.',
    hint: 'Move it above or below the container.',
    example: {
      bad: lesson({}, '# --interactive--', ':::interactive_editor', 'Try it:', '```js\nhello();\n```', ':::'),
      at: 'Try it:',
      good: lesson({}, '# --interactive--', 'Try it:', ':::interactive_editor', '```js\nhello();\n```', ':::'),
    },
  },
  'editable-region': {
    severity: 'warning',
    title: 'Editable region not marked by two lines',
    message: 'The seed has {count} lines `--fcc-editable-region--`; it needs none or two.',
    hint: 'Mark the first and the last line of the part to change.',
    example: {
      bad: exercise('```js\n--fcc-editable-region--\nhello();\n```'),
      at: '```js\n--fcc',
      good: exercise('```js\n--fcc-editable-region--\nhello();\n--fcc-editable-region--\n```'),
    },
  },
  'hint-unpaired': {
    severity: 'error',
    title: 'Hint without its other half',
    message: 'This {what} has no {other}: hints are a text and a test in turn.',
    hint: 'Add what is missing, or remove it.',
    example: {
      bad: textLesson('Greet.', '# --hints--', 'You should call `hello`.'),
      at: 'You should',
      good: textLesson('Greet.', '# --hints--', 'You should call `hello`.', '```js\nassert(called);\n```'),
    },
  },
  'code-language-unknown': {
    severity: 'warning',
    title: 'Unknown code language',
    message: 'Nothing is known of the code language “{language}”; the code is shown without colours{meant}.',
    hint: 'Check the word after the backticks, or write `text`.',
    example: {
      bad: textLesson('```klingon\nnuqneH\n```'),
      at: '```klingon',
      good: textLesson('```text\nnuqneH\n```'),
    },
  },
  'fence-indented': {
    severity: 'warning',
    title: 'Fence too far in',
    message: 'This fence stands so far in that it is taken for code itself, and its backticks are shown.',
    hint: 'Move it out, to where the text around it begins.',
    example: {
      bad: textLesson('Say hello:', '    ```js\n    hello();\n    ```'),
      at: '    ```js',
      good: textLesson('Say hello:', '```js\nhello();\n```'),
    },
  },
} as const satisfies Entries;
