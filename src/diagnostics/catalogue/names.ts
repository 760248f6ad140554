import type { Entries } from './entry.ts';
import { lessonPath, secondPath, lines, lesson, textLesson, secondLesson, course } from './example-texts.ts';

/** A lesson of another block. */
const editionPath = 'challenges/english/blocks/greetings-old/5f3c8a1b2d4e6f7081923a4b.md';

/** Names that must be unlike others: addresses, ids, titles. */
export const names = {
  'lessons-missing': {
    severity: 'error',
    title: 'No lessons',
    message: 'There is no lesson under {folder}.',
    hint: 'Put lessons into challenges/<language>/blocks/<block>/, or name another folder with --content.',
    example: {
      bad: { 'site.yml': lines('title: Manners') },
      in: '.',
      good: course({ 'site.yml': lines('title: Manners') }),
    },
  },
  'url-clash': {
    severity: 'error',
    title: 'Two pages with one address',
    message: 'The page {url} is already made from {other}.',
    hint: 'Give one of the two another dashedName.',
    example: {
      bad: course({ [secondPath]: secondLesson({ dashedName: 'saying-hello' }) }),
      in: secondPath,
      good: course({ [secondPath]: secondLesson({ dashedName: 'saying-goodbye' }) }),
    },
  },
  'url-reserved': {
    severity: 'error',
    title: 'Reserved name',
    message: '{what} “{name}” cannot be used in an address: {reason}.',
    hint: 'Choose another name.',
    example: {
      bad: lesson({ dashedName: 'index' }, '# --description--', 'Good morning!'),
      good: textLesson('Good morning!'),
    },
  },
  'redirect-invalid': {
    severity: 'error',
    title: 'Redirect that cannot be made',
    message: 'The redirect from {from} cannot be made: {reason}.',
    hint: 'Write the old address and the new one as paths from the root of the site: `old-block/lesson.html: block/lesson.html`.',
    example: {
      bad: course({ 'site.yml': lines('redirects:', '  hello.html: greetings/hello.html') }),
      in: 'site.yml',
      at: 'greetings/hello.html',
      good: course({ 'site.yml': lines('redirects:', '  hello.html: greetings/saying-hello.html') }),
    },
  },
  'id-clash': {
    severity: 'error',
    title: 'Two lessons of a block with one id',
    message: 'The id {id} is already that of {other} in the same block.',
    hint: 'Give this lesson an id of its own: 24 hexadecimal digits.',
    example: {
      bad: course({ [secondPath]: secondLesson({ id: '5f3c8a1b2d4e6f7081923a4b' }) }),
      in: secondPath,
      good: course({ [secondPath]: secondLesson() }),
    },
  },
  'title-clash': {
    severity: 'error',
    title: 'Two lessons of a block with one title',
    message: 'The title “{title}” is already that of {other} in the same block.',
    hint: 'Give one of the two another title.',
    example: {
      bad: course({ [secondPath]: secondLesson({ title: 'Saying hello' }) }),
      in: secondPath,
      good: course({ [secondPath]: secondLesson({ title: 'Saying goodbye' }) }),
    },
  },
  'file-name-other': {
    severity: 'warning',
    title: 'File not named by its id',
    message: 'The lesson’s id is {id}, and its file has another name; other programs look for it by its id.',
    hint: 'Name the file {id}.md.',
    example: {
      bad: course({ 'challenges/english/blocks/greetings/goodbye.md': secondLesson() }),
      in: 'challenges/english/blocks/greetings/goodbye.md',
      good: course({ [secondPath]: secondLesson() }),
    },
  },
  'id-elsewhere': {
    severity: 'warning',
    title: 'Id in another block too',
    message: 'The id {id} is also that of {other}, in another block; the block alone tells the two apart.',
    hint: 'Give the newer one an id of its own before learners use it.',
    example: {
      bad: course({ [editionPath]: secondLesson({ id: '5f3c8a1b2d4e6f7081923a4b' }) }),
      in: [editionPath, lessonPath],
      good: course({ 'challenges/english/blocks/greetings-old/6a0d7b9c1e2f304152637485.md': secondLesson() }),
    },
  },
} as const satisfies Entries;
