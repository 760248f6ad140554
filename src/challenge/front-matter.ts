import matter from 'gray-matter';
import { LineCounter, parseDocument, isMap, isScalar, type Pair } from 'yaml';
import { z } from 'zod';
import { fileStart, type Place, type Report } from '../diagnostics/diagnostic.ts';
import { perhapsMeant } from '../diagnostics/did-you-mean.ts';

/** What every lesson says of itself (FORMAT 2). */
export interface FrontMatter {
  /** 24 hexadecimal digits: the lesson's identity, whatever its file or address. */
  readonly id: string;
  /** Plain text, not Markdown. */
  readonly title: string;
  /** 0 to 33 (FORMAT 4). */
  readonly challengeType: number;
  /** Last part of the lesson's address; unique within its block. */
  readonly dashedName: string;
  /** The language being taught, where the course teaches one. */
  readonly lang?: string;
  /** How Chinese blanks are typed. */
  readonly inputType?: 'pinyin-to-hanzi' | 'pinyin-tone';
  /** A YouTube video. */
  readonly videoId?: string;
  /** The same video elsewhere. */
  readonly bilibiliIds?: { readonly bvid: string };
  /** The video in other languages, by upstream's language folder. */
  readonly videoLocaleIds?: Readonly<Record<string, string>>;
  /** An explanation of an old exercise on another site. */
  readonly videoUrl?: string;
  /** Topic in upstream's forum. */
  readonly forumTopicId?: number;
  /** External workspace: `owner/repository`. */
  readonly url?: string;
  /** What must be done before an exam. */
  readonly prerequisites?: readonly { readonly id: string; readonly title: string }[];
}

/** What was read, and where the rest of the file begins (offset into the text). */
export interface FrontMatterResult {
  readonly frontMatter: Partial<FrontMatter>;
  /** True when every required key is there and right. */
  readonly complete: boolean;
  readonly end: number;
}

/** What each key must be, in words for the author. */
const expected: Readonly<Record<string, string>> = {
  id: '24 hexadecimal digits in lower case',
  title: 'a text',
  challengeType: 'a whole number from 0 to 33',
  dashedName: 'a name of small letters a to z, digits and single dashes',
  lang: 'a language tag such as `es` or `zh-CN`',
  inputType: '`pinyin-to-hanzi` or `pinyin-tone`',
  videoId: 'the id of a YouTube video: letters, digits, `-` and `_`',
  bilibiliIds: 'a mapping with `aid`, `bvid` and `cid`',
  videoLocaleIds: 'a mapping from language to video id',
  videoUrl: 'a whole address, beginning with https://',
  forumTopicId: 'a whole number',
  demoType: '`onLoad` or `onClick`',
  saveSubmissionToDB: 'true or false',
  url: 'a repository as `owner/name`',
  required: 'a list of mappings with `link`',
  isExam: 'true or false',
  prerequisites: 'a list of mappings with `id` and `title`',
  msTrophyId: 'a text',
  helpCategory: 'a text',
};

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
 * Reads the YAML between the first two lines `---` (FORMAT 2). Never runs anything: a front matter that names another
 * language, such as `---js`, is reported and not read.
 */
export function readFrontMatter(text: string, report: Report): FrontMatterResult {
  const header = readYamlHeader(text, report);
  if (!header) return { frontMatter: {}, complete: false, end: closedEnd(text) ?? firstMarker(text) };
  return { ...validate(header.data, header.yaml, report), end: header.end };
}

/** The longest front matter that is read; the longest real one has some two thousand letters. */
const lengthLimit = 65_536;

/** The mapping at the head of a file, before any of its keys is looked at. */
export interface YamlHeader {
  readonly data: Readonly<Record<string, unknown>>;
  /** The YAML, beginning with the line break after the opening `---`. */
  readonly yaml: string;
  /** Offset of what follows the closing `---`. */
  readonly end: number;
}

/** Reads the front matter of any file; reports and gives nothing where there is none or it is no YAML mapping. */
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
    const reason = `it is longer than ${lengthLimit} letters`;
    report('front-matter-yaml', fileStart, { reason });
    return undefined;
  }
  // Without the body: gray-matter copies what it is given, and looks all of it up in a table.
  const header = text.slice(0, closed);
  const file = parseYaml(header, report);
  if (!file) return undefined;
  if (typeof file.data !== 'object' || file.data === null || Array.isArray(file.data)) {
    report('front-matter-not-mapping', { line: 2, column: 1 }, { found: describe(file.data) });
    return undefined;
  }
  const data = file.data as Record<string, unknown>;
  return { data, yaml: file.matter, end: header.length - file.content.length };
}

