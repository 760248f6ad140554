import type { Entries } from './entry.ts';
import { textLesson } from './example-texts.ts';

/** Whole files, and symbolic links. */
export const files = {
  'file-empty': {
    severity: 'error',
    title: 'Empty file',
    message: 'The file is empty.',
    hint: 'Write the lesson, or delete the file.',
    example: { bad: '', good: textLesson('Good morning!') },
  },
  'file-too-large': {
    severity: 'error',
    title: 'File too large',
    message: 'The file has {size} bytes; the limit is {limit}.',
    hint: 'Split the lesson into several, or move data and images to the assets folder.',
    example: { cause: 'A lesson of more than a megabyte, for example with an image pasted into it as text.' },
  },
  'file-not-text': {
    severity: 'error',
    title: 'Not a text file',
    message: 'The file must be UTF-8 text; it has {what} at offset {offset}.',
    hint: 'Save the file as UTF-8, or move it out of the lessons folder if it is not a lesson.',
    example: { cause: 'An image or a document that was renamed to end with `.md`, or text in an old encoding.' },
  },
  'file-unreadable': {
    severity: 'error',
    title: 'Unreadable file',
    message: 'Cannot read the file: {reason}.',
    hint: 'Check that the file exists and that you have permission to read it.',
    example: { cause: 'A file without read permission, or a folder with the name of a file such as `site.yml`.' },
  },
  'nesting-too-deep': {
    severity: 'error',
    title: 'Nested too deeply',
    message: 'Quotes, lists, tags or emphasis are nested too deeply.',
    hint: 'Reduce the nesting.',
    example: { cause: 'A thousand quotes or tags, each inside the other.' },
  },
  'markup-too-heavy': {
    severity: 'error',
    title: 'Too much markup',
    message: 'The file has too many {what}; the limit is {limit}.',
    hint: 'Split the lesson into several, or move data to the assets folder.',
    example: {
      cause:
        'A table with a hundred thousand cells, thousands of asterisks in one paragraph, or thousands of rules in one file.',
    },
  },
  'link-outside': {
    severity: 'error',
    title: 'Symbolic link to another folder',
    message: 'The symbolic link points to {target}, outside the folder it belongs to. Hornbook does not follow it.',
    hint: 'Copy the file into the folder, or change the link to a target inside it.',
    example: { cause: 'A symbolic link in a block that points to a file elsewhere on the disk.' },
  },
  'link-cycle': {
    severity: 'error',
    title: 'Symbolic link to a parent folder',
    message: 'The symbolic link points to {target}, a folder that contains the link. Hornbook does not follow it.',
    hint: 'Remove the link, or change its target.',
    example: { cause: 'A symbolic link in a block that points to the folder of all blocks.' },
  },
} as const satisfies Entries;
