import type { Entries } from './entry.ts';

/** The structure files: courses, blocks, the order of lessons (FORMAT 7). */
export const structure = {
  'structure-course-missing': {
    severity: 'warning',
    title: 'Course without a file',
    message: 'The course “{course}” is listed, but there is no {path}; {instead}.',
    hint: 'Add the file, or remove the course from the list.',
  },
  'structure-course-unlisted': {
    severity: 'warning',
    title: 'Course missing from the list',
    message: 'The course is not listed in {list}, so it is not shown.',
    hint: 'Add its name to `superblocks`, or remove the file.',
  },
  'structure-course-repeated': {
    severity: 'warning',
    title: 'Course listed twice',
    message: 'The course “{course}” is listed before; it is shown in the first place.',
    hint: 'Remove this entry.',
  },
  'structure-course-nested': {
    severity: 'error',
    title: 'Course in a course',
    message: '“{course}” is a course, and a course lists blocks only.',
    hint: 'List its blocks instead.',
  },
  'structure-block-missing': {
    severity: 'warning',
    title: 'Block without a folder',
    message: 'The block “{block}” is listed, but no language has a folder with lessons for it.',
    hint: 'Add its lessons, or remove it from the course.',
  },
  'structure-block-repeated': {
    severity: 'warning',
    title: 'Block twice in a course',
    message: 'The block “{block}” is listed in this course before; it is shown in the first place.',
    hint: 'Remove this entry.',
  },
  'structure-label-unknown': {
    severity: 'warning',
    title: 'Unknown block label',
    message: 'There is no block label “{label}”; the block is shown without one.',
    hint: 'Use one of: {labels}.',
  },
  'structure-lesson-repeated': {
    severity: 'warning',
    title: 'Lesson listed twice',
    message: 'The lesson {id} is listed in this block before; it is shown in the first place.',
    hint: 'Remove this entry.',
  },
  'structure-lesson-missing': {
    severity: 'warning',
    title: 'Lesson without a file',
    message: 'The order of the block lists {id}, but no lesson of the block has that id.',
    hint: 'Add the lesson, or remove the entry.',
  },
  'structure-lesson-unlisted': {
    severity: 'warning',
    title: 'Lesson missing from the order',
    message:
      'The lesson is not listed in the order of its block ({structure}); it is placed by the number in its name.',
    hint: 'Add its id to challengeOrder.',
  },
  'upcoming-hidden': {
    severity: 'info',
    title: 'Upcoming blocks hidden',
    message: 'Blocks that the structure files mark as upcoming are not published: {blocks}.',
    hint: 'Write `upcoming: show` into site.yml to publish them with a note.',
  },
} as const satisfies Entries;
