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

const rights = 'You have no right to do that there. Change the rights, or choose another folder.';

const full = 'The disk is full. Make room on it, or choose a folder on another one.';

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
export function cureFor(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code } = error as NodeJS.ErrnoException;
  return (code === undefined ? undefined : cures[code]) ?? cureFor(error.cause);
}
