import { SingleBar } from 'cli-progress';

/** Shows the progress of long steps: a line when a step begins and, on a terminal, a bar after one second. */
export interface Progress {
  /** Begins a step and prints its name. */
  readonly begin: (step: string) => void;
  /** Updates how much of the current step is done. */
  readonly advance: (done: number, total: number) => void;
  /** Ends the current step. */
  readonly end: () => void;
}

/** The stream that the bar is drawn on. */
export type Terminal = NodeJS.WritableStream & { readonly isTTY?: boolean };

/** Steps shorter than this get no bar, in milliseconds. */
const barDelay = 1000;

/** Shows nothing. */
export const noProgress: Progress = { begin: () => undefined, advance: () => undefined, end: () => undefined };

/**
 * Shows progress on a terminal or in a log.
 * @param now current time in milliseconds on any clock
 */
export function progressOn(terminal: Terminal, now = () => performance.now()): Progress {
  let bar: SingleBar | undefined;
  let begun = now();
  /** The first update of the step: the rate leaves out the time before it, for example for bundling. */
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
      if (now() - begun < barDelay) return;
      const speed = (done - first.done) / ((now() - first.time) / 1000);
      const values = { rate: speed > 0 ? rateText(speed, (total - done) / speed) : '' };
      if (bar) bar.update(done, values);
      else {
        bar = new SingleBar({
          format: '  {bar} {value} of {total}{rate}',
          stream: terminal,
          barsize: 24,
          clearOnComplete: true,
          // Long steps block the event loop, so timers rarely run.
          synchronousUpdate: true,
        });
        bar.start(total, done, values);
      }
    },
  };
}

/** The rate and the time left. */
function rateText(speed: number, seconds: number): string {
  return ` · ${String(Math.round(speed))} per second · ${timeText(seconds)} left`;
}

/** Formats seconds as minutes and seconds: `0:07`, `12:30`. */
export function timeText(seconds: number): string {
  const whole = Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : 0;
  return `${String(Math.floor(whole / 60))}:${String(whole % 60).padStart(2, '0')}`;
}
