import { spawn, type ChildProcess } from 'node:child_process';
import { hornbookScript, projectRoot } from './project.ts';

/** How a run of the command ended. */
export interface CommandResult {
  /** Exit code; null if the process was killed. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A run of the command that has not ended yet. */
export interface RunningCommand {
  /** Resolves when it ends. */
  readonly ended: Promise<CommandResult>;
  /** Returns what it has printed to stderr so far. */
  readonly errors: () => string;
  /** Waits until a text is printed to stderr; rejects if the command ends without it. */
  readonly printed: (text: string | RegExp) => Promise<void>;
  readonly kill: (signal: NodeJS.Signals) => void;
}

/** Runs `hornbook` to its end. */
export function hornbook(
  args: readonly string[],
  cwd: string = projectRoot,
  environment: NodeJS.ProcessEnv = {},
): Promise<CommandResult> {
  return startHornbook(args, cwd, environment).ended;
}

/**
 * Starts `hornbook` as from a terminal, without the variables that a test runner sets for its own code. It uses no shell, so
 * no character of a path has a meaning.
 */
export function startHornbook(
  args: readonly string[],
  cwd: string = projectRoot,
  environment: NodeJS.ProcessEnv = {},
): RunningCommand {
  const child = spawn(process.execPath, [hornbookScript, ...args], {
    cwd,
    env: { ...process.env, ...plain, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stdout = collect(child, 'stdout');
  const stderr = collect(child, 'stderr');
  const ended = new Promise<CommandResult>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ code, stdout: stdout.text, stderr: stderr.text });
    });
  });
  return {
    ended,
    errors: () => stderr.text,
    printed: (text) => {
      const found = new Promise<void>((resolve) => {
        const look = () => {
          if (typeof text === 'string' ? stderr.text.includes(text) : text.test(stderr.text)) resolve();
        };
        child.stderr.on('data', look);
        look();
      });
      const ending = ended.then(({ code, stderr: errors }) => {
        throw new Error(`ended with ${String(code)} before it printed ${String(text)}:\n${errors}`);
      });
      return Promise.race([found, ending]);
    },
    kill: (signal) => {
      child.kill(signal);
    },
  };
}

/** Removes the variables of test runners and of terminals with colours. */
const plain: NodeJS.ProcessEnv = {
  NODE_ENV: undefined,
  DEV: undefined,
  PROD: undefined,
  MODE: undefined,
  SSR: undefined,
  BASE_URL: undefined,
  FORCE_COLOR: undefined,
  NO_COLOR: '1',
};

function collect(child: ChildProcess, channel: 'stdout' | 'stderr'): { text: string } {
  const collected = { text: '' };
  child[channel]?.setEncoding('utf8').on('data', (text: string) => {
    collected.text += text;
  });
  return collected;
}
