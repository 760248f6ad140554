import matter from 'gray-matter';
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { fileStart, type Place, type Report } from '../diagnostics/diagnostic.ts';
import { suggestion } from '../diagnostics/did-you-mean.ts';
import { placeAt } from './positions.ts';
import { yamlFaults, type YamlFault } from './yaml-faults.ts';
import {
  cutTexts,
  mayBeCut,
  plainValues,
  reportCutTexts,
  withTextIds,
  type PlainValue,
  type YamlMapping,
} from './yaml-values.ts';

/** The front matter of a lesson (see format.md#front-matter). */
export interface FrontMatter {
  /** 24 hexadecimal digits that identify the lesson, whatever its file or URL. */
  readonly id: string;
  /** Plain text, not Markdown. */
  readonly title: string;
  /** 0 to 33 (see format.md#challenge-types). */
  readonly challengeType: number;
  /** Last part of the lesson's URL; unique within its block. */
  readonly dashedName: string;
  /** The language that the lesson teaches, if it teaches one. */
  readonly lang?: string;
  /** How learners type Chinese blanks. */
  readonly inputType?: 'pinyin-to-hanzi' | 'pinyin-tone';
  /** Id of a YouTube video. */
  readonly videoId?: string;
  /** Ids of the same video on Bilibili. */
  readonly bilibiliIds?: { readonly bvid: string };
  /** Ids of the video in other languages, by language folder of the original curriculum. */
  readonly videoLocaleIds?: Readonly<Record<string, string>>;
  /** An explanation of an old exercise on another site. */
  readonly videoUrl?: string;
  /** Topic in the forum of the original curriculum. */
  readonly forumTopicId?: number;
  /** External workspace: `owner/repository`. */
  readonly url?: string;
  /** Lessons to complete before an exam. */
  readonly prerequisites?: readonly { readonly id: string; readonly title: string }[];
}

/** The parsed front matter and where it ends. */
export interface FrontMatterResult {
  readonly frontMatter: Partial<FrontMatter>;
  /** True if every required key is present and valid. */
  readonly complete: boolean;
  /** Offset of the rest of the file. */
  readonly end: number;
}

/** The allowed values of each key, in words for the author. */
const expected: Readonly<Record<string, string>> = {
  id: '24 hexadecimal digits in lower case',
  title: 'text',
  challengeType: 'a whole number from 0 to 33',
  dashedName: 'a name of lower-case letters a to z, digits and dashes',
  lang: 'a language tag such as `es` or `zh-CN`',
  inputType: '`pinyin-to-hanzi` or `pinyin-tone`',
  videoId: 'the id of a YouTube video: letters, digits, `-` and `_`',
  bilibiliIds: 'a mapping with `aid`, `bvid` and `cid`',
  videoLocaleIds: 'a mapping from language to video id',
  videoUrl: 'a full URL that begins with https://',
  forumTopicId: 'a whole number',
  demoType: '`onLoad` or `onClick`',
  saveSubmissionToDB: 'true or false',
  url: 'a repository in the form `owner/name`',
  required: 'a list of mappings with `link`',
  isExam: 'true or false',
  prerequisites: 'a list of mappings with `id` and `title`',
  msTrophyId: 'text',
  helpCategory: 'text',
};

/** The keys whose values are numbers. */
const numberKeys = new Set(['challengeType', 'forumTopicId']);

/** Every key that a lesson may have. */
export const frontMatterKeys: readonly string[] = Object.keys(expected);

const lessonId = z.string().regex(/^[0-9a-f]{24}$/);
const videoId = z.string().regex(/^[\w-]{1,40}$/);

const shape = z.looseObject({
  id: lessonId,
  title: z.string().trim().min(1),
  challengeType: z.int().min(0).max(33),
  dashedName: z
    .string()
    .max(120)
    .regex(/^[a-z0-9]+(?:-+[a-z0-9]+)*$/),
  lang: z
    .string()
    .regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/)
    .optional(),
  inputType: z.enum(['pinyin-to-hanzi', 'pinyin-tone']).optional(),
  videoId: videoId.optional(),
  bilibiliIds: z.looseObject({ bvid: z.string().regex(/^\w{1,40}$/) }).optional(),
  videoLocaleIds: z.record(z.string(), videoId).optional(),
  videoUrl: z.url({ protocol: /^https?$/ }).optional(),
  forumTopicId: z.int().optional(),
  demoType: z.enum(['onLoad', 'onClick']).optional(),
  saveSubmissionToDB: z.boolean().optional(),
  url: z
    .string()
    .regex(/^[\w.-]+\/[\w.-]+$/)
    .optional(),
  required: z.array(z.looseObject({ link: z.string().nullish() })).optional(),
  isExam: z.boolean().optional(),
  prerequisites: z.array(z.looseObject({ id: z.string(), title: z.string() })).optional(),
  msTrophyId: z.string().optional(),
  helpCategory: z.string().optional(),
});

