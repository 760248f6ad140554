import { visit, type Document, type YAMLError } from 'yaml';

/** A problem in a YAML text, in words that complete the messages of the diagnostics. */
export interface YamlFault {
  /** Follows “Invalid YAML:”. */
  readonly reason: string;
  /** What to do, as a sentence without a full stop; undefined if the cause is uncommon. */
  readonly fix?: string;
  readonly offset: number;
}

const inQuotes = 'Put the value in quotes';

/**
 * Explains why a YAML text is invalid: in our words for common causes, otherwise in those of the library. Later problems
 * on the same line are mostly consequences of the first, so there is at most one per line.
 */
export function yamlFaults(text: string, document: Document): YamlFault[] {
  const { errors } = document;
  if (errors.length === 0) return [...unresolvedAliases(document), ...unknownTags(document)];
  const explained = new Set<number>();
  return errors.flatMap((error) => {
    const fault = explain(error, text, document);
    const lines = [error.pos[0], fault.offset].map((offset) => lineStart(text, offset));
    const isNew = lines.every((line) => !explained.has(line));
    for (const line of lines) explained.add(line);
    return isNew ? [fault] : [];
  });
}

function explain(error: YAMLError, text: string, document: Document): YamlFault {
  const [offset] = error.pos;
  const line = lineAt(text, offset);
  const before = text.slice(lineStart(text, offset), offset);
  const rest = line.slice(before.length);
  const indented = lineStart(text, offset) + line.search(/\S|$/);
  if (/^(?:<{7}|={7}|>{7})/.test(line)) {
    return { reason: 'the file contains a merge conflict', fix: 'Resolve the conflict and remove its lines', offset };
  }
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return { reason: 'the line is indented with a tab', fix: 'Indent the line with spaces', offset };
    case 'DUPLICATE_KEY':
      return { reason: `the key \`${keyOf(rest)}\` is used twice`, fix: 'Remove one of the two', offset };
    case 'BAD_SCALAR_START':
    case 'BAD_ALIAS':
      return startsWith(rest, offset);
    case 'BAD_DQ_ESCAPE': {
      const fix = 'Use single quotes, or write the backslash twice';
      return { reason: 'the backslash in double quotes is not a valid escape', fix, offset };
    }
    case 'BLOCK_AS_IMPLICIT_KEY':
      return rest.startsWith('? ') ? startsWith(rest, offset) : nestedPair(rest, text, offset);
    case 'BAD_INDENT':
      return / end with a [\]}]/.test(error.message) ? openBracket(error, text, offset) : wrongIndent(indented);
    case 'MISSING_CHAR':
      return error.message.includes('quote') ? openQuote(document, offset) : notPair(line, indented);
    case 'MULTILINE_IMPLICIT_KEY':
      return notPair(line, indented);
    case 'UNEXPECTED_TOKEN':
      return unexpected(before, rest, offset) ?? unexplained(error);
    default:
      return unexplained(error);
  }
}

/** Text where the library expects the end of a value or of the document. */
function unexpected(before: string, rest: string, offset: number): YamlFault | undefined {
  const [, lead = '', value = ''] = /^((?:.*?:|\s*-)\s+)(\S.*)$/.exec(before + rest) ?? [];
  const start = offset - before.length + lead.length;
  if (start < offset && /^["']/.test(value)) {
    const fix = value.startsWith('"')
      ? 'Put the whole value in single quotes'
      : 'Write each single quote in the value twice';
    return { reason: 'the value continues after its closing quotation mark', fix, offset };
  }
  if (start <= offset && /^[[\]{}|>-]/.test(value)) return startsWith(value, start);
  return before === '' && rest !== '' ? wrongIndent(offset) : undefined;
}

/** A value with something like a key in it, or a key that is indented like the value of the key above. */
function nestedPair(rest: string, text: string, offset: number): YamlFault {
  if (/:(?:\s|$)/.test(rest)) return { reason: 'this value contains `: `', fix: inQuotes, offset };
  const next = offset + rest.length + 1;
  return wrongIndent(next + lineAt(text, next).search(/\S|$/));
}

function notPair(line: string, offset: number): YamlFault {
  const key = /^\s*([\w-]+):(?! )/.exec(line)?.[1];
  if (key !== undefined) {
    return { reason: 'there is no space after the colon', fix: `Add a space after \`${key}:\``, offset };
  }
  const fix = 'Add a key and a colon, or put text of several lines in quotes';
  return { reason: 'the line is not a `key: value` pair', fix, offset };
}

function startsWith(value: string, offset: number): YamlFault {
  return { reason: `this value begins with \`${value.slice(0, 1)}\``, fix: inQuotes, offset };
}

function wrongIndent(offset: number): YamlFault {
  const fix = 'Indent keys of the same level with the same number of spaces';
  return { reason: 'the line has the wrong indentation', fix, offset };
}

function openBracket({ message }: YAMLError, text: string, end: number): YamlFault {
  const bracket = message.includes('end with a ]') ? '[' : '{';
  const fix = 'Close the bracket, or put the value in quotes';
  return { reason: `the bracket \`${bracket}\` is not closed`, fix, offset: text.lastIndexOf(bracket, end) };
}

/** An open quote runs to the end of the text, so it is the last quoted value. */
function openQuote(document: Document, end: number): YamlFault {
  let offset = end;
  visit(document, {
    Scalar: (_, { type, range }) => {
      if (type?.startsWith('QUOTE') && range) offset = range[0];
    },
  });
  return { reason: 'the quotation mark is not closed', fix: 'Add the closing quotation mark', offset };
}

/** `*bold*` is an alias in YAML. The library reports it only when it resolves the alias. */
function unresolvedAliases(document: Document): YamlFault[] {
  const anchors = new Set<string>();
  const faults: YamlFault[] = [];
  visit(document, {
    Value: (_, { anchor }) => {
      if (anchor !== undefined) anchors.add(anchor);
    },
    Alias: (_, { source, range }) => {
      if (!anchors.has(source)) faults.push(startsWith('*', range?.[0] ?? 0));
    },
  });
  return faults;
}

/** Tags such as `!important`, which the library only warns of. */
function unknownTags({ warnings }: Document): YamlFault[] {
  return warnings.filter(({ code }) => code === 'TAG_RESOLVE_FAILED').map(({ pos }) => startsWith('!', pos[0]));
}

function unexplained({ message, pos }: YAMLError): YamlFault {
  const [firstLine = message] = message.split('\n', 1);
  const reason = firstLine.replace(/ at line \d+, column \d+:?$/, '');
  return { reason: reason.slice(0, 1).toLowerCase() + reason.slice(1), offset: pos[0] };
}

function keyOf(rest: string): string {
  return (/^(?:"[^"]*"|'[^']*'|[^:\n]*)/.exec(rest)?.[0] ?? '').trim();
}

function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

function lineAt(text: string, offset: number): string {
  const end = text.indexOf('\n', offset);
  return text.slice(lineStart(text, offset), end < 0 ? undefined : end);
}
