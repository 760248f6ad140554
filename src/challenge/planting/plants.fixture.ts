import type { Code } from '../../diagnostics/catalogue.ts';
import type { LessonLines } from './lines.fixture.ts';

/**
 * Plants an error in a lesson by changing its lines.
 * @returns the line at which it must be reported, from 0, or undefined if the lesson has no suitable line
 */
export type Plant = (lesson: LessonLines) => number | undefined;

const rule = /^--- *$/;

/** An error in a line of the front matter. */
const inKey =
  (name: string, change: string | undefined): Plant =>
  (lesson) => {
    const at = lesson.key(name);
    if (at < 0) return undefined;
    if (change === undefined) lesson.lines.splice(at, 1);
    else lesson.lines[at] = change;
    // A missing key is reported at the start of the file.
    return change === undefined ? 0 : at;
  };

/** An error of the front matter as a whole. */
const inFrontMatter =
  (line: number, change: (lines: string[], end: number) => void): Plant =>
  (lesson) => {
    change(lesson.lines, lesson.find(rule, 1));
    return line;
  };

/** An error below a marker, whose line is given. */
const belowMarker =
  (level: number, name: string, change: (lesson: LessonLines, marker: number) => number | undefined): Plant =>
  (lesson) => {
    const marker = lesson.marker(level, name);
    return marker < 0 ? undefined : change(lesson, marker);
  };

/** Inserts lines above another, and returns the first of them. */
function insert({ lines }: LessonLines, at: number, ...added: readonly string[]): number {
  lines.splice(at, 0, ...added);
  return at;
}

function inProse(...added: readonly string[]): Plant {
  return belowMarker(1, 'description', (lesson, marker) => insert(lesson, marker + 1, '', ...added, '') + 1);
}