/**
 * Parses the YAML between the first two lines `---` (see format.md#front-matter). Never runs code: front matter in another
 * language, such as `---js`, is reported and not parsed.
 */
export function readFrontMatter(text: string, report: Report): FrontMatterResult {
  const header = readYamlHeader(text, report);
  if (!header) return { frontMatter: {}, complete: false, end: closedEnd(text) ?? firstMarker(text) };
  return { ...validate(header.data, header.yaml, report), end: header.end };
}

/** Maximum length of front matter in characters; the longest real one has about two thousand. */
const lengthLimit = 65_536;

/** The mapping at the top of a file, before its keys are validated. */
export interface YamlHeader {
  readonly data: YamlMapping;
  /** The YAML, from the line break after the opening `---`. */
  readonly yaml: string;
  /** Offset of the text after the closing `---`. */
  readonly end: number;
}

/** Parses the front matter of any file. Reports front matter that is missing or not a YAML mapping, and returns undefined. */
export function readYamlHeader(text: string, report: Report): YamlHeader | undefined {
  if (!/^---(?!-)/.test(text)) {
    report('front-matter-missing', fileStart);
    return undefined;
  }
  const language = matter.language(text).name;
  if (language !== '' && language.toLowerCase() !== 'yaml') {
    report('front-matter-language', { line: 1, column: 4 }, { language: language.slice(0, 40) });
    return undefined;
  }
  const closed = closedEnd(text);
  if (closed === undefined) {
    report('front-matter-unclosed', fileStart);
    return undefined;
  }
  if (closed > lengthLimit) {
    const reason = `it has more than ${lengthLimit} characters`;
    report('front-matter-yaml', fileStart, { reason, fix: 'Shorten the front matter' });
    return undefined;
  }
  // Without the body, because gray-matter copies its input and uses all of it as a cache key.
  const header = text.slice(0, closed);
  const file = parseYaml(header, report);
  if (!file) return undefined;
  if (typeof file.data !== 'object' || file.data === null || Array.isArray(file.data)) {
    report('front-matter-not-mapping', { line: 2, column: 1 }, { found: describe(file.data, file.matter.trim()) });
    return undefined;
  }
  const data = file.data as YamlMapping;
  return { data, yaml: file.matter, end: header.length - file.content.length };
}

/**
 * Offset of the text after the closing line. Undefined if the first line that begins with `---` has other text, or comes after
 * a marker, where it is a rule between answers.
 */
function closedEnd(text: string): number | undefined {
  const opening = text.indexOf('\n');
  const closing = opening < 0 ? -1 : text.indexOf('\n---', opening);
  const line = closing < 0 ? undefined : /^\n---[ \t]*(?:\n|$)/.exec(text.slice(closing));
  if (!text.startsWith('---') || !line || markerLine.test(text.slice(0, closing))) return undefined;
  return closing + line[0].length;
}

const markerLine = /^#{1,6} +--.+-- *$/m;

/** Offset of the first line that looks like a marker; the text above it was meant as front matter. */
function firstMarker(text: string): number {
  return Math.max(text.search(markerLine), 0);
}

interface YamlFile {
  readonly data: unknown;
  readonly content: string;
  /** The YAML, beginning with the line break after the opening `---`. */
  readonly matter: string;
}

function parseYaml(text: string, report: Report): YamlFile | undefined {
  try {
    return matter(text, { engines: onlyYaml });
  } catch (error) {
    const { offset, ...values } = explainedFault(text) ?? unexplainedFault(error, text);
    report('front-matter-yaml', placeAt(offset, text), values);
    return undefined;
  }
}

/** The other engines of gray-matter run code or guess. Front matter for them is refused before this is reached. */
const refuse = () => {
  throw new Error('only YAML is allowed');
};
const onlyYaml = { javascript: refuse, json: refuse, coffee: refuse, toml: refuse };

