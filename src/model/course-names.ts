/**
 * Courses that freeCodeCamp names differently in its structure files than in introductions, older block files, certificates
 * and URLs (see format.md#structure-files). Maps the other name to the name in the structure files.
 */
const fileNames: ReadonlyMap<string, string> = new Map([
  ['2022/responsive-web-design', 'responsive-web-design-22'],
  ['relational-database', 'relational-databases'],
  ['javascript-algorithms-and-data-structures-v8', 'javascript-algorithms-and-data-structures-22'],
]);

/** Returns a course's name in the structure files, which is also its name in URLs. */
export function courseName(name: string): string {
  return fileNames.get(name) ?? name;
}
