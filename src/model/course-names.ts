/**
 * Upstream's names of courses that differ between the structure files and everything else: introductions, older block
 * files, certificates and addresses (FORMAT 7). By the other name.
 */
const fileNames: ReadonlyMap<string, string> = new Map([
  ['2022/responsive-web-design', 'responsive-web-design-22'],
  ['relational-database', 'relational-databases'],
  ['javascript-algorithms-and-data-structures-v8', 'javascript-algorithms-and-data-structures-22'],
]);

/** A course's name in the structure files, which is its name in this site's addresses. */
export function courseName(name: string): string {
  return fileNames.get(name) ?? name;
}
