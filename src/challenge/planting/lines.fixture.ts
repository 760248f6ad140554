/**
 * A lesson as lines, without the parser. Lines in fences and comments are ignored. Line numbers are indexes from 0.
 */
export class LessonLines {
  readonly lines: string[];
  readonly #visible: readonly string[];

  constructor(text: string) {
    this.lines = text.replace(/\r\n?/g, '\n').split('\n');
    this.#visible = visibleLines(this.lines);
  }

  /** The first matching line from `from`, before `to`; -1 if there is none. */
  find(pattern: RegExp, from = 0, to = this.lines.length): number {
    return this.#visible.findIndex((line, index) => index >= from && index < to && pattern.test(line));
  }

  /** All matching lines. */
  all(pattern: RegExp): number[] {
    return this.#visible.flatMap((line, index) => (pattern.test(line) ? [index] : []));
  }

  /** The marker with a name and level. */
  marker(level: number, name: string, from = 0): number {
    return this.find(new RegExp(`^#{${String(level)}} --${name}-- *$`), from);
  }

  /** The line after the content of a marker: that of the next marker of its level or above. */
  endOf(marker: number): number {
    const level = /^#*/.exec(this.lines[marker] ?? '')?.[0].length ?? 0;
    const next = this.find(new RegExp(`^#{1,${String(level)}} --.+-- *$`), marker + 1);
    return next < 0 ? this.lines.length : next;
  }

  /** The first non-blank line after a marker. */
  contentOf(marker: number): number {
    return this.lines.findIndex((line, index) => index > marker && line.trim() !== '');
  }

  /** The line of a key of the front matter; -1 if there is none, or if its value continues on other lines. */
  key(name: string): number {
    const at = this.find(new RegExp(`^${name}: *[^ >|]`), 1, this.find(/^--- *$/, 1));
    return at > 0 && /^\s/.test(this.lines[at + 1] ?? '') ? -1 : at;
  }
}

/** The lines, with empty ones instead of those in fences and comments. */
function visibleLines(lines: readonly string[]): string[] {
  let fence = '';
  let isComment = false;
  return lines.map((line) => {
    const ticks = /^ *(`{3,})(?=[^`]*$)/.exec(line)?.[1] ?? '';
    const isInside = fence !== '' || isComment;
    if (fence !== '') fence = ticks.startsWith(fence) && line.trim() === ticks ? '' : fence;
    else if (isComment) isComment = !line.includes('-->');
    else if (ticks !== '') fence = ticks;
    else isComment = line.lastIndexOf('<!--') > line.lastIndexOf('-->');
    return isInside || ticks !== '' ? '' : line;
  });
}
