import { describe, expect, test } from 'vitest';
import { lessonKind } from './lesson-kinds.ts';
import { textsForScript } from './text/text.ts';

describe('the kind of a lesson', () => {
  // The types of format.md#challenge-types.
  test.each([
    [0, 'kindStep'],
    [1, 'kindExercise'],
    [3, 'kindProject'],
    [5, 'kindProject'],
    [8, 'kindQuiz'],
    [10, 'kindProject'],
    [11, 'kindVideo'],
    [12, 'kindWorkspace'],
    [13, 'kindWorkspace'],
    [14, 'kindProject'],
    [17, 'kindExam'],
    [19, 'kindQuestion'],
    [20, 'kindStep'],
    [21, 'kindDialogue'],
    [22, 'kindBlanks'],
    [23, 'kindProject'],
    [25, 'kindLab'],
    [26, 'kindLab'],
    [27, 'kindLab'],
    [28, 'kindDaily'],
    [29, 'kindDaily'],
    [30, 'kindExam'],
    [31, 'kindReview'],
  ])('of type %i is %s', (type, label) => {
    expect(lessonKind(type).label).toBe(label);
  });

  test('has an icon and a label in every language, for every type', () => {
    for (let type = 0; type <= 33; type += 1) {
      const { label, icon } = lessonKind(type);
      expect(icon).toMatch(/^M[\d. MLHVZlhvmz-]+$/);
      for (const language of ['en', 'es', 'ar', 'zh']) {
        const words = JSON.parse(textsForScript(language, [label])) as Record<string, string>;
        expect(words[label]?.trim()).toBeTruthy();
      }
    }
  });

  test('of an unknown type is reading', () => {
    expect(lessonKind(99)).toEqual(lessonKind(15));
    expect(lessonKind(-1)).toEqual(lessonKind(15));
  });
});