function validate(mapping: YamlMapping, yaml: string, report: Report) {
  const { placeOf, plain, reportCuts } = yamlSource(yaml);
  const data = withTextIds(mapping, plain);
  const result = shape.safeParse(data);
  reportCuts(report);
  const wrong = new Set(result.error?.issues.map(({ path }) => String(path[0])));
  for (const key of wrong) {
    const wanted = expected[key] ?? 'something else';
    if (!Object.hasOwn(data, key)) report('key-missing', fileStart, { key, expected: wanted });
    else {
      const found =
        data[key] === null && isCommentedOut(key, yaml)
          ? emptyByComment
          : describe(data[key], written(key), numberKeys.has(key));
      report('key-invalid', placeOf(key, 'value'), { key, found, expected: wanted });
    }
  }
  for (const key of Object.keys(data)) {
    if (!Object.hasOwn(expected, key))
      report('key-unknown', placeOf(key, 'key'), { key, meant: suggestion(key, Object.keys(expected)) });
  }
  const right = Object.entries(data).filter(([key]) => Object.hasOwn(expected, key) && !wrong.has(key));
  return { frontMatter: Object.fromEntries(right) as Partial<FrontMatter>, complete: result.success };

  /** The value of a top-level key in the words of the file. */
  function written(key: string): string {
    return plain().find(({ path }) => path.length === 1 && path[0] === key)?.written ?? '';
  }
}

const emptyByComment = 'empty, because `#` begins a comment unless the value is in quotes';

/** True if all that follows a key on its line is a comment, as in `title: #1 rule`. */
function isCommentedOut(key: string, yaml: string): boolean {
  return yaml.split('\n').some(
    (line) =>
      line.startsWith(`${key}:`) &&
      line
        .slice(key.length + 1)
        .trim()
        .startsWith('#'),
  );
}

/** What the text of front matter tells about its values, apart from the values. */
interface YamlSource {
  /** The position of a top-level key, or of its value, in the file. */
  readonly placeOf: (key: string, part: 'key' | 'value') => Place;
  readonly plain: () => readonly PlainValue[];
  readonly reportCuts: (report: Report) => void;
}

/** Parses front matter again for its positions, but only if one is needed. `yaml` begins at the end of the file's first line. */
export function yamlSource(yaml: string): YamlSource {
  const lineCounter = new LineCounter();
  let parsed: ReturnType<typeof parseDocument> | undefined;
  const document = () => (parsed ??= parseDocument(yaml, { lineCounter, logLevel: 'silent' }));
  const placeAtOffset = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { line, column: col };
  };
  return {
    placeOf: (key, part) => {
      const { contents } = document();
      const pair = isMap(contents)
        ? contents.items.find((item) => isScalar(item.key) && item.key.value === key)
        : undefined;
      const node = part === 'value' && pair?.value ? pair.value : pair?.key;
      const offset = (node as { range?: [number, number, number] } | undefined)?.range?.[0];
      return offset === undefined ? fileStart : placeAtOffset(offset);
    },
    plain: () => plainValues(document(), yaml),
    reportCuts: (report) => {
      if (mayBeCut(yaml)) reportCutTexts(cutTexts(document(), yaml), placeAtOffset, report);
    },
  };
}

/** The first fault that the `yaml` library finds, whose errors and positions are clearer than those of gray-matter's parser. */
function explainedFault(text: string): YamlFault | undefined {
  const start = text.indexOf('\n') + 1;
  const yaml = text.slice(start, text.lastIndexOf('\n---') + 1);
  try {
    const [first] = yamlFaults(yaml, parseDocument(yaml, { logLevel: 'silent' }));
    return first && { ...first, offset: start + first.offset };
  } catch {
    // Deeply nested YAML exhausts the stack.
    return undefined;
  }
}

/** An error of gray-matter's parser, whose positions count from the end of the file's first line. */
function unexplainedFault(error: unknown, text: string): YamlFault {
  const { reason, mark } = error as { reason?: unknown; mark?: { position?: unknown } };
  const start = text.indexOf('\n');
  const offset = typeof mark?.position === 'number' ? Math.min(start + mark.position, text.length) : start + 1;
  return { reason: typeof reason === 'string' ? reason : 'the text cannot be parsed', offset };
}

/** Describes a value for a message as it is written in the file: “`12:30`, which YAML reads as a number”, “a list”. */
function describe(value: unknown, written: string, isNumberKey = false): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return value.trim() === '' ? 'empty' : `the text “${value.slice(0, 60)}”`;
  const isNone = value === undefined || value === null;
  if (isNone && written === '') return 'empty';
  if (typeof value === 'object' && !isNone && !(value instanceof Date)) return 'a mapping';
  const quote = `\`${(written || String(value)).slice(0, 60)}\``;
  if (isNumberKey && typeof value === 'number') return quote;
  const type = isNone ? 'empty' : `a ${value instanceof Date ? 'date' : typeof value}`;
  return `${quote}, which YAML reads as ${type}`;
}
