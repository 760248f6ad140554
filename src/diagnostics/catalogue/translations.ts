import type { Entries } from './entry.ts';
import { course, lessonPath, secondLesson, secondPath, textLesson } from './example-texts.ts';

const translation = (path: string) => path.replace('/english/', '/en-GB/');

/** Translations compared with the default language. */
export const translations = {
  'markers-differ': {
    severity: 'warning',
    title: 'Sections differ from the original',
    message: 'The sections differ from the original, {original}: found {found}, expected {expected}.',
    hint: 'Keep every marker of the original in the same order, and translate the text between them.',
    example: {
      bad: course({ [translation(lessonPath)]: textLesson('Good morrow!', '# --explanation--', 'That is old.') }),
      in: translation(lessonPath),
      at: '# --explanation--',
      good: course({ [translation(lessonPath)]: textLesson('Good morrow!') }),
    },
  },
  'translation-missing': {
    severity: 'info',
    title: 'Missing lesson translations',
    message: 'Missing translations into {language}: {count} of {total} lessons in the block “{block}” ({names}).',
    hint: 'Translate the lessons when you are ready. Until then, they are shown in the default language.',
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
    title: 'Missing block translations',
    message: 'Missing translations into {language}: {count} of {total} blocks ({names}).',
    hint: 'Translate the blocks when you are ready. Until then, they are shown in the default language.',
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
    message: 'The {what} “{name}” has no original in {language}.',
    hint: 'Remove it if its original was removed. Otherwise add the original, or correct the id, the name or the folder.',
    example: {
      bad: course({ [translation(lessonPath)]: textLesson('Good morrow!'), [translation(secondPath)]: secondLesson() }),
      in: translation(secondPath),
      good: course({ [translation(lessonPath)]: textLesson('Good morrow!') }),
    },
  },
  'interface-text-missing': {
    severity: 'info',
    title: 'Missing interface translations',
    message:
      'Missing translations of Hornbook’s interface into {language}: {count} of {total} texts ({names}). English is shown instead.',
    hint: 'Add the texts to Hornbook if you know the language. Your lessons are not affected.',
    example: {
      bad: course({ [lessonPath.replace('/english/', '/fi/')]: textLesson('Hyvää huomenta!') }),
      in: 'challenges/fi',
      good: course(),
    },
  },
} as const satisfies Entries;
