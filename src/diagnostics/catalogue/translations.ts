import type { Entries } from './entry.ts';
import { course, lessonPath, secondLesson, secondPath, textLesson } from './example-texts.ts';

const translation = (path: string) => path.replace('/english/', '/en-GB/');

/** What is said of a translation beside the language that the site has first. */
export const translations = {
  'markers-differ': {
    severity: 'warning',
    title: 'Sections differ from the original',
    message: 'The sections are not those of the original, {original}: here is {found}, there is {expected}.',
    hint: 'Keep every marker of the original, in its order, and translate what stands between them.',
    example: {
      bad: course({ [translation(lessonPath)]: textLesson('Good morrow!', '# --explanation--', 'That is old.') }),
      in: translation(lessonPath),
      at: '# --explanation--',
      good: course({ [translation(lessonPath)]: textLesson('Good morrow!') }),
    },
  },
  'translation-missing': {
    severity: 'info',
    title: 'Lessons not translated',
    message: '{count} of the {total} lessons of the block “{block}” are not there in {language}: {names}.',
    hint: 'Nothing is wrong: this language shows the lessons of the site’s first language until they are translated.',
    example: {
      bad: course({ [secondPath]: secondLesson(), [translation(lessonPath)]: textLesson('Good morrow!') }),
      in: secondPath,
      good: course({
        [secondPath]: secondLesson(),
        [translation(lessonPath)]: textLesson('Good morrow!'),
        [translation(secondPath)]: secondLesson(),
      }),
    },
  },
  'translation-block-missing': {
    severity: 'info',
    title: 'Blocks not translated',
    message: '{count} of the {total} blocks have no lesson in {language}: {names}.',
    hint: 'Nothing is wrong: this language shows the lessons of the site’s first language until they are translated.',
    example: {
      bad: course({
        'challenges/english/blocks/farewells/6a0d7b9c1e2f304152637485.md': secondLesson(),
        [translation(lessonPath)]: textLesson('Good morrow!'),
      }),
      in: 'challenges/en-GB',
      good: course({ [translation(lessonPath)]: textLesson('Good morrow!') }),
    },
  },
  'translation-orphan': {
    severity: 'warning',
    title: 'Translation without an original',
    message: 'The {what} “{name}” is not there in {language}, of which it should be a translation.',
    hint: 'Remove it if its original was removed; otherwise add the original, or correct the id, the name or the folder.',
    example: {
      bad: course({ [translation(lessonPath)]: textLesson('Good morrow!'), [translation(secondPath)]: secondLesson() }),
      in: translation(secondPath),
      good: course({ [translation(lessonPath)]: textLesson('Good morrow!') }),
    },
  },
  'interface-text-missing': {
    severity: 'info',
    title: 'Interface not translated',
    message:
      '{count} of Hornbook’s own {total} texts are not there in {language}: {names}. English stands in for them.',
    hint: 'The lessons are not touched by it: these are buttons, labels and notes. Whoever knows the language can add them to Hornbook.',
    example: {
      bad: course({ [lessonPath.replace('/english/', '/fi/')]: textLesson('Hyvää huomenta!') }),
      in: 'challenges/fi',
      good: course(),
    },
  },
} as const satisfies Entries;
