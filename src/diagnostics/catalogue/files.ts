import type { Entries } from './entry.ts';
import { textLesson } from './example-texts.ts';

/** A file as a whole, and the links between folders. */
export const files = {
  'file-empty': {
    severity: 'error',
    title: 'Empty file',
    message: 'The file is empty, so there is no lesson to show.',
    hint: 'Write the lesson, or delete the file.',
    example: { bad: '', good: textLesson('Good morning!') },
  },
  'file-too-large': {
    severity: 'error',
    title: 'File too large',
    message: 'The file has {size} bytes; it may have at most {limit}.',
    hint: 'Shorten it: a lesson can become several, and data and pictures belong in the assets folder.',
    example: { cause: 'A lesson of more than a megabyte, for example with a picture pasted into it as text.' },
  },
  'file-not-text': {
    severity: 'error',
    title: 'Not a text file',
    message: 'The file is not UTF-8 text: {what} at byte {offset}.',
    hint: 'Save it as UTF-8 text, or move it out of the lessons folder if it is no lesson.',
    example: { cause: 'A picture or a document whose name was made to end with `.md`, or text in an old encoding.' },
  },
  'file-unreadable': {
    severity: 'error',
    title: 'File cannot be read',
    message: 'The file cannot be read: {reason}.',
    hint: 'Check that it exists and that you may read it.',
    example: { cause: 'A file that you may not read, or a folder in the place of a file such as `site.yml`.' },
  },
  'nesting-too-deep': {
    severity: 'error',
    title: 'Nested too deeply',
    message: 'Quotes, lists, tags or emphasis stand in one another so deeply that the file cannot be read.',
    hint: 'Write it flatter.',
    example: { cause: 'A thousand quotes or tags in one another.' },
  },
  'markup-too-heavy': {
    severity: 'error',
    title: 'More markup than can be read',
    message: 'The file has more {what} than can be read: at most {limit}.',
    hint: 'Split it into several lessons, or move data to the assets folder.',
    example: {
      cause: 'A table of a hundred thousand cells, thousands of asterisks in one paragraph, or of rules in one file.',
    },
  },
  'link-outside': {
    severity: 'error',
    title: 'Link out of the content folder',
    message: 'The symbolic link leads to {target}, outside the folder it belongs to, so it is not followed.',
    hint: 'Copy the file into the folder, or point the link inside it.',
    example: { cause: 'A symbolic link in a block that leads to a file of another folder of the disk.' },
  },
  'link-cycle': {
    severity: 'error',
    title: 'Link to a folder around it',
    message: 'The symbolic link leads back to {target}, in which it lies, so following it would never end.',
    hint: 'Remove the link, or point it elsewhere.',
    example: { cause: 'A symbolic link in a block that leads to the folder of all blocks.' },
  },
} as const satisfies Entries;
