import type { Entries } from './entry.ts';
import { course, secondPath, lines, secondLesson, structuredCourse, json } from './example-texts.ts';

const first = { id: '5f3c8a1b2d4e6f7081923a4b' };
const second = { id: '6a0d7b9c1e2f304152637485' };
/** A lesson of another block. */
const farewells = 'challenges/english/blocks/farewells/6a0d7b9c1e2f304152637485.md';

/** The structure files: courses, blocks, the order of lessons (FORMAT 7). */
export const structure = {
  'structure-course-missing': {
    severity: 'warning',
    title: 'Course without a file',
    message: 'The course “{course}” is listed, but there is no {path}; {instead}.',
    hint: 'Add the file, or remove the course from the list.',
    example: {
      bad: structuredCourse({ 'structure/curriculum.json': json({ superblocks: ['manners', 'dances'] }) }),
      in: 'structure/curriculum.json',
      at: '"dances"',
      good: structuredCourse(),
    },
  },
  'structure-course-unlisted': {
    severity: 'warning',
    title: 'Course missing from the list',
    message: 'The course is not listed in {list}, so it is not shown.',
    hint: 'Add its name to `superblocks`, or remove the file.',
    example: {
      bad: structuredCourse({ 'structure/superblocks/dances.json': json({ blocks: [] }) }),
      in: 'structure/superblocks/dances.json',
      good: structuredCourse(),
    },
  },
  'structure-course-repeated': {
    severity: 'warning',
    title: 'Course listed twice',
    message: 'The course “{course}” is listed before; it is shown in the first place.',
    hint: 'Remove this entry.',
    example: {
      bad: structuredCourse({ 'structure/curriculum.json': json({ superblocks: ['manners', 'manners'] }) }),
      in: 'structure/curriculum.json',
      at: '"manners"\n',
      good: structuredCourse(),
    },
  },
  'structure-course-nested': {
    severity: 'error',
    title: 'Course in a course',
    message: '“{course}” is a course, and a course lists blocks only.',
    hint: 'List its blocks instead.',
    example: {
      bad: structuredCourse({ 'structure/superblocks/manners.json': json({ blocks: ['greetings', 'manners'] }) }),
      in: 'structure/superblocks/manners.json',
      at: '"manners"',
      good: structuredCourse(),
    },
  },
  'structure-block-missing': {
    severity: 'warning',
    title: 'Block without a folder',
    message: 'The block “{block}” is listed, but no language has a folder with lessons for it.',
    hint: 'Add its lessons, or remove it from the course.',
    example: {
      bad: structuredCourse({ 'structure/superblocks/manners.json': json({ blocks: ['greetings', 'thanks'] }) }),
      in: 'structure/superblocks/manners.json',
      at: '"thanks"',
      good: structuredCourse(),
    },
  },
  'structure-block-repeated': {
    severity: 'warning',
    title: 'Block twice in a course',
    message: 'The block “{block}” is listed in this course before; it is shown in the first place.',
    hint: 'Remove this entry.',
    example: {
      bad: structuredCourse({ 'structure/superblocks/manners.json': json({ blocks: ['greetings', 'greetings'] }) }),
      in: 'structure/superblocks/manners.json',
      at: '"greetings"\n',
      good: structuredCourse(),
    },
  },
  'structure-label-unknown': {
    severity: 'warning',
    title: 'Unknown block label',
    message: 'There is no block label “{label}”; the block is shown without one{meant}.',
    hint: 'Use one of: {labels}.',
    example: {
      bad: structuredCourse({ 'structure/blocks/greetings.json': json({ blockLabel: 'lectures' }) }),
      in: 'structure/blocks/greetings.json',
      at: '"lectures"',
      good: structuredCourse({ 'structure/blocks/greetings.json': json({ blockLabel: 'lecture' }) }),
    },
  },
  'structure-lesson-repeated': {
    severity: 'warning',
    title: 'Lesson listed twice',
    message: 'The lesson {id} is listed in this block before; it is shown in the first place.',
    hint: 'Remove this entry.',
    example: {
      bad: structuredCourse({ 'structure/blocks/greetings.json': json({ challengeOrder: [first, first] }) }),
      in: 'structure/blocks/greetings.json',
      at: '{\n      "id": "5f3c8a1b2d4e6f7081923a4b"\n    }\n',
      good: structuredCourse({ 'structure/blocks/greetings.json': json({ challengeOrder: [first] }) }),
    },
  },
  'structure-lesson-missing': {
    severity: 'warning',
    title: 'Lesson without a file',
    message: 'The order of the block lists {id}, but no lesson of the block has that id.',
    hint: 'Add the lesson, or remove the entry.',
    example: {
      bad: structuredCourse({ 'structure/blocks/greetings.json': json({ challengeOrder: [first, second] }) }),
      in: 'structure/blocks/greetings.json',
      at: '{\n      "id": "6a0d',
      good: structuredCourse({ 'structure/blocks/greetings.json': json({ challengeOrder: [first] }) }),
    },
  },
  'structure-lesson-unlisted': {
    severity: 'warning',
    title: 'Lesson missing from the order',
    message:
      'The lesson is not listed in the order of its block ({structure}); it is placed by the number in its name.',
    hint: 'Add its id to challengeOrder.',
    example: {
      bad: structuredCourse({
        [secondPath]: secondLesson(),
        'structure/blocks/greetings.json': json({ challengeOrder: [first] }),
      }),
      in: secondPath,
      good: structuredCourse({
        [secondPath]: secondLesson(),
        'structure/blocks/greetings.json': json({ challengeOrder: [first, second] }),
      }),
    },
  },
  'upcoming-hidden': {
    severity: 'info',
    title: 'Upcoming blocks hidden',
    message: 'Blocks that the structure files mark as upcoming are not published: {blocks}.',
    hint: 'Write `upcoming: show` into site.yml to publish them with a note.',
    example: {
      bad: structuredCourse({
        [farewells]: secondLesson(),
        'structure/superblocks/manners.json': json({ blocks: ['greetings', 'farewells'] }),
        'structure/blocks/farewells.json': json({ isUpcomingChange: true }),
      }),
      in: 'site.yml',
      good: structuredCourse({
        [farewells]: secondLesson(),
        'structure/superblocks/manners.json': json({ blocks: ['greetings', 'farewells'] }),
        'structure/blocks/farewells.json': json({ isUpcomingChange: true }),
        'site.yml': lines('upcoming: show'),
      }),
    },
  },
  'intro-block-missing': {
    severity: 'warning',
    title: 'Block without an introduction',
    message: 'The introductions do not name the block “{block}”, so its title is made of its folder’s name.',
    hint: 'Give it a `title` under `blocks` of its course.',
    example: {
      bad: course({ 'intro/english.json': json({ manners: { title: 'Manners', blocks: {} } }) }),
      in: 'intro/english.json',
      good: course({
        'intro/english.json': json({ manners: { title: 'Manners', blocks: { greetings: { title: 'Greetings' } } } }),
      }),
    },
  },
  'intro-block-unknown': {
    severity: 'warning',
    title: 'Introduction of no block',
    message: 'There is no block “{block}”, so what is said of it is not shown.',
    hint: 'Correct the name, add the block, or remove its introduction.',
    example: {
      bad: course({
        'intro/english.json': json({
          manners: { blocks: { greetings: { title: 'Greetings' }, thanks: { title: 'Saying thanks' } } },
        }),
      }),
      in: 'intro/english.json',
      at: '{\n        "title": "Saying thanks"',
      good: course({
        'intro/english.json': json({ manners: { blocks: { greetings: { title: 'Greetings' } } } }),
      }),
    },
  },
} as const satisfies Entries;