const feedbackAgain: (section: string) => Plant = (section) =>
  belowMarker(2, section, (lesson, marker) => {
    const first = lesson.find(/^### --feedback-- *$/, marker, lesson.endOf(marker));
    if (first < 0) return undefined;
    const next = lesson.find(/^(?:---|#{1,3} --.+--) *$/, first + 1);
    return insert(lesson, next < 0 ? lesson.lines.length : next, '', '### --feedback--', '', 'Again.', '') + 1;
  });

const emptyItem: (section: string) => Plant = (section) =>
  belowMarker(2, section, (lesson, marker) => insert(lesson, lesson.endOf(marker), '', '---', '') + 1);

const withoutContent: (level: number, section: string, at: RegExp) => Plant = (level, section, at) =>
  belowMarker(level, section, (lesson, marker) => {
    lesson.lines.splice(marker, lesson.endOf(marker) - marker);
    return lesson.all(at).findLast((line) => line < marker);
  });

/** For each error that the text of a lesson can raise, how to plant it. */
export const plants: Partial<Record<Code, Plant>> = {
  'file-empty': ({ lines }) => {
    lines.length = 0;
    return 0;
  },
  'nesting-too-deep': inProse(`${'> '.repeat(20_000)}deep`),
  'markup-too-heavy': inProse('*a_ '.repeat(20_000)),
  'front-matter-missing': inFrontMatter(0, (lines) => lines.shift()),
  'front-matter-unclosed': inFrontMatter(0, (lines, end) => lines.splice(end, 1)),
  'front-matter-language': inFrontMatter(0, (lines) => (lines[0] = '---js')),
  'front-matter-yaml': inKey('title', 'title: one: two'),
  'front-matter-not-mapping': inFrontMatter(1, (lines, end) => lines.splice(1, end - 1, '- id', '- title')),
  'key-missing': inKey('dashedName', undefined),
  'key-invalid': inKey('challengeType', 'challengeType: 99'),
  'marker-unknown': (lesson) => {
    const at = lesson.find(/^# --(?:description|instructions|explanation)-- *$/);
    if (at < 0) return undefined;
    lesson.lines[at] = '# --descrption--';
    return at;
  },
  'marker-misplaced': belowMarker(1, 'description', (lesson, marker) => insert(lesson, marker, '# --feedback--', '')),
  'marker-older': belowMarker(1, 'questions', ({ lines }, marker) => {
    lines[marker] = '# --question--';
    return marker;
  }),
  'part-repeated': belowMarker(
    2,
    'blanks',
    (lesson, marker) => insert(lesson, lesson.endOf(marker), '', '## --blanks--', '', '`one`', '') + 1,
  ),
  'text-before-marker': (lesson) => insert(lesson, lesson.find(rule, 1) + 1, '', 'Stray words.', '') + 1,
  'part-missing': (lesson) => {
    const type = lesson.key('challengeType');
    if (lesson.marker(1, 'questions') >= 0) return undefined;
    lesson.lines[type] = 'challengeType: 19';
    return 0;
  },
  'video-missing': (lesson) =>
    lesson.find(/^challengeType: 11$/) < 0 ? undefined : inKey('videoId', undefined)(lesson),
  'question-incomplete': withoutContent(2, 'video-solution', /^## --text-- *$/),
  'question-part-alone': belowMarker(
    2,
    'video-solution',
    (lesson, marker) => insert(lesson, lesson.endOf(marker), '', '## --video-solution--', '', '1', '') + 1,
  ),
  'question-empty': belowMarker(2, 'text', (lesson, marker) => {
    lesson.lines.splice(marker + 1, lesson.endOf(marker) - marker - 1);
    return marker;
  }),
  'question-key-invalid': belowMarker(
    2,
    'text',
    (lesson, marker) => insert(lesson, marker + 1, '', '<!-- key: the-first -->', '') + 1,
  ),
  'question-key-repeated': (lesson) => {
    const [first, second] = lesson.all(/^## --text-- *$/);
    if (first === undefined || second === undefined) return undefined;
    const comment = ['', '<!-- key: 4k0ws2b9 -->', ''];
    const at = insert(lesson, second + 1, ...comment) + 1;
    insert(lesson, first + 1, ...comment);
    return at + comment.length;
  },
  'question-few-answers': belowMarker(2, 'answers', (lesson, marker) => {
    lesson.lines.splice(marker + 1, lesson.endOf(marker) - marker - 1, '', 'The only one.', '');
    return marker;
  }),
  'solution-invalid': belowMarker(2, 'video-solution', (lesson, marker) => {
    const at = lesson.contentOf(marker);
    lesson.lines[at] = 'two';
    return at;
  }),
  'solution-out-of-range': belowMarker(2, 'video-solution', (lesson, marker) => {
    const at = lesson.contentOf(marker);
    lesson.lines[at] = '9';
    return at;
  }),
  'answer-empty': emptyItem('answers'),
  'answers-equal': belowMarker(2, 'answers', (lesson, marker) => {
    const first = lesson.contentOf(marker);
    const second = lesson.contentOf(lesson.find(rule, marker));
    const isOneLine = (line: number) => /^(?:|---|### --feedback--) *$/.test(lesson.lines[line + 1] ?? '');
    const isAlone = (line: number) => /^(?:---|#.*) *$/.test(lesson.lines[lesson.contentOf(line)] ?? '');
    if (![first, second].every((line) => isOneLine(line) && isAlone(line))) return undefined;
    lesson.lines[second] = lesson.lines[first] ?? '';
    return second;
  }),
  'rule-under-text': belowMarker(2, 'answers', (lesson, marker) => {
    const first = lesson.contentOf(marker);
    if (!/^[`A-Za-z][^|]*$/.test(lesson.lines[first] ?? '') || lesson.find(rule, first) !== first + 2) return undefined;
    lesson.lines.splice(first + 1, 1);
    return first;
  }),
  'feedback-repeated': feedbackAgain('answers'),
  'feedback-on-right': belowMarker(2, 'answers', (lesson, marker) => {
    const end = lesson.endOf(marker);
    const feedback = lesson.find(/^### --feedback-- *$/, marker, end);
    if (feedback < 0) return undefined;
    const above = lesson.all(rule).filter((line) => line > marker && line < feedback).length;
    lesson.lines[lesson.contentOf(lesson.marker(2, 'video-solution', end))] = String(above + 1);
    return lesson.contentOf(feedback);
  }),
  'quiz-size': belowMarker(2, 'quiz', (lesson, marker) => {
    const question = lesson.marker(3, 'question', marker);
    lesson.lines.splice(question, lesson.endOf(question) - question);
    return marker;
  }),
  'quiz-question-incomplete': withoutContent(4, 'answer', /^### --question-- *$/),
  'quiz-distractors': belowMarker(4, 'distractors', (lesson, marker) => {
    const first = lesson.find(rule, marker);
    lesson.lines.splice(first, lesson.find(rule, first + 1) - first);
    return marker;
  }),
  'quiz-equal-answers': belowMarker(4, 'distractors', (lesson, marker) => {
    const distractor = lesson.lines.slice(marker + 1, lesson.find(rule, marker));
    const answer = lesson.marker(4, 'answer', marker);
    lesson.lines.splice(answer + 1, lesson.endOf(answer) - answer - 1, ...distractor);
    return marker;
  }),
  'blanks-incomplete': withoutContent(2, 'blanks', /^# --fillInTheBlank-- *$/),
  'blanks-count': belowMarker(2, 'sentence', (lesson, marker) => {
    const at = lesson.find(/BLANK/, marker);
    lesson.lines[at] = (lesson.lines[at] ?? '').replace('BLANK', 'word');
    return marker;
  }),
  'sentence-not-code': belowMarker(2, 'sentence', (lesson, marker) => {
    const at = lesson.contentOf(marker);
    lesson.lines[at] = (lesson.lines[at] ?? '').replaceAll('`', '');
    return at;
  }),
  'blank-empty': emptyItem('blanks'),
  'blank-not-pair': (lesson) => {
    const at = lesson.contentOf(lesson.marker(2, 'blanks'));
    if (lesson.find(/^inputType: pinyin-to-hanzi/) < 0) return undefined;
    lesson.lines[at] = (lesson.lines[at] ?? '').replace(/\s*\(.*\)/, '');
    return at;
  },
  'blank-feedback-repeated': feedbackAgain('blanks'),
  'fence-missing': belowMarker(1, 'scene', (lesson, marker) => {
    lesson.lines.splice(marker + 1, lesson.endOf(marker) - marker - 1, '');
    return marker;
  }),
  'fence-unclosed': inProse('```js', 'const open = true;'),
  'container-unclosed': (lesson) => {
    const open = lesson.find(/^:::interactive_editor$/);
    if (open < 0) return undefined;
    lesson.lines.splice(lesson.find(/^:::$/, open), 1);
    return open;
  },
  'container-content': (lesson) => {
    const open = lesson.find(/^:::interactive_editor$/);
    return open < 0 ? undefined : insert(lesson, open + 1, '', 'Stray words.', '') + 1;
  },
  'hint-unpaired': belowMarker(1, 'hints', (lesson, marker) => {
    const fence = lesson.lines.findIndex((line, index) => index > marker && line.startsWith('```'));
    if (fence < 0 || lesson.endOf(marker) < fence) return undefined;
    lesson.lines.splice(marker + 1, fence - marker - 1, '');
    return marker + 2;
  }),
  'html-unsafe': inProse('Say <b onclick="greet()">hello</b>.'),
  'json-invalid': belowMarker(1, 'scene', (lesson, marker) => changed(lesson, marker, /"commands":/, 'commands:')),
  'data-invalid': belowMarker(1, 'scene', (lesson, marker) =>
    changed(lesson, marker, /"background": *"[^"]*"/, '"background": 7'),
  ),
};

/** Changes the first non-blank line below a marker, even in a fence. */
function changed({ lines }: LessonLines, marker: number, what: RegExp, by: string): number | undefined {
  const at = lines.findIndex((line, index) => index > marker && what.test(line));
  if (at < 0) return undefined;
  lines[at] = (lines[at] ?? '').replace(what, by);
  return at;
}
