/**
 * Everything Hornbook can say about content, as data: a permanent code, how grave it is, what happened and what to do.
 * `{name}` in a message or hint is filled from the values given with the report. The place is never part of the text:
 * whoever prints a diagnostic adds it.
 */

export type Severity = 'error' | 'warning' | 'info';

export interface CatalogueEntry {
  readonly severity: Severity;
  /** What is wrong, in a few words, for lists. */
  readonly title: string;
  /** What happened, and why it matters where that is not plain. */
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
}

const entries = {
  // The file as a whole
  'file-empty': {
    severity: 'error',
    title: 'Empty file',
    message: 'The file is empty, so there is no lesson to show.',
    hint: 'Write the lesson, or delete the file.',
  },
  'file-too-large': {
    severity: 'error',
    title: 'File too large',
    message: 'The file has {size} bytes; a lesson may have at most {limit}.',
    hint: 'Split it into several lessons, and move data and pictures to the assets folder.',
  },
  'file-not-text': {
    severity: 'error',
    title: 'Not a text file',
    message: 'The file is not UTF-8 text: {what} at byte {offset}.',
    hint: 'Save it as UTF-8 text, or move it out of the lessons folder if it is no lesson.',
  },
  'file-unreadable': {
    severity: 'error',
    title: 'File cannot be read',
    message: 'The file cannot be read: {reason}.',
    hint: 'Check that it exists and that you may read it.',
  },
  'link-outside': {
    severity: 'error',
    title: 'Link out of the content folder',
    message: 'The symbolic link leads to {target}, outside the folder it belongs to, so it is not followed.',
    hint: 'Copy the file into the folder, or point the link inside it.',
  },

  // Front matter (FORMAT 1 and 2)
  'front-matter-missing': {
    severity: 'error',
    title: 'No front matter',
    message: 'The file does not begin with front matter.',
    hint: 'Begin it with a line `---`, then id, title, challengeType and dashedName, then a line `---`.',
  },
  'front-matter-unclosed': {
    severity: 'error',
    title: 'Front matter without an end',
    message: 'The front matter has no closing line `---`.',
    hint: 'Add a line `---` after the last key.',
  },
  'front-matter-language': {
    severity: 'error',
    title: 'Front matter is not YAML',
    message: 'The front matter asks to be read as {language}; only YAML is read, and code in it is never run.',
    hint: 'Make the first line `---` alone and write the keys as YAML.',
  },
  'front-matter-yaml': {
    severity: 'error',
    title: 'Broken YAML',
    message: 'The front matter is not valid YAML: {reason}.',
    hint: 'Put quotes around values that hold `: `, `#`, a quote mark or begin with a special sign.',
  },
  'front-matter-not-mapping': {
    severity: 'error',
    title: 'Front matter is not a list of keys',
    message: 'The front matter is {found}, not a list of `key: value` lines.',
    hint: 'Write one `key: value` a line: id, title, challengeType, dashedName.',
  },
  'key-missing': {
    severity: 'error',
    title: 'Required key missing',
    message: 'The front matter has no `{key}`.',
    hint: 'Add a line `{key}: …`; it is {expected}.',
  },
  'key-invalid': {
    severity: 'error',
    title: 'Value of the wrong kind',
    message: '`{key}` is {found}; it must be {expected}.',
    hint: 'Correct the value; put it in quotes if YAML takes it for something else.',
  },
  'key-unknown': {
    severity: 'warning',
    title: 'Unknown key',
    message: 'The key `{key}` is not known and has no effect.',
    hint: 'Check its spelling, or remove it.',
  },

  // Markers (FORMAT 1 and 3)
  'marker-unknown': {
    severity: 'error',
    title: 'Unknown marker',
    message: 'There is no marker `--{name}--`.',
    hint: 'Check its spelling (names are case-sensitive), or remove the two dashes to make it a heading.',
  },
  'marker-misplaced': {
    severity: 'error',
    title: 'Marker in the wrong place',
    message: '`{found}` may not stand here: it must be `{expected}` {where}.',
    hint: 'Correct the number of `#` signs or move the section.',
  },
  'marker-lookalike': {
    severity: 'warning',
    title: 'Heading that looks like a marker',
    message: 'The heading “{text}” begins with two dashes but does not end with them, so it is shown as a heading.',
    hint: 'Close the marker with `--` and give it its English name, or remove the dashes.',
  },
  'text-before-marker': {
    severity: 'error',
    title: 'Text before the first marker',
    message: 'Text before the first marker belongs to no section and would not be shown.',
    hint: 'Put a line `# --description--` above it, or make it a comment.',
  },
  mojibake: {
    severity: 'warning',
    title: 'Garbled letters',
    message: '“{found}” is “{repaired}” saved with the wrong encoding; it is shown repaired.',
    hint: 'Replace it by “{repaired}” in the file.',
  },

  // Questions (FORMAT 5.2)
  'questions-missing': {
    severity: 'error',
    title: 'No questions',
    message: 'A lesson of type {type} needs a section `# --questions--`, and it has none.',
    hint: 'Add the questions, or change the challengeType.',
  },
  'question-incomplete': {
    severity: 'error',
    title: 'Question incomplete',
    message: 'The question has no `## --{part}--`.',
    hint: 'A question is `## --text--`, `## --answers--` and `## --video-solution--`, in this order.',
  },
  'question-part-alone': {
    severity: 'error',
    title: 'Part of a question on its own',
    message: '`## --{part}--` belongs to no question, or its question has one already.',
    hint: 'Begin each question with `## --text--`.',
  },
  'question-empty': {
    severity: 'error',
    title: 'Question without text',
    message: '`## --text--` has nothing under it.',
    hint: 'Write the question.',
  },
  'question-few-answers': {
    severity: 'error',
    title: 'Too few answers',
    message: 'The question has {count} answers; it needs at least 2.',
    hint: 'Separate the answers by lines `---` with a blank line before and after.',
  },
  'answer-empty': {
    severity: 'error',
    title: 'Empty answer',
    message: 'Answer {number} has no text.',
    hint: 'Write the answer, or remove the line `---` beside it.',
  },
  'feedback-repeated': {
    severity: 'error',
    title: 'Two feedbacks on one answer',
    message: 'Answer {number} has more than one `### --{part}--`.',
    hint: 'Keep one, or separate the answers by a line `---`.',
  },
  'feedback-on-right': {
    severity: 'error',
    title: 'Feedback on the right answer',
    message: 'Answer {number} is the right one and has feedback, which is written for wrong answers.',
    hint: 'Remove it, or check the number under `## --video-solution--`.',
  },
  'solution-invalid': {
    severity: 'error',
    title: 'Solution is not a number',
    message: 'The solution is “{found}”; it must be the number of the right answer, counted from 1.',
    hint: 'Write the number alone, for example `2`.',
  },
  'solution-out-of-range': {
    severity: 'error',
    title: 'No answer with that number',
    message: 'The solution is {found}, but the question has {count} answers.',
    hint: 'Write a number from 1 to {count}.',
  },
  'solution-trailing': {
    severity: 'warning',
    title: 'Text after the solution',
    message: 'What follows the number of the right answer is not shown.',
    hint: 'Remove it, or move it into a section of its own.',
  },

  // Places and names
  'lessons-missing': {
    severity: 'error',
    title: 'No lessons',
    message: 'There is no lesson under {folder}.',
    hint: 'Put lessons into challenges/<language>/blocks/<block>/, or name another folder with --content.',
  },
  'url-clash': {
    severity: 'error',
    title: 'Two pages with one address',
    message: 'The page {url} is already made from {other}.',
    hint: 'Give one of the two another dashedName.',
  },
  'url-reserved': {
    severity: 'error',
    title: 'Reserved name',
    message: '{what} “{name}” cannot be used in an address: {reason}.',
    hint: 'Choose another name.',
  },
  'id-clash': {
    severity: 'error',
    title: 'Two lessons of a block with one id',
    message: 'The id {id} is already that of {other} in the same block.',
    hint: 'Give this lesson an id of its own: 24 hexadecimal digits.',
  },
  'title-clash': {
    severity: 'error',
    title: 'Two lessons of a block with one title',
    message: 'The title “{title}” is already that of {other} in the same block.',
    hint: 'Give one of the two another title.',
  },
  'json-invalid': {
    severity: 'error',
    title: 'Broken JSON',
    message: 'The file is not valid JSON: {reason}.',
    hint: 'Correct it at this place; JSON wants double quotes and no comma after the last item.',
  },
  'yaml-invalid': {
    severity: 'error',
    title: 'Broken YAML',
    message: 'The file is not valid YAML: {reason}.',
    hint: 'Correct it at this place.',
  },
  'setting-invalid': {
    severity: 'error',
    title: 'Setting of the wrong kind',
    message: '`{path}`: {reason}.',
    hint: 'Correct the value; README.md and the file that ships in content/ show every setting.',
  },
  'structure-block-missing': {
    severity: 'warning',
    title: 'Block without a folder',
    message: 'The course lists the block “{block}”, but it has no lessons in {folder}.',
    hint: 'Add its lessons, or remove it from the course.',
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

  // Free pages
  'page-title-missing': {
    severity: 'error',
    title: 'Page without a title',
    message: 'The page has no `title` in its front matter.',
    hint: 'Add a line `title: …` between two lines `---` at the top.',
  },
  'mdx-not-allowed': {
    severity: 'error',
    title: 'MDX not allowed',
    message: 'MDX pages run as code while the site is built, so they are built only when you say so.',
    hint: 'Pass --allow-mdx if you trust this content, or make it a .md page.',
  },
  'mdx-import': {
    severity: 'error',
    title: 'Import in an MDX page',
    message: 'Pages use the components that Hornbook gives them; `import` and `export` are not read.',
    hint: 'Remove the line; Callout is there without it.',
  },
  'mdx-invalid': {
    severity: 'error',
    title: 'Broken MDX',
    message: 'The page is not valid MDX: {reason}.',
    hint: 'Close every tag and brace; write `\\{` for a brace and `&lt;` for a less-than sign.',
  },
  'link-broken': {
    severity: 'warning',
    title: 'Link to nothing',
    message: 'The link “{target}” leads to no page or file of this site; its text is shown without a link.',
    hint: 'Correct the link, or write the whole address of another site.',
  },
} as const satisfies Record<string, CatalogueEntry>;

export type Code = keyof typeof entries;

/** Every diagnostic there is, by its permanent code. */
export const catalogue: Readonly<Record<Code, CatalogueEntry>> = entries;
