import { z } from 'zod';
import type { Report } from '../diagnostics/diagnostic.ts';
import { readJsonFence } from './json-fence.ts';
import type { Section } from './span.ts';

/** An animated dialogue, reduced to what can be read and heard (FORMAT 5.6). */
export interface Scene {
  /** In the order of time. */
  readonly lines: readonly DialogueLine[];
  readonly audio: AudioClip;
  /** True when captions belong to the scene and are never hidden. */
  readonly alwaysShowDialogue: boolean;
}

export interface DialogueLine {
  readonly character: string;
  /** Plain text, not Markdown. */
  readonly text: string;
}

/** A recording, or a part of one. Stamps are seconds into the recording; without them all of it is played. */
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

/** A recording as quizzes name it. */
export const audioShape = clipShape.transform(toClip);

const sceneShape = z.looseObject({
  setup: z.looseObject({
    background: z.string(),
    characters: z.array(z.looseObject({ character: z.string() })).min(1),
    // `startTime` is when the sound begins after pressing play.
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

/** Reads a `# --scene--` section. Faults of timing are mended and warned of; the words are what counts. */
export function readScene(section: Section, report: Report): Scene | undefined {
  const json = readJsonFence(section, sceneShape, report);
  if (!json) return undefined;
  warnOfFaults(json, section, report);
  const lines = json.commands
    .toSorted((a, b) => a.startTime - b.startTime)
    .flatMap(({ character, dialogue }) => (dialogue ? [{ character, text: dialogue.text }] : []));
  return { lines, audio: json.setup.audio, alwaysShowDialogue: json.setup.alwaysShowDialogue === true };
}

function warnOfFaults({ setup, commands }: SceneJson, { marker }: Section, report: Report): void {
  const backwards = commands.find(
    ({ startTime, finishTime }) => typeof finishTime === 'number' && finishTime < startTime,
  );
  if (backwards) {
    report('scene-timing', marker, { start: backwards.startTime, finish: backwards.finishTime ?? 0 });
  }
  const speakers = new Set(setup.characters.map(({ character }) => character));
  const stranger = commands.find(({ character, dialogue }) => dialogue && !speakers.has(character));
  if (stranger) report('scene-speaker', marker, { character: stranger.character });
  const unsorted = commands.some(({ startTime }, index) => startTime < (commands[index - 1]?.startTime ?? 0));
  if (unsorted) report('scene-unsorted', marker);
}
