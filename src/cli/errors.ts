/** The command was used wrongly, or something around it is: said in one line, without a stack trace; exit code 2. */
export class UsageError extends Error {}

/** Exit codes of the command. */
export const exitCode = {
  fine: 0,
  /** The content is at fault. */
  content: 1,
  /** The command was used wrongly, or Hornbook is at fault. */
  usage: 2,
} as const;

const rights =
  'Hornbook has no right to do that there, or another program has it open. Change the rights, close the program, or choose another folder.';

const full =
  'A disk is full: that of the output, or that of Hornbook’s own folder, where a site is made. Make room on it.';

const cures: Readonly<Record<string, string>> = {
  EACCES: rights,
  EPERM: rights,
  EROFS: 'That disk can only be read. Choose a folder on another one.',
  ENOSPC: full,
  EDQUOT: full,
  EBUSY: 'Another program has it open. Close that one and try again.',
  EMFILE: 'The system lets no more files be open at a time. Close other programs, or raise its limit, and try again.',
};

/** What to do when the system refuses something, which is nobody's fault; nothing for other errors. */
export function adviceFor(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (syscall === 'listen' && code === 'EACCES')
    return 'The system keeps this port for others. Choose another with --port.';
  return (code === undefined ? undefined : cures[code]) ?? adviceFor(error.cause);
}
