import { z } from 'zod';
import type { Report } from '../diagnostics/diagnostic.ts';
import { readJsonFence } from './json-fence.ts';
import type { Section } from './span.ts';

/** An animated dialogue without its animation: text and sound (see format.md#scenes-and-audio). */
export interface Scene {
  /** In order of time. */
  readonly lines: readonly DialogueLine[];
  readonly audio: AudioClip;
  /** True if the captions are always shown. */
  readonly alwaysShowDialogue: boolean;
}

export interface DialogueLine {
  readonly character: string;
  /** Plain text, not Markdown. */
  readonly text: string;
}

/** A recording or a part of it. Times are in seconds; without them, the whole recording is played. */
export interface AudioClip {
  readonly filename: string;
  readonly start?: number;
  readonly end?: number;
}

const clipShape = z.looseObject({
  filename: z.string().min(1),
  startTimestamp: z.number().nullish(),
  finishTimestamp: z.number().nullish(),
});

function toClip({ filename, startTimestamp, finishTimestamp }: z.infer<typeof clipShape>): AudioClip {
  return {
    filename,
    ...(typeof startTimestamp === 'number' ? { start: startTimestamp } : {}),
    ...(typeof finishTimestamp === 'number' ? { end: finishTimestamp } : {}),
  };
}

/** A recording in the data of a quiz. */
export const audioShape = clipShape.transform(toClip);

const sceneShape = z.looseObject({
  setup: z.looseObject({
    background: z.string(),
    characters: z.array(z.looseObject({ character: z.string() })).min(1),
    // `startTime` is the delay between pressing play and the sound.
    audio: clipShape.extend({ startTime: z.number() }).transform(toClip),
    alwaysShowDialogue: z.boolean().optional(),
  }),
  commands: z.array(
    z.looseObject({
      character: z.string(),
      startTime: z.number(),
      finishTime: z.number().nullish(),
      dialogue: z.looseObject({ text: z.string() }).nullish(),
    }),
  ),
});

type SceneJson = z.infer<typeof sceneShape>;

/** Parses a `# --scene--` section. Errors in the timing are corrected and reported as warnings, because the words matter. */
export function readScene(section: Section, report: Report): Scene | undefined {
  const json = readJsonFence(section, sceneShape, report);
  if (!json) return undefined;
  reportWarnings(json, section, report);
  const lines = json.commands
    .toSorted((a, b) => a.startTime - b.startTime)
    .flatMap(({ character, dialogue }) => (dialogue ? [{ character, text: dialogue.text }] : []));
  return { lines, audio: json.setup.audio, alwaysShowDialogue: json.setup.alwaysShowDialogue === true };
}

function reportWarnings({ setup, commands }: SceneJson, { marker }: Section, report: Report): void {
  const backwards = commands.find(
    ({ startTime, finishTime }) => typeof finishTime === 'number' && finishTime < startTime,
  );
  if (backwards) {
    report('scene-timing', marker, { start: backwards.startTime, finish: backwards.finishTime ?? 0 });
  }
  const speakers = new Set(setup.characters.map(({ character }) => character));
  const unknown = commands.find(({ character, dialogue }) => dialogue && !speakers.has(character));
  if (unknown) report('scene-speaker', marker, { character: unknown.character });
  const unsorted = commands.some(({ startTime }, index) => startTime < (commands[index - 1]?.startTime ?? 0));
  if (unsorted) report('scene-unsorted', marker);
}
