import { writeFiles } from './folders.ts';

/** The parts of a lesson that a test chooses. */
export interface LessonWords {
  readonly id: string;
  readonly title: string;
  readonly dashedName: string;
  readonly description?: string;
}

/** Returns the text of a small valid lesson. */
export function lessonText({ id, title, dashedName, description = 'A sentence to read.' }: LessonWords): string {
  return `---
id: ${id}
title: ${title}
challengeType: 19
dashedName: ${dashedName}
---

# --description--

${description}

# --questions--

## --text--

Which answer is right?

## --answers--

The first

---

The second

### --feedback--

It comes too late.

## --video-solution--

1
`;
}

/** A lesson that cannot be shown, written as `content/orchard/broken.md`: the solution in its last line names no answer. */
export const brokenLesson = {
  text: lessonText({ id: '5b00000000000000000000ff', title: 'Broken', dashedName: 'broken' }).replace(/1\n$/, '7\n'),
  line: 32,
  place: 'content/orchard/broken.md:32:1 error',
} as const;

/** Writes a content root with one block of small lessons, named after their topics. */
export function writeLessons(root: string, block: string, topics: readonly string[]): void {
  const files = topics.map((topic, index) => {
    const id = (0x5b0000000000 + index).toString(16).padEnd(24, '0');
    const text = lessonText({
      id,
      title: `On ${topic}`,
      dashedName: `on-${topic}`,
      description: `All about ${topic}.`,
    });
    return [`${block}/${topic}.md`, text] as const;
  });
  writeFiles(root, Object.fromEntries(files));
}
