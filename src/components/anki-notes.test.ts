import { expect, test } from 'vitest';
import { readLesson } from '../challenge/lesson.ts';
import { choiceQuestions } from '../challenge/choices.ts';
import { PageMarkup } from '../rendering/page-markup.ts';
import { textFor } from '../site/text/text.ts';
import { notesOf } from './anki-notes.ts';

const head = ['---', 'id: 5a00000000000000000000a1', 'title: Ropes', 'dashedName: ropes'];

/** Returns the notes of a lesson with this challenge type and these sections. */
function notes(type: number, ...sections: readonly string[]) {
  return notesIn('en', type, ...sections);
}

/** Returns the notes of a lesson in a language. */
async function notesIn(language: string, type: number, ...sections: readonly string[]) {
  const { lesson, diagnostics } = readLesson(
    [...head, `challengeType: ${type}`, '---', ...sections].join('\n\n'),
    'x.md',
  );
  if (!lesson) throw new Error(JSON.stringify(diagnostics));
  const { fillInTheBlank } = lesson;
  const numbered = {
    entry: {
      ...lesson,
      name: 'ropes',
      questions: 1,
      questionKeys: [],
      readingTime: 1,
      images: [],
      recordings: [],
      imageHosts: [],
      file: 'x.md',
      digest: '',
    },
    lesson,
    questions: choiceQuestions(lesson).map((question, index) => ({ number: index + 1, question })),
    ...(fillInTheBlank ? { blanks: { number: 9, task: fillInTheBlank } } : {}),
  };
  const markup = new PageMarkup({ resolve: () => undefined });
  return notesOf(numbered, {
    deck: 'Knots',
    tags: ['knots'],
    source: 'Ropes',
    language,
    markup,
    text: textFor(language),
  });
}

test('makes a note of a question, with the other answers and their feedback on the back', async () => {
  const [note, ...others] = await notes(
    19,
    '# --questions--',
    '## --text--',
    'How many ends has `a <rope>`?',
    '## --answers--',
    'one',
    '### --feedback--',
    'That is a ring.',
    '---',
    'two',
    '## --video-solution--',
    '2',
  );
  expect(others).toEqual([]);
  expect(note).toMatchObject({ deck: 'Knots', tags: ['knots'] });
  expect(note?.guid).toMatch(/^[0-9a-z]{8}$/);
  expect(note?.front).toBe(
    '<div lang="en" dir="ltr"><p>How many ends has <code translate="no">a &#x3C;rope></code>?</p><ol type="A"><li><p>one</p></li><li><p>two</p></li></ol></div>',
  );
  expect(note?.back).toBe(
    '<div lang="en" dir="ltr"><p>two</p><p>Why the others are wrong:</p><ul><li><p>one</p><p>That is a ring.</p></li></ul><hr>Ropes</div>',
  );
});

test('makes a note of a sentence with numbered blanks and numbered answers', async () => {
  const found = await notes(
    22,
    '# --fillInTheBlank--',
    '## --sentence--',
    '`The BLANK is < the BLANK.`',
    '## --blanks--',
    '`rope`',
    '---',
    '`knot`',
  );
  expect(found).toMatchObject([
    {
      front: '<div lang="en" dir="ltr"><p>The (1) ______ is &#x3C; the (2) ______.</p></div>',
      back: '<div lang="en" dir="ltr"><ol><li>rope</li><li>knot</li></ol><hr>Ropes</div>',
    },
  ]);
});

test('runs from right to left in such a language, except code', async () => {
  const [note] = await notesIn(
    'ar',
    19,
    '# --questions--',
    '## --text--',
    '`rope` ما هو؟',
    '## --answers--',
    'حبل',
    '---',
    'عقدة',
    '## --video-solution--',
    '1',
  );
  expect(note?.front).toMatch(/^<div lang="ar" dir="rtl"><p><code dir="ltr" translate="no">rope<\/code> ما هو؟<\/p>/);
  expect(note?.back).toMatch(/^<div lang="ar" dir="rtl">.*<\/div>$/);
});
