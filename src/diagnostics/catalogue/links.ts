import type { Entries } from './entry.ts';
import { course, lessonPath, textLesson } from './example-texts.ts';

/** Links and images within the content. */
export const links = {
  'link-broken': {
    severity: 'warning',
    title: 'Broken link',
    message: 'The link “{target}” does not lead to a page or file of this site; its text is shown without a link.',
    hint: 'Correct the link, or write the full URL of another site.',
    example: {
      bad: textLesson('Read [how to say goodbye](../goodbyes/see-you).'),
      at: '[how',
      good: textLesson('Read [how to greet](../greetings/saying-hello).'),
    },
  },
  'link-raw': {
    severity: 'warning',
    title: 'Link or image shown as text',
    message: '“{text}” is shown as text, because {reason}.',
    hint: 'Correct the link{cure=: write `[text](address)`, or `![description](address)` for an image}.',
    example: {
      bad: textLesson('Read [how to greet](../greetings/saying hello.md).'),
      at: '[how',
      good: textLesson('Read [how to greet](../greetings/saying-hello).'),
    },
  },
  'link-case': {
    severity: 'warning',
    title: 'Link with wrong capitalisation',
    message: 'The link “{target}” must be “{found}”, because URLs are case-sensitive.',
    hint: 'Change the link to “{found}”.',
    example: {
      bad: textLesson('Read [how to greet](../Greetings/Saying-Hello).'),
      at: '[how',
      good: textLesson('Read [how to greet](../greetings/saying-hello).'),
    },
  },
  'anchor-missing': {
    severity: 'warning',
    title: 'Link to a missing heading',
    message: 'The link “{target}” points to a heading that {page} does not have.',
    hint: 'Correct the link. The page has these ids: {ids}. A heading such as `## Good morning` has the id `#good-morning`.',
    example: {
      bad: textLesson('Read [on](#in-the-evening).', '## In the morning', 'Good morning!'),
      at: '[on]',
      good: textLesson('Read [on](#in-the-morning).', '## In the morning', 'Good morning!'),
    },
  },
  'picture-missing': {
    severity: 'warning',
    title: 'Missing image',
    message: 'Missing image “{target}” in the assets folder; its description is shown instead.',
    hint: 'Add the image to the assets folder, or correct its name.',
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
