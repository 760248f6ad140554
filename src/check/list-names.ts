const shown = 5;

/** Names for a message: the first few, and how many more there are. */
export function someOf(names: readonly string[]): string {
  const rest = names.length - shown;
  return names.slice(0, shown).join(', ') + (rest > 0 ? ` and ${String(rest)} more` : '');
}
