import type { Entries } from './entry.ts';
import { course, secondPath, lines, secondLesson, structuredCourse, json } from './example-texts.ts';

const first = { id: '5f3c8a1b2d4e6f7081923a4b' };
const second = { id: '6a0d7b9c1e2f304152637485' };
/** Path of a lesson in another block. */
const farewells = 'challenges/english/blocks/farewells/6a0d7b9c1e2f304152637485.md';

/** The structure files: courses, blocks and the order of lessons (see format.md#structure-files). */
export const structure = {
  'structure-course-missing': {
    severity: 'warning',
    title: 'Missing course file',
    message: 'Missing file {path} of the course “{course}”; {instead}.',
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
    title: 'Unlisted course',
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
    message: 'The course “{course}” is listed twice; only the first entry counts.',
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
    title: 'Course inside a course',
    message: '“{course}” is a course; a course can list only blocks.',
    hint: 'List the blocks of “{course}” instead.',
    example: {
      bad: structuredCourse({
        'structure/curriculum.json': json({ superblocks: ['manners', 'table'] }),
        'structure/superblocks/manners.json': json({ blocks: ['greetings', 'table'] }),
        'structure/superblocks/table.json': json({ blocks: [] }),
      }),
      in: 'structure/superblocks/manners.json',
      at: '"table"',
      good: structuredCourse({
        'structure/curriculum.json': json({ superblocks: ['manners', 'table'] }),
        'structure/superblocks/table.json': json({ blocks: [] }),
      }),
    },
  },
  'structure-block-missing': {
    severity: 'warning',
    title: 'Missing block',
    message: 'The block “{block}” has no folder with lessons in any language.',
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
    title: 'Block listed twice',
    message: 'The block “{block}” is listed twice in this course; only the first entry counts.',
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
    message: 'Unknown block label “{label}”{meant=}; the block is shown without a label.',
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
    message: 'The lesson {id} is listed twice in this block; only the first entry counts.',
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
    title: 'Missing lesson',
    message: 'The block lists {id}, but has no lesson with this id.',
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
    title: 'Unlisted lesson',
    message: 'The lesson is not listed in {structure}, so the number in its name decides its position.',
    hint: 'Add its id to `challengeOrder`.',
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
    title: 'Hidden upcoming blocks',
    message: 'Upcoming blocks are not published: {blocks}.',
    hint: 'Add `upcoming: show` to `site.yml` to publish them with a note.',
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
    message: 'Missing introduction of the block “{block}”; its title is derived from its folder name.',
    hint: 'Add a `title` for the block in `blocks` of its course.',
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
    title: 'Introduction of an unknown block',
    message: 'Unknown block “{block}”; its introduction is not shown.',
    hint: 'Correct the name, add the block, or remove the introduction.',
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