/**
 * Offset of what follows the closing line; nothing when the first line that begins with `---` is not `---` alone, or comes
 * only after a marker: then it is a rule between answers.
 */
function closedEnd(text: string): number | undefined {
  const opening = text.indexOf('\n');
  const closing = opening < 0 ? -1 : text.indexOf('\n---', opening);
  const line = closing < 0 ? undefined : /^\n---[ \t]*(?:\n|$)/.exec(text.slice(closing));
  if (!text.startsWith('---') || !line || markerLine.test(text.slice(0, closing))) return undefined;
  return closing + line[0].length;
}

const markerLine = /^#{1,6} +--.+-- *$/m;

/** Offset of the first line that looks like a marker: what stands above it was meant as front matter. */
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
    report('front-matter-yaml', yamlErrorPlace(error, text), { reason: yamlErrorReason(error) });
    return undefined;
  }
}

/** gray-matter's other engines run code or guess; reading with them is refused before this is ever reached. */
const refuse = () => {
  throw new Error('only YAML is read');
};
const onlyYaml = { javascript: refuse, json: refuse, coffee: refuse, toml: refuse };

function validate(data: Readonly<Record<string, unknown>>, yaml: string, report: Report) {
  const result = shape.safeParse(data);
  const placeOf = placesInYaml(yaml);
  const wrong = new Set(result.error?.issues.map(({ path }) => String(path[0])));
  for (const key of wrong) {
    const wanted = expected[key] ?? 'something else';
    if (!Object.hasOwn(data, key)) report('key-missing', fileStart, { key, expected: wanted });
    else report('key-invalid', placeOf(key, 'value'), { key, found: describe(data[key]), expected: wanted });
  }
  for (const key of Object.keys(data)) {
    if (!Object.hasOwn(expected, key))
      report('key-unknown', placeOf(key, 'key'), { key, meant: perhapsMeant(key, Object.keys(expected)) });
  }
  const right = Object.entries(data).filter(([key]) => Object.hasOwn(expected, key) && !wrong.has(key));
  return { frontMatter: Object.fromEntries(right) as Partial<FrontMatter>, complete: result.success };
}

/** Places of top-level keys and their values in the file; `yaml` begins at the end of the file's first line. */
function placesInYaml(yaml: string): (key: string, part: 'key' | 'value') => Place {
  const lines = new LineCounter();
  let pairs: ReadonlyMap<string, Pair> | undefined;
  return (key, part) => {
    pairs ??= pairsIn(yaml, lines);
    const pair = pairs.get(key);
    const node = part === 'value' && pair?.value ? pair.value : pair?.key;
    const offset = (node as { range?: [number, number, number] } | undefined)?.range?.[0];
    if (offset === undefined) return fileStart;
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
}

function pairsIn(yaml: string, lineCounter: LineCounter): ReadonlyMap<string, Pair> {
  const { contents } = parseDocument(yaml, { lineCounter, logLevel: 'silent' });
  const items = isMap(contents) ? contents.items : [];
  return new Map(items.flatMap((pair) => (isScalar(pair.key) ? [[String(pair.key.value), pair]] : [])));
}

/** Where the YAML breaks; `position` counts from the end of the file's first line, where the YAML begins. */
function yamlErrorPlace(error: unknown, text: string): Place {
  const { position } = (error as { mark?: { position?: unknown } }).mark ?? {};
  if (typeof position !== 'number') return { line: 2, column: 1 };
  const before = text.slice(0, Math.min(text.indexOf('\n') + position, text.length));
  return { line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') };
}

function yamlErrorReason(error: unknown): string {
  const reason = (error as { reason?: unknown }).reason;
  return typeof reason === 'string' ? reason : 'it cannot be parsed';
}

/** A value in words, for a message: `the number 5`, `a list`. */
function describe(value: unknown): string {
  if (value === undefined || value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (value instanceof Date) return 'a date';
  if (typeof value === 'object') return 'a mapping';
  if (typeof value === 'string') return value.trim() === '' ? 'an empty text' : `the text “${value.slice(0, 60)}”`;
  return `the ${typeof value} ${JSON.stringify(value)}`;
}
