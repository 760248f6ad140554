import type { Entries } from './entry.ts';
import { lessonPath, secondPath, lines, lesson, textLesson, secondLesson, course } from './example-texts.ts';

/** Path of a lesson in another block. */
const editionPath = 'challenges/english/blocks/greetings-old/5f3c8a1b2d4e6f7081923a4b.md';

/** Names that must be unique or are reserved: URLs, ids, titles. */
export const urlsAndIds = {
  'lessons-missing': {
    severity: 'error',
    title: 'No lessons',
    message: 'No lessons in {folder}.',
    hint: 'Add lessons in `challenges/<language>/blocks/<block>/`, or choose another folder with `--content`.',
    example: {
      bad: { 'site.yml': lines('title: Manners') },
      in: '.',
      good: course({ 'site.yml': lines('title: Manners') }),
    },
  },
  'url-clash': {
    severity: 'error',
    title: 'URL used twice',
    message: 'The URL {url} is already used by {other}.',
    hint: 'Change the `dashedName` of one of the two.',
    example: {
      bad: course({ [secondPath]: secondLesson({ dashedName: 'saying-hello' }) }),
      in: secondPath,
      good: course({ [secondPath]: secondLesson({ dashedName: 'saying-goodbye' }) }),
    },
  },
  'url-reserved': {
    severity: 'error',
    title: 'Reserved name',
    message: '{what} “{name}” cannot be part of a URL: {reason}.',
    hint: 'Choose another name.',
    example: {
      bad: lesson({ dashedName: 'index' }, '# --description--', 'Good morning!'),
      good: textLesson('Good morning!'),
    },
  },
  'redirect-invalid': {
    severity: 'error',
    title: 'Invalid redirect',
    message: 'Invalid redirect from {from}: {reason}.',
    hint: 'Write both addresses as paths from the root of the site: `old-block/lesson.html: block/lesson.html`.',
    example: {
      bad: course({ 'site.yml': lines('redirects:', '  hello.html: greetings/hello.html') }),
      in: 'site.yml',
      at: 'greetings/hello.html',
      good: course({ 'site.yml': lines('redirects:', '  hello.html: greetings/saying-hello.html') }),
    },
  },
  'id-clash': {
    severity: 'error',
    title: 'Id used twice in a block',
    message: 'The id {id} is already used by {other} in the same block.',
    hint: 'Give this lesson an id of its own: 24 hexadecimal digits.',
    example: {
      bad: course({ [secondPath]: secondLesson({ id: '5f3c8a1b2d4e6f7081923a4b' }) }),
      in: secondPath,
      good: course({ [secondPath]: secondLesson() }),
    },
  },
  'title-clash': {
    severity: 'error',
    title: 'Title used twice in a block',
    message: 'The title “{title}” is already used by {other} in the same block.',
    hint: 'Change one of the two titles.',
    example: {
      bad: course({ [secondPath]: secondLesson({ title: 'Saying hello' }) }),
      in: secondPath,
      good: course({ [secondPath]: secondLesson({ title: 'Saying goodbye' }) }),
    },
  },
  'file-name-other': {
    severity: 'warning',
    title: 'File name differs from the id',
    message: 'The file name must be the id of the lesson, {id}: other programs find lessons by file name.',
    hint: 'Rename the file to {id}.md.',
    example: {
      bad: course({ 'challenges/english/blocks/greetings/goodbye.md': secondLesson() }),
      in: 'challenges/english/blocks/greetings/goodbye.md',
      good: course({ [secondPath]: secondLesson() }),
    },
  },
  'id-elsewhere': {
    severity: 'warning',
    title: 'Id used in another block',
    message: 'The id {id} is also used by {other} in another block.',
    hint: 'Give the newer lesson an id of its own before learners use it.',
    example: {
      bad: course({ [editionPath]: secondLesson({ id: '5f3c8a1b2d4e6f7081923a4b' }) }),
      in: [editionPath, lessonPath],
      good: course({ 'challenges/english/blocks/greetings-old/6a0d7b9c1e2f304152637485.md': secondLesson() }),
    },
  },
} as const satisfies Entries;
