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
