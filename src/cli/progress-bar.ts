import { SingleBar } from 'cli-progress';

/** Tells people how far a long step is: a line when it begins and, on a terminal, a bar once it has taken a second. */
export interface Progress {
  /** A step begins; it is named in words for people. */
  readonly begin: (step: string) => void;
  /** So much of the step that has begun is done. */
  readonly advance: (done: number, total: number) => void;
  /** The last step has ended. */
  readonly end: () => void;
}

/** Where a bar is drawn. */
export type Terminal = NodeJS.WritableStream & { readonly isTTY?: boolean };

/** A step that takes less than this needs no bar, in milliseconds. */
const patience = 1000;

/** For whoever wants to hear nothing. */
export const noProgress: Progress = { begin: () => undefined, advance: () => undefined, end: () => undefined };

/** @param now milliseconds on any clock */
export function progressOn(terminal: Terminal, now = () => performance.now()): Progress {
  let bar: SingleBar | undefined;
  let begun = now();
  /** The first word of the step's progress: what went before, such as bundling, would spoil the rate. */
  let first: { readonly time: number; readonly done: number } | undefined;
  const end = () => {
    bar?.stop();
    bar = undefined;
    first = undefined;
  };
  return {
    end,
    begin: (step) => {
      end();
      terminal.write(`${step}\n`);
      begun = now();
    },
    advance: (done, total) => {
      if (!terminal.isTTY) return;
      first ??= { time: now(), done };
      if (now() - begun < patience) return;
      const speed = (done - first.done) / ((now() - first.time) / 1000);
      const values = { pace: speed > 0 ? paceText(speed, (total - done) / speed) : '' };
      if (bar) bar.update(done, values);
      else {
        bar = new SingleBar({
          format: '  {bar} {value} of {total}{pace}',
          stream: terminal,
          barsize: 24,
          clearOnComplete: true,
          // Long steps leave timers few turns.
          synchronousUpdate: true,
        });
        bar.start(total, done, values);
      }
    },
  };
}

/** How fast it goes, and how long it will still take. */
function paceText(speed: number, seconds: number): string {
  return ` · ${String(Math.round(speed))} a second · ${timeText(seconds)} left`;
}

/** Seconds as a clock shows them: `0:07`, `12:30`. */
export function timeText(seconds: number): string {
  const whole = Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : 0;
  return `${String(Math.floor(whole / 60))}:${String(whole % 60).padStart(2, '0')}`;
}
