import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json, as a path of this system. */
export const projectRoot = resolve(fileURLToPath(new URL('../..', import.meta.url)));

/** How long a child may take to end by itself after Ctrl-C before it gets the signal. */
const secondsToEndAlone = 1;

/**
 * How a program ended.
 * @typedef {object} Outcome
 * @property {number} code Its exit code; 1 if it could not be started or was stopped.
 * @property {string} output What it printed, unless that was shown.
 * @property {boolean} timedOut Whether it was stopped at its time limit.
 */

/**
 * A failed step with advice for the reader; shown without a stack trace.
 */
export class StepError extends Error {
  /**
   * @param {string} message What failed.
   * @param {string} advice What to do about it.
   * @param {string} [output] What the step printed.
   */
  constructor(message, advice, output = '') {
    super(message);
    this.advice = advice;
    this.output = output;
  }
}

/**
 * Returns the failure as text: the message, the end of the output, and the advice.
 * @param {StepError} error
 * @returns {string}
 */
export function failureText(error) {
  const printed = lastLines(error.output, 15).map((line) => `  ${line}`);
  return [error.message, ...printed, `What to do: ${error.advice}`].join('\n');
}

/**
 * Returns the last lines of an output without empty ones and stack traces: enough to see why a step
 * failed.
 * @param {string} text
 * @param {number} count
 * @returns {string[]}
 */
export function lastLines(text, count) {
  return text
    .split(/\r?\n/)
    .filter((line) => !/^(npm error)?\s*(at .*)?$/.test(line))
    .slice(-count);
}

/**
 * Returns the environment for the tools of the project. Its own programs come first in PATH, so that
 * `node` is the private Node if there is one.
 * @param {string} root
 * @param {Record<string, string>} [extra]
 * @returns {NodeJS.ProcessEnv}
 */
export function toolEnvironment(root, extra = {}) {
  // Windows spells the name Path.
  const pathName = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  const path = [join(root, 'node_modules', '.bin'), process.env[pathName]].filter(Boolean);
  return {
    ...process.env,
    [pathName]: path.join(delimiter),
    ASTRO_TELEMETRY_DISABLED: '1',
    ...extra,
  };
}

/** The programs that run now: after Ctrl-C this process ends once all of them have. */
const running = new Set();

/**
 * Runs a program to its end, without a shell, so that no character of a path has a meaning.
 * After Ctrl-C it waits for the program to end and then ends this process as well.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd: string, env: NodeJS.ProcessEnv, show?: boolean, seconds?: number }} options
 *   `show` lets the program print straight to the terminal; `seconds` limits its time.
 * @returns {Promise<Outcome>}
 */
export function run(command, args, { cwd, env, show = false, seconds }) {
  return new Promise((resolve) => {
    const channel = show ? 'inherit' : 'pipe';
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', channel, channel] });
    running.add(child);
    let output = '';
    let timedOut = false;
    /** @type {NodeJS.Signals | undefined} */
    let interruptedBy;

    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => (output += text));
    }

    const timer =
      seconds === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            child.kill();
            // A program that the child started may hold these streams open, and this process would wait for it.
            child.stdout?.destroy();
            child.stderr?.destroy();
          }, seconds * 1000);

    /** @param {NodeJS.Signals} signal */
    const interrupt = (signal) => {
      if (interruptedBy) return;
      interruptedBy = signal;
      // A terminal also sends Ctrl-C to the child; many tools take a second one as "stop at once".
      setTimeout(() => child.kill(signal), secondsToEndAlone * 1000).unref();
    };
    process.on('SIGINT', interrupt).on('SIGTERM', interrupt);

    /** @param {number | null} code */
    const end = (code) => {
      clearTimeout(timer);
      running.delete(child);
      if (!interruptedBy) {
        process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
        resolve({ code: code ?? 1, output, timedOut });
        // Nothing more is started after an interrupt, so the promise of an interrupted program stays open.
      } else if (running.size === 0) process.exit(128 + constants.signals[interruptedBy]);
    };
    child.on('close', end);
    child.on('error', (error) => {
      output += error.message;
      end(1);
    });
  });
}
