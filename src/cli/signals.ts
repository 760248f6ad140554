/** Runs `end` when the user stops the server, then exits. */
export function onExit(end: () => Promise<void> | void): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void Promise.resolve(end()).finally(() => process.exit(0));
    });
  }
}
