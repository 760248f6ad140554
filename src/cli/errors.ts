/** Wrong usage, or a problem with files around the command. Printed in one line without a stack trace; exit code 2. */
export class UsageError extends Error {}

/** Exit codes of the command. */
export const exitCode = {
  success: 0,
  /** The content has errors. */
  content: 1,
  /** The command was used wrongly, or Hornbook failed. */
  usage: 2,
} as const;

const denied =
  'The system denies access, or another program has the file open. Change the permissions, close that program, or choose another folder.';

const full =
  'A disk is full: the disk of the output, or the disk of Hornbook’s own folder, where it builds the site. Free some space.';

const advice: Readonly<Record<string, string>> = {
  EACCES: denied,
  EPERM: denied,
  EROFS: 'The disk is read-only. Choose a folder on another disk.',
  ENOSPC: full,
  EDQUOT: full,
  EBUSY: 'Another program has the file open. Close that program and try again.',
  EMFILE: 'Too many files are open. Close other programs, or raise the system’s limit, and try again.',
};

/** Says what to do when the system refuses an operation. Returns nothing for other errors, which are bugs of Hornbook. */
export function adviceFor(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (syscall === 'listen' && code === 'EACCES') return 'The system reserves this port. Choose another with --port.';
  return (code === undefined ? undefined : advice[code]) ?? adviceFor(error.cause);
}
