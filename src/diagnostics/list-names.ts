/**
 * Lists names for a message: the first few, and the number of the others.
 * @param limit of names to list
 */
export function listNames(names: readonly string[], limit = 5): string {
  const rest = names.length - limit;
  return names.slice(0, limit).join(', ') + (rest > 0 ? ` and ${String(rest)} more` : '');
}
