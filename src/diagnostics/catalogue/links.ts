import type { Entries } from './entry.ts';
import { course, lessonPath, textLesson } from './example-texts.ts';

/** Links inside the content. */
export const links = {
  'link-broken': {
    severity: 'warning',
    title: 'Link to nothing',
    message: 'The link “{target}” leads to no page or file of this site; its text is shown without a link.',
    hint: 'Correct the link, or write the whole address of another site.',
    example: {
      bad: textLesson('Read [how to say goodbye](../goodbyes/see-you).'),
      at: '[how',
      good: textLesson('Read [how to greet](../greetings/saying-hello).'),
    },
  },
  'link-case': {
    severity: 'warning',
    title: 'Link that differs in case alone',
    message: 'The link “{target}” leads to nothing; “{found}” differs from it in capital and small letters alone.',
    hint: 'Write it as “{found}” is written.',
    example: {
      bad: textLesson('Read [how to greet](../Greetings/Saying-Hello).'),
      at: '[how',
      good: textLesson('Read [how to greet](../greetings/saying-hello).'),
    },
  },
  'anchor-missing': {
    severity: 'warning',
    title: 'Link to no place in a page',
    message: 'The link “{target}” names a place that {page} does not have.',
    hint: 'Each heading is a place, named by its words: `## Good morning` is `#good-morning`. The places there: {ids}.',
    example: {
      bad: textLesson('Read [on](#in-the-evening).', '## In the morning', 'Good morning!'),
      at: '[on]',
      good: textLesson('Read [on](#in-the-morning).', '## In the morning', 'Good morning!'),
    },
  },
  'picture-missing': {
    severity: 'warning',
    title: 'Picture not there',
    message: 'There is no file “{target}” in the assets folder; the description of the picture is shown in its place.',
    hint: 'Put the picture into the assets folder, or correct its name.',
    example: {
      bad: course({
        [lessonPath]: textLesson('![Two hands](assets/wave.svg)'),
      }),
      in: lessonPath,
      at: '![Two',
      good: course({
        [lessonPath]: textLesson('![Two hands](assets/wave.svg)'),
        'assets/wave.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
      }),
    },
  },
} as const satisfies Entries;
