const shown = 5;

/** Lists names for a message: the first five, and how many more there are. */
export function listNames(names: readonly string[]): string {
  const rest = names.length - shown;
  return names.slice(0, shown).join(', ') + (rest > 0 ? ` and ${String(rest)} more` : '');
}
