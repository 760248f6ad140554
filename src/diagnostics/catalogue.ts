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
  'nesting-too-deep': {
    severity: 'error',
    title: 'Nested too deeply',
    message: 'Quotes, lists or emphasis stand in one another so deeply that the file cannot be read.',
    hint: 'Write it flatter.',
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
  'link-cycle': {
    severity: 'error',
    title: 'Link to a folder around it',
    message: 'The symbolic link leads back to {target}, in which it lies, so following it would never end.',
    hint: 'Remove the link, or point it elsewhere.',
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
  'part-missing': {
    severity: 'error',
    title: 'Section missing',
    message: 'A lesson of type {type} needs a section `# --{part}--`, and it has none.',
    hint: 'Add the section, or change the challengeType.',
  },
  'video-missing': {
    severity: 'error',
    title: 'Video missing',
    message: 'A lesson of type {type} is a video, and the front matter names none.',
    hint: 'Add a line `videoId: …`, or change the challengeType.',
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
  'answers-equal': {
    severity: 'error',
    title: 'Two equal answers',
    message: 'Answer {number} is the same as answer {other}.',
    hint: 'Change one of the two.',
  },
  'rule-under-text': {
    severity: 'error',
    title: 'Line `---` directly under text',
    message: 'A line `---` directly under text makes that text a heading and separates nothing.',
    hint: 'Leave a blank line before it.',
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

  // Sections and fences
  'section-repeated': {
    severity: 'warning',
    title: 'Section twice',
    message: 'There is a section `# --{name}--` before this one; they are read as one.',
    hint: 'Put all of it into one section.',
  },
  'fence-missing': {
    severity: 'error',
    title: 'No data',
    message: 'The section `--{name}--` needs a fence with JSON, and it has none.',
    hint: 'Put the data between a line of three backticks with `json` and a line of three backticks.',
  },
  'fence-unclosed': {
    severity: 'error',
    title: 'Fence without an end',
    message: 'Nothing closes this fence, so all that follows is taken for code.',
    hint: 'Add a line of three backticks after the code.',
  },
  'container-unclosed': {
    severity: 'error',
    title: 'Container without an end',
    message: 'Nothing closes this `:::{name}`.',
    hint: 'Add a line `:::` after its last fence.',
  },
  'container-content': {
    severity: 'error',
    title: 'Text in a container',
    message: 'A `:::{name}` holds fences only; this is something else.',
    hint: 'Move it above or below the container.',
  },
  'editable-region': {
    severity: 'warning',
    title: 'Editable region not marked by two lines',
    message: 'The seed has {count} lines `--fcc-editable-region--`; it needs none or two.',
    hint: 'Mark the first and the last line of the part to change.',
  },
  'hint-unpaired': {
    severity: 'error',
    title: 'Hint without its other half',
    message: 'This {what} has no {other}: hints are a text and a test in turn.',
    hint: 'Add what is missing, or remove it.',
  },

  // Quizzes (FORMAT 5.3)
  'quiz-size': {
    severity: 'error',
    title: 'Unusual number of questions',
    message: 'The quiz has {count} questions; it must have 10 or 20.',
    hint: 'Add or remove questions.',
  },
  'quiz-question-incomplete': {
    severity: 'error',
    title: 'Quiz question incomplete',
    message: 'The question has no `#### --{part}--`, or nothing under it.',
    hint: 'A question is `#### --text--`, `#### --distractors--` and `#### --answer--`.',
  },
  'quiz-distractors': {
    severity: 'error',
    title: 'Not three wrong answers',
    message: 'The question has {count} wrong answers; it must have 3.',
    hint: 'Separate them by lines `---` with a blank line before and after.',
  },
  'quiz-equal-answers': {
    severity: 'error',
    title: 'Two equal answers',
    message: 'Two answers of the question are the same.',
    hint: 'Change one of them.',
  },

  // Fill in the blank (FORMAT 5.4)
  'blanks-incomplete': {
    severity: 'error',
    title: 'Fill in the blank incomplete',
    message: 'The section has no `## --{part}--`.',
    hint: 'It needs `## --sentence--` and `## --blanks--`.',
  },
  'blanks-count': {
    severity: 'error',
    title: 'Blanks and answers do not match',
    message: 'The sentence has {gaps} times `BLANK`, and there are {blanks} answers.',
    hint: 'Write one answer for each `BLANK`, separated by lines `---`.',
  },
  'sentence-not-code': {
    severity: 'error',
    title: 'Sentence not in backticks',
    message: 'Each paragraph of the sentence must be one text in backticks, and nothing else.',
    hint: 'Put backticks around the whole paragraph.',
  },
  'blank-empty': {
    severity: 'error',
    title: 'Empty blank',
    message: 'A blank has no expected answer.',
    hint: 'Write it in backticks, or remove the line `---` beside it.',
  },
  'blank-not-code': {
    severity: 'warning',
    title: 'Expected answer not in backticks',
    message: 'The expected answer “{answer}” is not in backticks.',
    hint: 'Put backticks around it.',
  },
  'blank-not-pair': {
    severity: 'error',
    title: 'Expected answer is no pair',
    message: 'The expected answer “{answer}” must be hanzi with their pinyin in brackets.',
    hint: 'Write it as `你好 (nǐ hǎo)`.',
  },
  'blank-feedback-repeated': {
    severity: 'error',
    title: 'Two feedbacks on one blank',
    message: 'The blank has more than one `### --feedback--`.',
    hint: 'Keep one, or separate the blanks by a line `---`.',
  },

  // Scenes (FORMAT 5.6)
  'scene-timing': {
    severity: 'warning',
    title: 'Line ends before it begins',
    message: 'A line of the scene begins at {start} s and ends at {finish} s.',
    hint: 'Correct the times.',
  },
  'scene-speaker': {
    severity: 'warning',
    title: 'Speaker not in the scene',
    message: '{character} speaks, but is not among the characters of the scene.',
    hint: 'Add the character to `setup.characters`, or correct the name.',
  },
  'scene-unsorted': {
    severity: 'warning',
    title: 'Scene not in order of time',
    message: 'The commands of the scene are not in the order of their times; they are shown in order.',
    hint: 'Sort them by `startTime`.',
  },

  // Markdown
  'code-language-unknown': {
    severity: 'warning',
    title: 'Unknown code language',
    message: 'Nothing is known of the code language “{language}”; the code is shown without colours.',
    hint: 'Check the word after the backticks, or write `text`.',
  },
  'html-unknown': {
    severity: 'warning',
    title: 'Unknown HTML tag',
    message: 'There is no HTML tag `<{tag}>`; it is shown as text.',
    hint: 'Put it in backticks if it is meant as text, or correct it.',
  },
  'html-not-allowed': {
    severity: 'warning',
    title: 'HTML tag not allowed',
    message: 'The tag `<{tag}>` may not stand in a lesson; it is left out and its text is kept where there is any.',
    hint: 'Write it in Markdown or with another tag.',
  },
  'html-unsafe': {
    severity: 'error',
    title: 'Script in the content',
    message: 'The attribute `{attribute}` of `<{tag}>` would run code; it is left out.',
    hint: 'Remove it.',
  },
  'html-style': {
    severity: 'info',
    title: 'Inline style',
    message: 'The style of `<{tag}>` is left out, but for alignment, width and height.',
    hint: 'Remove it, or use what the site’s own styles offer.',
  },
  'html-frame': {
    severity: 'info',
    title: 'Frame shown as a link',
    message: 'A frame would load another site unasked; it is shown as a link.',
    hint: 'Write a link with a text of your own.',
  },

  // Languages
  'language-unknown': {
    severity: 'warning',
    title: 'Folder of no known language',
    message: 'The folder {folder} has blocks, but its name is no language that is known, so it is left out.',
    hint: 'Name it in `languages:` of site.yml with its tag.',
  },
  'language-folder-missing': {
    severity: 'error',
    title: 'Language without a folder',
    message: 'site.yml names the language folder “{folder}”, and there is none under challenges/.',
    hint: 'Correct the name, or remove the language.',
  },
  'language-clash': {
    severity: 'error',
    title: 'Two folders for one language',
    message: 'The language {tag} is already that of {other}, so this one is left out.',
    hint: 'Keep one of the two, or give them different tags in `languages:` of site.yml.',
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
  'folder-missing': {
    severity: 'error',
    title: 'Folder missing',
    message: 'site.yml names the folder {folder}, and there is none at that place.',
    hint: 'Correct the path (it begins at site.yml), or remove the setting.',
  },
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
  'upcoming-hidden': {
    severity: 'info',
    title: 'Upcoming blocks hidden',
    message: 'Blocks that the structure files mark as upcoming are not published: {blocks}.',
    hint: 'Write `upcoming: show` into site.yml to publish them with a note.',
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
