import { format } from 'node:util';
import { vi } from 'vitest';
import { run } from '../../src/cli/main.ts';
import type { CommandResult } from './command.ts';

/**
 * Runs `hornbook` in the process of the test, which takes a tenth of the time of a process of its own: for everything that
 * a command checks, refuses and prints. Builds need a process.
 */
export async function hornbookHere(args: readonly string[], cwd: string): Promise<CommandResult> {
  const printed = { stdout: '', stderr: '' };
  const print =
    (channel: keyof typeof printed) =>
    (...parts: readonly unknown[]) => {
      printed[channel] += `${format(...parts)}\n`;
    };
  const write = (channel: keyof typeof printed) => (text: string | Uint8Array) => {
    printed[channel] += String(text);
    return true;
  };
  const spies = [
    vi.spyOn(console, 'log').mockImplementation(print('stdout')),
    vi.spyOn(console, 'error').mockImplementation(print('stderr')),
    vi.spyOn(process.stdout, 'write').mockImplementation(write('stdout')),
    vi.spyOn(process.stderr, 'write').mockImplementation(write('stderr')),
  ];
  const before = process.cwd();
  process.chdir(cwd);
  try {
    return { code: await run(args), ...printed };
  } finally {
    process.chdir(before);
    for (const spy of spies) spy.mockRestore();
  }
}
